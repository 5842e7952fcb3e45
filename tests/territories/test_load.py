"""The classifier comes in whole, changes with a newer file, and forgets nothing."""

import csv
import datetime
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.models import Count, F

from territories.classifier import SHIPPED, load
from territories.kato_file import BrokenFile
from territories.models import Placement, Territory
from territories.titles import abbreviations_in

pytestmark = pytest.mark.django_db

NEWER = datetime.date(2027, 1, 1)


def territory(code):
    return Territory.objects.get(code=code)


def everything():
    """A hash of all columns of all rows, to see that nothing changed."""
    with connection.cursor() as cursor:
        for table in ("territory", "placement"):
            cursor.execute(f"SELECT md5(string_agg(one::text, '' ORDER BY id)) FROM territories_{table} one")
            yield cursor.fetchone()[0]


@dataclass
class Shipped:
    """The file that the tree was loaded from, its lines by code, and how the codes of a large part begin."""

    path: Path
    lines: dict
    a_part: str


def write(path, lines):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=next(iter(lines)).keys())
        writer.writeheader()
        writer.writerows(lines)
    return path


@pytest.fixture(
    scope="class", params=["63 10", pytest.param("", marks=pytest.mark.proof)], ids=["two oblasts", "all"]
)
def shipped(request, class_db, tmp_path_factory):
    """The country; `make test` has two oblasts of it, loaded in its place."""
    with open(SHIPPED, encoding="utf-8", newline="") as file:
        lines = {line["code"]: line for line in csv.DictReader(file)}
    if not request.param:
        return Shipped(SHIPPED, lines, "61")
    lines = {code: line for code, line in lines.items() if code[:2] in request.param.split()}
    path = write(tmp_path_factory.mktemp("kato") / "kato.csv", lines.values())
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE territories_territory CASCADE")
    load(path)
    return Shipped(path, lines, "10")


@pytest.fixture
def classifier(shipped):
    """The lines of the shipped file by code, to be edited."""
    return {code: dict(line) for code, line in shipped.lines.items()}


@pytest.fixture
def newer_file(tmp_path):
    """Writes lines as `classifier` gives them to a file and returns its path."""
    return lambda lines: write(tmp_path / "newer.csv", lines.values())


def test_every_unit_is_there_at_its_level():
    levels = Territory.objects.order_by("level").values_list("level").annotate(Count("id"))

    assert dict(levels) == {0: 1, 1: 20, 2: 209, 3: 2379, 4: 12986}
    assert Territory.objects.exclude(code="000000000").count() == 15_594


def test_the_country_is_the_root():
    country = territory("000000000")

    assert (country.title_kk, country.title_ru, country.title_en) == ("Қазақстан", "Казахстан", "Kazakhstan")
    assert country.children.count() == 20


@pytest.mark.parametrize(
    ("code", "titles"),
    [
        ("631000000", ("Өскемен қаласы", "город Усть-Каменогорск", "Oskemen city")),
        ("101000000", ("Семей қаласы", "город Семей", "Semey city")),
        ("636200000", ("Ұлан ауданы", "Уланский район", "Ulan district")),
        ("100000000", ("Абай облысы", "область Абай", "Abay oblast")),
        ("710000000", ("Астана қаласы", "город Астана", "Astana city")),
        ("333420000", ("Үшарал қаласы", "город Ушарал", "Usharal city")),
        ("636820000", ("Шемонаиха қаласы", "город Шемонаиха", "Shemonaikha city")),
        ("111843000", ("Қарабұлақ ауылы", "село Карабулак", "Karabulak village")),
        ("391667000", ("Целинное ауылы", "село Целинное", "Tselinnoe village")),
        ("623833100", ("Бетбұлақ ауылы", "село Бетбулак", "Betbulak village")),
    ],
)
def test_titles(code, titles):
    place = territory(code)

    assert (place.title_kk, place.title_ru, place.title_en) == titles


def test_no_title_holds_an_abbreviation():
    titles = Territory.objects.values_list("title_kk", "title_ru", "title_en")

    assert [title for three in titles for title in three if abbreviations_in(title) or "  " in title] == []


def test_a_city_is_shown_once():
    semey, without_surroundings = territory("101000000"), territory("101010000")

    assert without_surroundings.same_as == semey
    assert list(Territory.objects.shown().filter(title_kk="Семей қаласы")) == [semey]


