"""Charts: the drawing, its numbers as a workbook, and how both stand in the file."""
