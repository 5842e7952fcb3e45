"""The public question: parameters of an address, checked and turned into queryset verbs. One FilterSet per
noun.

A person gets a lenient answer (`qs` leaves out what is wrong, the form names it beside its field); a
machine asks `problems` and `unknown` first, which name every wrong and every unknown parameter.
"""

import datetime
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from html import escape
from typing import Any, NamedTuple, Self

import django_filters
from django import forms
from django.conf import settings
from django.db.models import Choices, Model, QuerySet
from django.forms.utils import flatatt
from django.http import HttpRequest
from django.utils.formats import date_format, number_format
from django.utils.functional import cached_property
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.language.approximate_dates import ExactDateField
from ngo_portal.lib.language.kazakh import fold
from ngo_portal.lib.language.likeness import FOREIGN_PARAMETERS
from ngo_portal.lib.lists.controls import holding
from ngo_portal.lib.lists.counts import count_up_to, numbers_by
from ngo_portal.lib.serving.memory import Memory
from ngo_portal.lib.serving.time_limits import in_time

LARGEST_ID = 2**63 - 1
MOST_VALUES, LONGEST_WORDS = 50, 200
FIRST_YEAR, LAST_YEAR = 1991, 2100
NO_CHOICE = ("", "—")
YES = "yes"
ONE_VALUE = _("Give one value here, not several.")


def given(values: Iterable[Any]) -> list[Any]:
    """The different values of a parameter, in order; an empty one asks nothing."""
    return list(dict.fromkeys(value for value in values if value))


class ManySelect(forms.SelectMultiple):
    """A select; once the address gives the parameter several times, a list that shows all of them as
    chosen.
    """

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        """Drawn here, and escaped by Python's own: Django asks a template for every option, which took
        a third of a list's time.
        """
        chosen = given(value or [])
        multiple = {"multiple": True} if len(chosen) > 1 else {}
        options = "\n".join(
            f'<option value="{escape(str(key))}"{" selected" * (key in chosen)}>{escape(str(label))}</option>'
            for key, label in self.choices
        )
        attrs = self.build_attrs(self.attrs, {**(attrs or {}), "name": name, **multiple})
        return format_html("<select{}>{}</select>", flatatt(attrs), mark_safe(options))


class Option(NamedTuple):
    """One of what a filter offers. `number`: how many rows choosing it leaves, None where they are not
    counted; `is_narrower`: it belongs to the one above it."""

    value: str
    label: Any
    number: int | None = None
    is_narrower: bool = False


class Meant(NamedTuple):
    """One of the things that a word of the question may mean: `values` of its parameter ask for it."""

    values: list[str]
    label: str
    note: str


class Ticks(forms.SelectMultiple):
    """Any number of options to tick, each with how many rows it leaves. `choices`: Options."""

    is_disclosed = True

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        chosen = set(given(value or []))
        return mark_safe("\n".join(_tick(name, option, option.value in chosen) for option in self.choices))


class Tick(Ticks):
    """One option beside its like, whose words say it all: no disclosure, no label for it alone."""

    is_disclosed = False
    stands_alone = True


def _tick(name, option, is_chosen):
    number = "" if option.number is None else f" <b>{number_format(option.number, force_grouping=True)}</b>"
    kind = ' class="none"' * (option.number == 0) or ' class="narrower"' * option.is_narrower
    return (
        f'<label{kind}><input type="checkbox" name="{name}" value="{escape(option.value)}"'
        f"{' checked' * is_chosen}><span>{escape(str(option.label))}{number}</span></label>"
    )


class ManyInput(forms.MultipleHiddenInput):
    """An input for each value. Hidden ones keep what a link asked; of another `input_type` there is at least
    one. The field's label is the label of each.
    """

    may_repeat = True

    def __init__(self, input_type: str = "hidden", attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs)
        self.input_type = input_type

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        attrs = self.build_attrs(self.attrs, {**(attrs or {}), "name": name})
        values = given(value or []) or ([] if self.is_hidden else [""])
        inputs = []
        for number, one in enumerate(values):
            kind, own = holding(self.input_type, one, attrs)
            own = own | {"type": kind, "value": one, "id": f"{attrs['id']}_{number}"}
            if number and not self.is_hidden:
                own["aria-labelledby"] = f"{attrs['id']}_label"
            inputs.append([flatatt(own)])
        return format_html_join("\n", "<input{}>", inputs)

    def id_for_label(self, id_: str) -> str:
        return f"{id_}_0"


