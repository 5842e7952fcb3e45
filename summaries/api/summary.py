"""The figures of a summary for machines: the numbers of its page, each with the id of its figure."""

from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.http import JsonResponse
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.lists.api.doors import LANGUAGE, Door, Wrong, faults_of_language
from ngo_portal.lib.lists.api.records import Strictly
from ngo_portal.lib.lists.api.schema import TEXT, asked_of
from summaries.filters import STATUS, SummaryFilter
from summaries.press.material import material_of
from summaries.press.text import LENGTHS, press_text
from summaries.summary import summary_of

OR_NULL = {"type": ["string", "null"]}
WHOLE = {"type": ["integer", "null"]}
COVERED = {
    "known": WHOLE,
    "of": WHOLE,
}


class Summary(Door):
    key, tag, title = "summary", "summary", _("A summary")
    about = _(
        "What the portal can say of a question: events that were held, people, things and money, by place, "
        "type, month and direction, and what is not known. A number that nobody stated is null, never zero."
    )
    filter_class = SummaryFilter
    filter_backends = (Strictly,)

    def question(self, request):
        asked = Strictly().get_filterset(request, None, self)
        if faults := asked.faults(LANGUAGE) | faults_of_language(request):
            raise Wrong(faults)
        told = as_object(summary_of(asked))
        return JsonResponse(told, encoder=DjangoJSONEncoder, json_dumps_params={"ensure_ascii": False})

    def parameters(self):
        # What was held is all it answers: there is nothing to be chosen.
        return [one for one in asked_of(self.filter_class) if one.name != STATUS]

    def answer_schema(self):
        return SCHEMA


def as_object(summary: Any) -> dict[str, Any]:
    return {
        "title": summary.title,
        "question": [{"parameter": name, "value": value} for name, value in summary.asked.in_full],
        "figures": [
            {
                "key": one.key,
                "figure": one.figure,
                "label": str(one.label),
                "value": one.value or None,
                **_bounds(one.total),
                "unit": one.unit and str(one.unit),
                "coverage": str(one.coverage) or None,
                "known": one.known or None,
                "of": one.of or None,
            }
            for one in summary.numbers
        ],
        "events": summary.number,
        **{name: [_part(one) for one in getattr(summary, name)] for name in PARTS},
        "in_kind": [
            {
                "key": one.key,
                "figure": one.figure,
                "label": str(one.label),
                "flow": str(one.flow),
                "value": one.value or None,
                **_bounds(one.total),
                "unit": one.unit and str(one.unit),
                "known": one.known,
                "of": one.of,
            }
            for one in summary.in_kind or ()
        ],
        "projects": summary.projects and {"number": summary.projects.number, "money": _money(summary)},
        "reported": [
            {
                "indicator": str(one.figure.indicator),
                "value": str(one.figure.phrase) or None,
                "period": str(one.figure.period) or None,
                "source": one.figure.source and str(one.figure.source),
                "is_of_period": one.is_of_period,
                "counted": one.counted and str(one.counted.phrase),
                "coverage": (one.counted and str(one.counted.coverage)) or None,
            }
            for one in summary.reported
        ],
        "text": _text(summary),
        "missing": [
            {"key": one.key, "what": str(one.what), "said": str(one.said), "known": one.known, "of": one.of}
            for one in summary.missing
        ],
    }


PARTS = ("places", "types", "months", "directions", "modes")


def _part(part):
    return {
        "key": part.key,
        "figure": part.figure,
        "label": str(part.label),
        "number": part.number,
        "is_inferred": part.is_inferred,
    }


def _bounds(total):
    """What the number lies between, as far as it is stated."""
    known = total is not None and total.known
    return {
        end: _plain(getattr(total, end)) if known and getattr(total, end) is not None else None
        for end in ("low", "high")
    }


def _plain(number):
    return int(number) if number == number.to_integral_value() else float(number)


def _text(summary):
    """The press text, in each of its lengths; None where nothing can be counted now."""
    if summary.tally is None:
        return None
    material = material_of(summary)
    return {key: press_text(material, length).as_text() for key, length in LENGTHS.items()}


def _money(summary):
    return [
        {
            "currency": currency,
            "projects": sums.of,
            **{name: amount.total if amount.known else None for name, amount in sums.amounts.items()},
        }
        for currency, sums in summary.projects.sums.items()
    ]


NUMBER = {"type": ["number", "null"]}
NAMED = {"key": TEXT, "figure": TEXT, "label": TEXT}
FIGURE = {**NAMED, "value": OR_NULL, "low": NUMBER, "high": NUMBER, "unit": OR_NULL, **COVERED}


def _rows(**properties):
    item = {"type": "object", "required": list(properties), "properties": properties}
    return {"type": "array", "items": item}


SCHEMA = {
    "type": "object",
    "required": [
        "title",
        "question",
        "figures",
        "events",
        *PARTS,
        "in_kind",
        "projects",
        "reported",
        "text",
        "missing",
    ],
    "properties": {
        "title": TEXT,
        "question": _rows(parameter=TEXT, value=TEXT),
        "figures": _rows(**FIGURE, coverage=OR_NULL),
        "events": WHOLE,
        **{
            name: _rows(**NAMED, number={"type": "integer"}, is_inferred={"type": "boolean"})
            for name in PARTS
        },
        "in_kind": _rows(**FIGURE, flow=TEXT),
        "projects": {"type": ["object", "null"]},
        "text": {
            "type": ["object", "null"],
            "required": list(LENGTHS),
            "properties": dict.fromkeys(LENGTHS, TEXT),
        },
        "reported": _rows(
            indicator=TEXT,
            value=OR_NULL,
            period=OR_NULL,
            source=OR_NULL,
            is_of_period={"type": "boolean"},
            counted=OR_NULL,
            coverage=OR_NULL,
        ),
        "missing": _rows(key=TEXT, what=TEXT, said=TEXT, **COVERED),
    },
}
