"""The page of the desk by which the national administrator erases a person, after a look at where the name
stands."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ngo_portal import erasing
from ngo_portal.lib.database import scrubbing
from registry.models import Person
from registry.rules.name_patterns import pattern_of


class EraseForm(forms.Form):
    sure = forms.BooleanField(label=gettext_lazy("I have checked who it is. This cannot be taken back."))


def erase_person(request, person):
    """GET: in which tables the name stands; POST: erases."""
    if not request.user.is_superuser:
        raise PermissionDenied
    found = Person.objects.filter(pk=person).first()
    if found is None:
        raise Http404
    pattern = pattern_of(erasing.names_of(found))
    form = EraseForm(request.POST or None)
    if request.method == "POST" and pattern and form.is_valid():
        changed = erasing.erase(found)
        text = _("The person was erased: %(rows)d rows of %(tables)d tables.")
        messages.success(request, text % {"rows": sum(changed.values()), "tables": len(changed)})
        return HttpResponseRedirect(reverse("admin:registry_person_changelist"))
    places = scrubbing.holding(pattern, erasing.UNTOUCHED) if pattern else []
    context = {
        **admin.site.each_context(request),
        "title": _("Erase a person"),
        "opts": Person._meta,
        "person": found,
        "is_whole": bool(pattern),
        "names": sorted(erasing.names_of(found)),
        "tables": sorted({one.table for one in places}),
        "form": form,
    }
    request.current_app = admin.site.name
    return TemplateResponse(request, "registry/erase_person.html", context)
