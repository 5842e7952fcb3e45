"""The words of columns, of questions and of dictionaries; what is searchable and when; what found nothing."""

import datetime
import re
from urllib.parse import unquote

import pytest
from django.db import connection
from django.urls import reverse

from events.models import Event
from ngo_portal.lib.language.quantities import Quantity
from ngo_portal.lib.language.typed import SKELETON_SQL, skeleton
from ngo_portal.search.everything import everything
from projects.models import SocialProject
from registry.models import Organisation, Source, TargetGroup
from search import searched
from search.models import KnownWord, Missed, Synonym
from search.querysets import DAYS_ASKED, KEPT_DAYS
from search.question import Question
from territories.models import Territory
from tests import doors, factories
from tests.desk import address, rows

pytestmark = pytest.mark.django_db

RIDDER = "632400000"
TEXTS = [
    "Жас қанат, Jas qanat, Zhas kanat", "«Отбасы орталығы» қоғамдық қоры",
    "II III XII VIII XXI ХХІ форум", "Экологии новый novyy",
    "d’Ivoire Усть-Каменогорск ʼʼ", "İı Ёё Ъъ Ьь щ я ю ц тс нг уу",
    "ýúǵńóáı äğñöūüş", "a\u0301 и\u0306 \u00ad\u200b", "№ 12-34/2021 %_\\", "ςΣσ",
]  # fmt: skip


def test_skeletons_of_postgresql_are_those_of_python():
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT text, {SKELETON_SQL % {'expressions': 'text'}} FROM unnest(%s) AS text".replace(
                "%%s", "%s"
            ),
            [TEXTS],
        )
        found = dict(cursor.fetchall())
    assert found == {text: skeleton(text) for text in TEXTS}


def test_a_record_is_found_from_the_moment_it_is_published_until_it_is_withdrawn(client):
    factories.legal_form(name_kk="қоғамдық қор", abbreviation_kk="ҚҚ", abbreviation_ru="ОФ")
    factories.organisation(name_kk="Қарлығаш қоры", seat=RIDDER)
    find = lambda words: doors.entries(doors.html(client, f"/kk/organisations/?q={words}"))  # noqa: E731
    assert find("qarlygash") == []
    one = factories.organisation(name_kk="Қарлығаш қоры", seat=RIDDER, stage="published")
    words = (
        "qarlygash",
        "карлыгашка",
        "Қарлығаштың",
        "rfhksufi",
        "карлыгщаш",
        "Риддер Қарлығаш",
        "ОФ Карлыгаш",
    )
    assert {text: find(text) for text in words} == dict.fromkeys(words, [one.pk])
    Organisation.objects.filter(pk=one.pk).update(name_kk="Бүркіт қоры")
    assert (find("карлыгаш"), find("burkit")) == ([], [one.pk])
    Organisation.objects.filter(pk=one.pk).update(stage="withdrawn")
    assert find("burkit") == []


def test_what_is_unpublished_makes_no_difference_to_what_a_slip_finds(client):
    one = factories.organisation(name_kk="Қарлығаш", stage="published")
    before = doors.html(client, "/kk/organisations/?q=карлыгаж")
    factories.organisation(name_kk="Карлыгаж", stage="draft")
    assert KnownWord.objects.among([skeleton("Карлыгаж")])
    assert (
        doors.entries(before)
        == doors.entries(doors.html(client, "/kk/organisations/?q=карлыгаж"))
        == [one.pk]
    )


def test_what_is_kept_back_makes_no_difference_either(client):
    one = factories.event(title_kk="Қарлығаш", stage="published")
    event = factories.event(
        title_kk="Кездесу", description_kk="Үш қарт Карлыгаж алаңында.", stage="published"
    )
    group = factories.target_group(is_vulnerable=True)
    factories.audience(event=event, target_group=group, quantity=Quantity.exact(3))
    assert KnownWord.objects.among([skeleton("Карлыгаж")])
    assert doors.entries(doors.html(client, "/kk/events/?q=карлыгаж")) == [one.pk]


