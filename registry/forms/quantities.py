"""Quantities as officers type them: one field for «30-ға жуық отбасы», refused there when it cannot be."""

from django import forms
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from moderation.forms import RecordForm
from moderation.scoped_admin.lines import Lines
from ngo_portal.lib.database.wall import wall_opened
from ngo_portal.lib.language.quantities import Misread
from ngo_portal.lib.language.quantities.fields import REFUSALS
from ngo_portal.lib.language.translated import page_language
from registry.forms.quantity_input import CHOOSE_WHOM, PEOPLE, PIECES, CountedThings, Reading, doubt
from registry.forms.sentences import UNDERSTOOD, SourcedForm
from registry.models import CountsPeople, ReportedFigure, TargetGroup, Unit
from registry.models.statements import NO_PEOPLE
from registry.rules import phrases
from registry.rules.named_people import names_vulnerable
from registry.rules.small_numbers import is_few

#: What becomes of a line that states several numbers.
SPLIT, KEEP = "split", "keep"


def things_of(shared):
    """The CountedThings, read once for all forms of a request."""
    if CountedThings not in shared:
        shared[CountedThings] = CountedThings()
    return shared[CountedThings]


class QuantifiedForm(RecordForm):
    """Of a Quantified record. What was not changed is never read again: old records may have words that say
    something else than their number does.
    """

    #: A quantity without a unit counts people.
    counts_people = False
    #: A line of which several may be made, when its text states several numbers.
    splits = False

    class Meta:
        labels = {"quantity_words": _("How many")}

    class Media:
        js = [UNDERSTOOD]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.shared = {} if self.shared is None else self.shared
        self.reading = None
        self.initial["quantity_words"] = self.shown = self._shown()
        if field := self.fields.get("quantity_words"):
            field.widget.attrs |= {
                "autocomplete": "off",
                "data-understood": f"{reverse('understood')}?quantity=",
            }

    def things(self):
        return things_of(self.shared)

    # shown ----------------------------------------------------------------------------

    def _shown(self):
        """The words of the source, or the number where there are none."""
        quantity = self.instance.quantity
        return quantity.words or (quantity.print(noun=self._noun()) if quantity.is_known else "")

    def _noun(self):
        """What the saved number counts."""
        unit = self.own_unit(self.instance) or getattr(self.instance, "unit", None)
        return unit.noun if unit else None

    def as_read(self, name):
        """The text of a field on a page that is only read, None where that is nothing special."""
        return (self.shown or "-") if name == "quantity_words" else None

    def understood(self, name):
        if name != "quantity_words":
            return super().understood(name)
        is_refused = bool(self.errors.get(name))
        if self.reading and not (is_refused and self.reading.parts):
            return self.reading.line(self._noun())
        if is_refused:
            return ""
        quantity = self.instance.quantity
        if quantity.is_known or not quantity.words:
            return Reading(quantity).line(self._noun())
        try:
            return self.things().read(quantity.words).line()
        except Misread:
            return Reading(quantity, is_read=False).line()

    def _saved(self, name):
        return (self.shown or "–") if name == "quantity_words" else super()._saved(name)

    # sent -----------------------------------------------------------------------------

    def clean(self):
        cleaned = super().clean()
        if "quantity_words" not in self.cleaned_data:
            return cleaned
        changed = set(self.changed_data)
        if "quantity_words" in changed:
            self._read()
        else:
            self.cleaned_data["quantity_words"] = self.instance.quantity_words
        if changed & {"quantity_words", "unit", "indicator", "target_group"}:
            self._compare_unit()
        return cleaned

    def _read(self):
        try:
            self.reading = self.things().read(self.cleaned_data["quantity_words"])
        except Misread as refusal:
            self.add_error("quantity_words", REFUSALS[type(refusal)])
            return
        self.instance.quantity = self.reading.quantity
        if self.reading.parts and self.splits and self.data.get(self.add_prefix("several")) != KEEP:
            self.add_error("quantity_words", self._offer())
        elif self.reading.parts:
            text = _("“%(words)s” states several numbers (%(numbers)s): it is kept as words.")
            words = {"words": self.reading.quantity.words, "numbers": self.reading.numbers()}
            self.notes.append(text % words)
        elif not self.reading.is_read:
            text = _("“%(words)s” was not understood: it is kept as words, the number counts as not stated.")
            self.notes.append(text % {"words": self.reading.quantity.words})

    def _offer(self):
        """The error of a line that states several numbers, with the choice of what becomes of it."""
        return format_html(
            '{} <label><input type="radio" name="{name}" value="{}" checked> {}</label>'
            ' <label><input type="radio" name="{name}" value="{}"> {}</label> {}',
            self.reading.line(),
            SPLIT,
            _("Make a line of each"),
            KEEP,
            _("Keep the words, without a number"),
            _("Then press “Save” again."),
            name=self.add_prefix("several"),
        )

    def _compare_unit(self):
        """Refuses words that name another unit than is chosen; takes the unit they name where none is."""
        try:
            named = self.reading or self.things().read(self.cleaned_data.get("quantity_words", ""))
        except Misread:
            return
        if named.thing is None and named.other is None:
            return
        own, chosen = self.own_unit(self), self.cleaned_data.get("unit")
        unit = own or chosen
        is_thing = named.other and not named.other.counts_people
        if is_thing and unit is None and self.counts_people:
            unit = self.things().people
        if unit and not (unit.key == PIECES if is_thing else self._is_same(named.unit, unit)):
            text = _("The words count %(named)s, but this is counted in another unit: %(unit)s.")
            other = named.other and named.other.name(page_language())
            self.add_error(
                "quantity_words", text % {"named": other or named.unit or named.thing, "unit": unit}
            )
            return
        if "unit" in self.cleaned_data and not self._goes_without(named.unit):
            self.cleaned_data["unit"] = named.unit
        elif "unit" in self.cleaned_data and unit is None and is_thing:
            self.cleaned_data["unit"] = self.things().pieces
        self._compare_group(named, self.cleaned_data.get("indicator"))

    def _compare_group(self, named, indicator):
        """Refuses words that name others than are chosen; takes the group that they name where none is."""
        group = self.cleaned_data.get("target_group")
        chosen = [one for one in (group, indicator, indicator and indicator.target_group) if one]
        is_group = isinstance(named.thing, TargetGroup)
        if (
            chosen
            and (is_group or named.other)
            and not any(phrases.are_akin(named.thing or named.other, one) for one in chosen)
        ):
            text = _("The words count %(named)s, but this counts something else: %(chosen)s.")
            other = named.other and named.other.name(page_language())
            self.add_error("quantity_words", text % {"named": other or named.thing, "chosen": chosen[0]})
        elif is_group and not chosen and "target_group" in self.cleaned_data:
            is_all = named.thing.is_vulnerable or not names_vulnerable(named.quantity.words)
            self.cleaned_data["target_group"] = named.thing if is_all else None

    def _post_clean(self):
        super()._post_clean()
        row = self.instance
        if self.errors or not self.has_changed() or not isinstance(row, CountsPeople):
            return
        own = row.groups[0]
        many = own in self.cleaned_data and row._meta.get_field(own).many_to_many
        whom = list(self.cleaned_data[own]) if many else row.whom
        if said := doubt(row, whom, self.things()):
            self.add_error(*said)
        elif not whom and row.is_small_of(whom):
            text = _(
                "“%(words)s”: nobody has said of which target group these few are, so the public reads "
                "“fewer than 5”."
            )
            self.notes.append(text % {"words": self._shown()})

    def _goes_without(self, unit):
        return unit is None or self.counts_people and unit.key == PEOPLE

    @staticmethod
    def _is_same(named, unit):
        return unit.key == PEOPLE if named is None else named == unit

    def own_unit(self, holder):
        """The unit that this is always counted in, None where one is chosen. `holder`: the record, or the
        form itself with what was sent."""
        if isinstance(holder, forms.BaseForm):
            indicator = holder.cleaned_data.get("indicator")
        else:
            indicator = holder.indicator if getattr(holder, "indicator_id", None) else None
        return indicator and indicator.unit


