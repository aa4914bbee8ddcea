"""Other systems under evaluation, read from the files they leave on disk (docs/rivals.md)."""