def test_all_doors_read_a_question_the_same_way(client, at_desk, national):
    factories.legal_form(name_kk="қоғамдық бірлестік", abbreviation_ru="ОО")
    one = factories.organisation(name_kk="«Самал» қоғамдық бірлестігі", seat=RIDDER, stage="published")
    factories.organisation(name_kk="«Көктем» қоры", stage="published")
    desk = at_desk(national)
    for words in ("samal", "Самалдың", "cfvfk", "смаал", "Риддер Самал", "ОО Самал", "жоқсөз"):
        wanted = [] if words == "жоқсөз" else [one.pk]
        asked = {"q": words}
        assert doors.entries(client.get("/kk/organisations/", asked).content.decode()) == wanted, words
        for ending in ("csv", "ndjson", "xlsx") if words in ("samal", "жоқсөз") else ("csv", "ndjson"):
            found = doors.IN_FILE[ending](client, "kk", "organisations", **asked)
            assert found == wanted, (words, ending)
        assert [row.pk for row in rows(desk.get(address(Organisation, "changelist"), asked))] == wanted, words
        page = client.get("/kk/search/", asked).content.decode()
        assert (f"/kk/organisations/{one.pk}-" in page) is bool(wanted), words
    suggested = client.get("/kk/search.json", {"q": "сама"}).json()["suggestions"]
    assert any(each["url"].startswith(f"/kk/organisations/{one.pk}-") for each in suggested)


def test_an_organisation_is_suggested_before_villages_of_its_name(client):
    factories.legal_form(name_kk="қоғамдық бірлестік")
    one = factories.organisation(name_kk="«Талап» қоғамдық бірлестігі", stage="published")
    first, *others = client.get("/kk/search.json", {"q": "талап"}).json()["suggestions"]
    assert first["url"].startswith(f"/kk/organisations/{one.pk}-")
    assert any("/territories/" in each["url"] for each in others)


def test_a_place_is_found_at_every_door_as_it_is_typed(client, at_desk, national):
    """Also in another alphabet, on the wrong keyboard, as one word and with a slip."""
    one = factories.organisation(name_kk="Самал", seat="631000000", stage="published")
    factories.organisation(name_kk="Қайнар", seat="710000000", stage="published")
    desk = at_desk(national)
    for words, code in (("Óskemen", "631000000"), ("jcrtvty", "631000000"), ("нурсултан", "710000000"),
                        ("Өскеменд", "631000000")):  # fmt: skip
        assert client.get("/kk/territories.json", {"q": words}).json()["places"][0]["code"] == code, words
        asked = {"app_label": "registry", "model_name": "organisation", "field_name": "seat", "term": words}
        first = desk.get(reverse("admin:autocomplete"), asked).json()["results"][0]
        assert Territory.objects.get(pk=first["id"]).code == code, words
        assert (
            client.get("/kk/search.json", {"q": words}).json()["suggestions"][0]["url"].endswith(f"/{code}/")
        )
    assert doors.entries(doors.html(client, "/kk/organisations/?territory=Óskemen")) == [one.pk]


def test_suggestions_read_a_question_in_every_way_too(client):
    factories.legal_form(name_kk="қоғамдық бірлестік", abbreviation_ru="ОО")
    one = factories.organisation(name_kk="«Самал» қоғамдық бірлестігі", seat=RIDDER, stage="published")
    for words in ("samal", "cfvfk", "самлал", "Риддер самал", "ОО Самал"):
        first, *_others = client.get("/kk/search.json", {"q": words}).json()["suggestions"]
        assert first["url"].startswith(f"/kk/organisations/{one.pk}-"), words


def test_what_was_made_of_another_word_is_no_slip_of_it():
    """Nor is a short word one of what begins otherwise."""
    factories.organisation(name_kk="Жүргізу күші", stage="published")
    find = lambda words: list(Organisation.objects.published().with_words(words))  # noqa: E731
    assert [len(find(words)) for words in ("жүргзу", "күшіі", "жүргізуші", "суші")] == [1, 1, 0, 0]


def test_short_words_are_found_with_their_endings():
    home = factories.organisation(name_kk="«Достық үйі»", name_ru="«Солнечный день»", stage="published")
    child = factories.organisation(name_kk="«Бақытты балалық шақ»", stage="published")
    asked = {"достық үйінде": home, "солнечного дня": home, "балалық шағы": child, "балалық шақтың": child}
    assert {words: Organisation.objects.published().with_words(words).get() for words in asked} == asked


def test_a_number_is_found_without_its_signs():
    one = factories.project(name_kk="Жоба", contract_number="17-МӘТ/2023", stage="published")
    factories.project(name_kk="Жоба", contract_number="18-МӘТ/2023", stage="published")
    for words in ("17мәт2023", "17 МӘТ 2023", "№17-МӘТ/2023"):
        assert list(SocialProject.objects.published().with_words(words)) == [one], words


