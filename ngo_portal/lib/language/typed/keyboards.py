"""The same keys on another keyboard: «yjdsq» was meant as «новый», «туяфигвлф» as "nezabudka", «5fkfv» as
«ғалам»."""

_ENGLISH = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
_RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю"
#: What the Kazakh keyboard has on its row of digits.
_DIGITS, _KAZAKH = "2345890-=", "әіңғүұқөһ"
_SHIFTED = {"~": "`", "{": "[", "}": "]", ":": ";", '"': "'", "<": ",", ">": "."}
_TO_CYRILLIC = dict(zip(_ENGLISH + _DIGITS, _RUSSIAN + _KAZAKH, strict=True))
_TO_CYRILLIC |= {shifted: _TO_CYRILLIC[key] for shifted, key in _SHIFTED.items()}
_TO_LATIN = {letter: key for key, letter in _TO_CYRILLIC.items() if key not in _SHIFTED}
_TO_DIGITS = dict(zip(_KAZAKH, _DIGITS, strict=True))


def retyped(chunk: str) -> list[str]:
    """What stands between two spaces, as the same keys would have typed it on another keyboard: nothing where
    no letter of it says which one it was. Closing commas and full stops may be letters, and may be none."""
    lowered = chunk.lower()
    if any("a" <= letter <= "z" for letter in lowered):
        meant = ["".join(_TO_CYRILLIC.get(key, key) for key in text) for text in _without_stops(lowered)]
        return [text for text in dict.fromkeys(meant) if not any("a" <= letter <= "z" for letter in text)]
    if lowered and all(letter in _TO_DIGITS for letter in lowered):
        return ["".join(_TO_DIGITS[letter] for letter in lowered)]
    if any(letter in _TO_LATIN and letter.isalpha() for letter in lowered):
        latin = "".join(_TO_LATIN.get(letter, letter) for letter in lowered)
        return [latin] if latin.isascii() else []
    return []


def _without_stops(text):
    yield text
    if text[-1:] in ",.;:":
        yield text.rstrip(",.;:")
