"""Amounts of money as officers type them: «5 млн теңге», "1.5k"; one exact number, or nothing."""

import re

from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import gettext as _

from ngo_portal.lib.language.quantities import Noun
from ngo_portal.lib.language.quantities.fields import NumberField
from registry.rules import phrases

_DOLLAR = ("доллар", "доллара", "долларов", "доллара", "dollar", "dollars")
#: Words for a currency, under its ISO 4217 code with whatever makes the keys differ.
MONEY = {
    "KZT": phrases.MONEY["KZT"],
    "USD 1": phrases.MONEY["USD"],
    "USD 2": Noun("доллар", *_DOLLAR, takes_ending=True),
    "USD 3": Noun("USD", *4 * ["$"], "USD", "USD", takes_ending=True),
    "EUR 1": phrases.MONEY["EUR"],
    "EUR 2": Noun("EUR", *4 * ["€"], "EUR", "EUR", takes_ending=True),
    "RUB 1": phrases.MONEY["RUB"],
    "RUB 2": Noun("RUB", *4 * ["₽"], "ruble", "rubles", takes_ending=True),
}


#: Money has no metres.
_MILLIONS = re.compile(r"(?<=[0-9])[mM]$")


class AmountField(NumberField):
    nouns = MONEY

    def reading(self, text):
        return super().reading(_MILLIONS.sub(" million", text))

    def widget_attrs(self, widget):
        attrs = super().widget_attrs(widget)
        return {**attrs, "data-understood": f"{reverse('understood')}?amount="}

    @property
    def currency(self):
        """The ISO 4217 code of the currency that was typed beside the number, or None."""
        return self.noun and self.noun.split()[0]


def understood(text):
    """What was understood of a typed amount, or why it is refused, in a line of the page's language."""
    field = AmountField(max_digits=16, decimal_places=2, min_value=0, required=False)
    try:
        amount = field.clean(text)
    except ValidationError as error:
        return " ".join(error.messages)
    if amount is None:
        return ""
    quantity = field.reading(text).quantity
    return _("Understood: %(quantity)s") % {"quantity": quantity.print(noun=MONEY.get(field.noun))}