def test_words_of_another_keyboard_stand_together(client):
    """«туые» may be a word, and was meant as "nest", as «цфкь» is none and "warm"."""
    one = factories.organisation(name_kk="Жылы ұя", name_en="Warm nest", stage="published")
    factories.organisation(name_kk="Туйе", stage="published")
    assert doors.entries(doors.html(client, "/kk/organisations/?q=цфкь туые")) == [one.pk]


def test_an_empty_list_leads_to_the_words_among_every_kind(client):
    factories.event(title_kk="Моншақ тізу", stage="published")
    page = doors.html(client, "/kk/organisations/?q=моншақ тізу")
    found = re.search(r'href="(/kk/search/[^"]*)"', page.split('class="empty"')[1])
    assert "Моншақ" in doors.html(client, unquote(found[1]))


def test_dictionaries_are_found_in_any_alphabet_with_any_ending(at_desk, national):
    group = factories.target_group(key="veterans", name_kk="ардагерлер", name_ru="ветераны")
    factories.target_group(key="women", name_kk="әйелдер", name_ru="женщины")
    desk = at_desk(national)
    for words in ("ardagerler", "ветеранам", "ардаг", "veterans"):
        assert rows(desk.get(address(TargetGroup, "changelist"), {"q": words})) == [group], words


@pytest.mark.usefixtures("demo_content")
def test_a_word_for_the_kind_of_record_narrows_nothing():
    """Nor does a village answer for an organisation that is not there."""
    for words in ("организация Незабудка", "ұйым Незабутка", "Nezabudka organisation"):
        kinds = {kind.key: kind.found.rows for kind in everything(Question(words))}
        assert [row.name_ru for row in kinds["organisations"]] == ["Общественное объединение «Незабудка»"]
    for words, is_there in (("Сұңқар", True), ("организация Сұңқар", False)):
        rows = next(kind.found.rows for kind in everything(Question(words)) if kind.key == "territories")
        assert bool(rows) is is_there, words


def test_a_synonym_is_effective_at_once(client):
    one = factories.organisation(name_kk="Зерек", stage="published")
    assert doors.entries(doors.html(client, "/kk/organisations/?q=ақылды")) == []
    Synonym.objects.create(key="clever", name_kk="зерек", others="ақылды\numny")
    assert doors.entries(doors.html(client, "/kk/organisations/?q=ақылдылар")) == [one.pk]
    Synonym.objects.update(is_active=False)
    assert doors.entries(doors.html(client, "/kk/organisations/?q=ақылды")) == []


def test_the_order_is_that_of_fit_and_what_is_over_comes_last(client):
    wide = factories.organisation(name_kk="Ақ арман", stage="published")
    over = factories.organisation(name_kk="Арман", status="liquidated", stage="published")
    right = factories.organisation(name_kk="Арман", status="active", stage="published")
    page = doors.html(client, "/kk/search/?q=arman")
    assert doors.entries(page)[:3] == [right.pk, over.pk, wide.pk]
    assert "<mark>Арман</mark>" in page
    Organisation.objects.filter(pk=wide.pk).update(bin="940140000385")
    assert doors.entries(doors.html(client, "/kk/search/?q=БСН 9401-4000-0385"))[0] == wide.pk


def test_narrowing_is_said_and_can_be_taken_back(client):
    factories.organisation(name_kk="Самал", seat=RIDDER, stage="published")
    page = doors.html(client, "/kk/search/?q=Риддер самал")
    assert f'href="/kk/territories/{RIDDER}/"' in page
    assert "whole=yes" in page
    assert (
        "Самал"
        not in doors.html(client, "/kk/search/?q=Риддер самал&whole=yes")
        .split("<main")[1]
        .split("</form>")[1]
    )


def test_the_words_of_a_time_stand_in_quotation_marks(client):
    factories.event(title_kk="Самал дәрісі", date="2023-05-09", stage="published")
    pages = [doors.html(client, f"/kk/{page}/?q=2023 жылғы самал") for page in ("search", "events")]
    assert all("Уақыты: «2023 жылғы»." in page for page in pages)


