"""What each council paper says: outline and catalogue → a tree of blocks that knows nothing of Word."""
