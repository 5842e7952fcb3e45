"""What an officer does with photos: sends several with the form of an event, and looks at those that are not
public.

What came is made anew and kept before the form is judged. So a form that comes back, whatever is wrong with
it or with one of the files, has the others already, and names them; nothing is saved until all is right.
"""

import uuid

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.db.models import Q
from django.http import HttpResponseRedirect
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy, ngettext

from events.forms import AT_ONCE
from events.models import Event, Photo
from events.photos import keeping
from events.photos.keeping import Waiting
from events.photos.making import explained, made_anew
from events.photos.serving import NEVER_KEPT, answer_with
from events.rules.pictures import Unfit
from ngo_portal.lib.serving import uploads

LONGEST_NAME = 100
BOXES = ("new_photos", "kept_photos")


class TakesPhotos:
    """For the admin of events."""

    def get_urls(self):
        view = self.admin_site.admin_view(self.photo_view)
        address = "photos/<uuid:photo>/<int:width>.<slug:ending>/"
        return [path(address, view, name="events_event_photo"), *super().get_urls()]

    def photo_view(self, request, photo, width, ending):
        """A photo of the own territory's event, whatever its stage, or one that is public."""
        own = Q(event__in=Event.objects.in_scope_of(request.user).values("pk"))
        rows = Photo.objects.filter(own | Q(pk__in=Photo.objects.shown().values("pk")), key=photo)
        return answer_with(request, rows.first(), width, ending, NEVER_KEPT)

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        taken = self._taken(request, object_id) if request.method == "POST" else []
        response = super().changeform_view(request, object_id, form_url, extra_context)
        if response.status_code == 302:
            keeping.remove_unclaimed(one.key for one in taken)
        elif BOXES[0] in response.context_data["adminform"].form.fields:
            uploads.allow(response, request.path)
        return response

    def _taken(self, request, object_id):
        """What came with this sending and is kept for it; the rest is refused, each file with its reason."""
        record = object_id and self.get_object(request, unquote(object_id))
        files = request.FILES.getlist("new_photos")
        if not files or not self._takes_photos(request, record or None):
            return []
        keeping.tidy()
        request.refused_photos, taken = [], []
        for number, file in enumerate(files):
            name = "".join(filter(str.isprintable, file.name))[-LONGEST_NAME:]
            try:
                if number >= AT_ONCE:
                    raise Unfit("number")
                taken.append(keeping.keep(made_anew(file), name, uuid.uuid4()))
            except Unfit as fault:
                request.refused_photos.append(f"{name}: {explained(fault.why)}")
        request.new_photos = taken
        return taken

    def _takes_photos(self, request, record=None):
        if record is None:
            return self.has_add_permission(request)
        return self.has_change_permission(request, record)

    # form -----------------------------------------------------------------------------

    def get_fieldsets(self, request, obj=None):
        """No box for files on a form that is only read, nor for those that have come where none has; that of
        a new event is folded until something came."""
        boxes = self._boxes(request, obj)
        is_folded = obj is None and boxes == list(BOXES[:1]) and not getattr(request, "refused_photos", ())
        more = {"classes": ["collapse", "part-photos"]} if is_folded else {}
        return [
            (name, {**part, **more, "fields": boxes} if set(BOXES) & set(part["fields"]) else part)
            for name, part in super().get_fieldsets(request, obj)
        ]

    def _boxes(self, request, obj):
        if not self._takes_photos(request, obj):
            return []
        return list(BOXES) if self._waiting(request) else list(BOXES[:1])

    def _waiting(self, request):
        """{how the form names it: Waiting} of what came now and before and is not saved yet."""
        if not hasattr(request, "waiting_photos"):
            sent = request.POST.getlist(BOXES[1])[: AT_ONCE * 3]
            found = {one: read for one in sent if (read := Waiting.read(one, request.user))}
            claimed = Photo.objects.filter(key__in=[one.key for one in found.values()])
            claimed = set(claimed.values_list("key", flat=True)) if found else set()
            found = {name: one for name, one in found.items() if one.key not in claimed}
            new = {one.signed(request.user): one for one in getattr(request, "new_photos", ())}
            request.waiting_photos, request.new_waiting = found | new, list(new)
        return request.waiting_photos

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        form.waiting = self._waiting(request)
        form.new_waiting, form.refused = request.new_waiting, getattr(request, "refused_photos", ())
        for name in set(BOXES) - set(self._boxes(request, obj)):
            form.base_fields.pop(name, None)
        return form

    def save_related(self, request, form, formsets, change):
        event, given = form.instance, form.cleaned_data.get("kept_photos", ())
        for one in given:
            size = {"event": event, "width": one.width, "height": one.height}
            Photo.objects.get_or_create(key=one.key, defaults=size)
        super().save_related(request, form, formsets, change)
        request.photos_added = len(given)

    def response_add(self, request, obj, post_url_continue=None):
        return self._then_describe(request, obj, super().response_add(request, obj, post_url_continue))

    def response_change(self, request, obj):
        return self._then_describe(request, obj, super().response_change(request, obj))

    def _then_describe(self, request, event, response):
        """To the form again, where the new photos are: nobody reads of them before they are described."""
        number = getattr(request, "photos_added", 0)
        if not number or response.status_code != 302:
            return response
        text = ngettext(
            "%(number)d photo is kept. It is shown once you say below what can be seen, and who agrees.",
            "%(number)d photos are kept. Each is shown once you say below what can be seen, and who agrees.",
            number,
        )
        messages.warning(request, text % {"number": number})
        if "_save" not in request.POST or not self.has_change_permission(request, event):
            return response
        address = reverse("admin:events_event_change", args=[event.pk])
        return HttpResponseRedirect(f"{address}#photos-group")


class ShowsPhotos:
    """For the lines of an event that are its photos. Of another territory's event only public ones are there;
    a new one comes by the box for files."""

    def get_queryset(self, request):
        rows, own = super().get_queryset(request), Event.objects.in_scope_of(request.user)
        return rows.filter(Q(pk__in=Photo.objects.public().values("pk")) | Q(event__in=own.values("pk")))

    def has_add_permission(self, request, obj=None):
        return False

    @admin.display(description=gettext_lazy("photo"))
    def preview(self, photo):
        if not photo.width:  # a line that somebody sent, of no photo
            return ""
        width = photo.sizes[0]
        address = reverse("admin:events_event_photo", args=[photo.key, width, "jpg"])
        return format_html(
            '<img class="photo-preview" src="{}" alt="" width="{}" height="{}" loading="lazy">',
            address,
            width,
            photo.height_at(width),
        )
