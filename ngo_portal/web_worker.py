"""One process of the web server: the portal on the socket whose descriptor web_server.py tells it."""

import os
import signal
import socket
import sys

from django.conf import settings

from ngo_portal.lib.serving.server import server
from ngo_portal.lib.serving.uploads import largest_body
from ngo_portal.wsgi import application

#: Seconds that a thread may go on while others of its process wait. With Python's 0.005 a kept page, which
#: takes several turns and next to no time, waits while its process makes another answer, a save say.
TURN = 0.002


def say_ready():
    """Tells systemd, if it asks, that questions are answered from now on."""
    if address := os.environ.get("NOTIFY_SOCKET"):
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as asking:
            asking.sendto(b"READY=1", address.replace("@", "\0", 1) if address[0] == "@" else address)


if __name__ == "__main__":
    listening = socket.socket(fileno=int(sys.argv[1]))
    serving = server(
        application, listening, largest_body=settings.DATA_UPLOAD_MAX_MEMORY_SIZE, larger_body=largest_body
    )
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, serving.stop)
    sys.setswitchinterval(TURN)
    say_ready()
    serving.run()
