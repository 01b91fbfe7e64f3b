"""Bytes of files → the catalogue, with everything found on the way; one broken file never hides the others."""

from praevkonzept.loading.load import load
from praevkonzept.loading.loaded import Loaded, Place

__all__ = ["Loaded", "Place", "load"]
