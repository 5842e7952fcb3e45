"""A pasted table of participants: what is read from it."""

import pytest
from django.core.exceptions import ValidationError

from events.rules.participants import Row, read

WOMEN_AND_MEN = [
    Row("12", "оқушылар", "women", "Таврия", 14, 17),
    Row("8", "оқушылар", "men", "Таврия", 14, 17),
]


@pytest.mark.parametrize(
    "text",
    [
        "Тобы\tЖынысы\tЖасы\tАуылы\tСаны\nоқушылар\tәйел\t14-17\tТаврия\t12\nоқушылар\tер\t14–17\tТаврия\t8",
        "Группа\tПол\tЛет\tСело\tЧисло\nоқушылар\tжен.\t14-17\tТаврия\t12\nоқушылар\tм\t14-17 лет\tТаврия\t8",
        "number;group;sex;age;place\n12;оқушылар;female;14–17;Таврия\n8;оқушылар;male;14–17;Таврия\ntotal;20",
        "|Группа|Возраст|Место|Женщины|Мужчины|Всего|\n|оқушылар|14-17|Таврия|12|8|20|\n|Итого|||12|8|20|",
        "оқушылар\tқыз\t14-17\tТаврия\t12\r\nоқушылар\tұл\t14-17\tТаврия\t8\r\n",
    ],
)
def test_the_same_table_in_many_forms(text):
    assert read(text).rows == WOMEN_AND_MEN


@pytest.mark.parametrize(
    ("typed", "ages"),
    [
        ("60+", (60, None)),
        ("до 18", (None, 17)),
        ("18 жасқа дейін", (None, 17)),
        ("under 18", (None, 17)),
        ("31", (31, 31)),
        ("35²", (None, None)),
        ("①", (None, None)),
        ("9" * 5000, (None, None)),
    ],
)
def test_ages(typed, ages):
    (row,) = read(f"Age\tNumber\n{typed}\t5").rows
    assert (row.age_from, row.age_to, row.number) == (*ages, "5")


def test_columns_of_ages_are_numbers_of_them():
    rows = read("Село\tдо 18\t18-29\t60+\nТаврия\t3\t0\t5").rows
    assert rows == [Row("3", place="Таврия", age_to=17), Row("5", place="Таврия", age_from=60)]


def test_people_are_counted_and_their_names_left_out():
    table = read(
        "ФИО\tПол\tВозраст\tСело\nИванова\tж\t23\tТаврия\nПетров\tм\t31\tТаврия\nСерикова\tж\t45\tТаврия"
    )
    assert table.rows == [Row("2", "", "women", "Таврия", 23, 45), Row("1", "", "men", "Таврия", 31, 31)]
    assert table.names_left_out
    assert "Иванова" not in repr(table)


def test_what_is_not_understood_is_told():
    assert read("").rows == read("a text of one column\nand one more").rows == []
    table = read("Group\tNumber\nschoolchildren\t12\npensioners\t")
    assert ([row.group for row in table.rows], table.left_out) == (["schoolchildren"], ["pensioners "])


def test_a_heading_that_names_a_group_is_of_its_numbers():
    rows = read("Село\tЖенщины\tДети\tСтуденты\nТаврия\t12\t20\t-\nИтого\t12\t20\t0").rows
    assert rows == [Row("12", sex="women", place="Таврия"), Row("20", "Дети", place="Таврия")]
    numbered = read("№ п/п\tАуыл\tБалалар\n1\tТаврия\t3").rows
    assert numbered == [Row("3", "Балалар", place="Таврия")]
    people = read("ФИО\tСело\tТелефон\nИванова\tТаврия\t87010000000")
    assert people.rows == [Row("1", place="Таврия")]


def test_a_number_that_is_not_exact_is_one_and_what_stands_beside_the_sex_is_kept():
    rows = read("жасөспірімдер (14–17 жас)\t25-ке жуық\nволонтёрлер\tоколо 30 человек").rows
    assert rows == [Row("25-ке жуық", "жасөспірімдер (14–17 жас)"), Row("около 30 человек", "волонтёрлер")]
    assert read("әйелдер, Азовое ауылы\t12").rows == [Row("12", "әйелдер, Азовое ауылы", "women")]


def test_no_word_of_a_column_of_sexes_is_lost():
    rows = read("қыздар\t10\nұлдар\t12\nерлер\t4\nбасқалар\t3").rows
    assert rows == [Row("10", sex="women"), Row("12", sex="men"), Row("4", sex="men"), Row("3", "басқалар")]


def test_signs_that_nobody_sees_are_no_part_of_a_cell():
    table = read("\ufeffАуылы\tТобы\tСаны\n\tәйелдер\u200b\t1\u00ad2\u0007\n")
    assert table.rows == [Row("12", "әйелдер")]
    with pytest.raises(ValidationError):
        read("Тобы\tСаны\nәйел\u202eдер\t12")