def test_where_nothing_is_the_place_and_a_wider_one_are_offered(client):
    factories.organisation(name_kk="Самал", seat="636200000", stage="published")  # Ulan, of the same oblast
    page = doors.html(client, "/ru/search/?q=самал Риддера")
    assert "Ничего не найдено" in page
    offered = re.findall(r'<li><a href="([^"]*)">', page.split("Ничего не найдено")[1])
    assert offered[0] == f"/ru/territories/{RIDDER}/"
    page = doors.html(client, unquote(offered[1].replace("&amp;", "&")))
    assert "Восточно-Казахстанская область" in unquote(offered[1]).replace("+", " ") and "Самал" in page


def test_a_sentence_about_several_is_shown_once(client):
    source = factories.source(text="Қарлығаш пен Самал үздік.", stage="published")
    for name in ("Қарлығаш", "Самал"):
        organisation = factories.organisation(name_kk=name, stage="published")
        factories.statement(
            organisation=organisation,
            source=source,
            verbatim="Қарлығаш пен Самал үздік.",
            text_kk="Үздік деп танылды.",
            stage="published",
        )
    page = doors.html(client, "/kk/search/?q=үздік")
    assert page.count("деп танылды.") == 1


def test_sentences_that_events_keep_are_found_with_their_source(client):
    """Of published events and sources; none that tells a small number, and no sentence that nobody kept."""
    text = "Қарлығаштар ұшты. Еріктілер көп болды. Бұлбұл сайрады."
    source = factories.source(headline="Көктем хабары", text=text, stage="published")
    event = factories.event(
        title_kk="Кездесу", source=source, verbatim="Қарлығаштар ұшты.", stage="published"
    )
    factories.quote(event=event, verbatim="Еріктілер көп болды.")
    other = factories.source(text="Үш мүгедек келді.", stage="published")
    few = factories.event(title_kk="Жиын", source=other, verbatim="Үш мүгедек келді.", stage="published")
    group = factories.target_group(is_vulnerable=True)
    factories.audience(event=few, target_group=group, quantity=Quantity.exact(3))
    said = lambda words: doors.html(client, f"/kk/search/?q={words}").partition('id="said"')[2]  # noqa: E731
    for words, sentence in (("карлыгаштарды", "Қарлығаштар"), ("ерікті көп болды", "Еріктілер")):
        page = said(words)
        assert sentence in re.sub("</?mark>", "", page) and "Көктем хабары" in page, words
        assert event.get_absolute_url() in page
    assert said("бұлбұл") == said("мүгедек келді") == ""
    Source.objects.filter(pk=source.pk).update(stage="withdrawn")
    assert said("карлыгаштарды") == ""


def test_what_found_nothing_is_counted_by_days_without_persons(client, at_desk, national):
    client.get("/kk/search/", {"q": "Жоқ НӘРСЕЛЕР"})
    [missed] = Missed.objects.all()
    assert missed.words == skeleton("жоқ нәрселер")
    assert {field.name for field in Missed._meta.fields} == {"id", "day", "words", "times"}
    list_of = reverse("admin:search_synonym_changelist")
    desk = at_desk(national)
    assert missed.words not in desk.get(list_of).content.decode()
    for day in range(1, DAYS_ASKED):
        Missed.objects.note(missed.words, missed.day - datetime.timedelta(days=day))
    page = desk.get(list_of).content.decode()
    assert missed.words in page and "/add/?others=" in page
    Missed.objects.note("кейін", missed.day + datetime.timedelta(days=KEPT_DAYS + 1))
    assert list(Missed.objects.values_list("words", flat=True)) == ["кейін"]


def test_a_question_of_any_kind_is_answered(client):
    factories.event(title_kk="Самал", stage="published")
    for words in (
        "%",
        "_",
        "'",
        "\\",
        "а",
        "и в на",
        "(|&!:*)",
        "а" * 200,
        "самал " * 30,
        "[а-я]+",
        "21",
        "2021",
        "--",
        "ʼ",
    ):
        for page in ("/kk/search/", "/kk/search.json", "/kk/events/", "/kk/organisations/"):
            assert client.get(page, {"q": words}).status_code == 200, (page, words)
    assert client.get("/kk/search/", {"q": "а\x00б"}).status_code in (200, 400)
    assert client.get("/kk/search.json", {"q": "а\x00б"}).status_code in (200, 400)


