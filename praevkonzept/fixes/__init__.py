"""Repairs that are safe: text edits at known places, comments and layout preserved. Nothing is written here."""
