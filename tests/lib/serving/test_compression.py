"""Text is compressed for who takes it so, where it is the same for everybody; nothing else is."""

import gzip

import pytest
from django.http import HttpResponse, JsonResponse, StreamingHttpResponse

from ngo_portal.lib.serving.compression import CompressionMiddleware, accepts_gzip

TEXT = "Қоғамдық бірлестік " * 100


def answered(rf, response, accepted="gzip, deflate, br"):
    return CompressionMiddleware(lambda request: response)(rf.get("/", headers={"Accept-Encoding": accepted}))


@pytest.mark.parametrize(
    ("accepted", "wanted"),
    [
        *(("gzip", True), ("br;q=1.0, gzip;q=0.8", True), ("*", True), ("GZIP, x", False)),
        *(("gzip;q=0", False), ("gzip; q=0.0", False), ("br", False), ("", False)),
    ],
)
def test_who_takes_it(rf, accepted, wanted):
    assert accepts_gzip(rf.get("/", headers={"Accept-Encoding": accepted})) is wanted


def test_a_page_a_stream_and_json(rf):
    page = answered(rf, HttpResponse(TEXT))
    assert (page["Content-Encoding"], page["Vary"]) == ("gzip", "Accept-Encoding")
    assert gzip.decompress(page.content).decode() == TEXT
    assert page["Content-Length"] == str(len(page.content))
    stream = StreamingHttpResponse(
        (TEXT.encode() for _block in range(50)), content_type="text/csv; charset=utf-8"
    )
    assert gzip.decompress(b"".join(answered(rf, stream).streaming_content)).decode() == TEXT * 50
    assert answered(rf, JsonResponse({"text": TEXT}))["Content-Encoding"] == "gzip"
    plain = answered(rf, HttpResponse(TEXT), accepted="")
    assert (plain.content.decode(), plain["Vary"]) == (TEXT, "Accept-Encoding")


@pytest.mark.parametrize(
    "headers", [{"Vary": "Accept, Accept-Language"}, {"Cache-Control": "public, max-age=3600"}]
)
def test_the_schema_of_the_api_and_what_all_may_keep(rf, headers):
    answer = answered(
        rf, HttpResponse(TEXT, content_type="application/vnd.oai.openapi+json", headers=headers)
    )
    assert answer["Content-Encoding"] == "gzip"
    assert answer["Vary"].endswith("Accept-Encoding")


def test_what_depends_on_who_asks_is_left_as_it_is(rf):
    """A page of the admin has its token beside what was asked: its length would tell."""
    with_cookie = HttpResponse(TEXT)
    with_cookie.set_cookie("sessionid", "x")
    others = [
        HttpResponse(TEXT, headers=one)
        for one in ({"Vary": "Accept, Cookie"}, {"Cache-Control": "private"}, {"Vary": "*"})
    ]
    others += [HttpResponse(TEXT, content_type="image/png"), HttpResponse("short"), with_cookie]
    for response in others:
        assert "Content-Encoding" not in answered(rf, response).headers


def test_the_admin_is_not_compressed_and_public_text_is(client, db):
    accepts = {"Accept-Encoding": "gzip"}
    for path in (
        "/kk/",
        "/ru/events/",
        "/kk/organisations.csv",
        "/kk/organisations.ndjson",
        "/kk/nothing-here/",
    ):
        answer = client.get(path, headers=accepts)
        length = len(b"".join(answer.streaming_content) if answer.streaming else answer.content)
        assert answer.headers.get("Content-Encoding") == "gzip" or length < 500, path
    assert "Content-Encoding" not in client.get("/admin/login/?next=/admin/", headers=accepts).headers
