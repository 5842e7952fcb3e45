"""Cases of Russian nouns and names by their endings, and the gender a word beside them agrees with.

Rules and no dictionary: most names of the portal are Kazakh, which a dictionary of Russian guesses at without
saying so. Where the ending does not decide, the answer is None, and the caller says it another way.
"""

import re

_HARD = "бвгдзклмнпрстфхғқңһ"
_HUSHING = "жчшщц"
_CONSONANTS = _HARD + _HUSHING
_WORD = re.compile(r"[А-ЯЁа-яё]+(-[А-ЯЁа-яё]+)*\Z")
_NAME = re.compile(r"[А-ЯЁӘҒҚҢӨҰҮҺІа-яёәғқңөұүһі]+(-[А-ЯЁӘҒҚҢӨҰҮҺІа-яёәғқңөұүһі]+)*\Z")
#: Endings whose last vowel some words lose: отец, отца; рынок, рынка.
_FLEETING = ("ец", "ок", "ёк", "ёл", "ень")
#: Endings in ь that are feminine, and those that are masculine.
_FEMININE, _MASCULINE = (
    ("ость", "есть", "асть", "адь", "ись", "знь", "цель", "жь", "чь", "шь", "щь", "дежь"),
    ("тель", "арь", "коль", "голь", "иль", "валь"),
)
_SOFT_MASCULINE = (*_MASCULINE, "ень")
_ADJECTIVE = re.compile(r"(ый|[гкхжчшщ]ий|(?<!е)ний|(?<!гер)ой|ая|яя|ое|ее|ые|ие)\Z")
#: Those that stand for a person without a noun: заведующий, дежурная.
_ADJECTIVE_OF_ONE = ("ый", "ий", "ой", "ая", "яя")
#: What does not agree with such a word before it: заведующий отделом, исполняющий обязанности директора.
_PARTICIPLE = ("щий", "щая")
_OBJECT = ("ом", "ем", "ём", "ой", "ей", "ью", "ами", "ями", "ими", "ыми", "им", "ым", "и", "ы")
#: Nouns without cases, by their ends; words before a post already in the genitive.
_UNCHANGING = ("бюро", "радио", "депо", "кино", "метро", "видео", "фото", "медиа")
_ACTING = re.compile(r"(и\. ?о\.|врио) ", re.IGNORECASE)
#: Nouns with the ending of an adjective or of several.
_NOUNS_IN_IE = re.compile(r"[нтл]ие\Z")
_SEVERAL = ("ые", "ы", "и", "ения", "ания", "ятия", "ытия", "ствия", "овия")
_PREPOSITIONS = {"без", "в", "для", "до", "за", "из", "к", "на", "о", "об", "от", "по", "при", "с", "у"}
#: Ends of nouns in -а and -я that are no plural of a neuter: одежда, книжка, лекция, yet лекарства.
_SURELY_FEMININE = (
    *("жда", "ка", "ия", "ура", "уда", "ага", "ища", "ача", "еча", "гра", "ппа", "ола", "ата", "ина"),
    *("ота", "нда", "ьба"),
)
_QUESTIONS = {"где", "кем", "как", "чей", "чем"}
#: First names that lose a vowel or are declined like no others.
_FIRST_NAMES = {"павел": "Павла", "лев": "Льва", "пётр": "Петра", "петр": "Петра", "любовь": "Любови"}
_SURNAMES_OF_WOMEN = ("ова", "ева", "ёва", "ская", "цкая")


def genitive(phrase: str) -> str | None:
    """The phrase in the genitive: its adjectives, the noun they belong to, and what follows as it stands:
    «общественный фонд «Талап»» -> «общественного фонда «Талап»»."""
    if _ACTING.match(phrase):
        return phrase
    words = phrase.split(" ")
    for place, word in enumerate(words):
        if not _WORD.match(word):
            return None
        is_adjective, after = _is_adjective(word), "".join(words[place + 1 : place + 2]).lower()
        is_before = is_adjective and bool(after) and not _stands_alone(word.lower(), after)
        if is_before or is_adjective and word.lower().endswith(_ADJECTIVE_OF_ONE):
            declined = _adjective(word)
        else:
            declined = word if _is_abbreviation(word) else _noun(word)
        if declined is None:
            return None
        words[place] = declined
        if not is_before:
            return " ".join(words)
    return None


