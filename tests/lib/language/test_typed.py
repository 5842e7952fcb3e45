"""One word as many people type it."""

import pytest

from ngo_portal.lib.language.typed import (
    distance,
    in_figures,
    is_form_of,
    most_slips,
    numeral_forms,
    one_slip_from,
    retyped,
    short_stems_of,
    skeleton,
    spellings_of,
)

ALPHABETS = [
    "Жас қанат|Jas qanat|Zhas kanat|Жас канат|ЖАС ҚАНАТ",
    "Алтынай|Altynai|Altynay|Altynaı|алтынай",
    "Өскемен|Oskemen|Öskemen|Óskemen|оскемен",
    "Маңғыстау|Mangystau|Mañğystau|Manghystau|Мангистау",
    "қоғамы|qoǵamy|qoğamy|kogamy|когамы",
    "Отбасы орталығы|Otbasy ortalygy|Otbasy ortalyğy|отбасы орталыгы",
    "Жастар және балалар|Jastar jäne balalar|Zhastar zhane balalar",
    "Шымкент|Şymkent|Shymkent",
    "мәдениет|mädeniet|madeniyet|mádenıet|маданиет".replace("|маданиет", ""),
    "новый|novy|novyi|novyy",
    "Усть-Каменогорск|Ust-Kamenogorsk|усть каменогорск|«Усть–Каменогорск»",
    "Юлия|Yuliya|Iuliia|Yulia",
    "чемпион|chempion|çempion".replace("|çempion", ""),
    "цирк|tsirk|тсирк",
    "ХХІ|XXI|xxi|ххі",
    "Сәулет|Saulet|Sawlet|Sáýlet",
]
FORMS = """
    Незабудканы Незабудка | Талапты Талап | талабы талап | бірлігінің бірлік | мүгедектерге мүгедек
    Семейдегі Семей | Өскеменде Өскемен | волонтёры волонтёр | инвалидам инвалиды | Ұланның Ұлан
    халқы халық | орны орын | девочек девочка | граждан гражданин | Астану Астана | Риддере Риддер
    жастарға жас | қордың қор | балаларымыздың бала | новая новый | организацию организация
    отбасыларға отбасы | конкурсы конкурс | центру центр | volunteers volunteer | шебері шебер
    семьям семья | мектептердегі мектеп | ұйымдастыруға ұйымдастыру | еріктілерді ерікті
    пенсионеров пенсионер | шағы шақ | сарайында сарай | дня день | дней день | Қонаевта Қонаев
"""
OTHERS = """
    Арман Арал | Ұлан Улау | Феникс Финикс | семинар семья | Талап Талғар | бірлік бірге | дети детский
    орталық орал | спорт споры | марафон марал | жоба жол | лагерь лагман | дни дон
"""


def pairs(text):
    return [tuple(pair.split()) for pair in text.replace("\n", "|").split("|") if pair.strip()]


@pytest.mark.parametrize("spellings", ALPHABETS)
def test_the_alphabet_does_not_matter(spellings):
    texts = spellings.split("|")
    assert {text: skeleton(text) for text in texts} == dict.fromkeys(texts, skeleton(texts[0]))


def test_doubtful_letters_are_read_both_ways():
    assert skeleton("волонтёр") in spellings_of("volontyor")
    assert skeleton("новые") in spellings_of("novye")
    assert len(spellings_of("yeyeyeyeyeye")) == 1


def test_stems_of_two_letters_are_left_by_whole_syllables_alone():
    stems = {
        word: set(short_stems_of(skeleton(word)))
        for word in ("үйінде", "елге", "суға", "юрта", "ата", "игра")
    }
    assert stems == {
        "үйінде": {"уи"},
        "елге": {"ел"},
        "суға": {"су"},
        "юрта": set(),
        "ата": set(),
        "игра": set(),
    }


def test_different_words_stay_different():
    words = [
        "Арман",
        "Ұлан",
        "Орал",
        "Арал",
        "Семей",
        "семья",
        "II",
        "III",
        "XI",
        "XII",
        "қор",
        "көр",
        "бала",
        "білім",
    ]
    assert (
        len({skeleton(word) for word in words}) == len(words) - 1
    )  # қор and көр: a Russian keyboard types both so


def test_forms_of_one_word_are_told_from_other_words():
    forms = [pair for pair in pairs(FORMS) if not is_form_of(*map(skeleton, pair))]
    others = [pair for pair in pairs(OTHERS) if is_form_of(*map(skeleton, pair))]
    assert (forms, others) == ([], [])


def test_every_word_is_a_form_of_itself_and_the_relation_has_no_direction():
    for one, other in [*pairs(FORMS), *pairs(OTHERS)]:
        one, other = skeleton(one), skeleton(other)
        assert is_form_of(one, one)
        assert is_form_of(one, other) is is_form_of(other, one)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("yjdsq", "новый"), ("fknsyfq", "алтынай"), ("5fkfv", "ғалам"), ("0jh", "қор"),
        ("-crtvty", "өскемен"), ("=", None),
        ("туяфигвлф", "nezabudka"), ("ytpf,elrf", "незабудка"), ("2021", None),
        ("Ctvtq,", "семей"), ("ұқә", "902"),
    ],
)  # fmt: skip
def test_the_same_keys_on_another_keyboard(typed, meant):
    assert (meant in retyped(typed)) if meant else retyped(typed) == []


def test_roman_numerals_of_either_alphabet():
    assert [in_figures(text) for text in ("XXI", "ХХІ", "xxi", "IX", "IIII", "Ах", "39")] == [
        21,
        21,
        21,
        9,
        None,
        None,
        None,
    ]
    assert skeleton("XXI") in numeral_forms(21) and "21" in numeral_forms(21)
    assert numeral_forms(1500) == ["1500"]


def test_slips():
    assert [
        distance(*pair.split(), 2) for pair in ("улна улан", "талаб талап", "арман аман", "арман карман")
    ] == [1, 1, 1, 1]
    assert distance("незабудка", "незобутка", 2) == 2
    assert distance("семинар", "концерт", 2) == 3
    assert [most_slips(word) for word in ("кор", "улан", "незабудка", "2021", "а" * 61)] == [0, 1, 2, 0, 0]
    assert all(distance("улан", other, 1) == 1 for other in one_slip_from("улан"))
    endless = "абвг" * 2000  # what is one slip away from it would fill some gigabytes
    assert (most_slips(endless), one_slip_from(endless)) == (0, set())


def test_anything_has_a_skeleton():
    for text in ("", " ", "\x00", "%_\\'\"", "ь", "🙂", "ﬁ", "İ", "a" * 500, "́́"):
        assert skeleton(text) == skeleton(skeleton(text)), text
