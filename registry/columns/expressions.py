"""SQL for the values that columns of several nouns have."""

from django.contrib.postgres.aggregates import ArrayAgg, StringAgg
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, F, Func, IntegerField, JSONField, OuterRef, Q, TextField, Value, When
from django.db.models.functions import Cast, Coalesce, Concat, Left, Lower, Mod, NullIf, Substr
from django.db.models.lookups import Exact, In, Regex
from django.utils.translation import gettext as _now

from moderation.models import Stage
from ngo_portal.lib.language.approximate_dates import MONTHS_OF_DAYS, EdtfNumeric
from ngo_portal.lib.language.quantities import Qualifier
from ngo_portal.lib.language.translated import Translated, columns_of, quoted
from ngo_portal.lib.lists.columns import with_exact
from ngo_portal.lib.lists.selects import Gathered
from registry.models.organisations import OrganisationKind
from registry.rules.attributions import KAZAKH_BODY, LOCAL_BODY, RUSSIAN_GENERIC
from registry.rules.small_numbers import (
    BY_ENDS,
    FEWEST_TOLD,
    IN_ENDS,
    NamesFew,
    NamesNumber,
    WithoutNumbers,
    WithoutSmallNumbers,
)
from registry.telling import repeats_elsewhere, tells_elsewhere


def text(words):
    return Value(str(words), output_field=TextField())


NOTHING = text("")
#: How a number stands in a cell: a sign needs no grammar.
SIGNS = {
    Qualifier.ABOUT: "≈",
    Qualifier.MORE_THAN: ">",
    Qualifier.AT_LEAST: "≥",
    Qualifier.UP_TO: "≤",
    Qualifier.LESS_THAN: "<",
}
#: Words that say no more than sign and number beside them: figures with one qualifier, «30-ға жуық».
MERELY_THE_NUMBER = (
    r"^\s*((шамамен|кемінде|кем дегенде|около|порядка|примерно|более|свыше|не менее|не более|до"
    r"|about|around|more than|over|at least|up to)\s+)?"
    r"[\d\s.,–-]*\d\s*(-?\s*[а-яәғқңөұүһі]{2,3})?(\s+(жуық|астам|аса|дейін|шақты))?\s*$"
)
#: A range that is not rough has no sign.
MERELY_THE_RANGE = r"^\s*[\d\s.,–-]*\d\s*$"


def joined(rows, outer, expression, *, key="pk", order="pk", separator="; ", among=None):
    """SQL for the texts of an object's lines as one text, for machines as a list: `rows` is their queryset,
    `outer` their field to the object, which the row knows as `key`; `among`: condition over those of the rows
    that are meant, where others of them are gathered too.
    """
    of_one = rows.filter(**{outer: OuterRef(key)}).order_by(order)
    texts = ArraySubquery((of_one.filter(among) if among else of_one).values(joined_text=expression))
    as_one = Func(texts, Value(separator), function="array_to_string", output_field=TextField())
    text_of_line, options = Cast(expression, TextField()), {"order_by": order, "filter": among}
    gathered = StringAgg(text_of_line, separator, **options)
    as_list = ArrayAgg(text_of_line, **options)
    return with_exact(
        Gathered(as_one, rows, outer, key, gathered, NOTHING),
        Gathered(texts, rows, outer, key, as_list, Value([], JSONField())),
    )


def together(*texts, separator=", "):
    """The texts as one, without those that are empty."""
    return Func(
        *(NullIf(one, NOTHING) for one in texts),
        template=f"concat_ws('{separator}', %(expressions)s)",
        output_field=TextField(),
    )


def who_and_post(who, position, language, *, role=NOTHING):
    """Somebody with the post of `position` (relation) in words that need no case: «Жанна Жибраева –
    «Отбасы орталығы» қоғамдық қоры, президент», «Айжан – модератор: главный менеджер, отдел, …». Department
    and organisation are told where that is published; Kazakh begins with the largest."""
    whose = f"{position}__organisation"
    unit = Translated.expression(f"{position}__unit", language)
    post, name = Translated.expression(f"{position}__post", language), name_in_sentence(whose, language)
    if language == "kk":
        held = together(if_published(whose, together(name, unit)), post)
    else:
        held = together(post, if_published(whose, together(unit, name)))
    return together(who, together(role, held, separator=": "), separator=" – ")