def test_events_are_found_by_whom_they_name_and_projects_by_their_parties(client):
    """From the moment somebody is published until it is withdrawn, and with words of the title beside it."""
    samal = factories.organisation(name_kk="«Самал» қоры", stage="published")
    Organisation.objects.filter(pk=samal.pk).update(stage="withdrawn")
    guest = factories.person(name_kk="Ерлан Қасымов")
    event = factories.event(title_kk="Ашық дәріс", organisers=[samal], stage="published")
    hidden = factories.event(title_kk="Жабық дәріс", organisers=[samal])
    for one in (event, hidden):
        factories.guest(event=one, person=guest)
    project = factories.project(name_kk="Жаңа жоба", supplier=samal, stage="published")
    find = lambda words, noun="events": doors.entries(doors.html(client, f"/kk/{noun}/?q={words}"))  # noqa: E731
    assert (find("самал"), find("samal", "projects")) == ([], [])
    for stage, wanted in (("published", [[event.pk], [project.pk]]), ("withdrawn", [[], []])):
        Organisation.objects.filter(pk=samal.pk).update(stage=stage)
        assert [find("самалдың"), find("samal", "projects")] == wanted, stage
        assert [find("дәріс самал"), find("самал жоба", "projects")] == wanted, stage
        page = doors.html(client, "/kk/search/?q=самал")
        assert doors.entries(page.partition('id="events"')[2].partition("</section>")[0]) == wanted[0]
    assert find("касымову") == find("Қасымов дәріс") == find("Касымов Е.") == [event.pk]
    Event.objects.filter(pk=event.pk).update(stage="withdrawn")
    assert find("касымов") == []


def test_what_is_about_the_words_is_found_beside_what_holds_them(client):
    group = factories.target_group(
        key="veterans", name_kk="ардагерлер", name_ru="ветераны", name_en="veterans"
    )
    texts = factories.event(title_kk="Ардагер сазы", stage="published")
    about = factories.event(title_kk="Кездесу", audiences=[(group, None)], stage="published")
    factories.event(title_kk="Мереке", audiences=[(group, None)])
    works = factories.organisation(name_kk="Самал", target_groups=[group], stage="published")
    called = factories.organisation(name_kk="Ардагерлер кеңесі", stage="published")
    assert sorted(doors.entries(doors.html(client, "/kk/events/?q=ветеранам"))) == [texts.pk, about.pk]
    assert sorted(doors.entries(doors.html(client, "/kk/organisations/?q=ветеранам"))) == sorted(
        [works.pk, called.pk]
    )
    page = doors.html(client, "/kk/search/?q=ардагерлер")
    assert doors.entries(page.split('id="organisations"')[1].split("</section>")[0]) == [called.pk, works.pk]


def test_a_common_word_gives_the_shortest_names_and_looks_at_few(django_assert_max_num_queries):
    """However many there are: of those an index has the first."""
    for number in range(4):
        factories.organisation(name_kk=f"Самал {'ұзын ' * number}қоры", stage="published")
    over = factories.organisation(name_kk="Самал", status="liquidated", stage="published")
    reading = next(Question("самал қоры").readings())
    rows = Organisation.objects.published()
    lengths = [len(one.name_kk) for one in rows.shortest_first(reading, 3)]
    assert lengths == sorted(lengths) and len(lengths) == 3
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(searched, "FEW", 1)
        assert [len(one.name_kk) for one in rows.shortest_first(reading, 3)] == lengths
        assert list(rows.shortest_first(next(Question("самал").readings()), 9))[-1] == over


def test_what_stands_in_no_record_is_not_looked_for(django_assert_num_queries):
    factories.organisation(name_kk="Самал", stage="published")
    reading = next(Question("гжщнукпр").readings())
    assert reading.is_hopeless
    with django_assert_num_queries(0):
        assert not list(Organisation.objects.fitting(reading)) and not list(Event.objects.fitting(reading))
    assert not next(Question("самалдар").readings()).is_hopeless


def test_the_type_of_an_event_is_among_its_words():
    kind = factories.event_type(name_kk="дәріс", name_ru="лекция", name_en="lecture")
    event = factories.event(title_kk="Самал туралы", type=kind, stage="published")
    assert list(Event.objects.published().as_public().with_words("лекция самал")) == [event]


def test_a_word_that_a_slip_is_taken_for_is_shown_once_whatever_its_capital(client):
    for number, name in enumerate(("Volunteering first", "A school of volunteering")):
        factories.organisation(name_kk=f"Ұйым {number}", name_en=name, stage="published")
    page = client.get("/en/search/?q=voluntering").content.decode()
    shown = page.partition("Shown instead: ")[2].partition("<")[0].strip().casefold().split(", ")
    assert shown == ["“volunteering”"]
