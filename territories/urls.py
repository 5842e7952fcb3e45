from django.urls import path

from territories import views

app_name = "territories"
urlpatterns = [
    path("territories.json", views.suggestions, name="suggestions"),
    path("territories/", views.TerritoryList.as_view(), name="list"),
    path("territories/<kato:code>/", views.TerritoryDetail.as_view(), name="detail"),
    path("territories/<kato:code>/card.png", views.card, name="card"),
]
