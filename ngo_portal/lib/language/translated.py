"""Content in several languages: a column for each, declared once, and an honest word about which language is
shown.

Two lists, on purpose: LANGUAGES here are those that names and texts are kept in, and sentences made by rule.
`settings.LANGUAGES` are those of the interface: one more of them needs no column, its readers get the texts
there are, Kazakh first.
"""

import re
from collections.abc import Callable
from functools import reduce
from operator import or_
from typing import Any

from django.core.checks import CheckMessage, Error
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Coalesce, NullIf
from django.utils.functional import Promise, lazy
from django.utils.html import format_html
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.language import russian

#: In the order in which they are tried, with the words that say which one a text is in.
LANGUAGES = {"kk": _("in Kazakh"), "ru": _("in Russian"), "en": _("in English")}
#: Letters of a name: the longest in the register of legal persons have some 400.
LONGEST_NAME = 500


def page_language(language: str | None = None) -> str:
    """`language`, or that of the page, as one of LANGUAGES; Kazakh when it is none of them."""
    return reading_order(language or get_language())[0]


def reading_order(language: str | None) -> tuple[str, ...]:
    """The languages to try for a reader of `language` (a code, or None), best first."""
    language = (language or "").split("-")[0]
    if language not in LANGUAGES:
        return tuple(LANGUAGES)
    return (language, *(other for other in LANGUAGES if other != language))


class TranslatedText(str):
    """Text that knows its `language` (one of LANGUAGES; "" when empty) and whether it `is_fallback`: shown
    because the reader's own language has no text."""

    language: str
    is_fallback: bool

    def __new__(cls, text="", language="", is_fallback=False):
        made = super().__new__(cls, text)
        made.language = language
        made.is_fallback = is_fallback
        return made

    @property
    def in_which(self) -> str:
        """Its language in words: "in Kazakh"."""
        return LANGUAGES.get(self.language, "")

    def __getnewargs__(self):
        return (str(self), self.language, self.is_fallback)


def quoted(words: Any, language: str | None = None) -> str:
    """The words of somebody else in quotation marks of the page's language."""
    opening, closing = "“”" if page_language(language) == "en" else "«»"
    return f"{opening}{words}{closing}"


def unstated(label: Any) -> str:
    """That what the label names is not stated; in Russian the words agree with it."""
    if page_language() == "ru":
        return russian.agreeing("не указан", str(label))
    return gettext("not stated")


def marked(text: str) -> str:
    """A text inside a line, in the language it has: a screen reader hears where another language begins."""
    if isinstance(text, TranslatedText) and text.is_fallback:
        return format_html('<span lang="{}">{}</span>', text.language, text)
    return text


def as_spelt(name: Any, source: Any = None) -> str:
    """A name as somebody spells it, in the language of the `source` that does, or of its letters where none
    is known; as it is where that is the page's."""
    name = str(name)
    language = _language_of_letters(name)
    if language and source:
        language = source.language
    if language in ("", page_language()) or (language == "ru" and page_language() == "kk" and not source):
        return name
    return format_html('<span lang="{}">{}</span>', language, name)


def _language_of_letters(text):
    """Of Cyrillic ones; a name without a letter of Kazakh's own reads alike in Kazakh and in Russian."""
    if re.search("[әғқңөұүһі]", text.lower()):
        return "kk"
    return "ru" if re.search("[а-яё]", text.lower()) else ""


def lost_constraints(model: type[models.Model], base: type[models.Model]) -> list[Error]:
    """System check errors (`ngo_portal.E101`) for the CHECKs of the abstract model `base` that `model` lost
    because a Meta of its own replaced the list. A proxy has the table of its model, with the CHECKs."""
    if model._meta.proxy:
        return []
    kept = {constraint.name for constraint in model._meta.constraints}
    promised = {
        constraint.name % {"app_label": model._meta.app_label.lower(), "class": model.__name__.lower()}
        for constraint in base._meta.constraints
    }
    return [
        Error(
            f"{model._meta.label} lost the constraint {name} of {base.__name__}.",
            obj=model,
            id="ngo_portal.E101",
        )
        for name in sorted(promised - kept)
    ]


