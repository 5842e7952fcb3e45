"""The catalogue as other catalogues read it: DCAT-AP 3 as JSON-LD, and the passport of a dataset as
data.egov.kz, the state's portal of open data, asks for one. In all three languages at once."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from ngo_portal.lib.language.translated import LANGUAGES
from ngo_portal.lib.lists.columns import Column
from ngo_portal.lib.lists.formats import FORMATS
from ngo_portal.lib.serving.linked_data import LICENCE
from summaries.catalogue.datasets import DATASETS, Dataset, place_of

MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
FILE_TYPES = "http://publications.europa.eu/resource/authority/file-type/"
#: By their endings, where the authority's list has them.
OF_AUTHORITY = {"csv": "CSV", "semicolon.csv": "CSV", "xlsx": "XLSX"}
LANGUAGE_CODES = {"kk": "KAZ", "ru": "RUS", "en": "ENG"}
COUNTRY = "http://publications.europa.eu/resource/authority/country/KAZ"
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

Absolute = Callable[[str], str]


def in_languages(text: Callable[[], Any]) -> dict[str, str]:
    """{language: what the text is in it}."""
    found = {}
    for language in LANGUAGES:
        with translation.override(language):
            found[language] = str(text())
    return found


def _said(text):
    return [{"@language": code, "@value": words} for code, words in in_languages(text).items()]


def _at(address):
    return {"@id": address}


def catalogue(absolute: Absolute) -> dict[str, Any]:
    """`absolute`: makes an address of a path."""
    publisher = {"@id": absolute("/#publisher"), "@type": "foaf:Agent", "foaf:name": _said(_owner)}
    return {
        "@context": CONTEXT,
        "@id": absolute(reverse("summaries:data")),
        "@type": "dcat:Catalog",
        "dct:title": _said(lambda: _("Open data of the NGO portal")),
        "dct:description": _said(
            lambda: _(
                "Organisations, social projects and events of Kazakhstan's non-governmental organisations."
            )
        ),
        "dct:publisher": publisher,
        "dct:license": _at(LICENCE),
        "dct:language": [_language(code) for code in LANGUAGES],
        "dct:spatial": _at(COUNTRY),
        "foaf:homepage": _at(absolute(reverse("home"))),
        "dcat:dataset": [_dataset(one, absolute, publisher) for one in DATASETS.values()],
        "dcat:service": {
            "@id": absolute(reverse("api:root")),
            "@type": "dcat:DataService",
            "dct:title": _said(lambda: _("Data for programs (API)")),
            "dcat:endpointURL": _at(absolute(reverse("api:root"))),
            "dcat:endpointDescription": _at(absolute(reverse("api:schema"))),
            "dcat:servesDataset": [_at(_address(one, absolute)) for one in DATASETS.values()],
            "dct:license": _at(LICENCE),
        },
    }


def _owner():
    names = settings.OWNER
    if not names:
        return _("NGO portal")
    order = list(LANGUAGES)
    place = order.index(translation.get_language())
    return names[place] if len(names) > place else names[0]


def _language(code):
    return _at(f"http://publications.europa.eu/resource/authority/language/{LANGUAGE_CODES[code]}")


def _address(dataset, absolute):
    return absolute(reverse("summaries:dataset", args=[dataset.key]))


def _dataset(dataset, absolute, publisher):
    updated = dataset.updated
    return {
        "@id": _address(dataset, absolute),
        "@type": "dcat:Dataset",
        "dct:title": _said(lambda: dataset.title),
        "dct:description": _said(lambda: dataset.about),
        "dct:identifier": dataset.key,
        "dct:publisher": _at(publisher["@id"]),
        "dct:license": _at(LICENCE),
        "dct:spatial": _at(COUNTRY),
        "dct:language": [_language(code) for code in LANGUAGES],
        "dct:accrualPeriodicity": _at("http://publications.europa.eu/resource/authority/frequency/CONT"),
        "dcat:landingPage": _at(_address(dataset, absolute)),
        "dcat:contactPoint": {
            "@type": "vcard:Kind",
            "vcard:hasEmail": _at(f"mailto:{settings.CONTACT_EMAIL}"),
        },
        **({"dct:modified": {"@type": "xsd:dateTime", "@value": updated.isoformat()}} if updated else {}),
        "dcat:distribution": [
            _distribution(dataset, one, code, absolute) for code in LANGUAGES for one in FORMATS
        ],
    }


def _distribution(dataset, form, language, absolute):
    with translation.override(language):
        file = absolute(reverse(f"{dataset.files}-{form.ending}"))
    known = OF_AUTHORITY.get(form.ending)
    return {
        "@id": file,
        "@type": "dcat:Distribution",
        "dct:title": form.label,
        "dcat:accessURL": _at(file),
        "dcat:downloadURL": _at(file),
        "dcat:mediaType": _at(f"{MEDIA_TYPES}{form.kind}"),
        **({"dct:format": _at(f"{FILE_TYPES}{known}")} if known else {}),
        "dct:language": _language(language),
        "dct:license": _at(LICENCE),
    }


def passport(dataset: Dataset, absolute: Absolute) -> dict[str, Any]:
    """Names in three languages, whose it is, how often it changes, where its flat rows are, and what each of
    their columns is: its place in the row, its Latin key, its type and its names."""
    updated = dataset.updated

    def named(key, text):
        return {f"{key}{code.capitalize()}": words for code, words in in_languages(text).items()}

    with translation.override("ru"):
        rows = absolute(reverse(f"{dataset.files}-csv"))
    return {
        "index": f"ngo_{dataset.key}",
        "version": "v1",
        **named("name", lambda: dataset.title),
        **named("description", lambda: dataset.about),
        **named("owner", _owner),
        "responsibleEmail": settings.CONTACT_EMAIL,
        "license": LICENCE,
        "updateFrequency": "continuous",
        "modifiedDate": updated.isoformat() if updated else None,
        "keywords": in_languages(lambda: _("non-governmental organisations, civil society, volunteers")),
        "data": rows,
        "dataFormat": "csv",
        "fields": [_field(number, one) for number, one in enumerate(dataset.sheets[0].columns, start=1)],
    }


def _field(number: int, column: Column) -> dict[str, Any]:
    return {
        "column": number,
        "key": column.key,
        "path": place_of(column),
        "type": {"number": "Number", "date": "Date"}.get(column.kind, "String"),
        **{f"label{code.capitalize()}": words for code, words in in_languages(lambda: column.label).items()},
        **{
            f"description{code.capitalize()}": words
            for code, words in in_languages(lambda: column.help).items()
        },
    }
