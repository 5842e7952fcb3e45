"""/metrics: what Prometheus reads, from this machine alone."""

import ipaddress
import os

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest, multiprocess
from prometheus_client.core import GaugeMetricFamily

from ngo_portal.lib.serving.attempts import address_of
from ngo_portal.state import state
from ngo_portal.watching import REQUESTS, SECONDS


class OfState:
    """The numbers of the administrators' page."""

    def collect(self):
        now, seen = timezone.now(), state()
        release = GaugeMetricFamily(
            "ngo_portal_release", "1, of the release that answers.", labels=["release"]
        )
        release.add_metric([seen.release], 1)
        yield release
        tasks = GaugeMetricFamily("ngo_portal_tasks", "Background work, by its state.", labels=["state"])
        for name in ("waiting", "running", "failed"):
            tasks.add_metric([name], getattr(seen, name))
        yield tasks
        done = GaugeMetricFamily(
            "ngo_portal_backup_done_seconds", "When it last went well, since 1970; 0: never.", labels=["what"]
        )
        ok = GaugeMetricFamily(
            "ngo_portal_backup_ok", "1: recent, and the last try went well.", labels=["what"]
        )
        for backup in seen.backups:
            done.add_metric([backup.key], backup.done.timestamp() if backup.done else 0)
            ok.add_metric([backup.key], backup.ok)
        yield from (done, ok)
        for name, about, value in (
            (
                "oldest_task_seconds",
                "How long the oldest task waits.",
                seen.oldest.total_seconds() if seen.oldest else 0,
            ),
            ("failed_letters", "Letters of the last week that could not be sent.", seen.letters_failed),
            ("uncounted_events", "Events that wait for their tallies, 10,000 at most.", seen.tallies),
            ("uncounted_organisations", "Organisations that wait to be counted.", seen.activities),
            ("disk_free_bytes", "Free on the disk of the photos.", seen.free),
            ("disk_bytes", "Size of that disk.", seen.disk),
            ("database_bytes", "Size of the database.", seen.database),
            ("processes_away", "Processes that do not stay alive.", len(seen.away)),
            ("seen_at_seconds", "When this was told, since 1970.", now.timestamp()),
        ):
            yield GaugeMetricFamily(f"ngo_portal_{name}", about, value)


@never_cache
@require_safe
def metrics(request):
    """404 to everybody who does not ask from this machine."""
    if not is_here(address_of(request)):
        raise Http404
    registry = CollectorRegistry()
    registry.register(OfState())
    if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):  # of all processes of this web server
        multiprocess.MultiProcessCollector(registry)
    else:
        registry.register(REQUESTS)
        registry.register(SECONDS)
    return HttpResponse(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)


def is_here(address):
    """Whether an address is of this machine; a socket in the file system has none."""
    try:
        return ipaddress.ip_address(address.partition("/")[0]).is_loopback
    except ValueError:
        return address in ("", "localhost")
