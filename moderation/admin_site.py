"""The admin site of the officers: their desk, their search while typing, their language in scripts too."""

import json
import re
import time
from collections import Counter
from datetime import UTC, datetime
from operator import itemgetter

from django.apps import apps
from django.conf import settings
from django.contrib.admin import AdminSite, widgets
from django.contrib.admin.models import ADDITION, CHANGE, DELETION, LogEntry
from django.contrib.admin.templatetags import admin_list
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.db.models import Value
from django.http import Http404, JsonResponse
from django.middleware.csrf import get_token
from django.templatetags.static import static
from django.urls import path, reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.decorators import method_decorator
from django.utils.formats import date_format, time_format
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import conditional_page, require_http_methods, require_safe
from django.views.i18n import JavaScriptCatalog

from moderation import drafts
from moderation.duties import held_by
from moderation.form_tokens import is_key
from moderation.models import StepTaken
from moderation.redaction import is_hidden, redacted
from moderation.scoped_admin.choices import offered_by
from moderation.steps import STEPS, Stage, waiting_for
from ngo_portal.lib.database.wall import wall_opened
from officers import second_step, sessions
from officers.forms import SignInForm
from officers.sign_in import remember_browser

#: A number on the desk is counted no further.
DESK_LIMIT = 100
#: Where records stand on the desk that have no place of their own there.
LAST_ON_DESK = 99
#: So many of the officer's latest steps and savings are shown.
LATEST = 10
#: These steps are taken by saving, which is told already.
SAVINGS = [step.key for step in STEPS.values() if step.is_saving]
KEY = re.compile("[0-9]{1,18}")
SAID = {ADDITION: _("added"), CHANGE: _("changed"), DELETION: _("deleted")}
RETURNED_TO_ME = _("returned to me")
#: What an officer has in hand, and where it is.
OWN = {
    Stage.DRAFT: _("my drafts"),
    Stage.RETURNED: RETURNED_TO_ME,
    Stage.SUBMITTED: _("submitted by me, being checked"),
    Stage.PUBLISHED: _("mine, published"),
    Stage.WITHDRAWN: _("mine, withdrawn"),
}
#: Stages that whoever does not publish may only look at.
SEEN_ONLY = {Stage.PUBLISHED, Stage.WITHDRAWN}
#: So many returned records are named with their reason; the number above leads to all.
RETURNED_SHOWN = 10


def _tick(value):
    """Django's picture of yes and no, which it would call True and False in every language."""
    said = {True: ("yes", _("Yes")), False: ("no", _("No"))}.get(value, ("unknown", _("Unknown")))
    return format_html('<img src="{}" alt="{}">', static(f"admin/img/icon-{said[0]}.svg"), said[1])


admin_list._boolean_icon = _tick
# The search box speaks Kazakh too: static/admin/js/vendor/select2/i18n/kk.js.
widgets.SELECT2_TRANSLATIONS.setdefault("kk", "kk")


