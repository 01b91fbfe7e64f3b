"""Loading + schema + rules → a report. Nothing is written, nothing printed."""

from praevkonzept.validation.report import OpenField, Report
from praevkonzept.validation.validate import validate

__all__ = ["OpenField", "Report", "validate"]
