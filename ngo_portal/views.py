"""The site's own pages: the health check and the error pages. The home page is beside them in home.py."""

import logging
import sys
from datetime import timedelta

from django.db import DatabaseError, Error, InterfaceError, OperationalError, connection
from django.http import JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django.views.defaults import bad_request, server_error

from ngo_portal import supervision
from ngo_portal.lib.lists.streams import TooManyFiles
from ngo_portal.lib.serving.problems import is_for_machines, problem
from ngo_portal.lib.serving.time_limits import LeftOut, ended_by_limit
from officers.sign_in import Busy, Refused

logger = logging.getLogger(__name__)
RETRY_AFTER_SECONDS = 30
READ_ONLY = "25006"


@never_cache
@require_safe
def healthz(request):
    """For load balancers and monitoring: 200 when the database answers, else 503. `degraded` names the
    processes behind the pages that ended and are being started again; the portal answers all the same.
    """
    degraded = supervision.away()
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error:
        logger.exception("health check: no database")
        connection.close()
        answer = {"status": "database unavailable", "ready": False, "degraded": degraded}
        return JsonResponse(answer, status=503)
    return JsonResponse({"status": "degraded" if degraded else "ok", "ready": True, "degraded": degraded})


def unavailable(request, exception):
    """The answer to an exception that is no fault: the database is away or gave up, or too much is asked at
    once. None for every other exception."""
    if isinstance(exception, TooManyFiles):
        return too_many_files(request, exception)
    if isinstance(exception, LeftOut):
        return takes_too_long(request, exception)
    if isinstance(exception, Refused):
        return too_many_sign_ins(request, exception)
    if not isinstance(exception, Error):
        return None
    if ended_by_limit(exception):
        return takes_too_long(request, exception)
    if not isinstance(exception, (OperationalError, InterfaceError)) and not _is_broken(exception):
        return None
    connection.close()
    return service_unavailable(request, exception)


def _is_broken(exception):
    """psycopg2 has a plain DatabaseError, which is no answer of PostgreSQL's, for a connection that breaks
    amid one; what is asked in its transaction afterwards is another error. A server that was replaced by
    another one, and is not yet left, writes no more."""
    lost = connection.connection is None or bool(connection.connection.closed)
    code = getattr(exception.__cause__, "pgcode", None)
    return lost or code == READ_ONLY or (type(exception) is DatabaseError and not code)


def fault(request):
    """What was raised where no middleware's process_exception sees it: in another middleware, which asks
    who is signed in or saves the session."""
    answer = unavailable(request, sys.exc_info()[1])
    if answer is None and is_for_machines(request):
        return problem(500, _("A mistake of the portal"), _("It has been noted and will be looked at."))
    return answer or server_error(request)


def unreadable(request, exception):
    """400: what none of our forms sends."""
    if is_for_machines(request):
        return problem(400, _("The question cannot be read"), _("It holds a NUL character or is not UTF-8."))
    return bad_request(request, exception)


def service_unavailable(request, exception):
    """503: the database is away."""
    request.database_was_away = True  # lib/serving/replicas.py asks again
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
        _("Others are downloading large files at the moment"),
        _("Please come back in half a minute, or narrow the list: a small file is made at once."),
    )


def too_many_sign_ins(request, refused):
    """429: this address or account was tried too often, or many sign in at the same moment."""
    if isinstance(refused, Busy):
        words = _("Many people are signing in at this moment. Please try again in a few seconds.")
    else:
        words = _("There were too many attempts with a wrong password. Please try again after %(time)s.") % {
            "time": f"{timezone.localtime() + timedelta(seconds=refused.seconds):%H:%M}"
        }
    return _come_back(request, _("Please sign in a little later"), words, 429, refused.seconds)


def _come_back(request, heading, words, status=503, seconds=RETRY_AFTER_SECONDS):
    """An answer with Retry-After, without a query."""
    if is_for_machines(request):
        return problem(status, heading, words, headers={"Retry-After": str(seconds)})
    response = render(
        request, "503.html", {"heading": heading, "words": words, "code": status}, status=status
    )
    response.headers["Retry-After"] = str(seconds)
    return response


def too_large(request, largest):
    """413: more bytes than this form may hold; the rest of it is not read."""
    if is_for_machines(request):
        return problem(413, _("More than any question needs"))
    megabytes = largest // 1024**2
    return render(request, "413.html", {"megabytes": megabytes}, status=413)