class ManyField(forms.Field):
    """Several values of one parameter: repeating it means "or".

    `find(values)` gives {value: object} for the values it knows; `offer(objects, numbers, memory)` the
    Options where these objects are chosen, `numbers`: {value: rows} without those of no rows, None where they
    are not counted, `memory` a Memory; at most `most` different values may be given.
    """

    widget = Ticks
    default_error_messages = {
        "unknown": _("There is no such value: %(value)s."),
        "many": _("At most %(most)d values at once."),
    }

    def __init__(
        self,
        *,
        find: Callable[[list[str]], Mapping[str, Any]],
        offer: Callable[..., list[tuple[str, Any]]] | None = None,
        most: int = MOST_VALUES,
        **kwargs: Any,
    ) -> None:
        if most == 1:
            kwargs.setdefault("widget", ManySelect)
        super().__init__(**kwargs)
        self.find, self.offer, self.most = find, offer, most

    def clean(self, value: Any) -> list[Any]:
        values = given(value)
        if len(values) > self.most:
            message = ONE_VALUE if self.most == 1 else self.error_messages["many"]
            raise forms.ValidationError(message, code="many", params={"most": self.most})
        found = self.find(values) if values else {}
        for one in values:
            if one not in found:
                raise forms.ValidationError(
                    self.error_messages["unknown"], code="unknown", params={"value": one[:60]}
                )
        return [found[one] for one in values]

    def spelt(self, values: list[str], cleaned: list[Any]) -> list[str]:
        """How links give each of what the values mean."""
        return values


class WordsField(forms.CharField):
    def to_python(self, value: Any) -> str:
        return unicodedata.normalize("NFC", super().to_python(value))

    def clean(self, value: Any) -> str:
        text = super().clean(value)
        if text and not fold(text).split():
            raise forms.ValidationError(_("There is no word in this."), code="wordless")
        return text


