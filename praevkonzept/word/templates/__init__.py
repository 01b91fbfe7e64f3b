"""A town's own Word template, or ours: opened safely, its styles and places found, what it lacks added."""
