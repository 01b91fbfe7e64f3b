"""Bytes of files → the catalogue, with everything found on the way; one broken file never hides the others.

Nothing is imported here: who only shows the findings of an earlier run need not load what reads files.
"""
