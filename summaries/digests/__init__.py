"""Letters, once a week, about what has come to a question: asked for, confirmed, sent and ended by mail
alone. The address is known to nobody else, and gone when the letters are."""
