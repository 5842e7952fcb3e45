"""A marathon of one year in a paragraph made by rule: where and how many, who, of which kinds, for whom, and
of how many of its events each of these is known.

Names stand where no rule has to decline them, behind a colon; what is not known is said.
"""

from django.utils.html import format_html, format_html_join
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from events.figures.totals import AudienceTotal
from ngo_portal.lib.language import russian
from ngo_portal.lib.language.approximate_dates import inferred_label
from ngo_portal.lib.language.descriptions import unstated
from ngo_portal.lib.language.quantities import coverage
from ngo_portal.lib.language.translated import TranslatedText, marked, page_language, quoted
from ngo_portal.lib.lists.counts import capped, counted
from registry.rules.attributions import in_sentence
from territories.located import COUNTRY, located

#: Places and kinds that are named.
MOST_PLACES, MOST_KINDS = 3, 3
#: `number` is of events, with their noun; one of them is all that changes the verb, and in English alone.
HELD = {
    "kk": "Портал жазбалары бойынша {year} жылы {where}{name} аясында {number} өткізілді{mark}.",
    "ru": "По записям портала, в {year} году {where}в рамках {name} прошло {number}{mark}.",
    "en": "The portal records that {number} {was} held {where}in {year} as part of the {name}{mark}.",
}
NOTHING_HELD = {
    "kk": "{year} жылы {name} аясында өткен іс-шара туралы порталда әзірге жазба жоқ.",
    "ru": "О мероприятиях, прошедших в {year} году в рамках {name}, записей на портале пока нет.",
    "en": "The portal has no record yet of an event held in {year} as part of the {name}.",
}
#: How many of the districts or oblasts, where they are too many to be named.
PLACES = {
    "kk": "Олар өткен {places} саны – {number}",
    "ru": "{places}, где они прошли, – {number}",
    "en": "The number of {places} where they took place is {number}",
}
KINDS_OF_PLACE = {
    "kk": {"district": "аудандар мен қалалар", "oblast": "облыстар мен қалалар"},
    "ru": {"district": "Районов и городов", "oblast": "Областей и городов"},
    "en": {"district": "districts and cities", "oblast": "oblasts and cities"},
}
MORE = {"kk": "{names} және тағы {more}", "ru": "{names} и ещё {more}", "en": "{names} and {number} more"}


def paragraph(edition, tally, figures, places, types, holders):
    """The sentences, safe HTML, in the page's language. `figures`: those that stand first (`first_figures`);
    `places` and `types`: rows of its tables; `holders`: who held its events, None where these are too many to
    be asked. None for a `tally` that is not known."""
    if tally is None:
        return []
    language = page_language()
    if not tally.events:
        return [format_html(NOTHING_HELD[language], year=edition.year, name=name_in_sentence(edition))]
    where = COUNTRY[language] if edition.territory is None else located(edition.territory)
    sentences = [
        format_html(
            HELD[language],
            year=edition.year,
            where=f"{where} " if where else "",
            name=name_in_sentence(edition),
            number=counted(tally.events, "event"),
            was="was" if tally.events == 1 else "were",
            mark=f" ({inferred_label(edition.as_date, '', language)})" if edition.year_is_inferred else "",
        )
    ]
    if not where:
        sentences.append(_stated(_("Territory"), edition.territory.title))
    sentences.append(_places(edition, tally, [row for row in places if not row.get("remainder")]))
    if holders:
        sentences.append(_who(holders))
    sentences.append(_kinds(types))
    return [*filter(None, sentences), *_for_whom(figures)]


def name_in_sentence(edition):
    """As the sentence asks for it, whatever marks the record has: English puts none around a name of its own;
    in Russian «Марафона добрых дел» is declined, others follow the word, «марафона «Игі істер»»."""
    name = edition.marathon.name
    bare = TranslatedText(name.strip("«»“”\"'"), name.language, name.is_fallback)
    language = page_language()
    if language == "en" and not name.is_fallback:
        return bare
    if language != "ru":
        return _quoted(bare)
    is_told = bare.startswith("Марафон ") and not name.is_fallback
    return _quoted(russian.genitive(bare)) if is_told else format_html("марафона {}", _quoted(bare))


def _quoted(name):
    before, after = quoted("\0").split("\0")
    return format_html("{}{}{}", before, marked(name), after)


def _stated(label, text, known=None, of=0, inferred=0):
    """«Ұйымдастырушылар: … (8 іс-шараның 6-ауы бойынша дерек бар).»"""
    said = format_html("{}: {}", capfirst(str(label)), text)
    return _covered(said, known, of, inferred)


def _covered(said, known, of, inferred=0):
    beside = "" if known is None else coverage(None, known, of, "event", inferred)
    return format_html("{} ({}).", said, beside) if beside else format_html("{}.", said)


def _marked(name, mark):
    """In the page's language or marked as in another; what no source states says so."""
    return format_html("{} ({})", marked(name), mark) if mark else marked(name)


def _listed(names):
    """Several, as safe HTML."""
    return format_html_join(", ", "{}", ((name,) for name in names))


def _places(edition, tally, rows):
    is_country = edition.covers_the_country
    known = tally.placed if is_country else tally.districted
    if not rows:
        label = _("Place") if is_country else _("District or city")
        return _stated(label, unstated(label))
    if len(rows) <= MOST_PLACES:
        names = _listed(_marked(row["label"], row.get("mark")) for row in rows)
        return _stated(_("Place") if len(rows) == 1 else _("Places"), names, known, tally.events)
    language = page_language()
    kind = KINDS_OF_PLACE[language]["oblast" if is_country else "district"]
    said = format_html(PLACES[language], places=kind, number=capped(len(rows)))
    return _covered(said, known, tally.events)


def _who(holders):
    if not holders.number:
        return format_html("{}.", _("No organisation is named among the organisers"))
    names = [_marked(in_sentence(one), one.pk in holders.inferred and _("inferred")) for one in holders.first]
    more = holders.number - len(names)
    text = _listed(names)
    if more:
        text = format_html(
            MORE[page_language()], names=text, more=counted(more, "organisation"), number=capped(more)
        )
    label = _("Organiser") if holders.number == 1 else _("Organisers")
    return _stated(label, text, holders.known, holders.of)


def _kinds(rows):
    """«Түрлері бойынша: семинар – 3, жәрмеңке – 2, басқалары – 3.»"""
    if len(rows) < 2:
        return _stated(_("Type of event"), _listed(marked(row["label"]) for row in rows)) if rows else ""
    named, others = rows[:MOST_KINDS], rows[MOST_KINDS:]
    if others:  # of those that are alike, none is named before the others
        named = [row for row in named if row["number"] > others[0]["number"]]
        others = rows[len(named) :]
    if not named:
        return _stated(_("types of event"), capped(len(rows)))
    parts = [format_html("{} – {}", marked(row["label"]), capped(row["number"])) for row in named]
    parts += (
        [format_html("{} – {}", _("others"), capped(sum(row["number"] for row in others)))] if others else []
    )
    return _stated(_("By type"), _listed(parts))


def _for_whom(figures):
    totals = [one for one in figures if isinstance(one, AudienceTotal)]
    if not totals:
        return [format_html("{}.", _("How many people took part or were helped is not stated"))]
    return [_stated(one.label, one.value, one.known, one.of, one.inferred) for one in totals]
