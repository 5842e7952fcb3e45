"""An event in a few texts, for those who read no page: what a row of a list says of it."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from ngo_portal.lib.language.approximate_dates import inferred_label, told
from ngo_portal.lib.language.translated import quoted
from registry.rules.attributions import in_sentence


def in_brief(event):
    """The texts about an event fetched by `for_feeds`, without its title, in their order."""
    mode = [] if event.mode == "unknown" else [event.get_mode_display()]
    made_up = [_("synthetic data")] if event.is_synthetic else []
    places = where(event) or [
        pgettext("of what is to come", "place not stated") if event.is_to_come else _("place not stated")
    ]
    return [*_state(event), when(event), event.type.name, *mode, *places, *who(event), *made_up]


def when_and_where(event):
    return [*_state(event), when(event), *where(event)]


def _state(event):
    """What is known of the record before what it says: that it was not held, or that it is inferred."""
    state = [] if event.state == "held" else [str(event.state_label)]
    return [*state, str(_("inferred"))] if event.is_inferred else state


def when(event):
    if event.date_words and not event.date:
        return quoted(event.date_words)
    text = ", ".join(filter(None, [told(event.date, event.date_words), event.hours]))
    if event.date and event.date_basis == "inferred":
        text += f" ({inferred_label(event.date, event.date_words)})"
    return text


def where(event):
    return [_beside(place.territory.title, [], place) for place in event.places.all()]


def who(event):
    """Organisations, and words for somebody, with their roles."""
    return list(filter(None, map(_who, event.organisers.all())))


def _who(line):
    names = [in_sentence(line.organisation)] if line.organisation else []
    names += [line.words_in_lists] if line.words_in_lists else []
    role = [] if line.role == "organiser" else [line.get_role_display()]
    return _beside(", ".join(names), role, line) if names else ""


def _beside(text, notes, line):
    """The text, with notes in brackets and whether the line is inferred."""
    notes = [*notes, _("inferred")] if line.is_inferred else notes
    return f"{text} ({', '.join(map(str, notes))})" if notes else text