def test_every_unit_that_stands_twice_stands_in_its_double():
    doubles = Territory.objects.filter(same_as__isnull=False)

    assert doubles.exclude(same_as=F("parent")).count() == 0
    assert Territory.objects.filter(parent__in=doubles).count() == 0
    assert dict(doubles.order_by().values_list("kind").annotate(Count("id"))) == {
        "city": 71,
        "city_district": 2,
        "locality": 178,
    }


def test_all_cities_are_shown_once():
    cities = Territory.objects.filter(kind__in=["city", "city_adm"])

    assert cities.filter(kind="city_adm").count() == 71
    assert cities.shown().count() == 71 + 16


def test_places_of_one_name_that_are_not_one_place_stay_apart():
    named_alatau = Territory.objects.shown().filter(title_kk__startswith="Алатау ", level__lte=3)
    okrug, village = territory("103230000"), territory("103230100")

    assert sorted(named_alatau.values_list("code", "title_kk")) == [
        ("191800000", "Алатау қаласы"),
        ("196233000", "Алатау ауылдық округі"),
        ("615837000", "Алатау ауылдық округі"),
        ("616455000", "Алатау батыр ауылдық округі"),
        ("751210000", "Алатау ауданы"),
    ]
    assert (okrug.title_kk, okrug.same_as, village.title_kk, village.same_as) == (
        "Қараауыл ауылдық округі",
        None,
        "Қараауыл ауылы",
        None,
    )


def test_ancestors_are_derived():
    village = territory("636230100")

    assert [village.oblast.code, village.district.code, village.sub_district.code] == [
        "630000000",
        "636200000",
        "636230000",
    ]
    assert territory("630000000").oblast == territory("630000000")
    assert territory("711110000").district is None
    assert Territory.objects.filter(level__gte=1, oblast=None).count() == 0


def test_a_second_run_changes_nothing_and_says_so(capsys, django_assert_max_num_queries):
    before = [*everything()]

    with django_assert_max_num_queries(8):
        call_command("load_territories")

    first, last = capsys.readouterr().out.splitlines()
    assert first == "15,594 units read from kato.csv"
    assert last.startswith(
        "Territories: 0 added, 0 changed (0 moved), 0 retired, 0 returned, 15594 unchanged ("
    )
    assert [*everything()] == before


