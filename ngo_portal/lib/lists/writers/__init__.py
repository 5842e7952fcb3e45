"""The formats of files, one writer each; ../formats.py lists them."""
