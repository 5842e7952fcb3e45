"""Rules that the querysets of territories rest on: what people type for a place."""
