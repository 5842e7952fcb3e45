"""How many of the records gave a number, said by the rules of each language."""

import pytest

from ngo_portal.lib.language.quantities import Quantity, Total, coverage


def covered(known, of, noun="event"):
    total = Total.of_quantities([Quantity.exact(1)] * known + [Quantity.unknown()] * (of - known))
    return tuple(total.coverage(language, noun) for language in ("kk", "ru", "en"))


def test_coverage_is_said_as_in_the_glossary():
    assert covered(3, 8) == (
        "8 іс-шараның 3-еуі бойынша дерек бар",
        "данные есть по 3 из 8 мероприятий",
        "data for 3 of the 8 events",
    )
    assert covered(0, 8) == (
        "8 іс-шараның ешқайсысы бойынша дерек жоқ",
        "ни по одному из 8 мероприятий данных нет",
        "data for none of the 8 events",
    )
    assert covered(8, 8) == (
        "8 іс-шараның бәрі бойынша дерек бар",
        "данные есть по всем 8 мероприятиям",
        "data for all 8 events",
    )
    assert covered(2, 2)[2] == "data for both events"
    assert covered(0, 2)[2] == "data for neither event"
    assert covered(2, 2, "organisation")[2] == "data for both organisations"
    assert covered(12, 21) == (
        "21 іс-шараның 12-сі бойынша дерек бар",
        "данные есть по 12 из 21 мероприятия",
        "data for 12 of the 21 events",
    )
    assert covered(1, 1) == (
        "1 іс-шара бойынша дерек бар",
        "данные есть по 1 мероприятию",
        "data for the one event",
    )
    assert covered(0, 1) == (
        "1 іс-шара бойынша дерек жоқ",
        "по 1 мероприятию данных нет",
        "no data for the one event",
    )
    assert covered(0, 5, "organisation") == (
        "5 ұйымның ешқайсысы бойынша дерек жоқ",
        "ни по одной из 5 организаций данных нет",
        "data for none of the 5 organisations",
    )
    assert covered(21, 21, "project")[1] == "данные есть по всем 21 проекту"
    assert covered(2, 2)[1] == "данные есть по обоим мероприятиям"
    assert covered(2, 2, "record")[1] == "данные есть по обеим записям"
    assert covered(2, 5)[1] == "данные есть по 2 из 5 мероприятий"
    assert covered(0, 0) == ("", "", "")
    assert coverage("kk", 3, 8) == "8 іс-шараның 3-еуі бойынша дерек бар"


@pytest.mark.parametrize(
    ("known", "of", "inferred", "said"),
    [
        (
            3,
            8,
            1,
            (
                "; 1 іс-шара бойынша мәтіннен шығарылған",
                "; по 1 мероприятию выведено из текста",
                "; inferred from the text for 1 event",
            ),
        ),
        (
            8,
            8,
            2,
            (
                "; 2 іс-шара бойынша мәтіннен шығарылған",
                "; по 2 мероприятиям выведено из текста",
                "; inferred from the text for 2 events",
            ),
        ),
        (1, 1, 1, ("; мәтіннен шығарылған", "; выведено из текста", "; inferred from the text")),
        (8, 8, 0, ("", "", "")),
        (0, 0, 0, ("", "", "")),
    ],
)
def test_what_is_inferred_of_it_is_said_beside_the_coverage(known, of, inferred, said):
    for language, beside in zip(("kk", "ru", "en"), said, strict=True):
        assert coverage(language, known, of, "event", inferred) == coverage(language, known, of) + beside
