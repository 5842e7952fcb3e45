"""Hostile values: what scanners, clumsy programs, pasted text and bad luck put into addresses and forms."""

import base64
import json
from urllib.parse import quote, unquote_to_bytes

_DEEP = "[" * 3000 + "]" * 3000


def _token(value):
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")


#: {name: value as it stands in an address, percent-encoded or not}.
VALUES = {
    # nothing, or next to it
    "empty": "",
    "space": "+",
    "spaces": "%20+%C2%A0%E2%80%89%E3%80%80",
    "line end": "%0A",
    "CR LF and a header": "%0D%0ASet-Cookie:+a=1%0D%0A%0D%0A%3Chtml%3E",
    "tab": "%09",
    "word null": "null",
    "word undefined": "undefined",
    "word None": "None",
    "word true": "true",
    "object": "%5Bobject+Object%5D",
    # controls
    "NUL": "%00",
    "NUL inside": "a%00b",
    "escape": "%1B%5B31m",
    "delete": "%7F",
    "C1 control": "%C2%85",
    # numbers
    "0": "0",
    "-0": "-0",
    "-1": "-1",
    "+1": "%2B1",
    "00001": "00001",
    "2^31": "2147483648",
    "2^63": "9223372036854775808",
    "10^20": "1" + "0" * 20,
    "5000 digits": "9" * 5000,
    "fraction": "1.5",
    "comma": "1,5",
    "NaN": "NaN",
    "Infinity": "Infinity",
    "-Infinity": "-Infinity",
    "1e999": "1e999",
    "1e5": "1e5",
    "hexadecimal": "0x10",
    "underscore": "1_000",
    "Arabic digits": "%D9%A2%D9%A0%D9%A2%D9%A1",
    "full-width digits": "%EF%BC%92%EF%BC%90%EF%BC%92%EF%BC%91",
    "superscript": "%C2%B2",
    # dates
    "30 February": "2021-02-30",
    "year 0": "0000-01-01",
    "year 10000": "10000-01-01",
    "year 99999": "99999-12-31",
    "month 13": "2021-13-01",
    "date with time": "2021-02-27T00:00:00Z",
    "infinite date": "infinity",
    # Unicode
    "lone surrogate": "%ED%A0%80",
    "pair of surrogates": "%ED%A0%BD%ED%B8%80",
    "not UTF-8": "%FF%FE%C3",
    "overlong": "%C0%AF%C0%80",
    "cut short": "%D0",
    "beyond Unicode": "%F4%90%80%80",
    "noncharacter": "%EF%BF%BF",
    "raw bytes": "\u04b0\u043b\u0430\u043d",
    "right to left": "%E2%80%AE%D8%B9%D8%B1%D8%A8",
    "zero width": "%E2%80%8B%E2%80%8C%E2%80%8D%EF%BB%BF",
    "soft hyphen": "%C2%AD",
    "marks in a flood": "a" + "%CC%81" * 500,
    "mark alone": "%CC%86",
    "look-alike": "%D2%9Aa%D0%B7a%D2%9B",
    "emoji": "%F0%9F%91%A8%E2%80%8D%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7",
    "dotless and dotted": "%C4%B0%C4%B1",
    "ligature": "%EF%B7%BA%EF%AC%83",
    "private use": "%EE%80%80%EE%80%81",
    # length
    "8 KB": "a" * 8192,
    "8 KB of words": "%D3%99%D1%80+" * 1600,
    "8 KB of spaces": "+" * 8192,
    "2 KB of letters": "%D2%9B" * 2048,
    "a thousand commas": "," * 1000,
    "a thousand dashes": "-" * 1000,
    # other languages of machines
    "quotes": "%27%22%60%C2%AB%C2%BB%E2%80%9E",
    "SQL": "%27%29+OR+1%3D1%3B--",
    "SQL union": "1+UNION+SELECT+password+FROM+officers_officer",
    "SQL sleep": "%27%7C%7Cpg_sleep%2810%29%7C%7C%27",
    "tsquery": "%21%26%7C%3A%2A%28%3C-%3E%29+%27",
    "like": "%25%25_%25%5C",
    "backslashes": "%5C" * 99,
    "format": "%25s%25d%25%28a%29s%7B0%7D%7B.__class__%7D",
    "percent": "%",
    "bad percent": "%ZZ%u0041%1",
    "percent twice": "%2500%252F",
    "regex": "%28%28%28%5B",
    "regex bomb": "%28a%2B%29%2B%24" + "a" * 40 + "!",
    "template": "%7B%7B7*7%7D%7D%7B%25+debug+%25%7D%24%7B7*7%7D",
    "script": "%3Cscript%3Ealert(1)%3C/script%3E",
    "attribute": "%22+onmouseover%3D%22alert(1)",
    "javascript": "javascript:alert(1)",
    "markup": "%3C!--%5D%5D%3E%3C!%5BCDATA%5B",
    "formula": "%3DHYPERLINK(%22http://a.example%22)",
    "command": "%3B+cat+/etc/passwd+%7C%60id%60",
    "path": "../../../etc/passwd",
    "path, encoded": "..%2F..%2F..%2Fetc%2Fpasswd%2500",
    "other host": "//evil.example/a",
    "back-slashed host": "/%5Cevil.example",
    "JSON": "%7B%22a%22:%5B1,%7B%7D%5D%7D",
    "LDAP": "*)(uid=*))(%7C(uid=*",
    "lookup": "id__gt",
    "lookup of a password": "password__startswith",
    "semicolons": "a;b=1;c",
    "ampersands": "&&&=&a==&",
    "brackets": "a%5B%5D%5B0%5D",
    # tokens of a place in a list
    "token of nothing": _token([]),
    "token of an object": _token({"a": 1}),
    "token of a number": _token(10**20),
    "token of another list": _token(["n", 12345, "2021-02-27", 7]),
    "token of nulls": _token(["n", None, None, None]),
    "token of lists": _token(["n", [1], {"a": 2}, [[]]]),
    "token of NaN": base64.urlsafe_b64encode(b'["n", NaN, Infinity, -Infinity]').decode(),
    "token, very deep": base64.urlsafe_b64encode(_DEEP.encode()).decode(),
    "token of bytes": base64.urlsafe_b64encode(bytes(range(128, 256))).decode(),
    "token cut": _token(["n", 1, "2021-02-27", 7])[:9],
    "token padded": "====",
}
#: Values that most parameters take for "nothing was asked".
BLANK = {"empty", "space", "spaces", "line end", "tab", "8 KB of spaces"}
#: One parameter given very often.
OFTEN = 500