class OfficersSite(AdminSite):
    site_title = _("NGO portal")
    site_header = _("NGO portal: officers' desk")
    index_title = _("What would you like to enter?")
    enable_nav_sidebar = False
    login_form = SignInForm

    def get_urls(self):
        """Without Django's `r/<type>/<id>/`, which would tell strangers which records exist."""
        urls = [url for url in super().get_urls() if getattr(url, "name", None) != "view_on_site"]
        return [
            path("session/", self.session, name="session"),
            path("kept/", self.admin_view(self.kept), name="kept"),
            *urls,
        ]

    @method_decorator(never_cache)
    @method_decorator(require_safe)
    def session(self, request):
        """Who is signed in, and a token: asked by a form that was opened before (static/js/kept_text.js)."""
        officer = request.user.pk if self.has_permission(request) else None
        return JsonResponse({"officer": officer, "token": get_token(request)})

    def kept(self, request):
        """What was typed into a form (GET path, and at: moments of the browser, told in words); what is typed
        now, or that it is taken over (POST path, form, fields, take). Answered with who else is at work
        there."""
        asked = request.POST if request.method == "POST" else request.GET
        where, form, officer = asked.get("path", ""), asked.get("form", ""), request.user
        if not drafts.is_open_to(request, where, self):
            raise Http404
        kept, taken, moments = [], None, asked.getlist("at")[: drafts.MOST]
        if request.method == "POST":
            text = asked.get("fields", "[]")
            try:
                fields = json.loads(text) if len(text) <= drafts.LONGEST else None
            except ValueError:
                fields = None
            if not is_key(form) or not isinstance(fields, list):
                return JsonResponse({}, status=400)
            if "take" in asked:
                drafts.take_over(officer, where)
            drafts.keep(officer, where, form, fields)
            mine = drafts.of(officer, where).filter(form=form).select_related("taken_over_by").first()
            taken = mine and mine.taken_over_by and str(mine.taken_over_by)
        else:
            kept = [
                {"form": str(one.form), "at": int(one.at.timestamp() * 1000), "fields": one.fields}
                for one in drafts.of(officer, where)
            ]
            moments += [str(one["at"]) for one in kept]
        others = [
            {"name": str(one.officer), "since": time_format(timezone.localtime(one.since), "H:i")}
            for one in drafts.others(officer, where)
        ]
        said = {one: moment for one in moments if (moment := _moment_said(one))}
        return JsonResponse({"kept": kept, "others": others, "taken": taken, "said": said})

    def admin_view(self, view, cacheable=False):
        """Pages are read and forms are posted; Django would draw the whole page for any other method."""
        return require_http_methods(["GET", "HEAD", "POST"])(super().admin_view(view, cacheable))

    def index(self, request, extra_context=None):
        models = [model for app in self.get_app_list(request) for model in app["models"]]
        position = {model["model"]: self._registry[model["model"]].desk_position for model in models}
        my_work = self.my_work(request)
        desk = {
            "my_work": my_work,
            "returned": self.returned_to_me(request, my_work),
            "latest": self.latest(request),
            "links": [
                link
                for screen in self._in_order(self._registry.values())
                if request.user.works_somewhere
                for link in screen.desk_links(request)
            ],
            "records": sorted(
                (model for model in models if position[model["model"]]),
                key=lambda model: position[model["model"]],
            ),
            "reference": [model for model in models if not position[model["model"]]],
        }
        return super().index(request, {**desk, **(extra_context or {})})

    def login(self, request, extra_context=None):
        response = super().login(request, extra_context)
        if request.method == "POST" and request.user.is_authenticated:
            remember_browser(response, request)
            sessions.begin(request, time.time())
            if request.user.second_step_since:
                request.session[second_step.TAKEN] = True
        return response

    def my_work(self, request):
        """What waits for this officer: a dict (see _waiting) for each number above 0."""
        screens = [
            screen
            for screen in self._in_order(self._registry.values())
            if screen.has_change_permission(request)
        ]
        pieces = [piece for screen in screens if screen.is_moderated for piece in _own(screen, request.user)]
        pieces += [
            (screen.model, label, _in_stage(screen, stage, request.user), f"stage__exact={stage}")
            for stage, label in waiting_for(request.user.role).items()
            for screen in screens
            if screen.is_moderated
        ]
        pieces += [(screen.model, *piece) for screen in screens for piece in screen.waits_besides(request)]
        return [self._piece(*pieces[place], number) for place, number in sorted(_counted(pieces).items())]

    def _in_order(self, screens):
        return sorted(screens, key=lambda screen: screen.desk_position or LAST_ON_DESK)

    def returned_to_me(self, request, my_work):
        """[(record, StepTaken with the reason, address)] of what this officer submitted and got back."""
        found = []
        for model in [piece["model"] for piece in my_work if piece["stage"] == RETURNED_TO_ME]:
            rows = model._default_manager.editable_by(request.user).filter(stage=Stage.RETURNED)
            rows = held_by(request.user, rows).order_by("-updated_at")
            if records := list(rows[: RETURNED_SHOWN - len(found)]):
                steps = StepTaken.objects.of(*records).filter(to_stage=Stage.RETURNED).explained()
                why = {taken.record_key: taken for taken in steps}  # the last one of each
                found += [(record, why.get(record.pk), self._address(record)) for record in records]
        return found

    def latest(self, request):
        """What this officer did last, steps too: a dict for each, with the record as it is called now and in
        the page's language; what is deleted keeps the name it had."""
        saved = LogEntry.objects.filter(user=request.user).select_related("content_type")
        steps = StepTaken.objects.filter(by=request.user).exclude(step__in=SAVINGS)
        done = [
            (one.action_time, one.content_type and one.content_type.model_class(), one.object_id, one)
            for one in saved.order_by("-action_time")[:LATEST]
        ]
        done += [
            (one.at, apps.get_model(one.record_model), str(one.record_key), one)
            for one in steps.order_by("-pk")[:LATEST]
        ]
        done = sorted(done, key=itemgetter(0), reverse=True)[:LATEST]
        there = {
            model: _by_keys(model, {key for _at, of, key, _what in done if of is model})
            for model in {model for _at, model, _key, _what in done if model}
        }
        return [
            self._latest(request, one, model, there.get(model, {}).get(key)) for _at, model, key, one in done
        ]

    def _latest(self, request, done, model, record):
        is_step = isinstance(done, StepTaken)
        name = redacted(record, request.user) if record else "" if is_step else done.object_repr
        screen = self._registry.get(model)
        is_open = record and screen and not is_hidden(record, request.user)
        is_open = is_open and screen.has_view_permission(request, record)
        return {
            "what": done.get_to_stage_display() if is_step else SAID[done.action_flag],
            "kind": model and model._meta.verbose_name,
            "name": name,
            "address": self._address(record)
            if is_open and screen.has_view_permission(request, record)
            else "",
        }

    def _address(self, record):
        name = f"{self.name}:{record._meta.app_label}_{record._meta.model_name}_change"
        return reverse(name, args=[record.pk])

    def _piece(self, model, label, _rows, query, number):
        address = reverse(f"{self.name}:{model._meta.app_label}_{model._meta.model_name}_changelist")
        return {
            "model": model,
            "what": model._meta.verbose_name_plural,
            "stage": label,
            "address": f"{address}?{query}",
            "number": min(number, DESK_LIMIT - 1),
            "more": number == DESK_LIMIT,
        }

    def autocomplete_view(self, request):
        return SearchWhileTyping.as_view(admin_site=self)(request)

    @method_decorator(conditional_page)
    def i18n_javascript(self, request, extra_context=None):
        """Kept by the browser, which asks whether it is still the same: another language is another text."""
        answer = Scripts.as_view(packages=["django.contrib.admin"])(request)
        patch_cache_control(answer, private=True, no_cache=True)
        return answer


