"""Loading + schema + rules → a report, and which of its findings count. Nothing is written, nothing printed.

Nothing is imported here: who only chooses among the findings of an earlier run need not load the rules.
"""