def name_in_sentence(organisation, language):
    """SQL for the name of the organisation with the letter it begins with inside a sentence."""
    name = Translated.expression(f"{organisation}__name", language)
    of_state, own = {f"{organisation}__kind": OrganisationKind.STATE_BODY}, f"{organisation}__name_{language}"
    small = {
        "kk": Q(**of_state, **{f"{own}__regex": KAZAKH_BODY}),
        "ru": Q(**{f"{organisation}__kind": OrganisationKind.INITIATIVE_GROUP}) & ~Q(**{own: ""})
        | Q(**of_state, **{f"{own}__regex": LOCAL_BODY})
        | Q(**{f"{own}__regex": RUSSIAN_GENERIC}),
    }
    if language not in small:
        return name
    lowered = Concat(Lower(Left(name, 1)), Substr(name, 2), output_field=TextField())
    return Case(When(small[language], then=lowered), default=name, output_field=TextField())


def linked(model, field):
    """The names of a record's dictionary words, joined; `field` is its many-to-many field."""
    link = model._meta.get_field(field)
    owner, other = link.m2m_field_name(), link.m2m_reverse_field_name()

    def expression(language):
        name = Translated.expression(f"{other}__name", language)
        return joined(link.remote_field.through.objects, owner, name)

    return expression


def translated(field):
    """The text in the file's language; where it has none, Kazakh, Russian or English."""
    return lambda language: Translated.expression(field, language)


def approximate(field):
    return lambda language: with_exact(numeric(field, language), F(field))


#: EDTF with the code of a season, a quarter or a half in the place of the month.
A_PART_OF_YEAR = "^[0-9]{4}-[234]"


def numeric(field, language):
    """SQL for an approximate date in figures, spelt as the other dates of the file are: 27.02.2021, in
    English 2021-02-27; without its year a day is said in words, and so are parts of a year."""
    label = _now("year not stated")
    beside = text(f", {label}" if language == "en" else f" ({label})")
    days = Concat(DaysInWords(field, language), beside, output_field=TextField())
    iso = F(field)
    for mark, shown in (("/..", "–"), ("../", "–"), ("/", " – ")):
        iso = Func(iso, Value(mark), Value(shown), function="replace", output_field=TextField())
    whens = [When(**{f"{field}__startswith": "XXXX"}, then=days)]
    if language == "en":
        whens.append(When(**{f"{field}__regex": A_PART_OF_YEAR}, then=EdtfNumeric(field, "", language)))
    default = iso if language == "en" else EdtfNumeric(field, "", language)
    return Case(*whens, default=default, output_field=TextField())


class DaysInWords(Func):
    """Days without their year: «29–30 шілде», «29 июля – 2 августа», "29 July"."""

    output_field = TextField()

    def __init__(self, field, language, **extra):
        def day(end):
            month = f"('{{{','.join(MONTHS_OF_DAYS[language])}}}'::text[])[substr({end}, 1, 2)::int]"
            return f"ltrim(substr({end}, 4, 2), '0')", month

        first, last = "substr(%(expressions)s, 6, 5)", "right(%(expressions)s, 5)"
        (first_day, first_month), (last_day, last_month) = day(first), day(last)
        template = (
            f"CASE WHEN length(%(expressions)s) = 10 THEN '' WHEN left({first}, 2) = left({last}, 2) "
            f"THEN {first_day} || '–' ELSE {first_day} || ' ' || {first_month} || ' – ' END"
            f" || {last_day} || ' ' || {last_month}"
        )
        super().__init__(field, template=template, **extra)


def untitled(path=""):
    """Condition: what stands for the headline of the source at `path` are words of ours, in brackets."""
    return Q(**{f"{path}headline__startswith": "[", f"{path}headline__endswith": "]"})


def headline(relation, language):
    """SQL for how the source behind the relation is called: its headline; words of ours for one that was
    printed without only in their own language."""
    path = f"{relation}__" if relation else ""
    printed, own = F(f"{path}headline"), Q(**{f"{path}language": language})
    return Case(
        When(untitled(path) & own, then=Func(printed, Value("[]"), function="btrim")),
        When(untitled(path), then=text(_now("untitled notice"))),
        default=printed,
        output_field=TextField(),
    )


