"""The WSGI application that web_worker.py serves."""

import gc
import os
import threading

import django
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest
from django.db import connections
from django.urls import base as urls
from django.utils.http import parse_header_parameters
from django.utils.translation import trans_real

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ngo_portal.settings")


class Utf8Request(WSGIRequest):
    """Reads every address and form as UTF-8.

    Django takes the codec that the Content-Type names, before any middleware: `charset=zlib` is a fault
    there, and `unicode_escape` makes text that no database holds. `UnreadableMiddleware` refuses them all.
    """

    def _set_content_type_params(self, meta):
        self.content_type, self.content_params = parse_header_parameters(meta.get("CONTENT_TYPE", ""))


class Handler(WSGIHandler):
    request_class = Utf8Request


# Django keeps the language of the page, the connection and what addresses begin with where coroutines find
# them too. Here are only threads, and a page asks for its language or the connection a thousand times.
trans_real._active = threading.local()
connections._connections = threading.local()
urls._prefixes, urls._urlconfs = threading.local(), threading.local()
django.setup(set_prefix=False)
application = Handler()
# All that is loaded stays: nobody looks for garbage in it.
urls.get_resolver().url_patterns  # noqa: B018 - loads the views
gc.collect()
gc.freeze()
