"""All settings of the portal in one file; what differs between machines comes from the environment.

| variable       | meaning                                                        | default          |
|----------------|----------------------------------------------------------------|------------------|
| DATABASE_URL   | postgres://…; `make demo` and `make test` set it themselves    | must be set      |
| REPLICA_URLS   | postgres://… of replicas, that public pages are read from      | none             |
| POOLED         | 1 when all these lead through PgBouncer in transaction mode    | 0                |
| SECOND_WALL    | 0: PostgreSQL does not keep officers to their territory itself | 1                |
| SECRET_KEY     | 50 random characters or more                                   | must be set      |
| DEBUG          | 1 shows tracebacks: never on a public machine                  | 0                |
| ALLOWED_HOSTS  | host names, separated by commas                                | must be set      |
| HTTPS          | 0 serves plain http (the demo on 127.0.0.1)                    | 1                |
| SECOND_STEP    | 1: every officer signs in with a code from the phone; 0: who likes | 1, with DEBUG 0 |
| BEHIND_PROXY   | 1 when a proxy of ours sets X-Forwarded-Proto and -For         | 0                |
| STATIC_ROOT, MEDIA_ROOT | where collected files and photos lie                  | var/static, var/media |
| MEDIA_S3       | https://key:secret@host/bucket: photos lie there, and nothing in MEDIA_ROOT | none |
| SEALS_FILE, ERASED_FILE | seals of the history; who was erased: not beside the database | in var/     |
| ERASED_KEY     | the key of ERASED_FILE, for as long as the portal is there     | SECRET_KEY       |
| EMAIL_URL, MAIL_FROM | smtp host:port, and the sender of the portal's mail       | mail goes to MAIL_DIR |
| MAIL_DIR       | folder that takes the mail when there is no EMAIL_URL          | var/mail         |
| OWNER          | who owns the portal: in Kazakh|Russian|English, or in one for all | not stated    |
| CONTACT_EMAIL  | where readers write to                                         | MAIL_FROM        |
| SECURITY_CONTACT | who is told of a hole in the portal: an e-mail or web address  | MAIL_FROM       |
| PUBLIC_URL     | the address people know, for links in mail                     | https://<first allowed
host> |
| PAGE_CACHE_MIB | memory for finished public pages, in each process; 0: none     | 64, with DEBUG 0 |
| LOG_LEVEL      | DEBUG, INFO, WARNING, ERROR                                    | INFO             |
| BACKUP_STATE   | the file in which deploy/backup says how it went               | no backup        |
| SENTRY_DSN     | a Sentry-compatible server that is told of errors              | nobody is told   |
"""

from email.utils import parseaddr
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from ngo_portal.lib.serving import environment
from ngo_portal.lib.serving.questions import NotingCursor

BASE_DIR = Path(__file__).resolve().parent.parent

DEBUG = environment.boolean("DEBUG", default=False)
SECRET_KEY = environment.secret("SECRET_KEY", required=not DEBUG)
ALLOWED_HOSTS = environment.words("ALLOWED_HOSTS", "127.0.0.1 localhost" if DEBUG else "")
HTTPS = environment.boolean("HTTPS", default=not DEBUG)
PUBLIC_URL = environment.text("PUBLIC_URL", f"https://{ALLOWED_HOSTS[0]}" if ALLOWED_HOSTS else "").rstrip(
    "/"
)

INSTALLED_APPS = [
    "ngo_portal.apps.PortalConfig",
    "moderation.apps.AdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",  # its templates, for those of the admin that are drawn as pages are
    "django_filters",
    "django_tasks",
    "django_tasks_db",
    "csp",
    "pghistory",
    "pgtrigger",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "territories",
    "officers",
    "moderation",
    "search",
    "registry",
    "projects",
    "events",
    "office",
    "imports",
    "summaries",
]

MIDDLEWARE = [
    "ngo_portal.watching.WatchedMiddleware",  # sees kept pages too
    "ngo_portal.lib.serving.page_cache.PageCacheMiddleware",  # keeps the finished answer with all its headers
    "ngo_portal.lib.serving.replicas.ReplicaMiddleware",
    "ngo_portal.lib.serving.compression.CompressionMiddleware",
    "csp.middleware.CSPMiddleware",  # above whitenoise: static answers carry the policy too
    "ngo_portal.middleware.BrowserPolicyMiddleware",
    "ngo_portal.middleware.UnavailableMiddleware",
    "ngo_portal.middleware.TimeLimitMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "ngo_portal.middleware.PastedAddressMiddleware",
    "ngo_portal.middleware.UnreadableMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "officers.middleware.OfficerLanguageMiddleware",
    "officers.middleware.SecondStepMiddleware",
    "officers.middleware.SlidingSessionMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "pghistory.middleware.HistoryMiddleware",
    "ngo_portal.middleware.SyntheticDataMiddleware",
    "moderation.middleware.SecondWallMiddleware",  # innermost: what is before a statement stays before it
]

