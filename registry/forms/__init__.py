"""Forms of what sources say: sentences and dates, quantities typed in one field, the BIN."""
