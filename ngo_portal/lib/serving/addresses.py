"""Parts of addresses, for path()."""

from django.urls import register_converter


class Record:
    """A number of a record; longer ones than the database can hold are no address of ours."""

    regex = "[1-9][0-9]{0,17}"
    to_python = int
    to_url = str


class Year:
    regex = "[12][0-9]{3}"
    to_python = int
    to_url = str


class Kato:
    """A nine-digit KATO code, always text."""

    regex = "[0-9]{9}"
    to_python = str
    to_url = str


def register() -> None:
    register_converter(Record, "record")
    register_converter(Year, "yyyy")
    register_converter(Kato, "kato")
