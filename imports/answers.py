"""What an officer may say of a problem: one answer mends all rows that have it."""

LEFT_OUT, BLANK, YES, SAME, OTHER = "out", "blank", "yes", "same", "other"
#: An answer that begins so is the text to be read instead.
INSTEAD = "="
