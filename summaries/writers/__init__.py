"""A writer for each form of a summary (formats.py)."""
