"""Tags of the portal's templates; they know no model."""

from django import template

register = template.Library()
