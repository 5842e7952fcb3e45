"""Addresses of the lists that pages link."""

import pytest

from ngo_portal.lib.lists.page import address, each_address


@pytest.mark.parametrize("pairs", [[], [("q", "үй & бақ"), ("year", 2021)]])
@pytest.mark.parametrize("after", [[], [("status", "held"), ("q", "a b")]])
def test_addresses_of_many_rows_are_those_of_each(pairs, after):
    url = each_address("/kk/events/", pairs, "territory", after)
    for value in ("636200000", 7, "а&б ү", ""):
        assert url(value) == address("/kk/events/", [*pairs, ("territory", value), *after])
