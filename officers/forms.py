"""The form behind every admin screen of a record."""

from django import forms

from ngo_portal.lib.text import cleaned_text


class RecordForm(forms.ModelForm):
    """A model form that keeps retired dictionary words on old records, and refuses to overwrite another's change.

    `conflict` is set by the admin when the record was changed since the form was opened.
    """

    conflict = None

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            current = getattr(self.instance, f"{name}_id", None)
            if current and isinstance(field, forms.ModelChoiceField):
                field.queryset = field.queryset | field.queryset.model._base_manager.filter(pk=current)

    def clean(self):
        cleaned = super().clean()
        for name, value in list(self.cleaned_data.items()):
            if isinstance(value, str) and isinstance(self.fields[name], forms.CharField):
                self._clean_text(name, value)
        if self.conflict:
            raise forms.ValidationError(self.conflict, code="conflict")
        return cleaned

    def _clean_text(self, name, value):
        try:
            self.cleaned_data[name] = cleaned_text(value)
        except forms.ValidationError as error:
            self.add_error(name, error)
