"""Form fields that take one exact number as people write it: `22 000`, «5 млн теңге», "1.5k"."""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import formats
from django.utils.translation import gettext_lazy as _

from .misread import Backwards, Contradiction, Misread, Negative, TooFine, TooLarge
from .nouns import Noun
from .reading import Reading, read

REFUSALS = {
    Negative: _("A number cannot be negative."),
    Backwards: _("The second number must be greater than the first."),
    Contradiction: _("This says two different numbers: give one, or a range such as 25–30."),
    TooLarge: _("This number is too large."),
    TooFine: _("A number has at most three digits after the decimal point."),
}


def number_text(number: Decimal) -> str:
    """A Decimal without needless zeros, with the comma of the page's language: `30`, `1,5`."""
    text = f"{number:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace(".", formats.get_format("DECIMAL_SEPARATOR"))


class NumberField(forms.DecimalField):
    """One exact number. `nouns` may stand beside it; `noun` is the key of the one that did."""

    widget = forms.TextInput(attrs={"autocomplete": "off"})
    nouns: Mapping[str, Noun] = MappingProxyType({})
    default_error_messages = {
        "invalid": _("Enter a number, e.g. 5 million or 5 000 000."),
        "not_exact": _("Only one exact number can stand here, e.g. 5 million or 5 000 000."),
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{**kwargs, "localize": False})
        self.noun: str | None = None

    def to_python(self, value: Any) -> Decimal | None:
        self.noun = None
        if isinstance(value, str):
            value = self._read(value.strip())
        return super().to_python(value)

    def _read(self, text):
        if not text:
            return text
        reading = self.reading(text)
        if not reading.quantity.is_known or reading.thing:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        if not reading.quantity.is_exact:
            raise ValidationError(self.error_messages["not_exact"], code="not_exact")
        self.noun = reading.noun
        return reading.quantity.low

    def reading(self, text: str) -> Reading:
        """What the text says; raises ValidationError for a Misread."""
        try:
            return read(text, self.nouns)
        except Misread as refusal:
            raise ValidationError(REFUSALS[type(refusal)], code="misread") from refusal

    def prepare_value(self, value: Any) -> Any:
        return number_text(value) if isinstance(value, Decimal) else value


class WholeNumberField(NumberField):
    """One exact number without a fraction."""

    def to_python(self, value: Any) -> Decimal | None:
        number = super().to_python(value)
        if number is not None and number % 1:
            raise ValidationError(forms.IntegerField.default_error_messages["invalid"], code="invalid")
        return number

    def clean(self, value: Any) -> Any:
        number = super().clean(value)
        return None if number is None else int(number)

    def prepare_value(self, value: Any) -> Any:
        return str(value) if isinstance(value, int) else super().prepare_value(value)
