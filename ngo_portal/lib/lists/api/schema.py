"""How the doors of machines are described (OpenAPI 3.1): from what they are made of, the FilterSets and the
columns, so that nobody describes them a second time. In the language of the reader.
"""

import json
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import QuerySet
from django.utils import translation
from django.utils.encoding import force_str
from django.utils.translation import gettext as _now
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import ResolvedComponent
from drf_spectacular.utils import OpenApiExample, OpenApiParameter, OpenApiResponse

from ngo_portal.lib.lists.columns import DATE, NUMBER, PREFIX, Column, Sheet, table
from ngo_portal.lib.lists.filters import (
    LONGEST_WORDS,
    DayField,
    ManyField,
    PublicFilter,
    Tick,
    WordsField,
    YearFilter,
)
from ngo_portal.lib.lists.paging import LONGEST_TOKEN
from ngo_portal.lib.lists.selects import stand_in
from ngo_portal.lib.lists.writers import ndjson
from ngo_portal.lib.serving.memory import Memory
from ngo_portal.lib.serving.problems import MEDIA_TYPE

Schema = dict[str, Any]
NULL = {"type": "null"}
TEXT = {"type": "string"}
#: Of a problem: what every answer but 200 and 304 says.
PROBLEM: Schema = {
    "type": "object",
    "required": ["type", "title", "status"],
    "properties": {
        "type": TEXT,
        "title": TEXT,
        "status": {"type": "integer", "minimum": 400, "maximum": 599},
        "detail": TEXT,
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["parameter", "detail"],
                "properties": {"parameter": TEXT, "detail": TEXT},
            },
        },
    },
}


def list_of(number: int | None, following: str | None, previous: str | None, records: Sequence[str]) -> str:
    """A page of a list as the text of an object; each record is one already."""
    head = json.dumps({"count": number, "next": following, "previous": previous})
    return f'{head[:-1]}, "results": [{", ".join(records)}]}}'


def page_of(records: Schema) -> Schema:
    """How `list_of` looks."""
    address = {"type": ["string", "null"], "format": "uri"}
    return {
        "type": "object",
        "required": ["count", "next", "previous", "results"],
        "properties": {
            "count": {
                "type": ["integer", "null"],
                "description": _now("How many there are; null where they are too many to be counted."),
            },
            "next": {**address, "description": _now("Address of the next page; null on the last one.")},
            "previous": {
                **address,
                "description": _now("Address of the page before; null on the first one."),
            },
            "results": {"type": "array", "items": records},
        },
    }


# A record, from its columns -------------------------------------------------------------------------------


def record_of(sheets: Sequence[Sheet], published: Callable[[], QuerySet]) -> Schema:
    """What an object of the first sheet looks like, with the lines of the others inside of it."""
    return _record_of(tuple(sheets), published, translation.get_language())


@cache
def _record_of(sheets, published, language):
    """It follows from the columns alone, and to look at their expressions takes seconds."""
    asked = stand_in(published)
    return _object(sheets[0], sheets[0].of(asked), sheets, asked, language)


def _object(sheet, rows, sheets, asked, language):
    typed = table(rows, sheet.columns, language, ndjson.dress).query.annotations
    properties: Schema = {} if sheet.lines_of else {"sheet": {"const": sheet.key}}
    for column in sheet.columns:
        _put(properties, column, typed[PREFIX + column.key].output_field)
    for lines in sheets:
        if lines.lines_of is sheet:
            inner = _object(lines, lines.rows(sheet.of(asked)), sheets, asked, language)
            properties[lines.key] = {
                "type": "array",
                "description": f"{lines.label}. {lines.help}",
                "items": inner,
            }
    return _closed(properties)


def _closed(properties):
    for name, one in properties.items():
        if "properties" in one and "required" not in one:
            properties[name] = {**one, **_closed(one["properties"])}
    return {
        "type": "object",
        "required": list(properties),
        "additionalProperties": False,
        "properties": properties,
    }


