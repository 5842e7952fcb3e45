"""A broken file is refused whole, and the line at fault is named."""

import pytest

from territories.kato_file import HEADER, BrokenFile, Row, read

GOOD_HEADER = ",".join(HEADER)
NO_CODE = "is no KATO code: nine digits, not all zero"
EMPTY_NAME = "line 3: the Kazakh or the Russian name is empty"
ODD_NAME = "line 3: a name with control characters or of more than 100 letters"


def line(**changes):
    """The line of Ulan district with some fields changed."""
    district = {
        "code": "636200000",
        "parent_code": "630000000",
        "level": "district",
        "kind": "district",
        "type_code": "2",
        "name_kk": "Ұлан ауданы",
        "name_ru": "Уланский район",
        "name_en": "Ulan",
    }
    return ",".join({**district, **changes}.values())


OBLAST = line(
    code="630000000", parent_code="", level="oblast", kind="oblast", name_kk="ШҚО", name_ru="ВКО", name_en=""
)
DISTRICT = line()
OKRUG = line(code="636230000", parent_code="636200000", level="sub_district", kind="rural_okrug")


def written(tmp_path, *lines, header=GOOD_HEADER, end="\n", encoding="utf-8"):
    path = tmp_path / "kato.csv"
    path.write_bytes(("\n".join([header, *lines]) + end).encode(encoding))
    return path


def problem(path):
    with pytest.raises(BrokenFile) as raised:
        read(path)
    return str(raised.value)


def test_a_sound_file_gives_its_rows(tmp_path):
    path = written(tmp_path, OBLAST, DISTRICT, encoding="utf-8-sig")

    assert read(path) == [
        Row(2, "630000000", "000000000", 1, "oblast", "ШҚО", "ВКО", ""),
        Row(3, "636200000", "630000000", 2, "district", "Ұлан ауданы", "Уланский район", "Ulan"),
    ]


def test_children_may_stand_before_their_parents(tmp_path):
    assert [row.code for row in read(written(tmp_path, DISTRICT, OBLAST))] == ["636200000", "630000000"]


def test_letters_of_an_old_font_and_stray_spaces_are_mended(tmp_path):
    path = written(tmp_path, OBLAST, line(name_kk=" Ќазаќстан  ауданы ", name_ru="район  Казахстан"))

    assert [(row.name_kk, row.name_ru) for row in read(path)][1:] == [("Қазақстан ауданы", "район Казахстан")]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"code": "63620000"}, f"line 3: «63620000» {NO_CODE}"),
        ({"code": "63620000a"}, f"line 3: «63620000a» {NO_CODE}"),
        ({"code": "٦٣٦٢٠٠٠٠٠"}, f"line 3: «٦٣٦٢٠٠٠٠٠» {NO_CODE}"),
        ({"code": "000000000"}, f"line 3: «000000000» {NO_CODE}"),
        ({"code": ""}, f"line 3: «» {NO_CODE}"),
        ({"code": "630000000"}, "line 3: code 630000000 stands in line 2 already"),
        ({"parent_code": "63"}, f"line 3: «63» {NO_CODE}"),
        ({"parent_code": "640000000"}, "line 3: parent_code 640000000 is not in the file"),
        ({"parent_code": ""}, "line 3: a unit of level «district» without parent_code"),
        ({"parent_code": "636200000"}, "line 3: a circle: 636200000 in 636200000"),
        ({"name_kk": ""}, EMPTY_NAME),
        ({"name_ru": " "}, EMPTY_NAME),
        ({"name_kk": "Ұлан\tауданы"}, ODD_NAME),
        ({"name_kk": '"Ұлан\nауданы"'}, ODD_NAME),
        ({"name_ru": "У" * 101}, ODD_NAME),
        ({"level": "region"}, "line 3: unknown level «region»"),
        ({"kind": "hamlet"}, "line 3: unknown kind «hamlet»"),
        ({"kind": "oblast"}, "line 3: kind «oblast» cannot stand at level «district»"),
        ({"name_en": "Ulan,,"}, "line 3: 10 fields instead of 8"),
        ({"name_kk": '"Ұлан'}, "line 3: not CSV (unexpected end of data)"),
    ],
)
def test_a_broken_line_is_named(tmp_path, changes, message):
    assert problem(written(tmp_path, OBLAST, line(**changes))) == message


def test_a_line_cut_short_is_named(tmp_path):
    assert problem(written(tmp_path, OBLAST, DISTRICT[:50], OKRUG)) == "line 3: 6 fields instead of 8"
    assert problem(written(tmp_path, OBLAST, "", DISTRICT)) == "line 3: 0 fields instead of 8"


def test_a_file_cut_in_its_last_field_is_refused(tmp_path):
    assert problem(written(tmp_path, OBLAST, DISTRICT[:-2], end="")) == (
        "line 3: cut short: the file does not end with a line end"
    )


def test_a_circle_is_named(tmp_path):
    path = written(
        tmp_path,
        OBLAST,
        line(code="631000000", parent_code="632000000"),
        line(code="632000000", parent_code="631000000"),
    )

    assert problem(path) == "line 3: a circle: 631000000 in 632000000 in 631000000"


def test_a_unit_cannot_lie_in_one_of_its_own_level(tmp_path):
    path = written(tmp_path, OBLAST, DISTRICT, line(code="636300000", parent_code="636200000"))

    assert problem(path) == "line 4: level 2 cannot lie in 636200000 of level 2"


def test_a_wrong_header_is_named(tmp_path):
    message = f"line 1: the header must be {GOOD_HEADER}"

    assert problem(written(tmp_path, OBLAST, header="code;parent_code;level")) == message
    assert problem(written(tmp_path, DISTRICT, header=OBLAST)) == message


def test_a_file_without_units_is_refused(tmp_path):
    empty = tmp_path / "empty.csv"
    empty.write_bytes(b"")

    assert problem(empty) == f"line 1: the header must be {GOOD_HEADER}"
    assert problem(written(tmp_path)) == "line 2: no units after the header"


def test_a_file_in_another_encoding_is_refused_at_its_first_wrong_line(tmp_path):
    path = written(
        tmp_path, line(name_kk="Ulan", name_ru="Ulan"), DISTRICT.replace("Ұ", "У"), encoding="cp1251"
    )

    assert problem(path) == "line 3: bytes that are not UTF-8"
