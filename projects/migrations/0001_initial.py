import datetime

import django.contrib.postgres.indexes
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.comparison
from django.conf import settings
from django.db import migrations, models

import ngo_portal.lib.language.approximate_dates
import ngo_portal.lib.language.kazakh
from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("ngo_portal", "0002_change_notes"),
        ("officers", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("registry", "0001_initial"),
        ("territories", "0001_initial"),
    ]

    operations = [
        InOneState(
            operations=[
                migrations.CreateModel(
                    name="SocialProject",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("state_order", "state social order"),
                                    ("grant_short", "state grant, short term"),
                                    ("grant_medium", "state grant, medium term"),
                                    ("grant_long", "state grant, long term"),
                                    ("strategic", "strategic partnership"),
                                    ("award", "award"),
                                    ("non_state", "non-budget funds"),
                                    ("unknown", "kind not stated"),
                                ],
                                default="unknown",
                                max_length=16,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("unknown", "status not stated"),
                                    ("planned", "planned"),
                                    ("under_way", "under way"),
                                    ("completed", "completed"),
                                    ("terminated", "terminated"),
                                ],
                                default="unknown",
                                max_length=16,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "customer",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="projects_ordered",
                                to="registry.organisation",
                                verbose_name="customer",
                            ),
                        ),
                        (
                            "supplier",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="projects_supplied",
                                to="registry.organisation",
                                verbose_name="supplier",
                            ),
                        ),
                        (
                            "operator",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="projects_operated",
                                to="registry.organisation",
                                verbose_name="grant operator",
                            ),
                        ),
                        (
                            "programme",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="projects",
                                to="registry.programme",
                                verbose_name="programme",
                            ),
                        ),
                        (
                            "territory",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="projects",
                                to="territories.territory",
                                verbose_name="territory",
                            ),
                        ),
                        (
                            "territory_basis",
                            models.CharField(
                                choices=[("stated", "stated by the source"), ("inferred", "inferred")],
                                default="stated",
                                max_length=8,
                                verbose_name="the territory is",
                            ),
                        ),
                        (
                            "contract_number",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="number of the contract"
                            ),
                        ),
                        (
                            "contract_on",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                verbose_name="date of the contract"
                            ),
                        ),
                        (
                            "contract_on_words",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="date of the contract as printed"
                            ),
                        ),
                        (
                            "amount_planned",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=16,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="planned amount",
                            ),
                        ),
                        (
                            "amount_contracted",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=16,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="contract amount",
                            ),
                        ),
                        (
                            "amount_paid",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=16,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="paid",
                            ),
                        ),
                        (
                            "currency",
                            models.CharField(
                                choices=[
                                    ("KZT", "tenge"),
                                    ("USD", "US dollars"),
                                    ("EUR", "euros"),
                                    ("RUB", "roubles"),
                                ],
                                default="KZT",
                                max_length=3,
                                verbose_name="currency",
                            ),
                        ),
                        (
                            "planned_dates",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                help_text="E.g. 2021, or 01.03.2021–30.11.2021.", verbose_name="planned dates"
                            ),
                        ),
                        (
                            "planned_dates_words",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="planned dates as printed"
                            ),
                        ),
                        (
                            "actual_dates",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                help_text="E.g. 2021, or 15.03.2021–20.12.2021.", verbose_name="actual dates"
                            ),
                        ),
                        (
                            "actual_dates_words",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="actual dates as printed"
                            ),
                        ),
                        ("about_kk", models.TextField(blank=True, verbose_name="about it (in Kazakh)")),
                        ("about_ru", models.TextField(blank=True, verbose_name="about it (in Russian)")),
                        ("about_en", models.TextField(blank=True, verbose_name="about it (in English)")),
                        ("results_kk", models.TextField(blank=True, verbose_name="results (in Kazakh)")),
                        ("results_ru", models.TextField(blank=True, verbose_name="results (in Russian)")),
                        ("results_en", models.TextField(blank=True, verbose_name="results (in English)")),
                        (
                            "search",
                            models.GeneratedField(
                                db_persist=True,
                                expression=ngo_portal.lib.language.kazakh.Fold(
                                    "name_kk", "name_ru", "name_en", "contract_number"
                                ),
                                output_field=models.TextField(),
                            ),
                        ),
                        (
                            "listed_on",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.functions.comparison.Coalesce(
                                    ngo_portal.lib.language.approximate_dates.EdtfEarliest("actual_dates"),
                                    ngo_portal.lib.language.approximate_dates.EdtfEarliest("planned_dates"),
                                    models.Value(datetime.date(1, 1, 1), models.DateField()),
                                ),
                                output_field=models.DateField(),
                            ),
                        ),
                        (
                            "directions",
                            models.ManyToManyField(
                                blank=True,
                                related_name="projects",
                                to="registry.direction",
                                verbose_name="directions of activity",
                            ),
                        ),
                        (
                            "target_groups",
                            models.ManyToManyField(
                                blank=True,
                                related_name="projects",
                                to="registry.targetgroup",
                                verbose_name="target groups",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "social project",
                        "verbose_name_plural": "social projects",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("stage", "published"), _negated=True),
                                fields=["stage", "responsible", "-id"],
                                name="projects_socialproject_waiting",
                            ),
                            django.contrib.postgres.indexes.GinIndex(
                                django.contrib.postgres.indexes.OpClass("search", name="gin_trgm_ops"),
                                name="projects_project_search",
                            ),
                            models.Index(
                                condition=models.Q(("stage", "published")),
                                fields=["-listed_on", "-id"],
                                include=("status", "kind"),
                                name="projects_project_newest",
                            ),
                            models.Index(
                                condition=models.Q(("stage", "published")),
                                fields=["territory", "-listed_on", "-id"],
                                name="projects_project_territory",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("name_kk__regex", "\\S"),
                                    ("name_ru__regex", "\\S"),
                                    ("name_en__regex", "\\S"),
                                    _connector="OR",
                                ),
                                name="projects_socialproject_named",
                                violation_error_message="Give the name in at least one language.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "stage__in",
                                        ["draft", "submitted", "returned", "published", "withdrawn"],
                                    )
                                ),
                                name="projects_socialproject_stage",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("submitted_at__isnull", True), ("submitted_by__isnull", True)),
                                    models.Q(
                                        ("submitted_at__isnull", False), ("submitted_by__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="projects_socialproject_submitted_pair",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("published_at__isnull", True), ("published_by__isnull", True)),
                                    models.Q(
                                        ("published_at__isnull", False), ("published_by__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="projects_socialproject_published_pair",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("stage__in", ("published", "withdrawn")), _negated=True),
                                    ("published_at__isnull", False),
                                    _connector="OR",
                                ),
                                name="projects_socialproject_published_signed",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("corrected_at__isnull", True),
                                    ("published_at__isnull", False),
                                    _connector="OR",
                                ),
                                name="projects_socialproject_corrected_public",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("basis__in", ["stated", "inferred"])),
                                name="projects_socialproject_basis",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "kind__in",
                                        [
                                            "state_order",
                                            "grant_short",
                                            "grant_medium",
                                            "grant_long",
                                            "strategic",
                                            "award",
                                            "non_state",
                                            "unknown",
                                        ],
                                    )
                                ),
                                name="projects_socialproject_kind",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "status__in",
                                        ["unknown", "planned", "under_way", "completed", "terminated"],
                                    )
                                ),
                                name="projects_socialproject_status",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("territory_basis__in", ["stated", "inferred"])),
                                name="projects_socialproject_territory_basis",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("currency__in", ["KZT", "USD", "EUR", "RUB"])),
                                name="projects_socialproject_currency",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("amount_planned__isnull", True),
                                        ("amount_planned__gte", 0),
                                        _connector="OR",
                                    ),
                                    models.Q(
                                        ("amount_contracted__isnull", True),
                                        ("amount_contracted__gte", 0),
                                        _connector="OR",
                                    ),
                                    models.Q(
                                        ("amount_paid__isnull", True),
                                        ("amount_paid__gte", 0),
                                        _connector="OR",
                                    ),
                                ),
                                name="projects_socialproject_amounts",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ngo_portal.lib.language.approximate_dates.EdtfValid("planned_dates")
                                ),
                                name="projects_socialproject_planned",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ngo_portal.lib.language.approximate_dates.EdtfValid("actual_dates")
                                ),
                                name="projects_socialproject_actual",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ngo_portal.lib.language.approximate_dates.EdtfValid("contract_on")
                                ),
                                name="projects_socialproject_contracted",
                            ),
                        ],
                    },
                ),
            ],
        ),
    ]
