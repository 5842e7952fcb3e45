"""One process of the web server: the portal on the socket whose descriptor web_server.py tells it."""

import signal
import socket
import sys

from django.conf import settings

from ngo_portal.lib.serving.server import server
from ngo_portal.lib.serving.uploads import largest_body
from ngo_portal.wsgi import application

if __name__ == "__main__":
    listening = socket.socket(fileno=int(sys.argv[1]))
    serving = server(
        application, listening, largest_body=settings.DATA_UPLOAD_MAX_MEMORY_SIZE, larger_body=largest_body
    )
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, serving.stop)
    serving.run()