def labelled(label: str | Promise, language: str) -> Promise:
    """The label of a column in one of LANGUAGES: "title (in Kazakh)", «күні (дереккөз сөзімен, қазақша)»."""
    return _in_brackets(label, LANGUAGES[language])


def _in_one_pair(label, language):
    label = str(label)
    return f"{label[:-1]}, {language})" if label.endswith(")") else f"{label} ({language})"


_in_brackets = lazy(_in_one_pair, str)


class Translated:
    """`title = Translated(models.CharField(_("title"), max_length=300))` makes the columns title_kk, title_ru
    and title_en, and reads that of the page's language, then kk, ru, en, as a `TranslatedText`.

    The help of the field stands beside the first column. `others`: what is different in one of them,
    `en={"blank": True}`. Read only. On the class it gives the descriptor itself.
    """

    def __init__(self, column: models.Field, **others: dict[str, Any]) -> None:
        _name, _path, args, options = column.deconstruct()
        label = options.pop("verbose_name")
        self.columns = {}
        for language in LANGUAGES:
            own = {**options, "verbose_name": labelled(label, language), **others.get(language, {})}
            self.columns[language] = type(column)(*args, **own)
            options.pop("help_text", None)

    def contribute_to_class(self, model: type[models.Model], name: str) -> None:
        self.field = name
        setattr(model, name, self)
        for language, column in self.columns.items():
            model.add_to_class(f"{name}_{language}", column)

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return self.in_language(instance, get_language())

    def __set__(self, instance, value):
        raise AttributeError(f"{self.field} is read only: set one of {', '.join(columns_of(self.field))}")

    def in_language(self, instance: models.Model, language: str | None) -> TranslatedText:
        """The text of `instance` for a reader of `language`, whatever language the page is in."""
        order = reading_order(language)
        for candidate in order:
            text = getattr(instance, f"{self.field}_{candidate}")
            if text:
                return TranslatedText(text, candidate, is_fallback=candidate != order[0])
        return TranslatedText()

    def first(self, instance: models.Model) -> str:
        """The text that addresses are made of: the same for readers of every language."""
        return self.in_language(instance, None)

    @staticmethod
    def expression(
        field: str, language: str | None = None, shown: Callable[[str], Any] = models.F
    ) -> Coalesce:
        """The same choice as SQL, "" when there is no text. `field` may be a path ("seat__title");
        `language` defaults to the page's; `shown` is what is read of a column. The twin of reading the
        descriptor."""
        order = reading_order(language or get_language())
        return Coalesce(
            *(NullIf(shown(f"{field}_{candidate}"), models.Value("")) for candidate in order),
            models.Value(""),
            output_field=models.TextField(),
        )


def columns_of(name: str) -> tuple[str, ...]:
    """The names of the columns of a Translated: ("title_kk", "title_ru", "title_en")."""
    return tuple(f"{name}_{language}" for language in LANGUAGES)


def empty(name: str) -> models.Q:
    """Q: a Translated has no text in any language."""
    return models.Q(**dict.fromkeys(columns_of(name), ""))


class Named(models.Model):
    """A thing with a name, in one of LANGUAGES at least.

    A model with a Meta of its own keeps the CHECK by `class Meta(Named.Meta)`, or with further constraints
    by `constraints = [*Named.Meta.constraints, ...]`; the check `ngo_portal.E101` says when it is lost.
    """

    name = Translated(models.CharField(_("name"), max_length=LONGEST_NAME, blank=True, default=""))
    name_is_missing = _("Give the name in at least one language.")

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=reduce(or_, (models.Q(**{f"{name}__regex": r"\S"}) for name in columns_of("name"))),
                name="%(app_label)s_%(class)s_named",
                violation_error_message=_("Give the name in at least one language."),
            )
        ]

    def __str__(self):
        return str(self.name)

    @property
    def names(self) -> list[str]:
        """Those there are, Kazakh first."""
        return list(filter(None, (getattr(self, name) for name in columns_of("name"))))

    def clean(self) -> None:
        super().clean()
        first, *others = columns_of("name")
        if not any(getattr(self, name).strip() for name in (first, *others)):
            raise ValidationError({first: self.name_is_missing})

    @classmethod
    def check(cls, **kwargs: Any) -> list[CheckMessage]:
        return [*super().check(**kwargs), *lost_constraints(cls, Named)]
