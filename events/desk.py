"""What officers do with events besides filling in their form: copies, pasted tables of participants."""

from functools import cache

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import (
    Http404,
    HttpResponseBadRequest,
    HttpResponseNotAllowed,
    HttpResponseRedirect,
    JsonResponse,
)
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from events.actions import copy
from events.forms import CopyForm
from events.models.lines import AudienceRole
from events.rules import participants
from moderation import form_tokens
from moderation.scoped_admin.fields import in_language_of
from ngo_portal.lib.language.kazakh import fold
from ngo_portal.lib.language.translated import LANGUAGES
from registry.models import TargetGroup
from territories.models import Territory

LONGEST_TABLE = 50_000
#: Places of one name that are looked at, and names of places in one table.
MOST_PLACES = 50


class Copied:
    """For the admin of events: a copy, in the same marathon or another one."""

    def get_urls(self):
        view = self.admin_site.admin_view(self.copy_view)
        return [path("<path:object_id>/copy/", view, name="events_event_copy"), *super().get_urls()]

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj and self.has_add_permission(request) and self._in_scope(request, obj):
            context["copy_address"] = reverse("admin:events_event_copy", args=[obj.pk])
        return super().render_change_form(
            request, context, add=add, change=change, form_url=form_url, obj=obj
        )

    def copy_view(self, request, object_id):
        """Asks in which marathon, and makes a draft that its officer corrects."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        event = self.get_object(request, unquote(object_id))
        if event is None or not self._in_scope(request, event):
            raise Http404
        form = CopyForm(request.POST if request.method == "POST" else None, event=event)
        if request.method == "POST":
            with transaction.atomic():
                return self._copied(request, event, form)
        return self._copy_page(request, event, form)

    def _copied(self, request, event, form):
        token, answer = form_tokens.claim(request)
        if token is None:
            return self._answer_again(request, answer)
        answer = None
        if form.is_valid():
            made = copy(event=event, by=request.user, edition=form.cleaned_data["edition"])
            answer = reverse("admin:events_event_change", args=[made.pk])
            messages.success(request, _("This is a copy: correct what is different, then save it."))
        form_tokens.settle(token, answer)
        return HttpResponseRedirect(answer) if answer else self._copy_page(request, event, form)

    def _copy_page(self, request, event, form):
        context = {
            **self.admin_site.each_context(request),
            "title": pgettext("of a record", "Copy"),
            "opts": self.opts,
            "record": event,
            "form": form,
            "form_token": request.POST.get("form_token") or form_tokens.new_key(),
            "media": self.media,
        }
        request.current_app = self.admin_site.name
        return TemplateResponse(request, "admin/events/event/copy.html", context)


class TakesTables:
    """For the admin of events: a pasted table of participants becomes lines "for whom and how many"."""

    def get_urls(self):
        view = self.admin_site.admin_view(self.participants_view)
        return [path("participants/", view, name="events_event_participants"), *super().get_urls()]

    def participants_view(self, request):
        """JSON for static/js/participants.js: `lines`, each {field: value}, and `notes`."""
        if not (self.has_add_permission(request) or self.has_change_permission(request)):
            raise PermissionDenied
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        text = request.POST.get("table", "")
        if len(text) > LONGEST_TABLE:
            return HttpResponseBadRequest(_("This text is too long."))
        try:
            table = participants.read(text)
        except ValidationError as error:
            return HttpResponseBadRequest(error.messages[0])
        find_place, find_group = self._finds_places(request), _finds_groups()
        lines = [_line(row, find_place, find_group, request.user) for row in table.rows]
        return JsonResponse({"lines": lines, "notes": list(_notes(table))})

    def _finds_places(self, request):
        """A function that gives {id, text} of the one place that these words name, or None."""
        screen = self.admin_site._registry[Territory]

        @cache
        def find(words):
            if find.cache_info().misses > MOST_PLACES:
                return None
            found = screen.get_search_results(request, screen.offered(request), words)[0][:MOST_PLACES]
            named = [place for place in found if _is_called(place, fold(words))]
            near = [place for place in named if request.user.territory_id in _around(place)] or named
            place = max(near, key=lambda one: one.level, default=None)
            if not all(one.pk in _around(place) for one in near):
                return None  # of two places of one name, none of them in the other
            return place and {"id": place.pk, "text": screen.choice_label(place)}

        return find


def _is_called(place, words):
    """Whether its name is these words, with or without the word for its kind behind them."""
    names = [fold(getattr(place, f"{name}_{one}")) for name in ("name", "title") for one in LANGUAGES]
    return any(f"{name} ".startswith(f"{words} ") for name in names)


def _around(place):
    """The keys of the place and of those it lies in."""
    return place.pk, place.sub_district_id, place.district_id, place.oblast_id


def _finds_groups():
    """A function that gives {field: value} for words that name a role or a group of the dictionary."""
    known = {}
    for group in TargetGroup.objects.active():
        names = [getattr(group, f"name_{language}") for language in LANGUAGES]
        known |= {fold(name): {"target_group": group.pk} for name in [*names, group.counted_kk] if name}
    for language in LANGUAGES:
        with translation.override(language):
            known |= {fold(str(label)): {"role": role} for role, label in AudienceRole.choices}
    return lambda words: known.get(fold(words))


def _line(row, find_place, find_group, officer):
    line = {"quantity_words": row.number, "sex": row.sex, "age_from": row.age_from, "age_to": row.age_to}
    told = find_group(row.group) if row.group else {}
    place = find_place(row.place) if row.place else None
    in_words = [row.group if told is None else "", "" if place else row.place]
    described = ", ".join(filter(None, in_words))
    line |= told or {}
    line |= {"territory": place} if place else {}
    return line | ({in_language_of(officer, "described_kk"): described} if described else {})


def _notes(table):
    if table.names_left_out:
        yield _("Names of participants are not kept: they were counted.")
    if table.left_out:
        text = ngettext(
            "%(number)d row was not understood: %(first)s",
            "%(number)d rows were not understood, first: %(first)s",
            len(table.left_out),
        )
        yield text % {"number": len(table.left_out), "first": table.left_out[0][:100]}
