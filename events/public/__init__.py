"""What the public reads of fetched rows: what may be disclosed, and sentences made by rule."""
