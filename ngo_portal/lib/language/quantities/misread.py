"""What a text is refused for that is read and cannot be."""


class Misread(ValueError):
    """The text is wholly read, and what it says cannot be: the officer is asked to correct it."""


class Negative(Misread):
    """A number below nought."""


class Backwards(Misread):
    """A range whose first number is not the smaller one."""


class Contradiction(Misread):
    """Two quantities that cannot both be true."""


class TooLarge(Misread):
    """More than LARGEST."""


class TooFine(Misread):
    """More than three decimals."""
