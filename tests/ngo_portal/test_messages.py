"""The catalogues: complete, compiled, in the words of the glossary; and Django itself speaks Kazakh."""

import json
import re
import shutil
from pathlib import Path

import polib
import pytest
from babel import Locale
from django.apps import apps
from django.conf import settings
from django.contrib import admin
from django.db.models import CASCADE
from django.utils import translation
from django.utils.translation import gettext, ngettext, npgettext, pgettext

from ngo_portal import messages

# Installed, with strings that nobody sees: their admin pages and forms are not.
UNSEEN = {"pghistory", "django_otp"}


def test_every_string_is_translated_and_asked_for():
    assert list(messages.missing()) == []


def test_what_django_reads_is_what_the_catalogues_say():
    assert list(messages.stale()) == []


def test_the_portal_and_the_libraries_use_one_word_for_one_idea():
    assert list(messages.disagreements()) == []


def test_no_russian_is_left_in_the_kazakh():
    assert list(messages.copies()) == []


def test_translations_keep_their_placeholders_and_the_law_of_the_glossary():
    assert list(messages.flaws()) == []


def test_update_and_compile_leave_a_finished_catalogue_as_it_is(tmp_path, monkeypatch, capsys):
    copied = tmp_path / "locale"
    shutil.copytree(messages.LOCALE, copied)
    before = {path: path.read_bytes() for path in copied.rglob("*.mo")}
    assert before
    monkeypatch.setattr(messages, "LOCALE", copied)
    messages.main(["update", "compile"])
    # By their names: to show where two of them differ takes a quarter of an hour.
    assert [path for path, body in before.items() if path.read_bytes() != body] == []
    assert set(copied.rglob("*.mo")) == before.keys()


# Reading the sources ----------------------------------------------------------------------------------------


def test_python_templates_and_scripts_are_read(tmp_path):
    (tmp_path / "models.py").write_text(
        "from django.utils.translation import gettext as _now\n"
        "name = _('name') or _now('other name')\n"
        "lines = ngettext_lazy('%(n)d line', '%(n)d lines', 'n')\n"
        "month = pgettext('alt. month', 'May')\n"
        "long = gettext('one'\n    ' and two')\n"
        "none = gettext(words['added']['name']) + _(f'{number} lines')\n"
    )
    pages = tmp_path / "templates"
    pages.mkdir()
    (pages / "page.html").write_text(
        "{% load i18n %}<p>gettext(no)</p>{% translate 'Home' %} {% translate \"It's\" as x %}\n"
        "{% blocktranslate trimmed with name=who %}\n  Dear {{ name }},\n  50% off\n{% endblocktranslate %}\n"
        "{% blocktranslate count n=total %}{{ n }} event{% plural %}{{ n }} events{% endblocktranslate %}\n"
        "{% include 'x.html' with title=_('Find') %} {{ value|default:_('none') }}\n"
        "{% translate 'May' context 'verb' %}{# {% translate 'hidden' %} #}\n"
    )
    (tmp_path / "map.js").write_text("gettext('Map'); ngettext('%s place', '%s places', n);\n")
    (tmp_path / "migrations").mkdir()
    (tmp_path / "migrations" / "0001_initial.py").write_text("_('frozen')\n")

    found = [message for path in messages.sources(tmp_path, "django") for message in messages.read(path)]
    assert [(message.context, message.singular, message.plural) for message in found] == [
        (None, "name", ""),
        (None, "other name", ""),
        (None, "%(n)d line", "%(n)d lines"),
        ("alt. month", "May", ""),
        (None, "one and two", ""),
        (None, "Home", ""),
        (None, "It's", ""),
        (None, "Dear %(name)s, 50%% off", ""),
        (None, "%(n)s event", "%(n)s events"),
        (None, "Find", ""),
        (None, "none", ""),
        ("verb", "May", ""),
    ]
    found = [message for path in messages.sources(tmp_path, "djangojs") for message in messages.read(path)]
    assert [(message.singular, message.plural) for message in found] == [
        ("Map", ""),
        ("%s place", "%s places"),
    ]