def accusative(phrase: str) -> str | None:
    """What is done or given, of things and of what happens: «интеллектуальная игра «…»» -> «интеллектуальную
    игру «…»», «листовки» -> «листовки». None where «-а» may be of several: «лекарства»."""
    words = phrase.split(" ")
    is_feminine = are_several = False
    for place, word in enumerate(words):
        if not _WORD.match(word):
            return None
        lower, after = word.lower(), "".join(words[place + 1 : place + 2]).lower()
        if _is_adjective(word) and after and not _stands_alone(lower, after):
            if lower.endswith(("ая", "яя")):
                words[place], is_feminine = f"{word[:-2]}{'ую' if lower.endswith('ая') else 'юю'}", True
            are_several = are_several or lower.endswith(("ые", "ие"))
            continue
        if not are_several and lower.endswith(("а", "я")) and not lower.endswith("мя"):
            if not is_feminine and not lower.endswith(_SURELY_FEMININE):
                return None
            words[place] = f"{word[:-1]}{'у' if lower[-1] == 'а' else 'ю'}"
        return " ".join(words)
    return None


def past_ending(phrase: str) -> str | None:
    """How a verb of the past ends behind it, «»: провёл, «а», «о» or «и»: провели; None where its first words
    do not say: names without a word for what they are, abbreviations."""
    for word in phrase.split(" "):
        lower = word.lower()
        if not _WORD.match(word) or _is_abbreviation(word):
            return None
        if lower.endswith(("ые", "ие")) and not _NOUNS_IN_IE.search(lower) or lower.endswith(("ы", "и")):
            return "и"
        if lower.endswith(("ая", "яя", *_FEMININE)) or lower.endswith(("а", "я")) and lower[-2:] != "мя":
            return "а" if not lower.endswith(("ства", "лица")) else None
        if lower.endswith(("ое", "ее", "ие", "о", "е", "мя")):
            return "о"
        if lower.endswith("ь"):
            return "" if lower.endswith(_SOFT_MASCULINE) else None
        return "" if lower[-1] in _CONSONANTS + "й" else None
    return None


def in_town(name: str) -> str | None:
    """«в Риддере», «в Усть-Каменогорске», «в Алматы»; None where the ending does not decide («Арысь»)."""
    if not _NAME.match(name) or name.isupper():
        return None
    lower = name.lower()
    last, cut = lower[-1], name[:-1]
    if lower.endswith(("ово", "ево", "ёво", "ино", "ыно", "ое", "ее", "ая", "ой", *_FLEETING)):
        return None
    locative: str | None
    if lower.endswith(("ый", "гий", "кий", "хий")):
        locative = f"{name[:-2]}ом"
    elif lower.endswith("ий"):
        locative = None
    elif lower.endswith("ия"):
        locative = f"{cut}и"
    elif last in "йая":
        locative = f"{cut}е"
    elif last == "ь":
        locative = f"{cut}е" if lower.endswith(_MASCULINE) else None
    elif last in _CONSONANTS:
        locative = f"{name}е"
    else:
        locative = name
    if locative is None:
        return None
    return f"{'во' if re.match(f'[вф][{_CONSONANTS}]', lower) else 'в'} {locative}"


def person_genitive(name: str) -> str | None:
    """A person's name in the genitive, in either order: «Жанна Жибраева» -> «Жанны Жибраевой». None where the
    surname does not say whether it is a man or a woman."""
    words = name.split()
    if not all(_NAME.match(word) for word in words):
        return None
    genders = {gender for word in words if (gender := _gender_of_name(word))}
    if len(words) < 2 or len(genders) != 1:
        return None
    if genders == {"he"}:
        declined = [_mans_genitive(word) for word in words]
    else:
        surname = _surname_of_woman(words)
        declined = [_womans_genitive(word, surname) for word in words]
    return None if None in declined else " ".join(map(str, declined))


def agreeing(word: str, label: str) -> str:
    """The short participle `word` (masculine: «не указан») as it agrees with a label: «Территория» -> «не
    указана», «Даты» -> «не указаны»; neuter where the label is no noun."""
    for one in label.split():
        if not _WORD.match(one) or one.lower() in _PREPOSITIONS:
            break
        if _is_abbreviation(one):
            return word
        lower = one.lower()
        if lower.endswith(_SEVERAL) or lower.endswith("ие") and not _NOUNS_IN_IE.search(lower):
            return f"{word}ы"
        if lower.endswith("мя"):
            return f"{word}о"
        if lower == "роль" or lower.endswith(("ая", "яя", "а", "я", *_FEMININE)):
            return f"{word}а"
        if lower.endswith(("ое", "ее", "ие", "о", "е")):
            return f"{word}о"
        if lower.endswith("ь"):
            return word if lower.endswith(_SOFT_MASCULINE) else f"{word}о"
        if lower[-1] in _CONSONANTS + "й" and lower not in _QUESTIONS:
            return word
        break
    return f"{word}о"