def _moment_said(milliseconds):
    """A moment as scripts count them, in the words of the officer's language; "" of what is none."""
    try:
        moment = datetime.fromtimestamp(int(milliseconds) / 1000, tz=UTC)
    except (ValueError, OverflowError, OSError):
        return ""
    return date_format(timezone.localtime(moment), "DATETIME_FORMAT")


@wall_opened()
def _by_keys(model, keys):
    """{key as text: row} of those that are there."""
    rows = model._base_manager.filter(pk__in=[key for key in keys if KEY.fullmatch(key or "")])
    return {str(row.pk): row for row in rows}


def _own(screen, officer):
    """Pieces of what the officer entered or handed in: drafts, what came back, and where the rest is."""
    for stage, label in OWN.items():
        rows = held_by(officer, _in_stage(screen, stage, officer))
        yield screen.model, label, rows, f"mine=yes&stage__exact={stage}"


def _in_stage(screen, stage, officer):
    rows = screen.model._default_manager
    return (rows.in_scope_of(officer) if stage in SEEN_ONLY else rows.editable_by(officer)).filter(
        stage=stage
    )


def _counted(pieces):
    """{place in `pieces`: number of rows, DESK_LIMIT at most} of those with any, in one query."""
    rows = [
        found.order_by().annotate(place=Value(place)).values_list("place", flat=True)[:DESK_LIMIT]
        for place, (_model, _label, found, _query) in enumerate(pieces)
    ]
    return Counter(rows[0].union(*rows[1:], all=True)) if rows else {}


class SearchWhileTyping(AutocompleteJsonView):
    """Finds what a form would accept, under the label the form shows."""

    def get_queryset(self):
        rows = offered_by(self.source_field, self.admin_site, self.request).filter()
        return self.model_admin.get_search_results(self.request, rows, self.term)[0]

    def serialize_result(self, obj, to_field_name):
        return {"id": str(getattr(obj, to_field_name)), "text": self.model_admin.choice_label(obj)}

    def has_perm(self, request, obj=None):
        return self.model_admin.searched_while_typing and super().has_perm(request, obj)


class Scripts(JavaScriptCatalog):
    """Django's words in scripts, with those that the portal's catalogues add."""

    def get_paths(self, packages):
        return [*super().get_paths(packages), *reversed(settings.LOCALE_PATHS)]