def test_every_string_of_an_installed_library_is_known():
    known = messages.library_messages("django")
    unknown = [
        (app.name, message.singular)
        for app in apps.get_app_configs()
        if not is_ours(app) and app.name not in UNSEEN
        for path in messages.sources(Path(app.path), "django")
        for message in messages.read(path)
        if message.key not in known
    ]
    assert unknown == []


def is_ours(app):
    return Path(app.path).parent == messages.ROOT


# What a check must find -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "english", "text"),
    [
        ("kk", "%(number)d events", "іс-шара"),
        ("kk", "%(number)d events", "%(numer)d іс-шара"),
        ("kk", "%s of %s", "%s"),
        ("kk", "Added {name}", "Қосылды: {nmae}"),
        ("kk", "<b>All</b> of it", "<i>Бәрі</i>"),
        ("kk", " by name ", "атауы бойынша"),
        ("kk", "Nothing is found.", "Ештеңе табылмады"),
        ("kk", "BIN", "БИН"),
        ("kk", "customer", "сатып алушы"),
        ("kk", "people with disabilities", "мүгедектер"),
        ("kk", "Password", "Құпия сөз"),
        ("kk", "region", "өңip"),
        ("kk", "and others", "және a"),
        ("kk", "The award", "„Марапат»"),
        ("kk", "532.7 million tenge", "532,7 млн. теңге"),
        ("kk", "Or", "Или"),
        ("ru", "people with disabilities", "инвалиды"),
        ("ru", "BIN", "БСН"),
        ("ru", "years - months", "годы - месяцы"),
    ],
)
def test_a_slip_in_a_translation_is_found(language, english, text):
    assert len(list(messages.text_flaws(language, english, text))) == 1


@pytest.mark.parametrize(
    ("language", "english", "text"),
    [
        ("kk", "%(number)d events", "%(number)d іс-шара"),
        ("kk", "Added %(name)s to %(name)s.", "Қосылды: %(name)s."),
        ("kk", "%(share)s%% of events", "іс-шаралардың %(share)s%%-ы"),
        ("kk", "people with disabilities", "мүгедектігі бар адамдар"),
        ("kk", "Enter a valid URL.", "URL-ді дұрыс енгізіңіз."),
        ("kk", "See “%(record)s”.", "Қараңыз: «%(record)s»."),
        ("kk", "Only letters a-z", "Тек a-z әріптері"),
        ("ru", "people with disabilities", "лица с инвалидностью"),
    ],
)
def test_a_good_translation_passes(language, english, text):
    assert list(messages.text_flaws(language, english, text)) == []


# What Django answers ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_no_string_of_django_or_the_libraries_stays_english(language):
    english = []
    with translation.override(language):
        for (context, msgid), message in messages.library_messages("django").items():
            if message.plural:
                for number in (1, 5):
                    if context:
                        answer = npgettext(context, msgid, message.plural, number)
                    else:
                        answer = ngettext(msgid, message.plural, number)
                    if answer in (msgid, message.plural):
                        english.append(msgid)
            else:
                answer = pgettext(context, msgid) if context else gettext(msgid)
                if answer == msgid:
                    english.append(msgid)
    # Marks, formats and names that are the same in every language.
    words = [re.sub(r"%\(\w+\)[a-z]|\W|\d", "", msgid) for msgid in english]
    assert sorted({word for word in words if word}) == ["IPv", "URL"]