class TestANewerFile:
    """What it changes, and what is refused."""

    def test_a_newer_file_adds_changes_moves_and_retires(self, shipped, classifier, newer_file):
        unchanged = len(classifier) - 3
        classifier["636200000"]["name_ru"] = "район Улан"
        classifier["636230000"]["parent_code"] = "634000000"
        classifier["636299000"] = {**classifier["636230000"], "code": "636299000", "parent_code": "636200000"}
        classifier["636299000"].update(name_kk="Жаңа а.о.", name_ru="с.о.Жана")
        gone = classifier.pop("636239100")

        report = load(newer_file(classifier), on=NEWER)

        assert str(report) == f"1 added, 2 changed (1 moved), 1 retired, 0 returned, {unchanged} unchanged"
        assert (report.added, report.retired) == (["636299000"], ["636239100"])
        assert report.moved == [("636230000", "Қасым Қайсенов ауылдық округі", "Ұлан ауданы")]
        assert territory("636200000").title_ru == "район Улан"
        assert territory("636299000").title_kk == "Жаңа ауылдық округі"

        okrug, village = territory("636230000"), territory("636230100")
        assert (okrug.parent.code, village.district.code) == ("634000000", "634000000")
        placements = okrug.placements.values_list("parent__code", "since", "until")
        assert list(placements) == [("636200000", None, NEWER), ("634000000", NEWER, None)]
        assert okrug.parent_on(datetime.date(2026, 12, 31)).code == "636200000"
        assert okrug.parent_on(NEWER).code == "634000000"

        retired = territory("636239100")
        assert (retired.valid_to, retired.name_kk) == (NEWER, gone["name_kk"])
        assert list(Territory.objects.shown().filter(pk=retired.pk)) == []

        report = load(shipped.path, on=datetime.date(2028, 1, 1))

        assert str(report) == f"0 added, 2 changed (1 moved), 1 retired, 1 returned, {unchanged} unchanged"
        assert (report.returned, report.retired) == (["636239100"], ["636299000"])
        assert territory("636239100").valid_to is None
        assert territory("636230100").district.code == "636200000"
        assert Placement.objects.open().values("territory").distinct().count() == Territory.objects.count()

    def test_a_unit_can_keep_its_identity_under_a_new_code(self, shipped, classifier, newer_file, tmp_path):
        semey, ulan = territory("101000000"), territory("636200000")
        for line in classifier.values():
            if line["parent_code"] == ulan.code:
                line["parent_code"] = "109900000"
        classifier["109900000"] = {
            **classifier.pop(ulan.code),
            "code": "109900000",
            "parent_code": "100000000",
        }
        codes = tmp_path / "codes.csv"
        codes.write_text("old_code,new_code\n636200000,109900000\n", encoding="utf-8")

        report = load(newer_file(classifier), on=NEWER, recoded=codes)

        unchanged = len(classifier) - 1
        assert str(report) == f"0 added, 1 changed (1 moved), 0 retired, 0 returned, {unchanged} unchanged"
        ulan.refresh_from_db()
        assert (ulan.code, ulan.oblast, ulan.parent_on(datetime.date(2026, 1, 1)).code) == (
            "109900000",
            semey.oblast,
            "630000000",
        )
        assert list(ulan.placements.values_list("code", "until")) == [
            ("636200000", NEWER),
            ("109900000", None),
        ]

    def test_two_units_may_exchange_codes(self, shipped, classifier, newer_file, tmp_path):
        ulan, altay = territory("636200000"), territory("634800000")
        names = ["name_kk", "name_ru", "name_en"]
        former = {code: [classifier[code][name] for name in names] for code in (ulan.code, altay.code)}
        for code, other in ((ulan.code, altay.code), (altay.code, ulan.code)):
            classifier[code].update(zip(names, former[other], strict=True))
        codes = tmp_path / "codes.csv"
        codes.write_text("old_code,new_code\n636200000,634800000\n634800000,636200000\n", encoding="utf-8")

        load(newer_file(classifier), on=NEWER, recoded=codes)

        ulan.refresh_from_db()
        altay.refresh_from_db()
        assert (ulan.code, ulan.title_kk) == ("634800000", "Ұлан ауданы")
        assert (altay.code, altay.title_kk) == ("636200000", "Алтай ауданы")

    @pytest.mark.parametrize(
        ("lines", "problem"),
        [
            ("old;new\n", "line 1: the header of the list of new codes must be old_code,new_code"),
            (
                "old_code,new_code\n999999999,636200000\n",
                "line 2: the list of new codes needs a known old code and a new one of the file",
            ),
            (
                "old_code,new_code\n636200000,634800000\n",
                "the list of new codes gives 634800000, which another unit still has",
            ),
        ],
    )
    def test_a_broken_list_of_new_codes_changes_nothing(self, shipped, lines, problem, tmp_path):
        before = [*everything()]
        codes = tmp_path / "codes.csv"
        codes.write_text(lines, encoding="utf-8")

        with pytest.raises(BrokenFile) as raised:
            load(shipped.path, recoded=codes)

        assert str(raised.value) == problem
        assert [*everything()] == before

    def test_a_broken_file_changes_nothing(self, shipped, classifier, newer_file):
        before = [*everything()]
        classifier["636200000"]["name_ru"] = "район Улан"
        classifier["999999999"] = {**classifier["636200000"], "code": "999999999", "parent_code": "888888888"}

        with pytest.raises(CommandError) as raised:
            call_command("load_territories", newer_file(classifier))

        assert str(raised.value) == (
            f"line {len(classifier) + 1}: parent_code 888888888 is not in the file. Nothing was changed."
        )
        assert [*everything()] == before

    def test_a_move_before_the_last_one_changes_nothing(self, shipped, classifier, newer_file):
        before = [*everything()]
        for line in classifier.values():
            if line["parent_code"] == "101000000":
                line["parent_code"] = "630000000"
        classifier["101000000"]["parent_code"] = "630000000"

        with pytest.raises(BrokenFile) as raised:
            load(newer_file(classifier), on=datetime.date(2020, 1, 1))

        assert str(raised.value) == (
            "101000000 stands where it is since 2022-06-08: a file of 2020-01-01 cannot move it"
        )
        assert [*everything()] == before

    def test_a_part_of_a_file_is_refused_unless_it_is_meant(self, shipped, classifier, newer_file):
        part = {code: line for code, line in classifier.items() if not code.startswith(shipped.a_part)}
        path = newer_file(part)

        with pytest.raises(BrokenFile) as raised:
            load(path)

        missing = len(classifier) - len(part)
        assert raised.value.line == len(part) + 1
        assert f"{missing:,} of {len(classifier) + 1:,} units are missing from it" in str(raised.value)
        assert len(load(path, retire_many=True).retired) == missing


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(CommandError, match="No such file"):
        call_command("load_territories", tmp_path / "none.csv")