def _put(properties, column, field):
    """Where `ndjson` puts the value of the column."""
    *above, key = (column.key if column.place is None else column.place).split(".")
    for name in above:
        properties = properties.setdefault(name, {"properties": {}})["properties"]
    if key:
        properties[key] = {**_of_column(column, field), "description": f"{column.label}. {column.help}"}
    if key == "edtf":
        for end, words in (
            ("earliest", _now("First day it may be.")),
            ("latest", _now("Last day it may be.")),
        ):
            properties.setdefault(end, {"type": ["string", "null"], "format": "date", "description": words})


def _of_column(column: Column, field: models.Field) -> Schema:
    if column.kind == NUMBER:
        whole = isinstance(field, models.IntegerField | models.AutoField | models.ForeignKey)
        return {"type": ["integer" if whole else "number", "null"]}
    if column.kind == DATE:
        return {"type": ["string", "null"], "format": "date"}
    if isinstance(field, ArrayField):
        return {"type": ["array", "null"], "items": {"type": ["string", "null"]}}
    if isinstance(field, models.BooleanField):
        return {"type": ["boolean", "null"]}
    return {"type": ["string", "null"]}


# A question, from its FilterSet ---------------------------------------------------------------------------


def parameter(name: str, schema: Schema, about: Any, example: Any = None, **more: Any) -> OpenApiParameter:
    examples = [OpenApiExample(_now("An example"), example)] if example is not None else []
    return OpenApiParameter(name, schema, description=str(about), examples=examples, **more)


def asked_of(filter_class: type[PublicFilter]) -> list[OpenApiParameter]:
    """Every parameter of a FilterSet but the order."""
    asked = filter_class(queryset=filter_class.published())
    memory, found = Memory(), []
    for name, field in asked.form.fields.items():
        asking = asked.filters[name]
        schema, about = _of_field(field, asking, memory)
        is_list = schema["type"] == "array"
        example = [asking.example] if is_list and asking.example is not None else asking.example
        found.append(parameter(name, schema, about, example, explode=is_list or None))
    return found


def parameters_of(filter_class: type[PublicFilter], largest: int, usual: int) -> list[OpenApiParameter]:
    """Every parameter of a list."""
    found, asked = asked_of(filter_class), filter_class
    orders = "; ".join(f"`{value}`: {label}" for value, (label, _verb) in asked.orders.items())
    size = {"type": "integer", "minimum": 1, "maximum": largest, "default": usual}
    return [
        *found,
        parameter("sort", {"type": "string", "enum": list(asked.orders)}, _now("The order. %s.") % orders),
        parameter("size", size, _now("How many records a page has.")),
        parameter(
            "after",
            {"type": "string", "maxLength": LONGEST_TOKEN, "pattern": "^[A-Za-z0-9_-]*$"},
            _now("Where a page of the list begins, as `next` and `previous` give it."),
        ),
    ]


def _of_field(field, asking, memory):
    """(schema, text) of the parameter."""
    # The words of a tick say it all: its label begins their sentence.
    said = [] if isinstance(field.widget, Tick) else [field.label, field.help_text]
    about = "".join(f"{str(text).rstrip('.')}. " for text in said if text).strip()
    if isinstance(field, WordsField):
        return {"type": "string", "maxLength": LONGEST_WORDS}, about
    if isinstance(field, DayField):
        return {"type": "string", "format": "date"}, about
    if not isinstance(field, ManyField):
        return {"type": "string"}, about
    one, words = _of_value(field, asking, memory)
    several = _now("Given several times, it means “or”; at most %(most)d values.") % {"most": field.most}
    if field.most == 1:
        return one, " ".join(filter(None, [about, words]))
    return {"type": "array", "items": one}, " ".join(filter(None, [about, words, several]))


def _of_value(field, asking, memory):
    if isinstance(asking, YearFilter):
        attrs = field.widget.attrs
        return {"type": "integer", "minimum": attrs["min"], "maximum": attrs["max"]}, ""
    options = field.offer([], None, memory) if field.offer else []
    options = [(value, label) for value, label, *_rest in options if value]
    if options:
        words = "; ".join(f"`{value}`: {_inline(label)}" for value, label in options)
        return {"type": "string", "enum": [value for value, _label in options]}, f"{words}."
    if not field.offer:
        return {"type": "integer", "minimum": 1}, _now("Number of the record.")
    return {"type": "string", "maxLength": LONGEST_WORDS}, ""


