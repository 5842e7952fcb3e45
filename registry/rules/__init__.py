"""Rules that models rest on: the BIN, small numbers, words for what is counted."""