def test_our_words_stand_above_those_of_django():
    with translation.override("kk"):
        assert [gettext("Password"), gettext("Log in"), gettext("Delete"), gettext("Home")] == [
            "Құпиясөз",
            "Кіру",
            "Жою",
            "Басты бет",
        ]
        assert [ngettext("%(counter)s result", "%(counter)s results", n) for n in (1, 2)] == [
            "%(counter)s нәтиже"
        ] * 2
        assert ngettext("Please correct the error below.", "Please correct the errors below.", 2) == (
            "Төмендегі қателерді түзетіңіз."
        )
    with translation.override("ru"):
        days = [
            ngettext("%(num)d day", "%(num)d days", number) % {"num": number} for number in (1, 3, 5, 11, 21)
        ]
        assert days == ["1 день", "3 дня", "5 дней", "11 дней", "21 день"]


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_numbers_take_the_plural_forms_of_cldr(language):
    forms = {"kk": ["one", "other"], "ru": ["one", "few", "many", "other"]}[language]
    for catalogue in messages.CATALOGUES:
        if catalogue.language == language and catalogue.path.exists():
            declared = polib.pofile(str(catalogue.path)).metadata["Plural-Forms"]
            assert declared == messages.PLURAL_FORMS[language]
    form_of = translation.trans_real.gettext_module.c2py(
        messages.PLURAL_FORMS[language].split("plural=")[1].rstrip(";")
    )
    cldr = Locale(language).plural_form
    numbers = range(130)
    assert [forms[form_of(number)] for number in numbers] == [cldr(number) for number in numbers]


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_the_calendar_and_the_lists_of_the_admin_are_not_english(language, rf):
    request = rf.get("/admin/jsi18n/")
    with translation.override(language):
        script = admin.site.i18n_javascript(request).content.decode()
    catalogue = json.loads(re.search(r"const newcatalog = (\{.*?\n  \});", script, re.S)[1])
    wanted = messages.library_messages("djangojs")
    answers = {}
    for (context, msgid), message in wanted.items():
        answers[context, msgid] = catalogue[f"{context}\x04{msgid}" if context else msgid]
        if message.plural:
            assert len(answers[context, msgid]) == {"kk": 2, "ru": 4}[language]
    assert [key for key, answer in answers.items() if key[1] in (answer, answer[0])] == []
    assert answers[None, "Cancel"] == {"kk": "Бас тарту", "ru": "Отменить"}[language]
    assert (
        answers[None, "%(sel)s of %(cnt)s selected"][0]
        == {
            "kk": "Таңдалғаны: %(sel)s / %(cnt)s",
            "ru": "Выбран %(sel)s из %(cnt)s",
        }[language]
    )


# What our models say ----------------------------------------------------------------------------------------


def form_words():
    """Every label, help text and choice in the forms of the admin, and where it is."""
    shown = {inline.model for form in admin.site._registry.values() for inline in form.inlines}
    for model in sorted(shown | set(admin.site._registry), key=lambda model: model._meta.label):
        yield model._meta.label, model._meta.verbose_name
        yield model._meta.label, model._meta.verbose_name_plural
        for field in model._meta.fields + model._meta.many_to_many:
            is_line_of = field.remote_field and getattr(field.remote_field, "on_delete", None) is CASCADE
            if field.editable and not field.auto_created and not field.generated and not is_line_of:
                place = f"{model._meta.label}.{field.name}"
                yield place, field.verbose_name
                yield place, field.help_text
                yield from ((place, choice) for value, choice in field.flatchoices if value)


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_no_form_of_an_officer_has_an_english_word(language):
    with translation.override(language):
        words = [(place, str(text)) for place, text in form_words()]
    assert words
    assert [
        (place, text)
        for place, text in words
        if re.search("[A-Za-z]{2}", text) and not re.search("[а-я]", text)
    ] == []


def test_the_settings_name_both_folders_the_portals_first():
    assert [Path(path).relative_to(settings.BASE_DIR) for path in settings.LOCALE_PATHS] == [
        Path("locale"),
        Path("locale/django"),
    ]


def test_a_latin_letter_alone_is_a_slip_only_where_words_are_cyrillic():
    assert [*messages.text_flaws("kk", "Change it", "Оны o өзгерту")] != []
    assert [*messages.text_flaws("uz", "Change it", "Uni o zgartirish")] == []
