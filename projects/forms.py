"""The form of a project: its amounts are read as all quantities are."""

from django.utils.translation import gettext_lazy as _

from projects.models import AMOUNTS, Currency
from registry.forms.sentences import SourcedForm


class ProjectForm(SourcedForm):
    def clean(self):
        cleaned = super().clean()
        chosen = self.cleaned_data.get("currency")
        for name in AMOUNTS:
            named = self.fields[name].currency if name in self.fields else None
            if name in self.cleaned_data and chosen and named not in (None, chosen):
                text = _("The words name another currency than is chosen: %(currency)s.")
                self.add_error(name, text % {"currency": Currency(named).label})
        return cleaned

    def understood(self, name):
        if name not in AMOUNTS:
            return super().understood(name)
        amount = getattr(self.instance, name)
        if self.errors.get(name) or amount is None:
            return ""
        return _("Understood: %(quantity)s") % {"quantity": self.instance.spelt(amount)}
