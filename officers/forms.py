"""Signing in, with a second step where one is set up; and the codes that the pages of one's own account ask
for."""

from django import forms
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth import authenticate
from django.utils.translation import gettext_lazy as _

from officers.models import Officer
from officers.second_step import WrongCode

LONGEST_CODE = 40
WRONG = _("The code is not right or was used already. Wait for the next one and write that.")


class CodeField(forms.CharField):
    def __init__(self, **kwargs):
        widget = forms.TextInput(
            attrs={"autocomplete": "one-time-code", "autocapitalize": "none", "size": 24}
        )
        super().__init__(**{"label": _("Code"), "max_length": LONGEST_CODE, "widget": widget, **kwargs})


class SignInForm(AdminAuthenticationForm):
    """Name, password and code at once: whoever has set up no second step leaves the code empty."""

    code = CodeField(
        required=False,
        help_text=_(
            "Six digits from the app on your telephone, or a recovery code. Leave it empty if you have "
            "set up none."
        ),
    )

    def clean(self):
        name, password = self.cleaned_data.get("username"), self.cleaned_data.get("password")
        code = self.cleaned_data.get("code", "")
        if name is None or not password:
            return self.cleaned_data
        try:
            self.user_cache = authenticate(self.request, username=name, password=password, code=code)
        except WrongCode:
            self.add_error("code", WRONG if code else _("Enter the code too."))
            return self.cleaned_data
        if self.user_cache is None:
            raise self.get_invalid_login_error()
        self.confirm_login_allowed(self.user_cache)
        return self.cleaned_data


class CodeForm(forms.Form):
    code = CodeField()


class MailForm(forms.ModelForm):
    class Meta:
        model = Officer
        fields = ["mail"]
        widgets = {"mail": forms.RadioSelect}


class HandOverForm(forms.Form):
    successor = forms.ModelChoiceField(None, label=_("to whom"))
    ends = forms.BooleanField(
        required=False,
        initial=True,
        label=_("The account ends: from the next request on nothing opens."),
    )

    def __init__(self, *args, successors, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["successor"].queryset = successors