class SourcedQuantityForm(QuantifiedForm, SourcedForm):
    """Of a quantity with its sentence."""


class AudienceForm(SourcedQuantityForm):
    counts_people = True

    def _noun(self):
        line = self.instance
        if phrases.names_group(line.target_group, line.unit):
            return line.target_group.noun
        return super()._noun() or phrases.PEOPLE


class FigureForm(SourcedQuantityForm):
    """Of a number of something: its words are read as well, whatever unit is chosen."""

    def clean(self):
        cleaned = super().clean()
        chosen = self.cleaned_data.get("indicator") or self.cleaned_data.get("target_group")
        items = [text for name, text in self.cleaned_data.items() if name.startswith("item_") and text]
        unit = self.cleaned_data.get("unit")
        if not items or chosen or self.errors:
            return cleaned
        is_thing = any(map(self.things().name_thing, items))
        if unit is None and any(map(self.things().name_people, items)):
            self.add_error("target_group", CHOOSE_WHOM)
        elif unit is None and is_thing and is_few(self.instance.quantity):
            self.cleaned_data["unit"] = self.things().pieces
        return cleaned


class ThingsForm(QuantifiedForm):
    """Of help in kind, which is no number of people."""

    def clean(self):
        cleaned = super().clean()
        for name, text in list(self.cleaned_data.items()):
            if name.startswith("item_") and text and self.things().name_people(text):
                self.add_error(name, NO_PEOPLE)
        return cleaned


class EventsForm(SourcedQuantityForm):
    """Of a marathon: its quantity counts events."""

    def own_unit(self, holder):
        return self._events

    @cached_property
    def _events(self):
        return Unit.objects.filter(key="events").first()


