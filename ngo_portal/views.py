"""The site's own pages: the health check and the error pages. The home page is beside them in home.py."""

import logging

from django.db import connection
from django.db.utils import DatabaseError
from django.http import JsonResponse
from django.shortcuts import render
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
    """503 with Retry-After, without a query: the database is away or busy."""
    logger.error("service unavailable: %s", exception, extra={"request": request})
    response = render(request, "503.html", status=503)
    response.headers["Retry-After"] = str(RETRY_AFTER_SECONDS)
    return response
