"""A streaming replica beside an embedded PostgreSQL."""

import subprocess
from urllib.parse import unquote

from ngo_portal.embedded_postgres import USER, Cluster, Refused, _environment, _program


class Replica(Cluster):
    """Of the server whose URL is given: made as a copy of it, then it replays what that one writes."""

    def __init__(self, folder, primary):
        super().__init__(folder, durable=False)
        self.sockets_of_primary = sockets(primary)

    def _initialise(self, prefix):
        new = self.folder / "data.new"
        made = subprocess.run(
            [*prefix, _program("pg_basebackup"), "-h", self.sockets_of_primary, "-U", USER]
            + ["-D", str(new), "-R", "-X", "stream", "-c", "fast", "--no-sync"],
            env=_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        if made.returncode:
            raise Refused(f"The replica could not be made:\n{made.stdout}")
        new.rename(self.data)


def sockets(url):
    """The folder of the sockets of an embedded PostgreSQL."""
    return unquote(url.partition("@")[2].partition("/")[0])
