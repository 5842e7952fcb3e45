"""Titles and topics in quotation marks inside a sentence, those inside of them in other marks."""

from ngo_portal.lib.language.translated import quoted

_INNER = {
    "kk": str.maketrans("«»“”", "„“„“"),
    "ru": str.maketrans("«»“”", "„“„“"),
    "en": str.maketrans("«»“”", "‘’‘’"),
}


def in_quotes(text: str, language: str) -> str:
    """«Title „inside“»; a title that is all one quotation keeps its own marks."""
    bare = str(text).strip()
    if bare[:1] in "«“" and bare[-1:] in "»”" and not set(bare[1:-1]) & set("«»“”"):
        bare = bare[1:-1]
    return quoted(bare.translate(_INNER[language]).rstrip("."), language)
