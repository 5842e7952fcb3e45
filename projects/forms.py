"""The form of a project: its amounts are read as all quantities are; and that of how its contract is watched
over."""

from django import forms
from django.utils.translation import gettext_lazy as _

from moderation.forms import RecordForm
from projects.models import AMOUNTS, Currency, SocialProject
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


class SupervisionForm(RecordForm):
    def clean_project(self):
        """Refuses a project that other officers answer for: its reports are theirs."""
        project = self.cleaned_data["project"]
        if not SocialProject.objects.in_scope_of(self.officer).filter(pk=project.pk).exists():
            raise forms.ValidationError(_("Another territory answers for this project, and for its reports."))
        return project