class VerbFilter(django_filters.Filter):
    """A parameter that stands for a verb of the queryset: `queryset.<verb>(value)`.

    Without a verb it is one part of a question that the FilterSet puts together itself. `example`: what may
    be asked, for the description of the doors of machines.
    """

    example: Any = None

    def __init__(self, *args: Any, verb: str | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.verb = verb

    def filter(self, queryset: QuerySet, value: Any) -> QuerySet:
        return getattr(queryset, self.verb)(value) if self.verb and value else queryset


class WordsFilter(VerbFilter):
    """Words as people type them. How they are read does not depend on what else is asked: the first reading
    that finds something among all there is."""

    field_class = WordsField

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput(attrs={"type": "search"})
        super().__init__(label=_("Search"), max_length=LONGEST_WORDS, widget=widget, **kwargs)

    def filter(self, queryset: QuerySet, value: Any) -> QuerySet:
        return queryset.read_as(self.parent.meaning_of(value)) if value else queryset


class YearFilter(VerbFilter):
    field_class = ManyField
    example = 2021

    def __init__(self, **kwargs: Any) -> None:
        attrs = {"min": FIRST_YEAR, "max": LAST_YEAR, "inputmode": "numeric"}
        super().__init__(
            label=_("Year"),
            find=_years,
            widget=ManyInput("number", attrs),
            error_messages={"unknown": _("A year is a number from 1991 to 2100, e.g. 2021.")},
            **kwargs,
        )


def _years(values):
    numbers = {value: int(value) for value in values if _is_number(value, digits=4)}
    return {value: year for value, year in numbers.items() if FIRST_YEAR <= year <= LAST_YEAR}


class DayField(forms.DateField):
    """A whole day, typed in any way that officers type one («5 декабря 2021»); shown as its box has it."""

    def to_python(self, value: Any) -> Any:
        try:
            return ExactDateField(required=False).to_python(value)
        except forms.ValidationError as error:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid") from error

    def bound_data(self, data: Any, initial: Any) -> Any:
        try:
            return self.to_python(data) or data
        except forms.ValidationError:
            return data


class DayFilter(VerbFilter):
    """A day as ISO date (2021-02-27) or in words: one end of a period, so it has no verb of its own."""

    field_class = DayField
    example = "2021-02-27"

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        super().__init__(input_formats=["%Y-%m-%d"], widget=widget, localize=False, **kwargs)


def in_order(options: Iterable[Option]) -> list[Option]:
    """Those of no rows last."""
    options = list(options)
    left = [option for option in options if option.number != 0]
    return [*left, *(option._replace(is_narrower=False) for option in options if option.number == 0)]


def number_of(numbers: Mapping[Any, int | None] | None, value: Any) -> int | None:
    return None if numbers is None else numbers.get(value, 0)


class ChoiceFilter(VerbFilter):
    """Values of a fixed list, given as Django TextChoices."""

    field_class = ManyField

    def __init__(
        self, choices: type[Choices], *, no_choice: tuple[str, Any] = NO_CHOICE, **kwargs: Any
    ) -> None:
        def offer(chosen, numbers, _memory):
            if kwargs.get("most") == 1:
                others = [(value, label) for value, label in choices.choices if label != no_choice[1]]
                return [no_choice, *others]
            return in_order(
                Option(value, label, number_of(numbers, value)) for value, label in choices.choices
            )

        super().__init__(
            find=lambda values: {value: choices(value) for value in values if value in choices.values},
            offer=offer,
            **kwargs,
        )


class TickFilter(VerbFilter):
    """One thing that rows have or have not: `name=yes` asks for those that have it."""

    field_class = ManyField

    def __init__(self, word: Any, **kwargs: Any) -> None:
        super().__init__(
            find=lambda values: {value: word for value in values if value == YES},
            offer=lambda chosen, numbers, _memory: [Option(YES, word, number_of(numbers, YES))],
            widget=Tick(),
            most=1,
            **kwargs,
        )


class EntryFilter(VerbFilter):
    """Words of a dictionary by their key (the column `key`); their numbers go by primary key. Retired ones
    are found, and offered once chosen.
    """

    field_class = ManyField

    def __init__(
        self,
        model: type[Model],
        *,
        key: str = "key",
        offered: Callable[[], QuerySet] | None = None,
        **kwargs: Any,
    ) -> None:
        def offer(chosen, numbers, memory):
            entries = memory.get(model._meta.label, lambda: list((offered or model.objects.all)()))
            entries = entries + [entry for entry in chosen if entry not in entries]
            return in_order(
                Option(getattr(entry, key), entry, number_of(numbers, entry.pk), is_narrower)
                for entry, is_narrower in _below_their_parents(entries)
            )

        super().__init__(
            find=lambda values: model.objects.in_bulk(values, field_name=key), offer=offer, **kwargs
        )


def _below_their_parents(entries):
    """Yields (entry, whether it stands below one that it belongs to)."""
    keys = {entry.pk for entry in entries}
    below = {}
    for entry in entries:
        above = getattr(entry, "parent_id", None)
        below.setdefault(above if above in keys else None, []).append(entry)
    left = [(entry, False) for entry in reversed(below.get(None, []))]
    while left:
        entry, is_narrower = left.pop()
        yield entry, is_narrower
        left += [(one, True) for one in reversed(below.pop(entry.pk, []))]


class RecordFilter(VerbFilter):
    """Public records by their number: set by a link, shown as a chip. `records` gives the queryset they
    must be in.
    """

    field_class = ManyField

    def __init__(self, records: Callable[[], QuerySet], **kwargs: Any) -> None:
        def find(values):
            numbers = {value: int(value) for value in values if _is_number(value, digits=19)}
            rows = records().in_bulk([number for number in numbers.values() if number <= LARGEST_ID])
            return {value: rows[number] for value, number in numbers.items() if number in rows}

        super().__init__(find=find, widget=ManyInput(), **kwargs)
        self.records = records

    @property
    def example(self) -> int | None:
        return self.records().order_by("pk").values_list("pk", flat=True).first()


def _is_number(value, *, digits):
    return value.isascii() and value.isdigit() and len(value) <= digits


class FilterForm(forms.Form):
    """The form of a FilterSet: what is wrong with two parameters together is named beside one of them."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for name, field in self.fields.items():
            if not isinstance(field, ManyField) and len(given(self.data.getlist(name))) > 1:
                self.add_error(name, ONE_VALUE)
        first, last = cleaned.get("from"), cleaned.get("to")
        if first and last and first > last:
            self.add_error("to", _("The period ends before it begins."))
        return cleaned

    def fill_selects(self, numbers: Mapping[str, Mapping[Any, int | None] | None], memory: Memory) -> None:
        """Fetches the options now, in the view, so that no query is born while the page is drawn. `numbers`:
        {parameter: numbers as `offer` takes them}.
        """
        for name, field in self.fields.items():
            if getattr(field, "offer", None):
                chosen = self.cleaned_data.get(name, [])
                field.widget.choices = field.offer(chosen, numbers.get(name), memory)


class PublicFilter(django_filters.FilterSet):
    """What is published, narrowed to what was asked. Subclasses give `published()`, `orders` and `file_name`.

    `orders`: {value of `sort`: (label, verb of the queryset)}; the first one is the default.
    """

    orders: Mapping[str, tuple[Any, str]] = {}
    file_name = ""
    #: {parameter: column, or path over links}: what the numbers beside its options are counted by.
    counted: Mapping[str, str] = {}

    @classmethod
    def for_request(cls, request: HttpRequest) -> Self:
        return cls(request.GET, queryset=cls.published(), request=request)

    @classmethod
    def published(cls) -> QuerySet:
        """The queryset of all public records."""
        raise NotImplementedError

    def meaning_of(self, text: str) -> Any:
        """The reading of words that finds something among all public records, the first one."""
        known = self.__dict__.setdefault("_meanings", {})
        if text not in known:
            known[text] = self.published().meaning(text)
        return known[text]

    @property
    def reading(self) -> Any:
        """How the words of the question were read; None where there are none, or nothing fits them."""
        words = self.form.is_bound and getattr(self.form, "cleaned_data", {}).get("q")
        return self.meaning_of(words) if words else None

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        return self.narrow(queryset, self.form.cleaned_data)

    def narrow(self, queryset: QuerySet, asked: Mapping[str, Any]) -> QuerySet:
        """The queryset with the verbs of `asked`: {parameter: its cleaned value}."""
        for name, value in asked.items():
            queryset = self.filters[name].filter(queryset, value)
        return queryset

    #: Whether a page of the list says how many there are.
    shows_count = True

    def count_up_to(self, limit: int) -> int | None:
        """How many rows the question leaves; None where there are more than `limit`."""
        if (keys := self._known_keys) is None:
            return count_up_to(self.qs, limit)
        return len(keys) if len(keys) <= limit else None

    @cached_property
    def few_keys(self) -> list[Any] | None:
        """The keys of the rows that the question leaves; None where there are more than FACET_LIMIT."""
        return _few_keys(self.qs)

    @property
    def _known_keys(self):
        """`few_keys`, where they were asked for."""
        return self.__dict__.get("few_keys")

    def option_numbers(self, memory: Memory) -> Mapping[str, Mapping[Any, int | None] | None]:
        """{parameter: {value: how many rows the question leaves with this value instead}} of the filters
        that say so; a value whose number is not known has None.
        """
        return in_time(lambda: self._numbers(memory), {}) if self.counted else {}

    def _numbers(self, memory):
        asked = {name: value for name, value in self.form.cleaned_data.items() if value}
        fields = self.form.fields.items()
        names = [name for name, field in fields if getattr(field.widget, "is_disclosed", False)]
        found, numbers = {}, {}
        for name in sorted(names, key=asked.__contains__):  # first of the rows that the page shows
            question = {other: value for other, value in asked.items() if other != name}
            key = frozenset(question)
            if key not in found:
                found[key] = self._numbers_of(question, question == asked, memory)
            numbers[name] = found[key].get(name)
        return numbers

    def _numbers_of(self, question, is_whole, memory):
        """Of a large part nothing is counted; of all there is, what one query counts, once."""
        if not question:
            return memory.get(f"numbers of {self.file_name}", self._numbers_of_all)
        keys = self.few_keys if is_whole else _few_keys(self.narrow(self.published(), question))
        return {} if keys is None else self._numbers_of_keys(keys)

    def _numbers_of_all(self):
        keys = _few_keys(self.published())
        return numbers_by(self.published(), self.counted) if keys is None else self._numbers_of_keys(keys)

    def _numbers_of_keys(self, keys):
        return self.numbers_of_few(self.published().model.objects.filter(pk__in=keys))

    def numbers_of_few(self, rows: QuerySet) -> dict[str, dict[Any, int]]:
        """{parameter: {value: how many of the rows have it}}, of at most FACET_LIMIT rows."""
        return numbers_by(rows, self.counted)

    @property
    def default_sort(self) -> str:
        return next(iter(self.orders))

    @property
    def order_labels(self) -> dict[str, Any]:
        """{value of `sort`: what the reader is told of the order}, as the page offers them."""
        return {value: label for value, (label, _verb) in self.orders.items()}

    @property
    def sort(self) -> str:
        wanted = self.data.get("sort", "")
        return wanted if wanted in self.orders else self.default_sort

    @property
    def sorting(self) -> list[tuple[str, str]]:
        """The pair of an address that asks for this order; empty for the default one."""
        return [] if self.sort == self.default_sort else [("sort", self.sort)]

    @cached_property
    def ordered(self) -> QuerySet:
        """The rows in the order that was asked for."""
        return getattr(self.qs, self.orders[self.sort][1])()

    @property
    def listed(self) -> QuerySet:
        """The rows of `ordered` that the page turns over; others may stand above them. Few are not looked for
        in the order of all there are: what fits several parameters may lie far apart in it."""
        is_narrow = len({name for name, _value in self.accepted}) > 1
        keys = self.few_keys if is_narrow else self._known_keys
        return self.ordered if keys is None else self.ordered.filter(pk__in=keys)

    @property
    def ahead(self) -> QuerySet:
        """Rows that stand above the list."""
        return self.qs.none()

    @property
    def followed(self) -> QuerySet:
        """The rows of `listed` in the order of a feed, the newest first where no other order is asked."""
        return self.listed

    @cached_property
    def problems(self) -> dict[str, list[str]]:
        """{parameter: [what is wrong with it]} of the parameters there are; empty when all was accepted."""
        problems = {name: [str(error) for error in errors] for name, errors in self.form.errors.items()}
        if given(self.data.getlist("sort")) not in ([], *([value] for value in self.orders)):
            problems["sort"] = [_now("The list cannot be sorted that way.")]
        return problems

    @cached_property
    def unknown(self) -> list[str]:
        """The names of parameters there are not, in the order they were given; not those of other sites."""
        ours = {*self.filters, "sort"}
        return [name for name in self.data if name not in ours and not FOREIGN_PARAMETERS.fullmatch(name)]

    def faults(self, *beside: str) -> dict[str, list[str]]:
        """{parameter: [what is wrong with it]} for a machine, to whom a parameter there is not is wrong too;
        `beside`: what its door reads besides."""
        unknown = (name for name in self.unknown if name not in beside)
        return self.problems | {name: [_now("There is no such parameter.")] for name in unknown}

    @cached_property
    def accepted(self) -> list[tuple[str, str]]:
        """[(parameter, value as given)] of everything that narrows the list: for links that ask the same
        question.
        """
        return [(name, value) for name, value, _cleaned in self._accepted()]

    @cached_property
    def chips(self) -> list[tuple[str, str, Any, str]]:
        """[(parameter, value as given, label of the parameter, value for people)] of the filters in use."""
        return [
            (name, value, self.form.fields[name].label, _for_people(cleaned))
            for name, value, cleaned in self._accepted()
        ]

    def _accepted(self):
        """Yields (parameter, value as given, what it means)."""
        self.form.is_valid()
        for name, cleaned in self.form.cleaned_data.items():
            if isinstance(cleaned, list):
                values = self.form.fields[name].spelt(given(self.data.getlist(name)), cleaned)
                yield from ((name, *pair) for pair in zip(values, cleaned, strict=True))
            elif cleaned:
                yield name, self.data.get(name), cleaned

    class Meta:
        form = FilterForm


def _few_keys(rows):
    """The keys of the rows; None where there are more than FACET_LIMIT."""
    keys = list(rows.order_by().values_list("pk", flat=True)[: settings.FACET_LIMIT + 1])
    return keys if len(keys) <= settings.FACET_LIMIT else None


def _for_people(cleaned):
    if isinstance(cleaned, datetime.date):
        return date_format(cleaned, "DATE_FORMAT")
    return str(getattr(cleaned, "label", cleaned))
