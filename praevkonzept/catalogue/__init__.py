"""The catalogue in memory: records, vocabularies, ages, periods, references. Pure values, no files."""

from praevkonzept.catalogue.catalogue import Catalogue
from praevkonzept.catalogue.records import Path, Record
from praevkonzept.catalogue.vocabulary import Term, Vocabulary

__all__ = ["Catalogue", "Path", "Record", "Term", "Vocabulary"]
