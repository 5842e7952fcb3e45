"""What is told while a form is filled in, and once more when it is saved: records that may be the one being
entered, and what is odd about it.

Never a prohibition: the officer opens the other one, or says that this is another; what is odd is saved.
"""

import re

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseNotAllowed
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from moderation.models import Moderated
from ngo_portal.lib.database.wall import wall_opened
from territories.models import Territory

#: So many are named; of more it is said that they are there.
NAMED = 5
#: What stands for those the officer may not know of, where others have their number.
HIDDEN = "0"
SAID = "another_one"
KEY = re.compile("[0-9]{1,18}")


class Alike:
    """What is told of records that are like the one on a form. `said`: those of which the officer says that
    this is another."""

    def __init__(self, records, officer, said):
        rows = type(records[0])._default_manager.visible_to(officer) if records else []
        seen = (
            set(rows.filter(pk__in=[one.pk for one in records]).values_list("pk", flat=True))
            if records
            else ()
        )
        self.records = [one for one in records if one.pk in seen]
        self.is_hidden = len(self.records) < len(records)
        self.keys = {str(one.pk) for one in self.records} | ({HIDDEN} if self.is_hidden else set())
        self.is_another = self.keys <= set(said)

    def __bool__(self):
        return bool(self.keys)

    @property
    def answer(self):
        """What the box sends when it is ticked."""
        return " ".join(sorted(self.keys, key=int))


class TellsAlike:
    """For a ModelAdmin. `known_by`: the fields of the form by which a record is known again,
    "places-territory" of its lines; the queryset says which rows are `alike`. `places`: those of the fields
    that say where; `odd_by`: further ones that `oddities` looks at."""

    known_by = ()
    places = ()
    odd_by = ()

    @property
    def _watched(self):
        return tuple(dict.fromkeys((*self.known_by, *self.places, *self.odd_by)))

    def get_urls(self):
        if not self._watched:
            return super().get_urls()
        view = self.admin_site.admin_view(self.alike_view)
        return [path("alike/", view, name=self._alike_route), *super().get_urls()]

    @cached_property
    def _alike_route(self):
        return f"{self.opts.app_label}_{self.opts.model_name}_alike"

    def alike_view(self, request):
        """For a form as it is filled in so far: what its page shows of records that are alike."""
        if not (self.has_add_permission(request) or self.has_change_permission(request)):
            raise PermissionDenied
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        form = self.get_form(request)(request.POST)
        form.alike = None
        form._post_clean = lambda: None  # the record as a whole is judged when it is saved
        form.is_valid()
        key = request.POST.get("alike_but", "")
        but = int(key) if KEY.fullmatch(key) else None
        alike = self._alike(request, form, but) if self.known_by else None
        context = {**self._alike_context(alike), "odd": self.oddities(request, self._all_given(form))}
        return render(request, "admin/includes/alike.html", context)

    def _alike(self, request, form, but):
        given = self._all_given(form)
        with wall_opened():  # of those out of sight it is said that there are some
            records = self.model._default_manager.exclude(pk=but).alike(given)
        said = " ".join(request.POST.getlist(SAID)).split()
        return Alike(records, request.user, said)

    def oddities(self, request, given):
        """Texts about what is given and seldom right: `given` is {field: value}, of lines what was sent."""
        sent = [given.get(name) for name in self.places]
        keys = [key for one in sent if isinstance(one, list) for key in one if KEY.fullmatch(key)]
        places = [one for one in sent if isinstance(one, Territory)]
        places += Territory.objects.filter(pk__in=keys)
        own = request.user.territory or given.get("responsible")
        on = getattr(given.get("date"), "earliest", None)
        return [
            _("“%(place)s” lies outside your territory (%(own)s). Is that right?")
            % {"place": place, "own": own}
            for place in places
            if own
            and own.level
            and place.level
            and own not in (*place.ancestors_on(), *place.ancestors_on(on))
        ]

    def _all_given(self, form):
        return {
            "responsible": form.cleaned_data.get("responsible"),
            **{name: self._given(form, name) for name in self._watched},
        }

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        if self._watched and (not change or self._is_changed(form, {*self.places, *self.odd_by})):
            for text in self.oddities(request, self._all_given(form)):
                messages.warning(request, text)

    @staticmethod
    def _given(form, name):
        """What was typed into a field, None where it cannot be read; of lines the texts that were sent."""
        lines, _dash, field = name.partition("-")
        if not field:
            return form.cleaned_data.get(name)
        sent = re.compile(rf"{lines}-[0-9]+-{field}")
        typed = {
            key: form.data[key].strip()
            for key in form.data
            if sent.fullmatch(key) and f"{key.removesuffix(field)}DELETE" not in form.data
        }
        return [text for text in typed.values() if text]

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        if self.known_by and request.method == "POST":
            form.alike = staticmethod(lambda sent: self._unsaid(request, sent))
        return form

    def _unsaid(self, request, form):
        """Whether a form that is saved must be asked about, because it is like others or has come to be."""
        if form.instance.pk is not None and not self._is_changed(form, {*self.known_by}):
            return False
        request.alike = self._alike(request, form, form.instance.pk)
        return bool(request.alike) and not request.alike.is_another

    @staticmethod
    def _is_changed(form, names):
        """Whether one of these fields was changed; of lines, whether any was."""
        lines = (lines.prefix for lines in form.shared.get("lines", ()) if lines.has_changed())
        changed = {*form.changed_data, *lines}
        return not changed.isdisjoint(name.partition("-")[0] for name in names)

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if self._watched and (add or self.has_change_permission(request, obj)):
            fields = [name.replace("-", "-*-") for name in self._watched]
            context |= {
                **self._alike_context(getattr(request, "alike", None)),
                "alike_address": reverse(f"{self.admin_site.name}:{self._alike_route}"),
                "alike_fields": " ".join(fields),
                "alike_but": obj.pk if obj else "",
            }
        return super().render_change_form(
            request, context, add=add, change=change, form_url=form_url, obj=obj
        )

    def _alike_context(self, alike):
        if not alike:
            return {"alike": None}
        named = [
            {
                "label": self.choice_label(one),
                "address": reverse(
                    f"{self.admin_site.name}:{self.opts.app_label}_{self.opts.model_name}_change",
                    args=[one.pk],
                ),
                "stage": one.get_stage_display() if isinstance(one, Moderated) else "",
            }
            for one in alike.records[:NAMED]
        ]
        return {
            "alike": alike,
            "alike_named": named,
            "alike_more": len(alike.records) > NAMED,
            "alike_said": SAID,
        }
