from django.urls import path

from events import exports, feeds, views
from ngo_portal.lib.lists.formats import file_urls, picture_urls

app_name = "events"
urlpatterns = [
    path("events/", views.EventList.as_view(), name="list"),
    *file_urls("events", exports.events_file),
    *picture_urls("events.map", exports.events_map),
    *picture_urls("events.months", exports.events_months),
    path("events.atom", feeds.events_atom, name="events-atom"),
    path("events.ics", feeds.events_calendar, name="events-ics"),
    path("events/<record:pk>.atom", feeds.event_atom, name="event-atom"),
    path("events/<record:pk>.ics", feeds.event_calendar, name="event-ics"),
    path("events/<record:pk>-<str:slug>/", views.EventDetail.as_view(), name="detail"),
    path("events/<record:pk>/", views.EventDetail.as_view(), name="detail-by-number"),
    path("events/<record:pk>/card.png", views.event_card, name="event-card"),
    path("events/confirm/<str:secret>/", views.EventToConfirm.as_view(), name="event-confirm"),
    path("comparison/", views.Comparison.as_view(), name="comparison"),
    path("marathons/", views.MarathonList.as_view(), name="marathon-list"),
    path("marathons/<slug:slug>/", views.MarathonDetail.as_view(), name="marathon-detail"),
    path("marathons/<slug:slug>/<yyyy:year>/", views.EditionDetail.as_view(), name="edition-detail"),
    path("marathons/<slug:slug>/<yyyy:year>/card.png", views.edition_card, name="edition-card"),
]