def text_of(name):
    """The value as Django hands it to a form."""
    return unquote_to_bytes(VALUES[name].replace("+", " ")).decode(errors="replace")


def forged(token):
    """{name: value} of tokens that are nearly the one a list gave: what stands in it is changed, not its
    kind.
    """
    direction, key, *values = json.loads(base64.urlsafe_b64decode(token + "=" * (-len(token) % 4)))
    changes = {
        "numbers too large": [10**20 for _value in values],
        "numbers far too large": [10**4000 for _value in values],
        "negative numbers": [-1 for _value in values],
        "texts": ["a" for _value in values],
        "nothing": ["" for _value in values],
        "nulls": [None for _value in values],
        "truths": [True for _value in values],
        "fractions": [1.5 for _value in values],
        "lists": [[value] for value in values],
        "surrogates": ["\ud800" for _value in values],
        "NULs": ["\x00" for _value in values],
        "no dates": ["2021-02-30" for _value in values],
        "year 0": ["0000-01-01", *values[1:]],
        "year 99999": ["99999-01-01", *values[1:]],
        "one value more": [*values, 1],
        "one value less": values[:-1],
        "far away": ["9999-12-31" if isinstance(value, str) else 2**63 - 1 for value in values],
    }
    tokens = {f"forged: {name}": _token([direction, key, *changed]) for name, changed in changes.items()}
    tokens |= {
        "forged: turned round": _token(["p" if direction == "n" else "n", key, *values]),
        "forged: no direction": _token(["x", key, *values]),
        "forged: no such list": _token([direction, key + 1, *values]),
        "forged: cut by one": token[:-1],
        "forged: cut in half": token[: len(token) // 2],
        "forged: twice": token + token,
        "forged: with spaces": quote(f" {token} "),
    }
    return tokens