class QuantityLines(Lines):
    """Lines with a quantity; of one that states several («12 әйел, 8 ер») several lines are made, when its
    officer has said so."""

    def __init__(self, data=None, *args, **kwargs):
        super().__init__(data, *args, **kwargs)
        if self.is_bound:
            for number in range(self.total_form_count()):
                if self.data.get(f"{self.prefix}-{number}-several") == SPLIT:
                    self._split(number)

    def _split(self, number):
        line = f"{self.prefix}-{number}-"
        try:
            parts = self._things().read(self.data.get(f"{line}quantity_words", "")).parts
        except Misread:
            parts = ()
        total = self.total_form_count()
        if not parts or total + len(parts) - 1 > self.max_num:
            return
        self.data = self.data.copy()
        common = {name.removeprefix(line): self.data[name] for name in self.data if name.startswith(line)}
        for name in ("id", "several", "DELETE"):
            common.pop(name, None)
        for at, part in zip([number, *range(total, total + len(parts) - 1)], parts, strict=True):
            typed = {**common, "quantity_words": part.quantity.words, **self._named(part.thing)}
            for name, value in typed.items():
                self.data[f"{self.prefix}-{at}-{name}"] = value
        self.data[f"{self.prefix}-TOTAL_FORMS"] = total + len(parts) - 1
        del self.data[f"{line}several"], self.management_form

    def _named(self, thing):
        """What the words name: the group or the unit of the line."""
        fields = self.form.base_fields
        if isinstance(thing, TargetGroup) and "target_group" in fields:
            return {"target_group": thing.pk, "unit": ""}
        return {"unit": thing.pk} if isinstance(thing, Unit) and "unit" in fields else {}

    def _things(self):
        return things_of(self.form.shared or {})

    def _construct_form(self, i, **kwargs):
        form = super()._construct_form(i, **kwargs)
        form.splits = True
        return form


class ChosenLines(QuantityLines):
    """Lines of which two that count may not tell different numbers of the same thing, by two sources. Those
    of one source, or of none that is named, are of different people or places: both count, which is said."""

    #: Fields of the lines that say what is counted, and in what.
    same = ()

    def clean(self):
        super().clean()
        seen: dict[tuple, list] = {}
        for form in self.forms:
            line = form.instance
            is_empty = line.pk is None and not form.has_changed()
            if is_empty or form.errors or self._should_delete_form(form):
                continue
            if not line.is_chosen or not line.quantity.is_known:
                continue
            what = tuple(getattr(line, name) for name in self.same)
            source = line.source_id or getattr(self.instance, "source_id", None)
            others = [other for bounds, other in seen.get(what, ()) if bounds != line.quantity.bounds()]
            if any(source and other and source != other for other in others):
                form.add_error("quantity_words", TWO_NUMBERS)
            elif others and form.has_changed():
                form.notes.append(
                    _("“%(words)s” stands beside another number of the same: both count.")
                    % {"words": form.shown or line.quantity.words}
                )
            seen.setdefault(what, []).append((line.quantity.bounds(), source))


TWO_NUMBERS = _(
    "Another line already tells another number of the same. Do two sources disagree? Keep both, and take "
    "the tick “this number counts” away from one of them."
)


class ReportedFigureForm(SourcedQuantityForm):
    def clean(self):
        cleaned = super().clean()
        is_whole = {"indicator", "quantity_words"} <= self.cleaned_data.keys()
        may_differ = self.cleaned_data.get("is_chosen") and self.cleaned_data.get("period")
        if is_whole and may_differ and (others := self._others()):
            self.add_error("quantity_words", self._announced(others))
        return cleaned

    @wall_opened()
    def _others(self):
        """Figures that count and tell another number of the same."""
        figure, quantity = self.cleaned_data, self.instance.quantity
        if not quantity.is_known:
            return []
        rows = ReportedFigure.objects.exclude(pk=self.instance.pk).exclude(stage="withdrawn")
        rows = rows.filter(
            is_chosen=True,
            **{name: figure.get(name) for name in ("indicator", "territory", "organisation", "period")},
        )
        directions = set(figure.get("directions", ()))
        return [
            other
            for other in rows.select_related("indicator").prefetch_related("directions")
            if other.quantity.is_known
            and other.quantity.bounds() != quantity.bounds()
            and set(other.directions.all()) == directions
        ]

    def _announced(self, others):
        """With a link to one that the officer may see; else only that there is one."""
        keys = [other.pk for other in others]
        seen = ReportedFigure.objects.visible_to(self.officer).filter(pk__in=keys).first()
        if seen is None:
            return _(
                "Another number of the same has been entered elsewhere but is not public yet. "
                "Ask the national administrator."
            )
        text = _(
            'Another number of the same is there already: <a href="{}" target="_blank">{}</a>. Do two '
            "sources disagree? Keep both, and take the tick “this number counts” away from one of them."
        )
        return format_html(text, reverse("admin:registry_reportedfigure_change", args=[seen.pk]), seen)