ROOT_URLCONF = "ngo_portal.urls"
WSGI_APPLICATION = "ngo_portal.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "ngo_portal.lib.serving.templates.Loader",
                    [
                        "django.template.loaders.filesystem.Loader",
                        "django.template.loaders.app_directories.Loader",
                    ],
                )
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "ngo_portal.context_processors.languages",
            ],
            "builtins": ["ngo_portal.templatetags.portal"],
        },
    },
]

# Database ---------------------------------------------------------------------------------------------------

DATABASE_URL = environment.text("DATABASE_URL", "")
if not DATABASE_URL.startswith(("postgres://", "postgresql://")):
    raise ImproperlyConfigured(
        "DATABASE_URL must name a PostgreSQL database: postgres://… "
        "(`make demo` and `make test` set it themselves)."
    )
#: Each transaction may meet another connection of the server: nothing is told to one for longer.
POOLED = environment.boolean("POOLED", default=False)

#: PostgreSQL keeps each request to the desk to the officer's territory: moderation/wall.py.
SECOND_WALL = environment.boolean("SECOND_WALL", default=True)


def _database(url, patience):
    database = dj_database_url.parse(url, conn_max_age=600, conn_health_checks=True)
    database["DISABLE_SERVER_SIDE_CURSORS"] = POOLED
    database["OPTIONS"] = {
        # Pages are many short questions with a LIMIT: compiling one, or reading ahead in several processes,
        # costs more than its answer. PgBouncer takes no options: there the server is set so.
        **({} if POOLED else {"options": "-c jit=off -c max_parallel_workers_per_gather=0"}),
        **database.get("OPTIONS", {}),
        "connect_timeout": patience,
        "cursor_factory": NotingCursor,  # kept pages ask again what they asked
        "application_name": "ngo_portal",
    }
    return database


