"""The JSON Schemas: shape and German labels of every kind, and data × schema → problems in German."""

from praevkonzept.schema.fields import MISSING, REPEATED, UNKNOWN_KEY, Field, Place, SchemaProblem
from praevkonzept.schema.kinds import KindSchema, Schemas

__all__ = ["MISSING", "REPEATED", "UNKNOWN_KEY", "Field", "KindSchema", "Place", "SchemaProblem", "Schemas"]
