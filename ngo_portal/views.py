"""The site's own pages: the health check and the error pages. The home page is beside them in home.py."""

import logging

from django.conf import settings
from django.db import connection
from django.db.utils import DatabaseError
from django.http import JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

logger = logging.getLogger(__name__)
RETRY_AFTER_SECONDS = 30


@never_cache
@require_safe
def healthz(request):
    """200 {"status": "ok"} when the database answers, else 503: for load balancers and monitoring."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        logger.exception("health check: no database")
        connection.close()
        return JsonResponse({"status": "database unavailable"}, status=503)
    return JsonResponse({"status": "ok"})


def service_unavailable(request, exception):
    """503: the database is away."""
    logger.error("service unavailable: %s", exception, extra={"request": request})
    return _come_back(
        request,
        _("The portal will be back soon"),
        _(
            "It is being updated or is busy at the moment. "
            "Nothing is lost: please come back in a few minutes."
        ),
    )


def takes_too_long(request, exception):
    """503: the database gave the question up."""
    logger.warning("takes too long: %s", exception, extra={"request": request})
    return _come_back(
        request,
        _("This question takes too long"),
        _("Please narrow it: choose a territory, a year or a type, or search for a rarer word."),
    )


def too_many_files(request, exception):
    """503: others are taking large files."""
    return _come_back(
        request,
        _("Others are taking large files at the moment"),
        _("Please come back in half a minute, or narrow the list: a small file is made at once."),
    )


def _come_back(request, heading, words):
    """503 with Retry-After, without a query."""
    response = render(request, "503.html", {"heading": heading, "words": words}, status=503)
    response.headers["Retry-After"] = str(RETRY_AFTER_SECONDS)
    return response


def too_large(request):
    """413: more than the largest form holds; the rest of it is not read."""
    megabytes = settings.DATA_UPLOAD_MAX_MEMORY_SIZE // 1024**2
    return render(request, "413.html", {"megabytes": megabytes}, status=413)
