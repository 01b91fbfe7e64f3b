"""The catalogue on disk: finding and reading it, writing files whole or not at all, asking git for the state."""

from praevkonzept.store.git import State, state
from praevkonzept.store.tree import Files, find_root, read_tree
from praevkonzept.store.write import write_atomic

__all__ = ["Files", "State", "find_root", "read_tree", "state", "write_atomic"]
