import datetime
from decimal import Decimal

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.core.validators
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.comparison
from django.conf import settings
from django.db import migrations, models

import events.models.tallies
import ngo_portal.lib.language.approximate_dates
import ngo_portal.lib.language.kazakh
from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("ngo_portal", "0002_change_notes"),
        ("officers", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("projects", "0001_initial"),
        ("registry", "0001_initial"),
        ("territories", "0001_initial"),
    ]

    operations = [
        InOneState(
            operations=[
                migrations.CreateModel(
                    name="EventContribution",
                    fields=[
                        ("event_id", models.BigIntegerField(primary_key=True, serialize=False)),
                        ("edition_id", models.BigIntegerField(null=True)),
                        (
                            "years",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.SmallIntegerField(), size=None
                            ),
                        ),
                        (
                            "both",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(), size=None
                            ),
                        ),
                        (
                            "now",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(), size=None
                            ),
                        ),
                        (
                            "then",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(), size=None
                            ),
                        ),
                        (
                            "facts",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.TextField(), size=None
                            ),
                        ),
                        (
                            "audiences",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.TextField(), size=None
                            ),
                        ),
                        ("is_held", models.BooleanField()),
                    ],
                ),
                migrations.CreateModel(
                    name="EventTally",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("territory_id", models.BigIntegerField(null=True)),
                        ("edition_id", models.BigIntegerField(null=True)),
                        ("year", models.SmallIntegerField()),
                        (
                            "borders",
                            models.CharField(
                                choices=[("both", "both"), ("now", "now"), ("then", "then")], max_length=4
                            ),
                        ),
                        ("events", models.IntegerField()),
                        ("counts", models.JSONField(decoder=events.models.tallies.ExactDecoder)),
                        ("is_held", models.BooleanField()),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("territory_id", "edition_id", "year", "borders", "is_held"),
                                name="events_eventtally_once",
                                nulls_distinct=False,
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EventTallyQueue",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("event_id", models.BigIntegerField()),
                    ],
                ),
                migrations.CreateModel(
                    name="EventType",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "name_kk",
                            models.CharField(
                                blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                            ),
                        ),
                        (
                            "name_ru",
                            models.CharField(
                                blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                            ),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                blank=True, default="", max_length=500, verbose_name="name (in English)"
                            ),
                        ),
                        (
                            "key",
                            models.SlugField(
                                help_text="Latin letters; used in addresses.",
                                max_length=60,
                                unique=True,
                                verbose_name="key",
                            ),
                        ),
                        (
                            "is_active",
                            models.BooleanField(
                                default=True,
                                help_text="Old records keep a retired word.",
                                verbose_name="in use",
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=0, verbose_name="order in lists"),
                        ),
                    ],
                    options={
                        "verbose_name": "type of event",
                        "verbose_name_plural": "types of event",
                        "ordering": ["position", "id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("name_kk__regex", "\\S"),
                                    ("name_ru__regex", "\\S"),
                                    ("name_en__regex", "\\S"),
                                    _connector="OR",
                                ),
                                name="events_eventtype_named",
                                violation_error_message="Give the name in at least one language.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Marathon",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "name_kk",
                            models.CharField(
                                blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                            ),
                        ),
                        (
                            "name_ru",
                            models.CharField(
                                blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                            ),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                blank=True, default="", max_length=500, verbose_name="name (in English)"
                            ),
                        ),
                        (
                            "slug",
                            models.SlugField(
                                help_text="Latin letters, e.g. igi-ister-marafony.",
                                max_length=80,
                                unique=True,
                                verbose_name="address",
                            ),
                        ),
                        ("about_kk", models.TextField(blank=True, verbose_name="about it (in Kazakh)")),
                        ("about_ru", models.TextField(blank=True, verbose_name="about it (in Russian)")),
                        ("about_en", models.TextField(blank=True, verbose_name="about it (in English)")),
                    ],
                    options={
                        "verbose_name": "marathon",
                        "verbose_name_plural": "marathons",
                        "ordering": ["id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("name_kk__regex", "\\S"),
                                    ("name_ru__regex", "\\S"),
                                    ("name_en__regex", "\\S"),
                                    _connector="OR",
                                ),
                                name="events_marathon_named",
                                violation_error_message="Give the name in at least one language.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Edition",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "quantity_low",
                            models.DecimalField(
                                blank=True,
                                decimal_places=3,
                                max_digits=18,
                                null=True,
                                verbose_name="number (lowest)",
                            ),
                        ),
                        (
                            "quantity_high",
                            models.DecimalField(
                                blank=True,
                                decimal_places=3,
                                max_digits=18,
                                null=True,
                                verbose_name="number (highest)",
                            ),
                        ),
                        (
                            "quantity_qualifier",
                            models.CharField(
                                choices=[
                                    ("exact", "exactly"),
                                    ("about", "about"),
                                    ("more_than", "more than"),
                                    ("at_least", "at least"),
                                    ("up_to", "up to"),
                                    ("less_than", "less than"),
                                    ("between", "from … to"),
                                    ("unknown", "not stated"),
                                ],
                                default="unknown",
                                max_length=10,
                                verbose_name="how exact",
                            ),
                        ),
                        (
                            "quantity_words",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=200,
                                verbose_name="as printed in the source",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.source",
                                verbose_name="source",
                            ),
                        ),
                        (
                            "verbatim",
                            models.TextField(
                                blank=True, help_text="Word for word.", verbose_name="sentence of the source"
                            ),
                        ),
                        (
                            "basis",
                            models.CharField(
                                choices=[("stated", "stated by the source"), ("inferred", "inferred")],
                                default="stated",
                                max_length=8,
                                verbose_name="basis",
                            ),
                        ),
                        (
                            "marathon",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="editions",
                                to="events.marathon",
                                verbose_name="marathon",
                            ),
                        ),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1991),
                                    django.core.validators.MaxValueValidator(2100),
                                ],
                                verbose_name="year held",
                            ),
                        ),
                        (
                            "dates",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                help_text="E.g. 01.02.2021–30.11.2021; empty when not stated.",
                                verbose_name="dates",
                            ),
                        ),
                        (
                            "dates_words",
                            models.CharField(blank=True, max_length=200, verbose_name="dates as printed"),
                        ),
                        (
                            "territory",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="territories.territory",
                                verbose_name="territory it covers",
                            ),
                        ),
                        (
                            "statements",
                            models.ManyToManyField(
                                blank=True,
                                related_name="editions",
                                to="registry.statement",
                                verbose_name="statements about it",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "edition of a marathon",
                        "verbose_name_plural": "editions of marathons",
                        "ordering": ["-year", "marathon"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("quantity_high__isnull", False),
                                        ("quantity_low", models.F("quantity_high")),
                                        ("quantity_low__isnull", False),
                                        ("quantity_qualifier__in", ("exact", "about")),
                                    ),
                                    models.Q(
                                        ("quantity_high__isnull", True),
                                        ("quantity_low__isnull", False),
                                        ("quantity_qualifier__in", ("more_than", "at_least")),
                                    ),
                                    models.Q(
                                        ("quantity_high__isnull", False),
                                        ("quantity_low__isnull", True),
                                        ("quantity_qualifier", "up_to"),
                                    ),
                                    models.Q(
                                        ("quantity_high__gt", 0),
                                        ("quantity_high__isnull", False),
                                        ("quantity_low__isnull", True),
                                        ("quantity_qualifier", "less_than"),
                                    ),
                                    models.Q(
                                        ("quantity_high__isnull", False),
                                        ("quantity_low__isnull", False),
                                        ("quantity_low__lt", models.F("quantity_high")),
                                        ("quantity_qualifier", "between"),
                                    ),
                                    models.Q(
                                        ("quantity_high__isnull", True),
                                        ("quantity_low__isnull", True),
                                        ("quantity_qualifier", "unknown"),
                                    ),
                                    _connector="OR",
                                ),
                                name="events_edition_quantity_fits",
                                violation_error_message="The numbers do not go with the chosen word.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("quantity_low__isnull", True),
                                        models.Q(
                                            ("quantity_low__gte", 0),
                                            ("quantity_low__lte", Decimal("999999999999999.999")),
                                        ),
                                        _connector="OR",
                                    ),
                                    models.Q(
                                        ("quantity_high__isnull", True),
                                        models.Q(
                                            ("quantity_high__gte", 0),
                                            ("quantity_high__lte", Decimal("999999999999999.999")),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                name="events_edition_quantity_range",
                                violation_error_message="A number cannot be negative.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("basis__in", ["stated", "inferred"])),
                                name="events_edition_basis",
                            ),
                            models.UniqueConstraint(
                                fields=("marathon", "year"),
                                name="events_edition_once",
                                violation_error_message="This marathon already has an edition of that year.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("year__range", (1991, 2100))), name="events_edition_year"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ngo_portal.lib.language.approximate_dates.EdtfValid("dates")
                                ),
                                name="events_edition_dates",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Observance",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "name_kk",
                            models.CharField(
                                blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                            ),
                        ),
                        (
                            "name_ru",
                            models.CharField(
                                blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                            ),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                blank=True, default="", max_length=500, verbose_name="name (in English)"
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.source",
                                verbose_name="source",
                            ),
                        ),
                        (
                            "verbatim",
                            models.TextField(
                                blank=True, help_text="Word for word.", verbose_name="sentence of the source"
                            ),
                        ),
                        (
                            "basis",
                            models.CharField(
                                choices=[("stated", "stated by the source"), ("inferred", "inferred")],
                                default="stated",
                                max_length=8,
                                verbose_name="basis",
                            ),
                        ),
                        (
                            "day",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                help_text="Day and month, e.g. 27.02.", verbose_name="day of the year"
                            ),
                        ),
                        (
                            "day_words",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="day of the year, as printed"
                            ),
                        ),
                        (
                            "first_held",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                help_text="E.g. 27.02.2014.", verbose_name="first held"
                            ),
                        ),
                        (
                            "first_held_words",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="first held, as printed"
                            ),
                        ),
                        (
                            "first_place_kk",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="first held in (in Kazakh)"
                            ),
                        ),
                        (
                            "first_place_ru",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="first held in (in Russian)"
                            ),
                        ),
                        (
                            "first_place_en",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="first held in (in English)"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "observance",
                        "verbose_name_plural": "observances",
                        "ordering": ["day", "id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("name_kk__regex", "\\S"),
                                    ("name_ru__regex", "\\S"),
                                    ("name_en__regex", "\\S"),
                                    _connector="OR",
                                ),
                                name="events_observance_named",
                                violation_error_message="Give the name in at least one language.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("basis__in", ["stated", "inferred"])),
                                name="events_observance_basis",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ngo_portal.lib.language.approximate_dates.EdtfValid("day")
                                ),
                                name="events_observance_day",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ngo_portal.lib.language.approximate_dates.EdtfValid("first_held")
                                ),
                                name="events_observance_first",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Event",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "responsible",
                            models.ForeignKey(
                                help_text="The oblast, city or district whose officers answer for this record.",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="territories.territory",
                                verbose_name="responsible territory",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                        ),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("draft", "draft"),
                                    ("submitted", "submitted"),
                                    ("returned", "returned"),
                                    ("published", "published"),
                                    ("withdrawn", "withdrawn"),
                                ],
                                default="draft",
                                editable=False,
                                max_length=16,
                                verbose_name="stage",
                            ),
                        ),
                        (
                            "submitted_at",
                            models.DateTimeField(editable=False, null=True, verbose_name="submitted at"),
                        ),
                        (
                            "submitted_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="submitted by",
                            ),
                        ),
                        (
                            "published_at",
                            models.DateTimeField(editable=False, null=True, verbose_name="published at"),
                        ),
                        (
                            "published_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="published by",
                            ),
                        ),
                        (
                            "corrected_at",
                            models.DateTimeField(
                                editable=False,
                                help_text="When a published figure was last corrected.",
                                null=True,
                                verbose_name="corrected at",
                            ),
                        ),
                        (
                            "is_synthetic",
                            models.BooleanField(
                                default=False,
                                editable=False,
                                help_text="Made up to try the portal out; says so wherever it is shown.",
                                verbose_name="synthetic data",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.source",
                                verbose_name="source",
                            ),
                        ),
                        (
                            "verbatim",
                            models.TextField(
                                blank=True, help_text="Word for word.", verbose_name="sentence of the source"
                            ),
                        ),
                        (
                            "basis",
                            models.CharField(
                                choices=[("stated", "stated by the source"), ("inferred", "inferred")],
                                default="stated",
                                max_length=8,
                                verbose_name="basis",
                            ),
                        ),
                        (
                            "title_kk",
                            models.CharField(
                                blank=True,
                                help_text="What happened, in one line, e.g. «Волонтерлік – өмір салты» семинары.",
                                max_length=500,
                                verbose_name="title (in Kazakh)",
                            ),
                        ),
                        (
                            "title_ru",
                            models.CharField(blank=True, max_length=500, verbose_name="title (in Russian)"),
                        ),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=500, verbose_name="title (in English)"),
                        ),
                        (
                            "topic_kk",
                            models.CharField(blank=True, max_length=300, verbose_name="topic (in Kazakh)"),
                        ),
                        (
                            "topic_ru",
                            models.CharField(blank=True, max_length=300, verbose_name="topic (in Russian)"),
                        ),
                        (
                            "topic_en",
                            models.CharField(blank=True, max_length=300, verbose_name="topic (in English)"),
                        ),
                        (
                            "type",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="events",
                                to="events.eventtype",
                                verbose_name="type of event",
                            ),
                        ),
                        (
                            "second_type",
                            models.ForeignKey(
                                blank=True,
                                help_text="When the source calls the same event two things: a conference, then a round table.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="events.eventtype",
                                verbose_name="type by its other name",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("planned", "planned"),
                                    ("held", "held"),
                                    ("postponed", "postponed"),
                                    ("cancelled", "cancelled"),
                                ],
                                default="held",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "mode",
                            models.CharField(
                                choices=[
                                    ("unknown", "format not stated"),
                                    ("in_person", "in person"),
                                    ("online", "online"),
                                    ("mixed", "mixed"),
                                ],
                                default="unknown",
                                max_length=10,
                                verbose_name="format",
                            ),
                        ),
                        (
                            "date",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                help_text="As exactly as it is known: 27.02.2021, 29-30.07.2021, 02.2021, 2021, or 29-30.07 without a year. Empty: not stated.",
                                verbose_name="date",
                            ),
                        ),
                        (
                            "date_words",
                            models.CharField(blank=True, max_length=200, verbose_name="date as printed"),
                        ),
                        (
                            "date_basis",
                            models.CharField(
                                choices=[("stated", "stated by the source"), ("inferred", "inferred")],
                                default="stated",
                                max_length=8,
                                verbose_name="the date is",
                            ),
                        ),
                        (
                            "date_note_kk",
                            models.CharField(
                                blank=True,
                                max_length=500,
                                verbose_name="how the date was inferred (in Kazakh)",
                            ),
                        ),
                        (
                            "date_note_ru",
                            models.CharField(
                                blank=True,
                                max_length=500,
                                verbose_name="how the date was inferred (in Russian)",
                            ),
                        ),
                        (
                            "date_note_en",
                            models.CharField(
                                blank=True,
                                max_length=500,
                                verbose_name="how the date was inferred (in English)",
                            ),
                        ),
                        (
                            "date_source",
                            models.ForeignKey(
                                blank=True,
                                db_index=False,
                                help_text="Only when it is another than the source of the event.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.source",
                                verbose_name="source of the date",
                            ),
                        ),
                        (
                            "date_verbatim",
                            models.TextField(
                                blank=True,
                                help_text="Word for word.",
                                verbose_name="sentence of the source about the date",
                            ),
                        ),
                        (
                            "start_time",
                            models.TimeField(
                                blank=True,
                                help_text="E.g. 10:00. Empty: not stated.",
                                null=True,
                                verbose_name="begins at",
                            ),
                        ),
                        ("end_time", models.TimeField(blank=True, null=True, verbose_name="ends at")),
                        (
                            "starts_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=ngo_portal.lib.language.approximate_dates.EdtfEarliest("date"),
                                output_field=models.DateField(null=True),
                            ),
                        ),
                        (
                            "ends_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=ngo_portal.lib.language.approximate_dates.EdtfLatest("date"),
                                output_field=models.DateField(null=True),
                            ),
                        ),
                        (
                            "date_is_exact",
                            models.GeneratedField(
                                db_persist=True,
                                expression=ngo_portal.lib.language.approximate_dates.EdtfIsExact("date"),
                                output_field=models.BooleanField(),
                            ),
                        ),
                        (
                            "listed_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Coalesce(
                                    models.Case(
                                        models.When(
                                            state="planned",
                                            then=ngo_portal.lib.language.approximate_dates.EdtfLatest("date"),
                                        )
                                    ),
                                    ngo_portal.lib.language.approximate_dates.EdtfEarliest("date"),
                                    models.Value(datetime.date(1, 1, 1), models.DateField()),
                                ),
                                output_field=models.DateField(),
                            ),
                        ),
                        (
                            "edition",
                            models.ForeignKey(
                                blank=True,
                                help_text="The marathon and year the event was part of.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="events",
                                to="events.edition",
                                verbose_name="marathon",
                            ),
                        ),
                        (
                            "observance",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="events",
                                to="events.observance",
                                verbose_name="observance",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="events",
                                to="projects.socialproject",
                                verbose_name="social project",
                            ),
                        ),
                        (
                            "description_kk",
                            models.TextField(blank=True, verbose_name="what happened (in Kazakh)"),
                        ),
                        (
                            "description_ru",
                            models.TextField(blank=True, verbose_name="what happened (in Russian)"),
                        ),
                        (
                            "description_en",
                            models.TextField(blank=True, verbose_name="what happened (in English)"),
                        ),
                        ("outcome_kk", models.TextField(blank=True, verbose_name="outcome (in Kazakh)")),
                        ("outcome_ru", models.TextField(blank=True, verbose_name="outcome (in Russian)")),
                        ("outcome_en", models.TextField(blank=True, verbose_name="outcome (in English)")),
                        ("feedback_kk", models.TextField(blank=True, verbose_name="feedback (in Kazakh)")),
                        ("feedback_ru", models.TextField(blank=True, verbose_name="feedback (in Russian)")),
                        ("feedback_en", models.TextField(blank=True, verbose_name="feedback (in English)")),
                        (
                            "link",
                            models.URLField(
                                blank=True, max_length=500, verbose_name="link to the publication"
                            ),
                        ),
                        (
                            "search",
                            models.GeneratedField(
                                db_persist=True,
                                expression=ngo_portal.lib.language.kazakh.Stems(
                                    "title_kk",
                                    "title_ru",
                                    "title_en",
                                    "topic_kk",
                                    "topic_ru",
                                    "topic_en",
                                    "description_kk",
                                    "description_ru",
                                    "description_en",
                                ),
                                output_field=django.contrib.postgres.search.SearchVectorField(),
                            ),
                        ),
                        (
                            "directions",
                            models.ManyToManyField(
                                blank=True,
                                related_name="events",
                                to="registry.direction",
                                verbose_name="directions of activity",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "event",
                        "verbose_name_plural": "events",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("stage", "published"), _negated=True),
                                fields=["stage", "responsible", "-id"],
                                name="events_event_waiting",
                            ),
                            models.Index(
                                condition=models.Q(("stage", "published"), _negated=True),
                                fields=["stage", "-id"],
                                name="events_event_by_stage",
                            ),
                            models.Index(
                                models.OrderBy(models.F("listed_on"), descending=True),
                                models.OrderBy(models.F("id"), descending=True),
                                models.Case(
                                    models.When(date_is_exact=True, then="ends_on"), default="starts_on"
                                ),
                                models.Case(
                                    models.When(date_is_exact=True, then="starts_on"), default="ends_on"
                                ),
                                condition=models.Q(("stage", "published")),
                                include=(
                                    "type",
                                    "mode",
                                    "state",
                                    "edition",
                                    "date_is_exact",
                                    "starts_on",
                                    "ends_on",
                                ),
                                name="events_event_newest",
                            ),
                            models.Index(
                                condition=models.Q(("stage", "published")),
                                fields=["type", "-listed_on", "-id"],
                                name="events_event_by_type",
                            ),
                            models.Index(
                                condition=models.Q(("stage", "published")),
                                fields=["edition", "-listed_on", "-id"],
                                include=("state",),
                                name="events_event_by_edition",
                            ),
                            models.Index(
                                condition=models.Q(("stage", "published")),
                                fields=["id"],
                                include=(
                                    "listed_on",
                                    "type",
                                    "mode",
                                    "state",
                                    "edition",
                                    "date_is_exact",
                                    "starts_on",
                                    "ends_on",
                                ),
                                name="events_event_published",
                            ),
                            models.Index(
                                condition=models.Q(("stage", "published")),
                                fields=["project", "-listed_on", "-id"],
                                name="events_event_by_project",
                            ),
                            models.Index(
                                condition=models.Q(("stage", "published")),
                                fields=["mode", "-listed_on", "-id"],
                                name="events_event_by_mode",
                            ),
                            models.Index(
                                condition=models.Q(
                                    ("stage", "published"), models.Q(("state", "held"), _negated=True)
                                ),
                                fields=["state", "-listed_on", "-id"],
                                name="events_event_by_state",
                            ),
                            models.Index(
                                condition=models.Q(("verbatim", ""), _negated=True),
                                fields=["source"],
                                name="events_event_said",
                            ),
                            models.Index(fields=["responsible", "-id"], name="events_event_by_responsible"),
                            models.Index(
                                condition=models.Q(("state", "planned")),
                                fields=["responsible", "ends_on"],
                                name="events_event_planned",
                            ),
                            models.Index(
                                condition=models.Q(
                                    ("date_is_exact", True),
                                    ("starts_on__lt", models.F("ends_on")),
                                    ("state", "planned"),
                                ),
                                fields=["ends_on", "starts_on"],
                                name="events_event_planned_days",
                            ),
                            models.Index(fields=["-listed_on", "-id"], name="events_event_desk_by_date"),
                            models.Index(
                                condition=models.Q(("date_source__isnull", False)),
                                fields=["date_source"],
                                name="events_event_by_date_source",
                            ),
                            django.contrib.postgres.indexes.GinIndex(
                                models.Func(
                                    models.F("search"),
                                    models.Func(
                                        models.F("listed_on"),
                                        template="array_to_tsvector(ARRAY['@' || ((%(expressions)s - '0001-01-01'::date) / 2)::text])",
                                    ),
                                    arg_joiner=" || ",
                                    output_field=django.contrib.postgres.search.SearchVectorField(),
                                    template="(%(expressions)s)",
                                ),
                                fastupdate=False,
                                name="events_event_words",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "stage__in",
                                        ["draft", "submitted", "returned", "published", "withdrawn"],
                                    )
                                ),
                                name="events_event_stage",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("submitted_at__isnull", True), ("submitted_by__isnull", True)),
                                    models.Q(
                                        ("submitted_at__isnull", False), ("submitted_by__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="events_event_submitted_pair",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("published_at__isnull", True), ("published_by__isnull", True)),
                                    models.Q(
                                        ("published_at__isnull", False), ("published_by__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="events_event_published_pair",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("stage__in", ("published", "withdrawn")), _negated=True),
                                    ("published_at__isnull", False),
                                    _connector="OR",
                                ),
                                name="events_event_published_signed",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("corrected_at__isnull", True),
                                    ("published_at__isnull", False),
                                    _connector="OR",
                                ),
                                name="events_event_corrected_public",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("basis__in", ["stated", "inferred"])),
                                name="events_event_basis",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("title_en", ""), ("title_kk", ""), ("title_ru", ""), _negated=True
                                ),
                                name="events_event_titled",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("state__in", ["planned", "held", "postponed", "cancelled"])
                                ),
                                name="events_event_state",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("mode__in", ["unknown", "in_person", "online", "mixed"])),
                                name="events_event_mode",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ngo_portal.lib.language.approximate_dates.EdtfValid("date")
                                ),
                                name="events_event_date",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("date_is_exact", False),
                                    (
                                        "ends_on__lte",
                                        django.db.models.expressions.CombinedExpression(
                                            models.F("starts_on"),
                                            "+",
                                            models.Value(datetime.timedelta(days=366)),
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="events_event_lasts",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("date_basis__in", ["stated", "inferred"])),
                                name="events_event_date_basis",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end_time__isnull", True), ("start_time__isnull", False), _connector="OR"
                                ),
                                name="events_event_times",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("second_type__isnull", True),
                                    models.Q(("second_type", models.F("type")), _negated=True),
                                    _connector="OR",
                                ),
                                name="events_event_second_type",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EventTerritory",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="listings",
                                to="events.event",
                            ),
                        ),
                        (
                            "territory",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="event_listings",
                                to="territories.territory",
                            ),
                        ),
                        ("now", models.BooleanField()),
                        ("then", models.BooleanField()),
                        ("listed_on", models.DateField()),
                        (
                            "type",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="events.eventtype",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "listing",
                        "verbose_name_plural": "listings",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("now", True)),
                                fields=["territory", "-listed_on", "-event"],
                                name="events_listing_now",
                            ),
                            models.Index(
                                condition=models.Q(("then", True)),
                                fields=["territory", "-listed_on", "-event"],
                                name="events_listing_then",
                            ),
                            models.Index(
                                condition=models.Q(("now", True)),
                                fields=["territory", "type", "-listed_on", "-event"],
                                name="events_listing_type_now",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("event", "territory"), name="events_eventterritory_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MarathonName",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "marathon",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="other_names",
                                to="events.marathon",
                            ),
                        ),
                        ("name", models.CharField(max_length=500, verbose_name="name")),
                    ],
                    options={
                        "verbose_name": "other name",
                        "verbose_name_plural": "other names",
                        "ordering": ["id"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("marathon", "name"), name="events_marathonname_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ThemedWeek",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "name_kk",
                            models.CharField(
                                blank=True, default="", max_length=500, verbose_name="name (in Kazakh)"
                            ),
                        ),
                        (
                            "name_ru",
                            models.CharField(
                                blank=True, default="", max_length=500, verbose_name="name (in Russian)"
                            ),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                blank=True, default="", max_length=500, verbose_name="name (in English)"
                            ),
                        ),
                        (
                            "edition",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="weeks",
                                to="events.edition",
                            ),
                        ),
                        ("starts_on", models.DateField(verbose_name="first day")),
                        ("ends_on", models.DateField(verbose_name="last day")),
                    ],
                    options={
                        "verbose_name": "themed week",
                        "verbose_name_plural": "themed weeks",
                        "ordering": ["starts_on", "id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("name_kk__regex", "\\S"),
                                    ("name_ru__regex", "\\S"),
                                    ("name_en__regex", "\\S"),
                                    _connector="OR",
                                ),
                                name="events_themedweek_named",
                                violation_error_message="Give the name in at least one language.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("starts_on__lte", models.F("ends_on"))),
                                name="events_themedweek_order",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EventPlace",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.source",
                                verbose_name="source",
                            ),
                        ),
                        (
                            "verbatim",
                            models.TextField(
                                blank=True, help_text="Word for word.", verbose_name="sentence of the source"
                            ),
                        ),
                        (
                            "basis",
                            models.CharField(
                                choices=[("stated", "stated by the source"), ("inferred", "inferred")],
                                default="stated",
                                max_length=8,
                                verbose_name="basis",
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="places",
                                to="events.event",
                            ),
                        ),
                        (
                            "territory",
                            models.ForeignKey(
                                help_text="Type the name of a city, district or village. Only the oblast is known? Choose the oblast.",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="event_places",
                                to="territories.territory",
                                verbose_name="place",
                            ),
                        ),
                        (
                            "note_kk",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="more about the place (in Kazakh)"
                            ),
                        ),
                        (
                            "note_ru",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="more about the place (in Russian)"
                            ),
                        ),
                        (
                            "note_en",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="more about the place (in English)"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "place",
                        "verbose_name_plural": "places",
                        "ordering": ["id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("basis__in", ["stated", "inferred"])),
                                name="events_eventplace_basis",
                            ),
                            models.UniqueConstraint(
                                fields=("event", "territory"),
                                name="events_eventplace_once",
                                violation_error_message="This place is already given.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EventOrganiser",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.source",
                                verbose_name="source",
                            ),
                        ),
                        (
                            "verbatim",
                            models.TextField(
                                blank=True, help_text="Word for word.", verbose_name="sentence of the source"
                            ),
                        ),
                        (
                            "basis",
                            models.CharField(
                                choices=[("stated", "stated by the source"), ("inferred", "inferred")],
                                default="stated",
                                max_length=8,
                                verbose_name="basis",
                            ),
                        ),
                        (
                            "described_kk",
                            models.CharField(
                                blank=True, max_length=500, verbose_name="described as (in Kazakh)"
                            ),
                        ),
                        (
                            "described_ru",
                            models.CharField(
                                blank=True, max_length=500, verbose_name="described as (in Russian)"
                            ),
                        ),
                        (
                            "described_en",
                            models.CharField(
                                blank=True, max_length=500, verbose_name="described as (in English)"
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="organisers",
                                to="events.event",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                db_index=False,
                                help_text="Type a part of the name.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="event_roles",
                                to="registry.organisation",
                                verbose_name="organisation",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("organiser", "organiser"),
                                    ("co_organiser", "co-organiser"),
                                    ("partner", "partner"),
                                    ("sponsor", "sponsor"),
                                    ("host", "host"),
                                ],
                                default="organiser",
                                max_length=12,
                                verbose_name="role",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "organiser",
                        "verbose_name_plural": "organisers",
                        "ordering": ["id"],
                        "indexes": [
                            models.Index(fields=["organisation", "event"], name="events_organiser_events")
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("basis__in", ["stated", "inferred"])),
                                name="events_eventorganiser_basis",
                            ),
                            models.UniqueConstraint(
                                fields=("event", "organisation", "role"),
                                name="events_eventorganiser_once",
                                violation_error_message="This organisation already has this role.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("role__in", ["organiser", "co_organiser", "partner", "sponsor", "host"])
                                ),
                                name="events_eventorganiser_role",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("organisation__isnull", False),
                                    models.Q(
                                        ("described_en", ""),
                                        ("described_kk", ""),
                                        ("described_ru", ""),
                                        _negated=True,
                                    ),
                                    _connector="OR",
                                ),
                                name="events_eventorganiser_somebody",
                                violation_error_message="Choose an organisation, or describe it in words.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EventPerson",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.source",
                                verbose_name="source",
                            ),
                        ),
                        (
                            "verbatim",
                            models.TextField(
                                blank=True, help_text="Word for word.", verbose_name="sentence of the source"
                            ),
                        ),
                        (
                            "basis",
                            models.CharField(
                                choices=[("stated", "stated by the source"), ("inferred", "inferred")],
                                default="stated",
                                max_length=8,
                                verbose_name="basis",
                            ),
                        ),
                        (
                            "described_kk",
                            models.CharField(
                                blank=True, max_length=500, verbose_name="described as (in Kazakh)"
                            ),
                        ),
                        (
                            "described_ru",
                            models.CharField(
                                blank=True, max_length=500, verbose_name="described as (in Russian)"
                            ),
                        ),
                        (
                            "described_en",
                            models.CharField(
                                blank=True, max_length=500, verbose_name="described as (in English)"
                            ),
                        ),
                        (
                            "held_as_kk",
                            models.CharField(
                                blank=True,
                                help_text="As the source says it, e.g. «Талап» бірлестігінің жетекшісі.",
                                max_length=300,
                                verbose_name="post in words (in Kazakh)",
                            ),
                        ),
                        (
                            "held_as_ru",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="post in words (in Russian)"
                            ),
                        ),
                        (
                            "held_as_en",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="post in words (in English)"
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="people",
                                to="events.event",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="event_roles",
                                to="registry.person",
                                verbose_name="person",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("moderator", "moderator"),
                                    ("speaker", "speaker"),
                                    ("lecturer", "lecturer"),
                                    ("guest", "guest"),
                                    ("other", "other role"),
                                ],
                                default="speaker",
                                max_length=12,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "position",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="event_roles",
                                to="registry.position",
                                verbose_name="post at the time",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "person at the event",
                        "verbose_name_plural": "people at the event",
                        "ordering": ["id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("basis__in", ["stated", "inferred"])),
                                name="events_eventperson_basis",
                            ),
                            models.UniqueConstraint(
                                fields=("event", "person", "role"),
                                name="events_eventperson_once",
                                violation_error_message="This person already has this role.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("role__in", ["moderator", "speaker", "lecturer", "guest", "other"])
                                ),
                                name="events_eventperson_role",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("person__isnull", False),
                                    models.Q(
                                        ("described_en", ""),
                                        ("described_kk", ""),
                                        ("described_ru", ""),
                                        _negated=True,
                                    ),
                                    _connector="OR",
                                ),
                                name="events_eventperson_somebody",
                                violation_error_message="Choose a person, or describe them in words.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EventAudience",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "quantity_low",
                            models.DecimalField(
                                blank=True,
                                decimal_places=3,
                                max_digits=18,
                                null=True,
                                verbose_name="number (lowest)",
                            ),
                        ),
                        (
                            "quantity_high",
                            models.DecimalField(
                                blank=True,
                                decimal_places=3,
                                max_digits=18,
                                null=True,
                                verbose_name="number (highest)",
                            ),
                        ),
                        (
                            "quantity_qualifier",
                            models.CharField(
                                choices=[
                                    ("exact", "exactly"),
                                    ("about", "about"),
                                    ("more_than", "more than"),
                                    ("at_least", "at least"),
                                    ("up_to", "up to"),
                                    ("less_than", "less than"),
                                    ("between", "from … to"),
                                    ("unknown", "not stated"),
                                ],
                                default="unknown",
                                max_length=10,
                                verbose_name="how exact",
                            ),
                        ),
                        (
                            "quantity_words",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=200,
                                verbose_name="as printed in the source",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.source",
                                verbose_name="source",
                            ),
                        ),
                        (
                            "verbatim",
                            models.TextField(
                                blank=True, help_text="Word for word.", verbose_name="sentence of the source"
                            ),
                        ),
                        (
                            "basis",
                            models.CharField(
                                choices=[("stated", "stated by the source"), ("inferred", "inferred")],
                                default="stated",
                                max_length=8,
                                verbose_name="basis",
                            ),
                        ),
                        (
                            "described_kk",
                            models.CharField(
                                blank=True, max_length=500, verbose_name="described as (in Kazakh)"
                            ),
                        ),
                        (
                            "described_ru",
                            models.CharField(
                                blank=True, max_length=500, verbose_name="described as (in Russian)"
                            ),
                        ),
                        (
                            "described_en",
                            models.CharField(
                                blank=True, max_length=500, verbose_name="described as (in English)"
                            ),
                        ),
                        (
                            "is_chosen",
                            models.BooleanField(
                                default=True,
                                help_text="Two sources disagree? Keep both, and take this tick away from the one you do not choose.",
                                verbose_name="this number counts",
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="audiences",
                                to="events.event",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("participants", "participants"),
                                    ("helped", "people helped"),
                                    ("reached", "people reached"),
                                    ("volunteers", "volunteers"),
                                ],
                                default="participants",
                                max_length=12,
                                verbose_name="who they were",
                            ),
                        ),
                        (
                            "target_group",
                            models.ForeignKey(
                                blank=True,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="event_audiences",
                                to="registry.targetgroup",
                                verbose_name="target group",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                help_text="People unless it says otherwise, e.g. families.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.unit",
                                verbose_name="counted in",
                            ),
                        ),
                        (
                            "territory",
                            models.ForeignKey(
                                blank=True,
                                help_text="When the number is of one of several places only.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="event_audiences",
                                to="territories.territory",
                                verbose_name="place",
                            ),
                        ),
                        (
                            "sex",
                            models.CharField(
                                blank=True,
                                choices=[("women", "women"), ("men", "men")],
                                max_length=5,
                                verbose_name="sex",
                            ),
                        ),
                        (
                            "age_from",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="aged from"),
                        ),
                        (
                            "age_to",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="aged to"),
                        ),
                    ],
                    options={
                        "verbose_name": "audience",
                        "verbose_name_plural": "for whom and how many",
                        "ordering": ["id"],
                        "indexes": [
                            models.Index(fields=["target_group", "event"], name="events_audience_events"),
                            models.Index(
                                condition=models.Q(("verbatim", ""), _negated=True),
                                fields=["event"],
                                name="events_audience_said",
                            ),
                            models.Index(
                                fields=["event", "target_group"],
                                include=("id", "role", "unit", "is_chosen", "quantity_qualifier"),
                                name="events_audience_groups",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("basis__in", ["stated", "inferred"])),
                                name="events_eventaudience_basis",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("quantity_high__isnull", False),
                                        ("quantity_low", models.F("quantity_high")),
                                        ("quantity_low__isnull", False),
                                        ("quantity_qualifier__in", ("exact", "about")),
                                    ),
                                    models.Q(
                                        ("quantity_high__isnull", True),
                                        ("quantity_low__isnull", False),
                                        ("quantity_qualifier__in", ("more_than", "at_least")),
                                    ),
                                    models.Q(
                                        ("quantity_high__isnull", False),
                                        ("quantity_low__isnull", True),
                                        ("quantity_qualifier", "up_to"),
                                    ),
                                    models.Q(
                                        ("quantity_high__gt", 0),
                                        ("quantity_high__isnull", False),
                                        ("quantity_low__isnull", True),
                                        ("quantity_qualifier", "less_than"),
                                    ),
                                    models.Q(
                                        ("quantity_high__isnull", False),
                                        ("quantity_low__isnull", False),
                                        ("quantity_low__lt", models.F("quantity_high")),
                                        ("quantity_qualifier", "between"),
                                    ),
                                    models.Q(
                                        ("quantity_high__isnull", True),
                                        ("quantity_low__isnull", True),
                                        ("quantity_qualifier", "unknown"),
                                    ),
                                    _connector="OR",
                                ),
                                name="events_eventaudience_quantity_fits",
                                violation_error_message="The numbers do not go with the chosen word.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("quantity_low__isnull", True),
                                        models.Q(
                                            ("quantity_low__gte", 0),
                                            ("quantity_low__lte", Decimal("999999999999999.999")),
                                        ),
                                        _connector="OR",
                                    ),
                                    models.Q(
                                        ("quantity_high__isnull", True),
                                        models.Q(
                                            ("quantity_high__gte", 0),
                                            ("quantity_high__lte", Decimal("999999999999999.999")),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                name="events_eventaudience_quantity_range",
                                violation_error_message="A number cannot be negative.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("role__in", ["participants", "helped", "reached", "volunteers"])
                                ),
                                name="events_eventaudience_role",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("sex__in", ["", "women", "men"])),
                                name="events_eventaudience_sex",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("age_from", None), ("age_from__lte", 120), _connector="OR"),
                                    models.Q(("age_to", None), ("age_to__lte", 120), _connector="OR"),
                                    models.Q(
                                        ("age_from", None),
                                        ("age_to", None),
                                        ("age_from__lte", models.F("age_to")),
                                        _connector="OR",
                                    ),
                                ),
                                name="events_eventaudience_ages",
                                violation_error_message="Ages are from 0 to 120 years, the younger one first.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EventFigure",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "quantity_low",
                            models.DecimalField(
                                blank=True,
                                decimal_places=3,
                                max_digits=18,
                                null=True,
                                verbose_name="number (lowest)",
                            ),
                        ),
                        (
                            "quantity_high",
                            models.DecimalField(
                                blank=True,
                                decimal_places=3,
                                max_digits=18,
                                null=True,
                                verbose_name="number (highest)",
                            ),
                        ),
                        (
                            "quantity_qualifier",
                            models.CharField(
                                choices=[
                                    ("exact", "exactly"),
                                    ("about", "about"),
                                    ("more_than", "more than"),
                                    ("at_least", "at least"),
                                    ("up_to", "up to"),
                                    ("less_than", "less than"),
                                    ("between", "from … to"),
                                    ("unknown", "not stated"),
                                ],
                                default="unknown",
                                max_length=10,
                                verbose_name="how exact",
                            ),
                        ),
                        (
                            "quantity_words",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=200,
                                verbose_name="as printed in the source",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.source",
                                verbose_name="source",
                            ),
                        ),
                        (
                            "verbatim",
                            models.TextField(
                                blank=True, help_text="Word for word.", verbose_name="sentence of the source"
                            ),
                        ),
                        (
                            "basis",
                            models.CharField(
                                choices=[("stated", "stated by the source"), ("inferred", "inferred")],
                                default="stated",
                                max_length=8,
                                verbose_name="basis",
                            ),
                        ),
                        (
                            "is_chosen",
                            models.BooleanField(
                                default=True,
                                help_text="Two sources disagree? Keep both, and take this tick away from the one you do not choose.",
                                verbose_name="this number counts",
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="figures",
                                to="events.event",
                            ),
                        ),
                        (
                            "flow",
                            models.CharField(
                                choices=[
                                    ("counted", "counted"),
                                    ("received", "received"),
                                    ("bought", "bought"),
                                    ("given", "handed out"),
                                    ("sent", "sent"),
                                ],
                                default="counted",
                                max_length=10,
                                verbose_name="what was done with it",
                            ),
                        ),
                        (
                            "indicator",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="event_figures",
                                to="registry.indicator",
                                verbose_name="indicator",
                            ),
                        ),
                        (
                            "item_kk",
                            models.CharField(blank=True, max_length=200, verbose_name="what (in Kazakh)"),
                        ),
                        (
                            "item_ru",
                            models.CharField(blank=True, max_length=200, verbose_name="what (in Russian)"),
                        ),
                        (
                            "item_en",
                            models.CharField(blank=True, max_length=200, verbose_name="what (in English)"),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.unit",
                                verbose_name="unit",
                            ),
                        ),
                        (
                            "target_group",
                            models.ForeignKey(
                                blank=True,
                                help_text="Whom the number counts, when it counts people.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="event_figures",
                                to="registry.targetgroup",
                                verbose_name="target group",
                            ),
                        ),
                        (
                            "territory",
                            models.ForeignKey(
                                blank=True,
                                help_text="When the number is of one of several places only.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="event_figures",
                                to="territories.territory",
                                verbose_name="place",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "figure",
                        "verbose_name_plural": "figures",
                        "ordering": ["id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("basis__in", ["stated", "inferred"])),
                                name="events_eventfigure_basis",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("quantity_high__isnull", False),
                                        ("quantity_low", models.F("quantity_high")),
                                        ("quantity_low__isnull", False),
                                        ("quantity_qualifier__in", ("exact", "about")),
                                    ),
                                    models.Q(
                                        ("quantity_high__isnull", True),
                                        ("quantity_low__isnull", False),
                                        ("quantity_qualifier__in", ("more_than", "at_least")),
                                    ),
                                    models.Q(
                                        ("quantity_high__isnull", False),
                                        ("quantity_low__isnull", True),
                                        ("quantity_qualifier", "up_to"),
                                    ),
                                    models.Q(
                                        ("quantity_high__gt", 0),
                                        ("quantity_high__isnull", False),
                                        ("quantity_low__isnull", True),
                                        ("quantity_qualifier", "less_than"),
                                    ),
                                    models.Q(
                                        ("quantity_high__isnull", False),
                                        ("quantity_low__isnull", False),
                                        ("quantity_low__lt", models.F("quantity_high")),
                                        ("quantity_qualifier", "between"),
                                    ),
                                    models.Q(
                                        ("quantity_high__isnull", True),
                                        ("quantity_low__isnull", True),
                                        ("quantity_qualifier", "unknown"),
                                    ),
                                    _connector="OR",
                                ),
                                name="events_eventfigure_quantity_fits",
                                violation_error_message="The numbers do not go with the chosen word.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("quantity_low__isnull", True),
                                        models.Q(
                                            ("quantity_low__gte", 0),
                                            ("quantity_low__lte", Decimal("999999999999999.999")),
                                        ),
                                        _connector="OR",
                                    ),
                                    models.Q(
                                        ("quantity_high__isnull", True),
                                        models.Q(
                                            ("quantity_high__gte", 0),
                                            ("quantity_high__lte", Decimal("999999999999999.999")),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                name="events_eventfigure_quantity_range",
                                violation_error_message="A number cannot be negative.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("flow__in", ["counted", "received", "bought", "given", "sent"])
                                ),
                                name="events_eventfigure_flow",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("indicator__isnull", False),
                                    models.Q(
                                        ("item_en", ""), ("item_kk", ""), ("item_ru", ""), _negated=True
                                    ),
                                    _connector="OR",
                                ),
                                name="events_eventfigure_something",
                                violation_error_message="Choose an indicator, or say in words what it is.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Quote",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.source",
                                verbose_name="source",
                            ),
                        ),
                        (
                            "verbatim",
                            models.TextField(
                                blank=True, help_text="Word for word.", verbose_name="sentence of the source"
                            ),
                        ),
                        (
                            "basis",
                            models.CharField(
                                choices=[("stated", "stated by the source"), ("inferred", "inferred")],
                                default="stated",
                                max_length=8,
                                verbose_name="basis",
                            ),
                        ),
                        (
                            "described_kk",
                            models.CharField(
                                blank=True, max_length=500, verbose_name="described as (in Kazakh)"
                            ),
                        ),
                        (
                            "described_ru",
                            models.CharField(
                                blank=True, max_length=500, verbose_name="described as (in Russian)"
                            ),
                        ),
                        (
                            "described_en",
                            models.CharField(
                                blank=True, max_length=500, verbose_name="described as (in English)"
                            ),
                        ),
                        (
                            "held_as_kk",
                            models.CharField(
                                blank=True,
                                help_text="As the source says it, e.g. «Талап» бірлестігінің жетекшісі.",
                                max_length=300,
                                verbose_name="post in words (in Kazakh)",
                            ),
                        ),
                        (
                            "held_as_ru",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="post in words (in Russian)"
                            ),
                        ),
                        (
                            "held_as_en",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="post in words (in English)"
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="quotes",
                                to="events.event",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="quotes",
                                to="registry.person",
                                verbose_name="person",
                            ),
                        ),
                        (
                            "position",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="quotes",
                                to="registry.position",
                                verbose_name="post at the time",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "quote",
                        "verbose_name_plural": "quotes",
                        "ordering": ["id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("basis__in", ["stated", "inferred"])),
                                name="events_quote_basis",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("verbatim", ""), _negated=True),
                                name="events_quote_words",
                                violation_error_message="Give the words that were said.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("person__isnull", False),
                                    models.Q(
                                        ("described_en", ""),
                                        ("described_kk", ""),
                                        ("described_ru", ""),
                                        _negated=True,
                                    ),
                                    _connector="OR",
                                ),
                                name="events_quote_somebody",
                                violation_error_message="Choose a person, or describe them in words.",
                            ),
                        ],
                    },
                ),
            ],
        ),
    ]