def if_published(relation, expression):
    """SQL for `expression` where the record behind the foreign key is published, else an empty text."""
    return Case(
        When(**{f"{relation}__stage": Stage.PUBLISHED}, then=expression),
        default=Value(""),
        output_field=TextField(),
    )


def number_if_published(relation):
    """No. of the record behind the foreign key; empty when it is not published."""

    def expression(language):
        number = When(**{f"{relation}__stage": Stage.PUBLISHED}, then=F(f"{relation}__pk"))
        return Case(number, output_field=IntegerField())

    return expression


def name_if_published(relation):
    return lambda language: if_published(relation, Translated.expression(f"{relation}__name", language))


def of_source(expression, *, source="source", above=None, output_field=TextField):
    """SQL for what `expression(relation)` makes of a row's source, empty when it is not published. `above`:
    relation to the source of the record a line belongs to, which it has where it has none of its own.
    """
    whens = [When(**{f"{source}__stage": Stage.PUBLISHED}, then=expression(source))]
    if above:
        inherited = {f"{source}__isnull": True, f"{above}__stage": Stage.PUBLISHED}
        whens.append(When(**inherited, then=expression(above)))
    return Case(*whens, default=Value("") if output_field is TextField else None, output_field=output_field())


def sentence(field="verbatim", *, source="source", above=None):
    """SQL for an exact sentence; nothing of a source that is not published, or where a sentence like it tells
    a small number."""
    shown = Q(**{f"{source}__stage": Stage.PUBLISHED})
    none, none_above = Q(**{f"{source}__isnull": True}), Q()
    if above:
        none_above = Q(**{f"{above}__isnull": True}) | Q(**{f"{above}__stage": Stage.PUBLISHED})
    whens = [
        When(Q(**{field: ""}) | tells_elsewhere(field, source, above), then=NOTHING),
        When(shown | none & none_above, then=F(field)),
    ]
    return Case(*whens, default=NOTHING, output_field=TextField())


def kept_back(condition, expression):
    """SQL for the text of `expression`, empty where the condition holds."""
    return Case(When(condition, then=NOTHING), default=expression, output_field=TextField())


def unless_it_tells(small, expression, *, names=NamesFew):
    """SQL for the text of `expression`, empty where the record has a small number (`small`: SmallNumbers)
    that it may tell: small_numbers.py. To look for a number in a text takes longer than to look whether there
    is a small one."""
    return kept_back(telling(small, expression, names=names), expression)


def telling(small, expression, *, names=NamesFew):
    """Q of a text that may tell a number of `small`. The cheaper of the three first: a long text is unpacked
    each time it is looked at."""
    naming = Q(names(expression))
    if small.by_ends is not None:
        naming |= _naming_beside_ends(small, expression)
    return Q(small.any) & ~Q(Exact(expression, NOTHING)) & naming


def _naming_beside_ends(small, expression):
    return Q(small.by_ends) & Q(NamesNumber(expression))


def without_telling(small, field):
    """A longer text as the page has it: of a record with a small number without the sentences that may tell
    it, and where one repeats what is kept back of the record's source, without such; sometimes, where
    PostgreSQL cannot tell where one ends, without those beside them. Of short words nothing is left:
    `unless_it_tells`."""

    def expression(language):
        whole = Translated.expression(field, language)
        left = Translated.expression(field, language, shown=WithoutSmallNumbers)
        whens = [When(telling(small, whole), then=left)]
        if small.by_ends is not None:
            without_any = Translated.expression(field, language, shown=WithoutNumbers)
            naming = Q(small.any) & ~Q(Exact(whole, NOTHING)) & _naming_beside_ends(small, whole)
            whens.insert(0, When(naming, then=without_any))
        whens.append(When(repeats_elsewhere(*columns_of(field)), then=left))
        return Case(*whens, default=whole, output_field=TextField())

    return expression


def spelt(column, language):
    """A decimal without the noughts behind its point; 1,5 in Kazakh and Russian."""
    plain = Cast(Func(F(column), function="trim_scale"), TextField())
    point = text("." if language == "en" else ",")
    return Func(plain, text("."), point, function="replace", output_field=TextField())


