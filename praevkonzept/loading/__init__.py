"""Bytes of files → the catalogue, with everything found on the way; one broken file never hides the others."""

from praevkonzept.loading.load import load
from praevkonzept.loading.loaded import Loaded
from praevkonzept.loading.memory import Memory
from praevkonzept.loading.places import Place, Places

__all__ = ["Loaded", "Memory", "Place", "Places", "load"]
