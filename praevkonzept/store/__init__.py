"""The catalogue on disk: `tree` finds and reads it, `write` writes files whole or not at all, `git` tells the state.

Nothing is imported here: a command that only reads need not load what starts processes.
"""
