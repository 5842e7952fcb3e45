"""The page of one published record, which every noun has."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.cache import patch_cache_control
from django.views.generic import DetailView


def missing(request, rows, pk):
    """The answer where none of these rows with this number is published: 410 without a word of its data for
    what was withdrawn. Raises Http404 for what was never public."""
    if not rows.withdrawn().filter(pk=pk).exists():
        raise Http404
    return gone(request)


def gone(request):
    """The answer for what was withdrawn."""
    answer = render(request, "410.html", status=410)
    patch_cache_control(answer, no_cache=True)  # caches keep a 410, and it may be published again
    return answer


class PublicRecord(DetailView):
    """The page of a published record; what is not published is `missing`.

    Subclasses name the model and, as `get_context_data`, what the page says; its rows speak `for_detail`.
    """

    def get(self, request, pk, slug=""):
        rows = self.model.objects
        self.object = rows.published().for_detail().filter(pk=pk).first()
        if self.object is None:
            return missing(request, rows, pk)
        if request.path != self.object.get_absolute_url():
            return redirect(self.object, permanent=True)
        return self.render_to_response(self.get_context_data())