DATABASES = {"default": _database(DATABASE_URL, patience=5)}
#: Aliases of the replicas, each of one server; lib/serving/replicas.py asks them, no router does.
REPLICAS = []
for _number, _url in enumerate(environment.words("REPLICA_URLS"), 1):
    REPLICAS.append(f"replica_{_number}")
    DATABASES[REPLICAS[-1]] = _database(_url, patience=2) | {"TEST": {"MIRROR": "default"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# The audit sees every writing request; reading ones need no history context.
PGHISTORY_MIDDLEWARE_METHODS = ("POST", "PUT", "PATCH", "DELETE")
PGHISTORY_APPEND_ONLY = True

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# Officers ---------------------------------------------------------------------------------------------------

AUTH_USER_MODEL = "officers.Officer"
AUTHENTICATION_BACKENDS = ["officers.backends.OfficerBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "officers.passwords.DressedUpPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
PASSWORD_HASHERS = ["officers.passwords.InTurnHasher"]
SECOND_STEP = environment.boolean("SECOND_STEP", default=not DEBUG)
OTP_TOTP_ISSUER = PUBLIC_URL.partition("://")[2] or "NGO portal"  # how the app on the phone names it
LOGIN_URL = "admin:login"
LOGIN_REDIRECT_URL = "admin:index"

# Language, time, formats ------------------------------------------------------------------------------------

LANGUAGE_CODE = "kk"
#: The languages of the interface, each with a catalogue in locale/: its name, the one it calls itself by, and
#: that of other programs (Open Graph). Those that names and texts are kept in stand in
#: lib/language/translated.py.
INTERFACE = {
    "kk": (_("Kazakh"), "Қазақша", "kk_KZ"),
    "ru": (_("Russian"), "Русский", "ru_RU"),
    "en": (_("English"), "English", "en_GB"),
}
LANGUAGES = [(code, name) for code, (name, _own, _locale) in INTERFACE.items()]
NATIVE_NAMES = {code: own for code, (_name, own, _locale) in INTERFACE.items()}
LOCALES = {code: locale for code, (_name, _own, locale) in INTERFACE.items()}
LOCALE_PATHS = [BASE_DIR / "locale", BASE_DIR / "locale" / "django"]
FORMAT_MODULE_PATH = "ngo_portal.formats"
USE_I18N = True
USE_TZ = True
FORM_RENDERER = "ngo_portal.form_renderer.FormRenderer"
USE_THOUSAND_SEPARATOR = False
TIME_ZONE = "Asia/Almaty"

# Files ------------------------------------------------------------------------------------------------------

STATIC_URL = "static/"
STATIC_ROOT = environment.text("STATIC_ROOT", str(BASE_DIR / "var" / "static"))
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_ROOT = environment.text("MEDIA_ROOT", str(BASE_DIR / "var" / "media"))
#: Wants django-storages[s3]. The portal reads photos itself and hands them out, so the bucket is closed.
MEDIA_S3 = environment.bucket("MEDIA_S3")
STORAGES = {
    "default": {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": MEDIA_S3}
    if MEDIA_S3
    else {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

#: Outside the database, so that they tell of what is changed in it, and outlast its restoring.
SEALS_FILE = environment.text("SEALS_FILE", str(BASE_DIR / "var" / "seals.jsonl"))
ERASED_FILE = environment.text("ERASED_FILE", str(BASE_DIR / "var" / "erased.jsonl"))
ERASED_KEY = environment.text("ERASED_KEY", SECRET_KEY)

# Mail -------------------------------------------------------------------------------------------------------

EMAIL_URL = environment.text("EMAIL_URL", "")
if EMAIL_URL:
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    EMAIL_HOST, EMAIL_PORT = environment.host_and_port("EMAIL_URL", default_port=25)
else:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = environment.text("MAIL_DIR", str(BASE_DIR / "var" / "mail"))
DEFAULT_FROM_EMAIL = environment.text("MAIL_FROM", "portal@localhost")
SECURITY_CONTACT = environment.text("SECURITY_CONTACT", DEFAULT_FROM_EMAIL)
CONTACT_EMAIL = parseaddr(environment.text("CONTACT_EMAIL", DEFAULT_FROM_EMAIL))[1]
#: In the order of LANGUAGES; one stands for all, none is "not stated".
OWNER = [name.strip() for name in environment.text("OWNER", "").split("|") if name.strip()]
SECURITY_CONTACT_DAYS = 180  # until security.txt has to be asked for again

# What a browser may do --------------------------------------------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "manifest-src": [SELF],
        "object-src": [NONE],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SESSION_ENGINE = "officers.sessions"
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 60 * 60 * 2  # without a request to the desk; each one begins the time anew
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
LARGEST_UPLOAD = 100 * 1024 * 1024  # by an officer's form for photos alone: lib/serving/uploads.py
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000  # an event with a hundred lines of each kind
if HTTPS:
    SECURE_SSL_REDIRECT = True
    SECURE_REDIRECT_EXEMPT = ["^healthz$", "^metrics$"]  # asked from within, where there is no certificate
    SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = True
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-sessionid", "__Host-csrftoken"
BEHIND_PROXY = environment.boolean("BEHIND_PROXY", default=False)
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# Machines ---------------------------------------------------------------------------------------------------

#: From one address, at the doors of /api/v1/.
API_REQUESTS_A_MINUTE = 600
REST_FRAMEWORK = {
    "UNAUTHENTICATED_USER": None,  # nobody signs in there
    "URL_FORMAT_OVERRIDE": None,  # `format` would be a parameter of its own
}
SPECTACULAR_SETTINGS = {
    "OAS_VERSION": "3.1.0",
    "TITLE": _("NGO portal"),
    "VERSION": "1",
    "DESCRIPTION": _(
        "Organisations, social projects and events of Kazakhstan's non-governmental organisations, as the "
        "pages of the portal show them. Read-only, without a key, from any site. What nobody stated is null, "
        "never zero; 1 to 4 people of a vulnerable group are told as fewer than 5."
    ),
    "LICENSE": {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"},
    "SERVE_INCLUDE_SCHEMA": False,
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "SORT_OPERATION_PARAMETERS": False,  # as the form has them
    "DISABLE_ERRORS_AND_WARNINGS": False,
}

# Logs: one JSON object a line, on standard error ------------------------------------------------------------

LOG_LEVEL = environment.text("LOG_LEVEL", "INFO")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "ngo_portal.lib.serving.logs.JsonFormatter"}},
    # The handler has the level too: db_worker gives its logger one of its own.
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json", "level": LOG_LEVEL}},
    "root": {"handlers": ["stderr"], "level": LOG_LEVEL},
    "loggers": {
        "django": {"handlers": [], "propagate": True},
        "django.server": {"handlers": [], "propagate": True},
        "waitress.queue": {"level": "ERROR"},  # it warns whenever a request waits a moment for its thread
    },
}

#: Seconds after which a statement is written down, with the view that asked.
SLOW_STATEMENT = 0.5
SENTRY_DSN = environment.text("SENTRY_DSN", "")
BACKUP_STATE = environment.text("BACKUP_STATE", "")

# The portal's own -------------------------------------------------------------------------------------------

PAGE_SIZE = 25
COUNT_LIMIT = 10_000
FACET_LIMIT = 1_000
KEEP_OPTIONS = True
EXPORT_LIMIT_XLSX = 1_000_000
PAGE_CACHE_BYTES = environment.integer("PAGE_CACHE_MIB", 0 if DEBUG else 64) * 1024 * 1024
#: Seconds that PostgreSQL may work at one query of a public page, of the admin, of a file.
LONGEST_QUERY, LONGEST_QUERY_ADMIN, LONGEST_QUERY_FILE = 2, 20, 30 * 60
#: … and at all those together that a public page can do without.
SPARE_TIME = 0.4