def _inline(label):
    return force_str(label).strip()


# A door ---------------------------------------------------------------------------------------------------


class DoorSchema(AutoSchema):
    """What a Door says of itself."""

    def get_operation_id(self) -> str:
        return str(self.view.key)

    def get_tags(self) -> list[str]:
        return [self.view.tag] if self.view.tag else []

    def get_summary(self) -> str:
        return str(self.view.title)

    def get_description(self) -> str:
        return str(self.view.about)

    def get_auth(self) -> list[Schema]:
        return []

    def get_override_parameters(self) -> list[Any]:
        """Asked for every answer anew, and told once."""
        if not hasattr(self.view, "told"):
            self.view.told = self._parameters_told()
        return self.view.told

    def _parameters_told(self):
        languages = list(dict(settings.LANGUAGES))
        own = [_in_path(self.view)] if "{" in self.path else []
        return [
            *own,
            *self.view.parameters(),
            parameter(
                "language",
                {"type": "string", "enum": languages},
                _now("Language of names and texts; else the one of the header Accept-Language."),
            ),
            *_headers(),
        ]

    def get_response_serializers(self) -> Any:
        if not hasattr(self.view, "answers"):
            self.view.answers = self._answers()
        return self.view.answers

    def _answers(self):
        told = self._component("Problem", PROBLEM)

        def problem(text: Any) -> OpenApiResponse:
            return OpenApiResponse(told, str(text))

        view = self.view
        found = {
            (200, *view.media_types): OpenApiResponse(
                self._of(view),
                str(view.title),
                [OpenApiExample(_now("An answer"), example)] if (example := view.example()) else [],
            ),
            (304,): OpenApiResponse(None, _now("Nothing has changed since the answer with this ETag.")),
            (400, MEDIA_TYPE): problem(_now("A parameter is wrong or unknown: each error names one.")),
            (406, MEDIA_TYPE): problem(_now("Only JSON is available.")),
            (429, MEDIA_TYPE): problem(_now("Too many requests from one address in a minute.")),
            (503, MEDIA_TYPE): problem(_now("The question takes too long, or the portal is being updated.")),
        }
        if "{" in self.path:
            found[404, MEDIA_TYPE] = problem(_now("There is none, or it is not published."))
        if view.may_be_gone:
            found[410, MEDIA_TYPE] = problem(_now("It was public once and was withdrawn."))
        if view.moves:
            found[(301,)] = OpenApiResponse(None, _now("It is known by another code today."))
        return found

    def _of(self, view):
        """The answer; a record is described once."""
        schema, component = view.answer_schema(), getattr(view, "component", "")
        if not component:
            return schema
        described = self._component(component, view.described)
        return page_of(described) if schema == "page" else described

    def _component(self, name, schema):
        """A reference to what is described under this name; `schema` may be a function that describes it."""
        component = ResolvedComponent(name=name, type=ResolvedComponent.SCHEMA, object=name)
        if component not in self.registry:
            component.schema = schema() if callable(schema) else schema
            self.registry.register(component)
        return component.ref


def _in_path(view):
    (name, schema, about), *_others = view.path_parameters()
    example = view.key_example()
    examples = [OpenApiExample(_now("One that there is"), example)] if example else []
    return OpenApiParameter(
        name, schema, OpenApiParameter.PATH, required=True, description=str(about), examples=examples
    )


def _headers():
    told = {
        "ETag": (
            _now("Of this state of the data: send it as If-None-Match, to be told whether it has changed."),
            [200, 304],
        ),
        "RateLimit-Policy": (
            _now("How many requests (q) an address may send in so many seconds (w)."),
            [200, 304, 400, 429],
        ),
        "RateLimit": (
            _now("How many requests are left (r), and in how many seconds (t) all of them are there again."),
            [200, 304, 400, 429],
        ),
        "Link": (_now("Licence of the data, and the pages before and after this one."), [200]),
        "Retry-After": (_now("In how many seconds to come back."), [429, 503]),
    }
    return [
        OpenApiParameter(name, TEXT, OpenApiParameter.HEADER, description=str(about), response=codes)
        for name, (about, codes) in told.items()
    ]