def _is_abbreviation(word):
    return word.isupper() and len(word) > 1


def _is_adjective(word):
    return bool(_ADJECTIVE.search(word.lower())) and not _NOUNS_IN_IE.search(word.lower())


def _stands_alone(word, after):
    """Whether the next word is not its noun: «уполномоченный по правам», «заведующая кафедрой»."""
    return after in _PREPOSITIONS or word.endswith(_PARTICIPLE) and after.endswith(_OBJECT)


def _adjective(word):
    stem, ending = word[:-2], word[-2:].lower()
    soft = stem[-1:].lower() in "нжчшщ" and ending in ("ий", "ее", "яя") or stem[-1:].lower() in "жчшщ"
    if ending in ("ый", "ий", "ой", "ое", "ее"):
        return f"{stem}{'его' if soft and ending != 'ой' else 'ого'}"
    if ending in ("ая", "яя"):
        return f"{stem}{'ей' if soft else 'ой'}"
    return None


def _noun(word):
    lower, cut = word.lower(), word[:-1]
    last = lower[-1]
    if lower.endswith(_UNCHANGING):
        return word
    if len(lower) < 3 or lower.endswith((*_FLEETING, "ья")):
        return None
    if lower.endswith("ие"):
        return f"{cut}я"
    if last == "о":
        return f"{cut}а"
    if last == "а":
        return f"{cut}{'и' if lower[-2] in 'гкхжчшщ' else 'ы'}"
    if last == "я":
        return f"{cut}и"
    if last == "й":
        return f"{cut}я"
    if last == "ь":
        if lower.endswith(_FEMININE):
            return f"{cut}и"
        return f"{cut}я" if lower.endswith(_MASCULINE) else None
    return f"{word}а" if last in _CONSONANTS else None


def _gender_of_name(word):
    """Told by the ending of a surname or a patronymic; "" of any other word."""
    lower = word.lower()
    if lower.endswith(("ова", "ева", "ёва", "ина", "ына", "ская", "цкая", "вна", "ична", "кызы", "қызы")):
        return "she"
    if lower.endswith(("ов", "ев", "ёв", "ин", "ын", "ский", "цкий", "вич", "ьич", "улы", "ұлы", "уулу")):
        return "he"
    return ""


def _surname_of_woman(words):
    """Which of the words is the surname, for «Ирина» and «Лукина» end alike: what is neither a patronymic nor
    the name before one, or the one word in -ова; None where it may be either."""
    lower = [word.lower() for word in words]
    for place, word in enumerate(lower):
        if place and word.endswith(("вна", "ична", "чна", "кызы", "қызы")):
            rest = words[: place - 1] + words[place + 1 :]
            return rest[0] if len(rest) == 1 else None
    found = [word for word in words if word.lower().endswith(_SURNAMES_OF_WOMEN) and word.lower() != "ева"]
    return found[0] if len(found) == 1 else None


def _womans_genitive(word, surname):
    lower, cut = word.lower(), word[:-1]
    if lower in _FIRST_NAMES:
        return _FIRST_NAMES[lower]
    if word == surname and lower.endswith(("ова", "ева", "ёва", "ина", "ына")):
        return f"{cut}ой"
    if word == surname and lower.endswith("ая"):
        return f"{word[:-2]}ой"
    if not surname and lower.endswith(("ина", "ына")):
        return None
    if lower.endswith(("кызы", "қызы")) or lower[-1] not in "ая":
        return word  # Айжан, Гүлнар
    return _ending_in_a(word)


def _mans_genitive(word):
    lower, cut = word.lower(), word[:-1]
    last = lower[-1]
    if lower in _FIRST_NAMES:
        return _FIRST_NAMES[lower]
    if lower.endswith(("улы", "ұлы", "ых", "их")) or last in "иоуыэюе":
        return word
    if lower.endswith("ец") or lower.endswith("ой") and len(re.findall("[аеёиоуыэюяәөүұі]", lower)) > 1:
        return None  # Кравец and Швец, Толстой and Алпамысой differ
    if lower.endswith(("кий", "ый")):
        return f"{word[:-2]}ого"
    if last in _CONSONANTS:
        return f"{word}а"
    return f"{cut}я" if last in "йь" else _ending_in_a(word)


def _ending_in_a(word):
    lower, cut = word.lower(), word[:-1]
    if lower[-1] == "а":
        return f"{cut}{'и' if lower[-2] in 'гкхжчшщ' else 'ы'}"
    return f"{cut}и" if lower[-1] == "я" else word
