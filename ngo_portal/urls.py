"""All addresses: the public pages under their language, the admin and the machines' ones without."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path
from django.views.generic import RedirectView

from events.collecting import board_page
from events.views import photo
from ngo_portal import about, administrators, home, looks, sitemap, views, well_known
from ngo_portal.erasing_desk import erase_person
from ngo_portal.lib.serving import addresses
from ngo_portal.metrics import metrics
from ngo_portal.search.page import Search
from ngo_portal.search.suggestions import suggestions
from officers.views import account, language, set_second_step_up
from registry.admin.understanding import understood
from registry.filings import filings, letters
from summaries.views import figure_for_machines, figure_of_no_language

addresses.register()

handler400 = "ngo_portal.views.unreadable"
handler500 = "ngo_portal.views.fault"

urlpatterns = [
    path("", RedirectView.as_view(url="/kk/")),
    path("healthz", views.healthz, name="healthz"),
    path("metrics", metrics, name="metrics"),
    path("robots.txt", well_known.robots, name="robots"),
    path("favicon.ico", well_known.favicon, name="favicon"),
    path(".well-known/security.txt", well_known.security, name="security"),
    path("sitemap.xml", sitemap.index, name="sitemap"),
    path("sitemap/pages.xml.gz", sitemap.pages, name="sitemap-pages"),
    path("sitemap/<slug:kind>-<record:first>-<record:last>.xml.gz", sitemap.records, name="sitemap-records"),
    path("look.css", looks.look_css, name="look-css"),
    path("photos/<uuid:photo>/<int:width>.<slug:ending>", photo, name="photo"),
    path("figure/<str:figure>.jsonld", figure_for_machines, name="figure-jsonld"),
    path("figure/<str:figure>", figure_of_no_language, name="figure"),
    path("admin/language/", language, name="officer-language"),
    path("admin/account/", admin.site.admin_view(account), name="account"),
    path("admin/account/second-step/", set_second_step_up, name="second-step"),
    path("admin/erase-person/<int:person>/", admin.site.admin_view(erase_person), name="erase-person"),
    path("admin/understood/", admin.site.admin_view(understood), name="understood"),
    path("admin/collections/<int:pk>/", admin.site.admin_view(board_page), name="collection"),
    path("admin/state/", admin.site.admin_view(administrators.StatePage.as_view()), name="state"),
    path("admin/filings/", admin.site.admin_view(filings), name="filings"),
    path("admin/filings/letters.xlsx", admin.site.admin_view(letters), name="filing-letters"),
    path("admin/imports/", include("imports.urls")),
    path("admin/", admin.site.urls),
    path("api/v1/", include("ngo_portal.api")),
    *i18n_patterns(
        path("", home.Home.as_view(), name="home"),
        path("", include("moderation.urls")),
        path("", include(about)),
        path("search/", Search.as_view(), name="search"),
        path("search.json", suggestions, name="search-suggestions"),
        path("look/", looks.ChooseLook.as_view(), name="look"),
        path("", include("events.urls")),
        path("", include("registry.urls")),
        path("", include("projects.urls")),
        path("", include("territories.urls")),
        path("", include("summaries.urls")),
    ),
]
