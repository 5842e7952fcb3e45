"""Content in three languages: three columns, one descriptor, and an honest word about which language is
shown."""

from typing import Any

from django.core.checks import CheckMessage, Error
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

LANGUAGES = ("kk", "ru", "en")


def page_language(language: str | None = None) -> str:
    """`language`, or that of the page, as one of LANGUAGES; Kazakh when it is none of them."""
    return reading_order(language or get_language())[0]


def reading_order(language: str | None) -> tuple[str, ...]:
    """The languages to try for a reader of `language` (a code, or None), best first."""
    language = (language or "").split("-")[0]
    if language not in LANGUAGES:
        return LANGUAGES
    return (language, *(other for other in LANGUAGES if other != language))


class TranslatedText(str):
    """Text that knows its `language` ("kk", "ru", "en"; "" when empty) and whether it `is_fallback`:
    shown because the reader's own language has no text."""

    language: str
    is_fallback: bool

    def __new__(cls, text="", language="", is_fallback=False):
        made = super().__new__(cls, text)
        made.language = language
        made.is_fallback = is_fallback
        return made

    def __getnewargs__(self):
        return (str(self), self.language, self.is_fallback)


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


class Translated:
    """`name = Translated("name")` reads name_<page's language>, then kk, ru, en, as a `TranslatedText`.

    Read only. On the class it gives the descriptor itself.
    """

    def __init__(self, field: str) -> None:
        self.field = field

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return self.in_language(instance, get_language())

    def __set__(self, instance, value):
        raise AttributeError(
            f"{self.field} is read only: set {self.field}_kk, {self.field}_ru or {self.field}_en"
        )

    def in_language(self, instance: models.Model, language: str | None) -> TranslatedText:
        """The text of `instance` for a reader of `language`, whatever language the page is in."""
        order = reading_order(language)
        for candidate in order:
            text = getattr(instance, f"{self.field}_{candidate}")
            if text:
                return TranslatedText(text, candidate, is_fallback=candidate != order[0])
        return TranslatedText()

    @staticmethod
    def expression(field: str, language: str | None = None) -> Coalesce:
        """The same choice as SQL, "" when there is no text. `field` may be a path ("seat__title");
        `language` defaults to the page's. The twin of reading the descriptor."""
        order = reading_order(language or get_language())
        return Coalesce(
            *(NullIf(models.F(f"{field}_{candidate}"), models.Value("")) for candidate in order),
            models.Value(""),
            output_field=models.TextField(),
        )


class Named(models.Model):
    """A thing with a name in Kazakh, Russian and English, at least one of them.

    A model with a Meta of its own keeps the CHECK by `class Meta(Named.Meta)`, or with further constraints
    by `constraints = [*Named.Meta.constraints, ...]`; the check `ngo_portal.E101` says when it is lost.
    """

    name_kk = models.CharField(_("Name in Kazakh"), max_length=300, blank=True, default="")
    name_ru = models.CharField(_("Name in Russian"), max_length=300, blank=True, default="")
    name_en = models.CharField(_("Name in English"), max_length=300, blank=True, default="")

    name = Translated("name")

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=models.Q(name_kk__regex=r"\S")
                | models.Q(name_ru__regex=r"\S")
                | models.Q(name_en__regex=r"\S"),
                name="%(app_label)s_%(class)s_named",
                violation_error_message=_("Give the name in at least one language."),
            )
        ]

    def __str__(self):
        return str(self.name)

    @property
    def names(self) -> list[str]:
        """Those there are, Kazakh first."""
        return [name for name in (self.name_kk, self.name_ru, self.name_en) if name]

    def clean(self) -> None:
        super().clean()
        if not any(getattr(self, f"name_{language}").strip() for language in LANGUAGES):
            raise ValidationError({"name_kk": _("Give the name in at least one language.")})

    @classmethod
    def check(cls, **kwargs: Any) -> list[CheckMessage]:
        return [*super().check(**kwargs), *lost_constraints(cls, Named)]
