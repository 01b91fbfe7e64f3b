"""Checks of any Word file, ours or not: is it whole (integrity), can everybody read it (accessibility).

`reader` opens the file, every check is a module with one generator of problems, `registry` lists and runs them.
"""
