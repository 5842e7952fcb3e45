"""The kinds of records that come in sheets."""

from imports.known.organisations import ORGANISATIONS

KINDS = {kind.key: kind for kind in [ORGANISATIONS]}
