"""Values → text: tables, tsv, csv, Markdown, JSON, cards, findings. Never decides, never prints, knows no terminal."""