def _first_named(texts):
    return Coalesce(*(NullIf(one, NOTHING) for one in texts), NOTHING)


def unit_name(language, units):
    """SQL for the name of the unit: of these relations the first one that is there counts."""
    return _first_named([Translated.expression(f"{unit}__name", language) for unit in units])


def _counted_in(language, unit, number=None):
    """SQL for a unit as it stands beside a number (SQL), «≈30 семей»; beside many where none is given."""
    if language == "kk":
        return F(f"{unit}__counted_kk")
    many = F(f"{unit}__many_{language}")
    if number is None:
        return many
    if language == "en":
        return Case(When(Exact(number, 1), then=F(f"{unit}__one_en")), default=many)
    plain = Q(quantity_qualifier__in=[Qualifier.EXACT, Qualifier.BETWEEN])
    of_one = Case(When(plain, then=F(f"{unit}__one_ru")), default=F(f"{unit}__genitive_ru"))
    digit, two_digits = Mod(number, 10), Mod(number, 100)
    return Case(
        When(~Q(Exact(Mod(number, 1), 0)), then=F(f"{unit}__genitive_ru")),
        When(In(two_digits, [11, 12, 13, 14]), then=many),
        When(Exact(digit, 1), then=of_one),
        When(Q(In(digit, [2, 3, 4])) & plain, then=F(f"{unit}__few_ru")),
        default=many,
    )


def _beside_number(language, units, number=None):
    """The forms of the units, and for one without forms its name."""
    for unit in units:
        yield from (_counted_in(language, unit, number), Translated.expression(f"{unit}__name", language))


def how_many(language, units, *, small=None, by_ends=False, unknown=None):
    """ "≈30 families «30-ға жуық мұқтаж отбасы»": the number, its unit as it stands beside it, and the words
    of the source where they say more. `units`: relations to the unit, the first one that is there counts;
    `small`: Q of numbers that are told as fewer than 5; `by_ends`: whether some may be told by their ends;
    `unknown`: SQL for what is said of a number nobody stated.
    """
    signs = {Q(quantity_qualifier=qualifier): sign for qualifier, sign in SIGNS.items()}
    number, unit = _number_and_unit(language, units, "quantity", signs)
    opening, closing = quoted(" ", language).split(" ")
    in_small_letters = Lower("quantity_words")  # in which PostgreSQL looks four times as fast
    words = Case(
        When(quantity_words="", then=NOTHING),
        When(
            ~Q(quantity_qualifier=Qualifier.BETWEEN) & Q(Regex(in_small_letters, MERELY_THE_NUMBER)),
            then=NOTHING,
        ),
        When(Regex(in_small_letters, MERELY_THE_RANGE), then=NOTHING),
        default=Concat(text(opening), F("quantity_words"), text(closing), output_field=TextField()),
        output_field=TextField(),
    )
    unknown = together(unknown or text(_now("number not stated")), words, separator=" ")
    whens = [When(quantity_qualifier=Qualifier.UNKNOWN, then=unknown)]
    if by_ends:
        signs = {BY_ENDS[qualifier]: sign for qualifier, sign in SIGNS.items() if qualifier in BY_ENDS}
        told = together(*_number_and_unit(language, units, "told", signs), separator=" ")
        whens.append(When(IN_ENDS, then=told))
    if small is not None:
        # The number itself chooses no form here: it would tell one from two.
        few = _first_named(_beside_number(language, units))
        whens.append(When(small, then=together(text(f"<{FEWEST_TOLD}"), few, separator=" ")))
    return Case(*whens, default=together(number, unit, words, separator=" "), output_field=TextField())


def _number_and_unit(language, units, columns, signs):
    """ "≥28", "families", of the two ends in these columns; `signs`: {Q: sign}."""
    low, high = f"{columns}_low", f"{columns}_high"
    unit = _first_named(_beside_number(language, units, Coalesce(high, low)))
    first, last = spelt(low, language), spelt(high, language)
    ends = Case(
        When(**{f"{low}__lt": F(high)}, then=Concat(first, text("–"), last)),
        default=Coalesce(first, last),
        output_field=TextField(),
    )
    whens = (When(condition, then=text(sign)) for condition, sign in signs.items())
    return Concat(Case(*whens, default=NOTHING), ends, output_field=TextField()), unit
