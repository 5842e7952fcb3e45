from decimal import Decimal

import django.contrib.postgres.indexes
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models

import ngo_portal.lib.language.approximate_dates
import ngo_portal.lib.language.kazakh
import ngo_portal.lib.language.likeness
import registry.models.organisations
from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("ngo_portal", "0002_change_notes"),
        ("officers", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("territories", "0001_initial"),
    ]

    operations = [
        InOneState(
            operations=[
                migrations.CreateModel(
                    name="LegalForm",
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
                        (
                            "abbreviation_kk",
                            models.CharField(
                                blank=True, max_length=20, verbose_name="abbreviation (in Kazakh)"
                            ),
                        ),
                        (
                            "abbreviation_ru",
                            models.CharField(
                                blank=True, max_length=20, verbose_name="abbreviation (in Russian)"
                            ),
                        ),
                        (
                            "abbreviation_en",
                            models.CharField(
                                blank=True, max_length=20, verbose_name="abbreviation (in English)"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "legal form",
                        "verbose_name_plural": "legal forms",
                        "ordering": ["position", "id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("name_kk__regex", "\\S"),
                                    ("name_ru__regex", "\\S"),
                                    ("name_en__regex", "\\S"),
                                    _connector="OR",
                                ),
                                name="registry_legalform_named",
                                violation_error_message="Give the name in at least one language.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Direction",
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
                        (
                            "valid_from",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="in the law since (year)"
                            ),
                        ),
                        (
                            "valid_to",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="in the law until (year)"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "direction of activity",
                        "verbose_name_plural": "directions of activity",
                        "ordering": ["position", "id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("name_kk__regex", "\\S"),
                                    ("name_ru__regex", "\\S"),
                                    ("name_en__regex", "\\S"),
                                    _connector="OR",
                                ),
                                name="registry_direction_named",
                                violation_error_message="Give the name in at least one language.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("valid_from__isnull", True),
                                    ("valid_to__isnull", True),
                                    ("valid_from__lte", models.F("valid_to")),
                                    _connector="OR",
                                ),
                                name="registry_direction_years",
                                violation_error_message="The last year lies before the first one.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TargetGroup",
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
                        (
                            "counted_kk",
                            models.CharField(
                                blank=True,
                                help_text="E.g. 30 мұқтаж отбасы.",
                                max_length=200,
                                verbose_name="after a number, in Kazakh",
                            ),
                        ),
                        (
                            "one_ru",
                            models.CharField(
                                blank=True,
                                help_text="E.g. 1 нуждающаяся семья.",
                                max_length=200,
                                verbose_name="after 1, in Russian",
                            ),
                        ),
                        (
                            "few_ru",
                            models.CharField(
                                blank=True,
                                help_text="E.g. 2 нуждающиеся семьи.",
                                max_length=200,
                                verbose_name="after 2, in Russian",
                            ),
                        ),
                        (
                            "many_ru",
                            models.CharField(
                                blank=True,
                                help_text="E.g. 5 нуждающихся семей.",
                                max_length=200,
                                verbose_name="after 5, in Russian",
                            ),
                        ),
                        (
                            "genitive_ru",
                            models.CharField(
                                blank=True,
                                help_text="E.g. более 1 нуждающейся семьи.",
                                max_length=200,
                                verbose_name="after “more than 1”, in Russian",
                            ),
                        ),
                        (
                            "one_en",
                            models.CharField(
                                blank=True,
                                help_text="E.g. 1 family in need.",
                                max_length=200,
                                verbose_name="after 1, in English",
                            ),
                        ),
                        (
                            "many_en",
                            models.CharField(
                                blank=True,
                                help_text="E.g. 5 families in need.",
                                max_length=200,
                                verbose_name="after 5, in English",
                            ),
                        ),
                        (
                            "is_vulnerable",
                            models.BooleanField(default=False, verbose_name="vulnerable group"),
                        ),
                    ],
                    options={
                        "verbose_name": "target group",
                        "verbose_name_plural": "target groups",
                        "ordering": ["position", "id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("name_kk__regex", "\\S"),
                                    ("name_ru__regex", "\\S"),
                                    ("name_en__regex", "\\S"),
                                    _connector="OR",
                                ),
                                name="registry_targetgroup_named",
                                violation_error_message="Give the name in at least one language.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Unit",
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
                        (
                            "counted_kk",
                            models.CharField(
                                blank=True,
                                help_text="E.g. 30 мұқтаж отбасы.",
                                max_length=200,
                                verbose_name="after a number, in Kazakh",
                            ),
                        ),
                        (
                            "one_ru",
                            models.CharField(
                                blank=True,
                                help_text="E.g. 1 нуждающаяся семья.",
                                max_length=200,
                                verbose_name="after 1, in Russian",
                            ),
                        ),
                        (
                            "few_ru",
                            models.CharField(
                                blank=True,
                                help_text="E.g. 2 нуждающиеся семьи.",
                                max_length=200,
                                verbose_name="after 2, in Russian",
                            ),
                        ),
                        (
                            "many_ru",
                            models.CharField(
                                blank=True,
                                help_text="E.g. 5 нуждающихся семей.",
                                max_length=200,
                                verbose_name="after 5, in Russian",
                            ),
                        ),
                        (
                            "genitive_ru",
                            models.CharField(
                                blank=True,
                                help_text="E.g. более 1 нуждающейся семьи.",
                                max_length=200,
                                verbose_name="after “more than 1”, in Russian",
                            ),
                        ),
                        (
                            "one_en",
                            models.CharField(
                                blank=True,
                                help_text="E.g. 1 family in need.",
                                max_length=200,
                                verbose_name="after 1, in English",
                            ),
                        ),
                        (
                            "many_en",
                            models.CharField(
                                blank=True,
                                help_text="E.g. 5 families in need.",
                                max_length=200,
                                verbose_name="after 5, in English",
                            ),
                        ),
                        (
                            "takes_ending",
                            models.BooleanField(
                                default=False,
                                help_text="In Kazakh it takes the ending: 1,5 тоннаға жуық.",
                                verbose_name="unit of measure",
                            ),
                        ),
                        (
                            "counts_people",
                            models.BooleanField(
                                default=False,
                                help_text="Of vulnerable groups, 1 to 4 of these are public as “fewer than 5”.",
                                verbose_name="counts people",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "unit",
                        "verbose_name_plural": "units",
                        "ordering": ["position", "id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("name_kk__regex", "\\S"),
                                    ("name_ru__regex", "\\S"),
                                    ("name_en__regex", "\\S"),
                                    _connector="OR",
                                ),
                                name="registry_unit_named",
                                violation_error_message="Give the name in at least one language.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Indicator",
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
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="indicators",
                                to="registry.unit",
                                verbose_name="unit",
                            ),
                        ),
                        (
                            "target_group",
                            models.ForeignKey(
                                blank=True,
                                help_text="Whom it counts, when it counts people: until it is said, 1 to 4 are “fewer than 5”.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="indicators",
                                to="registry.targetgroup",
                                verbose_name="target group",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "indicator",
                        "verbose_name_plural": "indicators",
                        "ordering": ["position", "id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("name_kk__regex", "\\S"),
                                    ("name_ru__regex", "\\S"),
                                    ("name_en__regex", "\\S"),
                                    _connector="OR",
                                ),
                                name="registry_indicator_named",
                                violation_error_message="Give the name in at least one language.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Source",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("article", "article"),
                                    ("letter", "letter"),
                                    ("report", "report"),
                                    ("site", "website"),
                                    ("visit", "visit"),
                                ],
                                default="article",
                                max_length=16,
                                verbose_name="kind of source",
                            ),
                        ),
                        (
                            "headline",
                            models.CharField(
                                help_text="As it is printed; a letter: its subject.",
                                max_length=500,
                                verbose_name="headline",
                            ),
                        ),
                        ("rubric", models.CharField(blank=True, max_length=200, verbose_name="section")),
                        ("author", models.CharField(blank=True, max_length=200, verbose_name="author")),
                        (
                            "publisher",
                            models.CharField(blank=True, max_length=200, verbose_name="published in"),
                        ),
                        ("url", models.URLField(blank=True, max_length=500, verbose_name="link")),
                        (
                            "letter_number",
                            models.CharField(blank=True, max_length=60, verbose_name="number of the letter"),
                        ),
                        (
                            "date",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                help_text="E.g. 27.02.2021, 02.2021 or 2021. Leave empty when it is not stated.",
                                verbose_name="date",
                            ),
                        ),
                        (
                            "date_words",
                            models.CharField(blank=True, max_length=200, verbose_name="date as printed"),
                        ),
                        (
                            "language",
                            models.CharField(
                                choices=[("kk", "Kazakh"), ("ru", "Russian"), ("en", "English")],
                                default="kk",
                                max_length=2,
                                verbose_name="language of the text",
                            ),
                        ),
                        (
                            "text",
                            models.TextField(
                                blank=True,
                                help_text="The whole text, unchanged: facts point to its sentences.",
                                verbose_name="text",
                            ),
                        ),
                        (
                            "search",
                            models.GeneratedField(
                                db_persist=True,
                                expression=ngo_portal.lib.language.kazakh.Fold(
                                    "headline", "author", "letter_number"
                                ),
                                output_field=models.TextField(),
                            ),
                        ),
                        (
                            "address",
                            models.GeneratedField(
                                db_persist=True,
                                expression=ngo_portal.lib.language.likeness.AddressKey("url"),
                                output_field=models.TextField(),
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "source",
                        "verbose_name_plural": "sources",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("stage", "published"), _negated=True),
                                fields=["stage", "responsible", "-id"],
                                name="registry_source_waiting",
                            ),
                            django.contrib.postgres.indexes.GinIndex(
                                django.contrib.postgres.indexes.OpClass("search", name="gin_trgm_ops"),
                                name="registry_source_search",
                            ),
                            models.Index(
                                condition=models.Q(("address", ""), _negated=True),
                                fields=["address"],
                                name="registry_source_address",
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
                                name="registry_source_stage",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("submitted_at__isnull", True), ("submitted_by__isnull", True)),
                                    models.Q(
                                        ("submitted_at__isnull", False), ("submitted_by__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="registry_source_submitted_pair",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("published_at__isnull", True), ("published_by__isnull", True)),
                                    models.Q(
                                        ("published_at__isnull", False), ("published_by__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="registry_source_published_pair",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("stage__in", ("published", "withdrawn")), _negated=True),
                                    ("published_at__isnull", False),
                                    _connector="OR",
                                ),
                                name="registry_source_published_signed",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("corrected_at__isnull", True),
                                    ("published_at__isnull", False),
                                    _connector="OR",
                                ),
                                name="registry_source_corrected_public",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kind__in", ["article", "letter", "report", "site", "visit"])
                                ),
                                name="registry_source_kind",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ngo_portal.lib.language.approximate_dates.EdtfValid("date")
                                ),
                                name="registry_source_date",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Organisation",
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
                            "sort_key",
                            models.GeneratedField(
                                db_persist=True,
                                expression=ngo_portal.lib.language.kazakh.SortKey(
                                    django.db.models.functions.text.Left(
                                        django.db.models.functions.text.Concat(
                                            models.F("name_kk"), models.F("name_ru"), models.F("name_en")
                                        ),
                                        250,
                                    )
                                ),
                                output_field=models.TextField(db_collation="C"),
                            ),
                        ),
                        (
                            "sort_key_ru",
                            models.GeneratedField(
                                db_persist=True,
                                expression=ngo_portal.lib.language.kazakh.SortKey(
                                    django.db.models.functions.text.Left(
                                        models.Func(
                                            django.db.models.functions.text.Concat(
                                                models.F("name_ru"), models.F("name_kk"), models.F("name_en")
                                            ),
                                            models.Value("ёЁ"),
                                            models.Value("еЕ"),
                                            function="translate",
                                            output_field=models.TextField(),
                                        ),
                                        250,
                                    )
                                ),
                                output_field=models.TextField(db_collation="C"),
                            ),
                        ),
                        (
                            "sort_key_en",
                            models.GeneratedField(
                                db_persist=True,
                                expression=ngo_portal.lib.language.kazakh.SortKey(
                                    django.db.models.functions.text.Left(
                                        django.db.models.functions.text.Concat(
                                            models.F("name_en"), models.F("name_kk"), models.F("name_ru")
                                        ),
                                        250,
                                    )
                                ),
                                output_field=models.TextField(db_collation="C"),
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("ngo", "non-governmental organisation"),
                                    ("branch", "branch"),
                                    ("initiative_group", "initiative group"),
                                    ("state_body", "state body"),
                                    ("grant_operator", "grant operator"),
                                    ("international", "international organisation"),
                                    ("commercial", "commercial organisation"),
                                    ("other", "other organisation"),
                                ],
                                default="ngo",
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "legal_form",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="organisations",
                                to="registry.legalform",
                                verbose_name="legal form",
                            ),
                        ),
                        (
                            "bin",
                            models.CharField(
                                blank=True,
                                error_messages={
                                    "unique": "An organisation with this BIN is already in the registry."
                                },
                                help_text="12 digits, e.g. 940140000385. Leave empty when it is not known; never a private person's IIN.",
                                max_length=12,
                                null=True,
                                unique=True,
                                validators=[registry.models.organisations.validate_bin],
                                verbose_name="BIN",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("unknown", "not checked"),
                                    ("active", "active"),
                                    ("inactive", "inactive"),
                                    ("suspended", "suspended"),
                                    ("in_liquidation", "in liquidation"),
                                    ("liquidated", "liquidated"),
                                ],
                                default="unknown",
                                max_length=16,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "status_on",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                verbose_name="status as of"
                            ),
                        ),
                        (
                            "status_on_words",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="status as of, as printed"
                            ),
                        ),
                        (
                            "seat",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="organisations_seated",
                                to="territories.territory",
                                verbose_name="location",
                            ),
                        ),
                        (
                            "seat_basis",
                            models.CharField(
                                choices=[("stated", "stated by the source"), ("inferred", "inferred")],
                                default="stated",
                                max_length=8,
                                verbose_name="the location is",
                            ),
                        ),
                        (
                            "area",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="organisations_working",
                                to="territories.territory",
                                verbose_name="area of operation",
                            ),
                        ),
                        (
                            "area_basis",
                            models.CharField(
                                choices=[("stated", "stated by the source"), ("inferred", "inferred")],
                                default="stated",
                                max_length=8,
                                verbose_name="the area of operation is",
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="branches",
                                to="registry.organisation",
                                verbose_name="parent organisation",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("unknown", "level not stated"),
                                    ("local", "local"),
                                    ("national", "national"),
                                    ("world", "worldwide"),
                                ],
                                default="unknown",
                                max_length=8,
                                verbose_name="level",
                            ),
                        ),
                        (
                            "founded",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                help_text="E.g. 2013, 05.2013 or 14.05.2013.", verbose_name="operating since"
                            ),
                        ),
                        (
                            "founded_words",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="operating since, as printed"
                            ),
                        ),
                        (
                            "founded_verbatim",
                            models.TextField(
                                blank=True,
                                help_text="Word for word.",
                                verbose_name="sentence of the source about the date",
                            ),
                        ),
                        ("about_kk", models.TextField(blank=True, verbose_name="about it (in Kazakh)")),
                        ("about_ru", models.TextField(blank=True, verbose_name="about it (in Russian)")),
                        ("about_en", models.TextField(blank=True, verbose_name="about it (in English)")),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="organisations",
                                to="registry.source",
                                verbose_name="source",
                            ),
                        ),
                        ("verified_on", models.DateField(blank=True, null=True, verbose_name="last checked")),
                        (
                            "verified_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="checked by",
                            ),
                        ),
                        (
                            "search",
                            models.GeneratedField(
                                db_persist=True,
                                expression=ngo_portal.lib.language.kazakh.Fold(
                                    "name_kk", "name_ru", "name_en"
                                ),
                                output_field=models.TextField(),
                            ),
                        ),
                        (
                            "directions",
                            models.ManyToManyField(
                                blank=True,
                                related_name="organisations",
                                to="registry.direction",
                                verbose_name="directions of activity",
                            ),
                        ),
                        (
                            "target_groups",
                            models.ManyToManyField(
                                blank=True,
                                related_name="organisations",
                                to="registry.targetgroup",
                                verbose_name="target groups",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "organisation",
                        "verbose_name_plural": "organisations",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("stage", "published"), _negated=True),
                                fields=["stage", "responsible", "-id"],
                                name="registry_organisation_waiting",
                            ),
                            django.contrib.postgres.indexes.GinIndex(
                                django.contrib.postgres.indexes.OpClass("search", name="gin_trgm_ops"),
                                name="registry_organisation_search",
                            ),
                            models.Index(
                                models.F("sort_key"),
                                models.F("id"),
                                condition=models.Q(("stage", "published")),
                                name="registry_org_by_name",
                            ),
                            models.Index(
                                models.F("seat"),
                                models.F("sort_key"),
                                models.F("id"),
                                condition=models.Q(("stage", "published")),
                                name="registry_org_by_seat",
                            ),
                            models.Index(
                                models.F("sort_key_ru"),
                                models.F("id"),
                                condition=models.Q(("stage", "published")),
                                name="registry_org_by_name_ru",
                            ),
                            models.Index(
                                models.F("seat"),
                                models.F("sort_key_ru"),
                                models.F("id"),
                                condition=models.Q(("stage", "published")),
                                name="registry_org_by_seat_ru",
                            ),
                            models.Index(
                                models.F("sort_key_en"),
                                models.F("id"),
                                condition=models.Q(("stage", "published")),
                                name="registry_org_by_name_en",
                            ),
                            models.Index(
                                models.F("seat"),
                                models.F("sort_key_en"),
                                models.F("id"),
                                condition=models.Q(("stage", "published")),
                                name="registry_org_by_seat_en",
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
                                name="registry_organisation_named",
                                violation_error_message="Give the name in at least one language.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "stage__in",
                                        ["draft", "submitted", "returned", "published", "withdrawn"],
                                    )
                                ),
                                name="registry_organisation_stage",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("submitted_at__isnull", True), ("submitted_by__isnull", True)),
                                    models.Q(
                                        ("submitted_at__isnull", False), ("submitted_by__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="registry_organisation_submitted_pair",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("published_at__isnull", True), ("published_by__isnull", True)),
                                    models.Q(
                                        ("published_at__isnull", False), ("published_by__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="registry_organisation_published_pair",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("stage__in", ("published", "withdrawn")), _negated=True),
                                    ("published_at__isnull", False),
                                    _connector="OR",
                                ),
                                name="registry_organisation_published_signed",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("corrected_at__isnull", True),
                                    ("published_at__isnull", False),
                                    _connector="OR",
                                ),
                                name="registry_organisation_corrected_public",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "kind__in",
                                        [
                                            "ngo",
                                            "branch",
                                            "initiative_group",
                                            "state_body",
                                            "grant_operator",
                                            "international",
                                            "commercial",
                                            "other",
                                        ],
                                    )
                                ),
                                name="registry_organisation_kind",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "status__in",
                                        [
                                            "unknown",
                                            "active",
                                            "inactive",
                                            "suspended",
                                            "in_liquidation",
                                            "liquidated",
                                        ],
                                    )
                                ),
                                name="registry_organisation_status",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("level__in", ["unknown", "local", "national", "world"])),
                                name="registry_organisation_level",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("seat_basis__in", ["stated", "inferred"])),
                                name="registry_organisation_seat_basis",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("area_basis__in", ["stated", "inferred"])),
                                name="registry_organisation_area_basis",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("bin__isnull", True), ("bin__regex", "^\\d{12}$"), _connector="OR"
                                ),
                                name="registry_organisation_bin",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ngo_portal.lib.language.approximate_dates.EdtfValid("founded")
                                ),
                                name="registry_organisation_founded",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ngo_portal.lib.language.approximate_dates.EdtfValid("status_on")
                                ),
                                name="registry_organisation_status_on",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("parent__isnull", True),
                                    models.Q(("parent", models.F("id")), _negated=True),
                                    _connector="OR",
                                ),
                                name="registry_organisation_own_parent",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("verified_by__isnull", True), ("verified_on__isnull", True)),
                                    models.Q(("verified_by__isnull", False), ("verified_on__isnull", False)),
                                    _connector="OR",
                                ),
                                name="registry_organisation_verified_pair",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OrganisationName",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="other_names",
                                to="registry.organisation",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("other", "other name"),
                                    ("former", "former name"),
                                    ("printed", "spelling in a source"),
                                ],
                                default="other",
                                max_length=8,
                                verbose_name="kind of name",
                            ),
                        ),
                        ("name", models.CharField(max_length=500, verbose_name="name")),
                        (
                            "search",
                            models.GeneratedField(
                                db_persist=True,
                                expression=ngo_portal.lib.language.kazakh.Fold("name"),
                                output_field=models.TextField(),
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "other name",
                        "verbose_name_plural": "other names",
                        "ordering": ["id"],
                        "indexes": [
                            django.contrib.postgres.indexes.GinIndex(
                                django.contrib.postgres.indexes.OpClass("search", name="gin_trgm_ops"),
                                name="registry_othername_search",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "name"), name="registry_organisationname_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("kind__in", ["other", "former", "printed"])),
                                name="registry_organisationname_kind",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Contact",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="contacts",
                                to="registry.organisation",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("phone", "telephone"),
                                    ("email", "e-mail"),
                                    ("address", "address"),
                                    ("site", "website"),
                                    ("social", "social network"),
                                ],
                                default="phone",
                                max_length=8,
                                verbose_name="kind of contact",
                            ),
                        ),
                        ("value", models.CharField(max_length=300, verbose_name="contact")),
                        (
                            "is_public",
                            models.BooleanField(default=False, verbose_name="show on the public page"),
                        ),
                    ],
                    options={
                        "verbose_name": "contact",
                        "verbose_name_plural": "contacts",
                        "ordering": ["id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kind__in", ["phone", "email", "address", "site", "social"])
                                ),
                                name="registry_contact_kind",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Person",
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
                            "sort_key",
                            models.GeneratedField(
                                db_persist=True,
                                expression=ngo_portal.lib.language.kazakh.SortKey(
                                    django.db.models.functions.text.Left(
                                        django.db.models.functions.text.Concat(
                                            models.F("name_kk"), models.F("name_ru"), models.F("name_en")
                                        ),
                                        250,
                                    )
                                ),
                                output_field=models.TextField(db_collation="C"),
                            ),
                        ),
                        (
                            "sort_key_ru",
                            models.GeneratedField(
                                db_persist=True,
                                expression=ngo_portal.lib.language.kazakh.SortKey(
                                    django.db.models.functions.text.Left(
                                        models.Func(
                                            django.db.models.functions.text.Concat(
                                                models.F("name_ru"), models.F("name_kk"), models.F("name_en")
                                            ),
                                            models.Value("ёЁ"),
                                            models.Value("еЕ"),
                                            function="translate",
                                            output_field=models.TextField(),
                                        ),
                                        250,
                                    )
                                ),
                                output_field=models.TextField(db_collation="C"),
                            ),
                        ),
                        (
                            "sort_key_en",
                            models.GeneratedField(
                                db_persist=True,
                                expression=ngo_portal.lib.language.kazakh.SortKey(
                                    django.db.models.functions.text.Left(
                                        django.db.models.functions.text.Concat(
                                            models.F("name_en"), models.F("name_kk"), models.F("name_ru")
                                        ),
                                        250,
                                    )
                                ),
                                output_field=models.TextField(db_collation="C"),
                            ),
                        ),
                        (
                            "profession_kk",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="profession (in Kazakh)"
                            ),
                        ),
                        (
                            "profession_ru",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="profession (in Russian)"
                            ),
                        ),
                        (
                            "profession_en",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="profession (in English)"
                            ),
                        ),
                        (
                            "search",
                            models.GeneratedField(
                                db_persist=True,
                                expression=ngo_portal.lib.language.kazakh.Fold(
                                    "name_kk", "name_ru", "name_en"
                                ),
                                output_field=models.TextField(),
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "person",
                        "verbose_name_plural": "people",
                        "indexes": [
                            django.contrib.postgres.indexes.GinIndex(
                                django.contrib.postgres.indexes.OpClass("search", name="gin_trgm_ops"),
                                name="registry_person_search",
                            ),
                            models.Index(
                                models.F("sort_key"), models.F("id"), name="registry_person_by_name"
                            ),
                            models.Index(
                                models.F("sort_key_ru"), models.F("id"), name="registry_person_by_name_ru"
                            ),
                            models.Index(
                                models.F("sort_key_en"), models.F("id"), name="registry_person_by_name_en"
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
                                name="registry_person_named",
                                violation_error_message="Give the name in at least one language.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Position",
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
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="positions",
                                to="registry.person",
                                verbose_name="person",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="positions",
                                to="registry.organisation",
                                verbose_name="organisation",
                            ),
                        ),
                        (
                            "unit_kk",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="department (in Kazakh)"
                            ),
                        ),
                        (
                            "unit_ru",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="department (in Russian)"
                            ),
                        ),
                        (
                            "unit_en",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="department (in English)"
                            ),
                        ),
                        (
                            "post_kk",
                            models.CharField(
                                blank=True,
                                help_text="As printed, e.g. атқарушы директор.",
                                max_length=200,
                                verbose_name="post (in Kazakh)",
                            ),
                        ),
                        (
                            "post_ru",
                            models.CharField(blank=True, max_length=200, verbose_name="post (in Russian)"),
                        ),
                        (
                            "post_en",
                            models.CharField(blank=True, max_length=200, verbose_name="post (in English)"),
                        ),
                        (
                            "since",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                verbose_name="since"
                            ),
                        ),
                        (
                            "since_words",
                            models.CharField(blank=True, max_length=200, verbose_name="since, as printed"),
                        ),
                        (
                            "until",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                verbose_name="until"
                            ),
                        ),
                        (
                            "until_words",
                            models.CharField(blank=True, max_length=200, verbose_name="until, as printed"),
                        ),
                        (
                            "search",
                            models.GeneratedField(
                                db_persist=True,
                                expression=ngo_portal.lib.language.kazakh.Fold(
                                    "post_kk", "post_ru", "post_en", "unit_kk", "unit_ru", "unit_en"
                                ),
                                output_field=models.TextField(),
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "post",
                        "verbose_name_plural": "posts",
                        "ordering": ["id"],
                        "indexes": [
                            django.contrib.postgres.indexes.GinIndex(
                                django.contrib.postgres.indexes.OpClass("search", name="gin_trgm_ops"),
                                name="registry_position_search",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("basis__in", ["stated", "inferred"])),
                                name="registry_position_basis",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("post_en", ""), ("post_kk", ""), ("post_ru", ""), _negated=True
                                ),
                                name="registry_position_post",
                                violation_error_message="Give the post in at least one language.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ngo_portal.lib.language.approximate_dates.EdtfValid("since")
                                ),
                                name="registry_position_since",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ngo_portal.lib.language.approximate_dates.EdtfValid("until")
                                ),
                                name="registry_position_until",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReportedFigure",
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
                            "said_by",
                            models.ForeignKey(
                                blank=True,
                                help_text="Type a part of the person's name.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.position",
                                verbose_name="said by (post at the time)",
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
                            "indicator",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reported_figures",
                                to="registry.indicator",
                                verbose_name="indicator",
                            ),
                        ),
                        (
                            "territory",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reported_figures",
                                to="territories.territory",
                                verbose_name="of the territory",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reported_figures",
                                to="registry.organisation",
                                verbose_name="of the organisation",
                            ),
                        ),
                        (
                            "period",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                help_text="E.g. 2020, 02.2021 or 01.01.2021–27.02.2021; empty when not stated.",
                                verbose_name="period",
                            ),
                        ),
                        (
                            "period_words",
                            models.CharField(blank=True, max_length=200, verbose_name="period as printed"),
                        ),
                        (
                            "period_basis",
                            models.CharField(
                                choices=[("stated", "stated by the source"), ("inferred", "inferred")],
                                default="stated",
                                max_length=8,
                                verbose_name="the period is",
                            ),
                        ),
                        (
                            "out_of",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="The whole, where the source gives it: 16 of 16.",
                                null=True,
                                verbose_name="out of",
                            ),
                        ),
                        (
                            "spheres_kk",
                            models.CharField(
                                blank=True,
                                max_length=500,
                                verbose_name="directions as the source words them (in Kazakh)",
                            ),
                        ),
                        (
                            "spheres_ru",
                            models.CharField(
                                blank=True,
                                max_length=500,
                                verbose_name="directions as the source words them (in Russian)",
                            ),
                        ),
                        (
                            "spheres_en",
                            models.CharField(
                                blank=True,
                                max_length=500,
                                verbose_name="directions as the source words them (in English)",
                            ),
                        ),
                        (
                            "directions",
                            models.ManyToManyField(
                                blank=True,
                                related_name="reported_figures",
                                to="registry.direction",
                                verbose_name="directions of activity",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "reported figure",
                        "verbose_name_plural": "reported figures",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("stage", "published"), _negated=True),
                                fields=["stage", "responsible", "-id"],
                                name="registry_figure_waiting",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "stage__in",
                                        ["draft", "submitted", "returned", "published", "withdrawn"],
                                    )
                                ),
                                name="registry_reportedfigure_stage",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("submitted_at__isnull", True), ("submitted_by__isnull", True)),
                                    models.Q(
                                        ("submitted_at__isnull", False), ("submitted_by__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="registry_reportedfigure_submitted_pair",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("published_at__isnull", True), ("published_by__isnull", True)),
                                    models.Q(
                                        ("published_at__isnull", False), ("published_by__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="registry_reportedfigure_published_pair",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("stage__in", ("published", "withdrawn")), _negated=True),
                                    ("published_at__isnull", False),
                                    _connector="OR",
                                ),
                                name="registry_reportedfigure_published_signed",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("corrected_at__isnull", True),
                                    ("published_at__isnull", False),
                                    _connector="OR",
                                ),
                                name="registry_reportedfigure_corrected_public",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("basis__in", ["stated", "inferred"])),
                                name="registry_reportedfigure_basis",
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
                                name="registry_reportedfigure_quantity_fits",
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
                                name="registry_reportedfigure_quantity_range",
                                violation_error_message="A number cannot be negative.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ngo_portal.lib.language.approximate_dates.EdtfValid("period")
                                ),
                                name="registry_reportedfigure_period",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("period_basis__in", ["stated", "inferred"])),
                                name="registry_reportedfigure_period_basis",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("territory__isnull", False),
                                    ("organisation__isnull", False),
                                    _connector="OR",
                                ),
                                name="registry_reportedfigure_of",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("out_of__isnull", True),
                                    ("quantity_low__isnull", True),
                                    ("quantity_low__lte", models.F("out_of")),
                                    _connector="OR",
                                ),
                                name="registry_reportedfigure_part",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PersonName",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="other_names",
                                to="registry.person",
                            ),
                        ),
                        ("name", models.CharField(max_length=500, verbose_name="name as printed")),
                        (
                            "search",
                            models.GeneratedField(
                                db_persist=True,
                                expression=ngo_portal.lib.language.kazakh.Fold("name"),
                                output_field=models.TextField(),
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "other spelling",
                        "verbose_name_plural": "other spellings",
                        "ordering": ["id"],
                        "indexes": [
                            django.contrib.postgres.indexes.GinIndex(
                                django.contrib.postgres.indexes.OpClass("search", name="gin_trgm_ops"),
                                name="registry_personname_search",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("person", "name"), name="registry_personname_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Programme",
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
                                    ("concept", "concept"),
                                    ("state", "state programme"),
                                    ("awards", "award scheme"),
                                    ("services", "programme of services"),
                                    ("other", "other programme"),
                                ],
                                default="other",
                                max_length=8,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="programmes",
                                to="registry.organisation",
                                verbose_name="organisation that works by it",
                            ),
                        ),
                        (
                            "territory",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="programmes",
                                to="territories.territory",
                                verbose_name="territory it covers",
                            ),
                        ),
                        (
                            "act_kk",
                            models.CharField(
                                blank=True,
                                help_text="E.g. Президенттің Жарлығы.",
                                max_length=200,
                                verbose_name="adopted by (in Kazakh)",
                            ),
                        ),
                        (
                            "act_ru",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="adopted by (in Russian)"
                            ),
                        ),
                        (
                            "act_en",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="adopted by (in English)"
                            ),
                        ),
                        (
                            "adopted",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                help_text="E.g. 2020; empty when not stated.", verbose_name="adopted"
                            ),
                        ),
                        (
                            "adopted_words",
                            models.CharField(blank=True, max_length=200, verbose_name="adopted, as printed"),
                        ),
                        (
                            "search",
                            models.GeneratedField(
                                db_persist=True,
                                expression=ngo_portal.lib.language.kazakh.Fold(
                                    "name_kk", "name_ru", "name_en"
                                ),
                                output_field=models.TextField(),
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "programme",
                        "verbose_name_plural": "programmes",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("stage", "published"), _negated=True),
                                fields=["stage", "responsible", "-id"],
                                name="registry_programme_waiting",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("name_kk__regex", "\\S"),
                                    ("name_ru__regex", "\\S"),
                                    ("name_en__regex", "\\S"),
                                    _connector="OR",
                                ),
                                name="registry_programme_named",
                                violation_error_message="Give the name in at least one language.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "stage__in",
                                        ["draft", "submitted", "returned", "published", "withdrawn"],
                                    )
                                ),
                                name="registry_programme_stage",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("submitted_at__isnull", True), ("submitted_by__isnull", True)),
                                    models.Q(
                                        ("submitted_at__isnull", False), ("submitted_by__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="registry_programme_submitted_pair",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("published_at__isnull", True), ("published_by__isnull", True)),
                                    models.Q(
                                        ("published_at__isnull", False), ("published_by__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="registry_programme_published_pair",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("stage__in", ("published", "withdrawn")), _negated=True),
                                    ("published_at__isnull", False),
                                    _connector="OR",
                                ),
                                name="registry_programme_published_signed",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("corrected_at__isnull", True),
                                    ("published_at__isnull", False),
                                    _connector="OR",
                                ),
                                name="registry_programme_corrected_public",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("basis__in", ["stated", "inferred"])),
                                name="registry_programme_basis",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kind__in", ["concept", "state", "awards", "services", "other"])
                                ),
                                name="registry_programme_kind",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ngo_portal.lib.language.approximate_dates.EdtfValid("adopted")
                                ),
                                name="registry_programme_adopted",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ProgrammeName",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "programme",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="other_names",
                                to="registry.programme",
                            ),
                        ),
                        ("name", models.CharField(max_length=500, verbose_name="name as printed")),
                    ],
                    options={
                        "verbose_name": "other spelling",
                        "verbose_name_plural": "other spellings",
                        "ordering": ["id"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("programme", "name"), name="registry_programmename_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ProgrammeDirection",
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
                            "programme",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="directions",
                                to="registry.programme",
                            ),
                        ),
                        (
                            "direction",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.direction",
                                verbose_name="direction of activity",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "direction of the programme",
                        "verbose_name_plural": "directions of the programme, in their order",
                        "ordering": ["id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("name_kk__regex", "\\S"),
                                    ("name_ru__regex", "\\S"),
                                    ("name_en__regex", "\\S"),
                                    _connector="OR",
                                ),
                                name="registry_programmedirection_named",
                                violation_error_message="Give the name in at least one language.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Award",
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
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="awards",
                                to="registry.organisation",
                                verbose_name="organisation that received it",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="awards",
                                to="registry.person",
                                verbose_name="person who received it",
                            ),
                        ),
                        (
                            "recipient_basis",
                            models.CharField(
                                choices=[("stated", "stated by the source"), ("inferred", "inferred")],
                                default="stated",
                                max_length=8,
                                verbose_name="the recipient is",
                            ),
                        ),
                        (
                            "programme",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="awards",
                                to="registry.programme",
                                verbose_name="programme",
                            ),
                        ),
                        (
                            "programme_words",
                            models.CharField(
                                blank=True,
                                help_text="Misprints too.",
                                max_length=500,
                                verbose_name="programme as printed",
                            ),
                        ),
                        (
                            "nomination_kk",
                            models.CharField(blank=True, max_length=300, verbose_name="category (in Kazakh)"),
                        ),
                        (
                            "nomination_ru",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="category (in Russian)"
                            ),
                        ),
                        (
                            "nomination_en",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="category (in English)"
                            ),
                        ),
                        (
                            "topic_kk",
                            models.CharField(blank=True, max_length=300, verbose_name="what for (in Kazakh)"),
                        ),
                        (
                            "topic_ru",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="what for (in Russian)"
                            ),
                        ),
                        (
                            "topic_en",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="what for (in English)"
                            ),
                        ),
                        (
                            "date",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                help_text="E.g. 27.02.2021, 02.2021 or 2021. Leave empty when it is not stated.",
                                verbose_name="date",
                            ),
                        ),
                        (
                            "date_words",
                            models.CharField(blank=True, max_length=200, verbose_name="date as printed"),
                        ),
                    ],
                    options={
                        "verbose_name": "award",
                        "verbose_name_plural": "awards",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("stage", "published"), _negated=True),
                                fields=["stage", "responsible", "-id"],
                                name="registry_award_waiting",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "stage__in",
                                        ["draft", "submitted", "returned", "published", "withdrawn"],
                                    )
                                ),
                                name="registry_award_stage",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("submitted_at__isnull", True), ("submitted_by__isnull", True)),
                                    models.Q(
                                        ("submitted_at__isnull", False), ("submitted_by__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="registry_award_submitted_pair",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("published_at__isnull", True), ("published_by__isnull", True)),
                                    models.Q(
                                        ("published_at__isnull", False), ("published_by__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="registry_award_published_pair",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("stage__in", ("published", "withdrawn")), _negated=True),
                                    ("published_at__isnull", False),
                                    _connector="OR",
                                ),
                                name="registry_award_published_signed",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("corrected_at__isnull", True),
                                    ("published_at__isnull", False),
                                    _connector="OR",
                                ),
                                name="registry_award_corrected_public",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("basis__in", ["stated", "inferred"])),
                                name="registry_award_basis",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ngo_portal.lib.language.approximate_dates.EdtfValid("date")
                                ),
                                name="registry_award_date",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("recipient_basis__in", ["stated", "inferred"])),
                                name="registry_award_recipient_basis",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("organisation__isnull", False),
                                    ("person__isnull", False),
                                    _connector="OR",
                                ),
                                name="registry_award_recipient",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("programme__isnull", False),
                                    models.Q(
                                        ("nomination_en", ""),
                                        ("nomination_kk", ""),
                                        ("nomination_ru", ""),
                                        _negated=True,
                                    ),
                                    _connector="OR",
                                ),
                                name="registry_award_named",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Memorandum",
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
                            "said_by",
                            models.ForeignKey(
                                blank=True,
                                help_text="Type a part of the person's name.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.position",
                                verbose_name="said by (post at the time)",
                            ),
                        ),
                        (
                            "subject_kk",
                            models.CharField(blank=True, max_length=300, verbose_name="subject (in Kazakh)"),
                        ),
                        (
                            "subject_ru",
                            models.CharField(blank=True, max_length=300, verbose_name="subject (in Russian)"),
                        ),
                        (
                            "subject_en",
                            models.CharField(blank=True, max_length=300, verbose_name="subject (in English)"),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("prepared", "being prepared"),
                                    ("signed", "signed"),
                                    ("ended", "ended"),
                                ],
                                default="signed",
                                max_length=8,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "date",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                help_text="E.g. 27.02.2021, 02.2021 or 2021. Leave empty when it is not stated.",
                                verbose_name="date",
                            ),
                        ),
                        (
                            "date_words",
                            models.CharField(blank=True, max_length=200, verbose_name="date as printed"),
                        ),
                    ],
                    options={
                        "verbose_name": "memorandum",
                        "verbose_name_plural": "memoranda",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("stage", "published"), _negated=True),
                                fields=["stage", "responsible", "-id"],
                                name="registry_memorandum_waiting",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "stage__in",
                                        ["draft", "submitted", "returned", "published", "withdrawn"],
                                    )
                                ),
                                name="registry_memorandum_stage",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("submitted_at__isnull", True), ("submitted_by__isnull", True)),
                                    models.Q(
                                        ("submitted_at__isnull", False), ("submitted_by__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="registry_memorandum_submitted_pair",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("published_at__isnull", True), ("published_by__isnull", True)),
                                    models.Q(
                                        ("published_at__isnull", False), ("published_by__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="registry_memorandum_published_pair",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("stage__in", ("published", "withdrawn")), _negated=True),
                                    ("published_at__isnull", False),
                                    _connector="OR",
                                ),
                                name="registry_memorandum_published_signed",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("corrected_at__isnull", True),
                                    ("published_at__isnull", False),
                                    _connector="OR",
                                ),
                                name="registry_memorandum_corrected_public",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("basis__in", ["stated", "inferred"])),
                                name="registry_memorandum_basis",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ngo_portal.lib.language.approximate_dates.EdtfValid("date")
                                ),
                                name="registry_memorandum_date",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("state__in", ["prepared", "signed", "ended"])),
                                name="registry_memorandum_state",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("subject_en", ""), ("subject_kk", ""), ("subject_ru", ""), _negated=True
                                ),
                                name="registry_memorandum_subject",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MemorandumParty",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                            "memorandum",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="parties",
                                to="registry.memorandum",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="memoranda",
                                to="registry.organisation",
                                verbose_name="organisation",
                            ),
                        ),
                        (
                            "is_inferred",
                            models.BooleanField(default=False, verbose_name="inferred, not stated"),
                        ),
                    ],
                    options={
                        "verbose_name": "party",
                        "verbose_name_plural": "parties",
                        "ordering": ["id"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("memorandum", "organisation"),
                                name="registry_memorandumparty_once",
                                violation_error_message="This organisation is a party already.",
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
                                name="registry_memorandumparty_somebody",
                                violation_error_message="Choose an organisation, or describe it in words.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AnnualFiling",
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
                            "organisation",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="annual_filings",
                                to="registry.organisation",
                            ),
                        ),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1991),
                                    django.core.validators.MaxValueValidator(2100),
                                ],
                                verbose_name="about the year",
                            ),
                        ),
                        (
                            "filed_on",
                            models.DateField(
                                blank=True,
                                help_text="Empty: it was filed, the day is not stated.",
                                null=True,
                                verbose_name="filed on",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "annual filing",
                        "verbose_name_plural": "annual filings",
                        "ordering": ["-year"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("basis__in", ["stated", "inferred"])),
                                name="registry_annualfiling_basis",
                            ),
                            models.UniqueConstraint(
                                fields=("organisation", "year"),
                                name="registry_annualfiling_once",
                                violation_error_message="There is a filing about this year already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("year__range", (1991, 2100))),
                                name="registry_annualfiling_year",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Statement",
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
                            "said_by",
                            models.ForeignKey(
                                blank=True,
                                help_text="Type a part of the person's name.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.position",
                                verbose_name="said by (post at the time)",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("judgement", "judgement"),
                                    ("plan", "plan"),
                                    ("policy", "policy"),
                                    ("partnership", "partnership"),
                                    ("activity", "ongoing work"),
                                    ("service", "service"),
                                    ("training", "training"),
                                    ("help", "help"),
                                    ("other", "other statement"),
                                ],
                                default="activity",
                                max_length=12,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "text_kk",
                            models.TextField(
                                blank=True,
                                help_text="Short and in plain words; the source's own sentence stands below.",
                                verbose_name="in a sentence (in Kazakh)",
                            ),
                        ),
                        ("text_ru", models.TextField(blank=True, verbose_name="in a sentence (in Russian)")),
                        ("text_en", models.TextField(blank=True, verbose_name="in a sentence (in English)")),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="statements",
                                to="registry.organisation",
                                verbose_name="about the organisation",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="statements",
                                to="registry.person",
                                verbose_name="about the person",
                            ),
                        ),
                        (
                            "territory",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="statements",
                                to="territories.territory",
                                verbose_name="about the territory",
                            ),
                        ),
                        (
                            "counterpart",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="statements_as_counterpart",
                                to="registry.organisation",
                                verbose_name="together with",
                            ),
                        ),
                        (
                            "programme",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="statements",
                                to="registry.programme",
                                verbose_name="programme",
                            ),
                        ),
                        (
                            "date",
                            ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                                help_text="E.g. 2021, 27.02.2021, or 2016– for what began then; empty when not stated.",
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
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.unit",
                                verbose_name="counted in",
                            ),
                        ),
                        (
                            "share",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "not stated"),
                                    ("all", "all of them"),
                                    ("most", "most of them"),
                                    ("some", "some of them"),
                                    ("open", "these and others"),
                                ],
                                default="",
                                max_length=4,
                                verbose_name="how many of them",
                            ),
                        ),
                        (
                            "search",
                            models.GeneratedField(
                                db_persist=True,
                                expression=ngo_portal.lib.language.kazakh.Fold(
                                    "text_kk", "text_ru", "text_en"
                                ),
                                output_field=models.TextField(),
                            ),
                        ),
                        (
                            "directions",
                            models.ManyToManyField(
                                blank=True,
                                related_name="statements",
                                to="registry.direction",
                                verbose_name="directions of activity",
                            ),
                        ),
                        (
                            "target_groups",
                            models.ManyToManyField(
                                blank=True,
                                related_name="statements",
                                to="registry.targetgroup",
                                verbose_name="target groups",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "statement",
                        "verbose_name_plural": "statements",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("stage", "published"), _negated=True),
                                fields=["stage", "responsible", "-id"],
                                name="registry_statement_waiting",
                            ),
                            django.contrib.postgres.indexes.GinIndex(
                                django.contrib.postgres.indexes.OpClass("search", name="gin_trgm_ops"),
                                name="registry_statement_search",
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
                                name="registry_statement_stage",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("submitted_at__isnull", True), ("submitted_by__isnull", True)),
                                    models.Q(
                                        ("submitted_at__isnull", False), ("submitted_by__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="registry_statement_submitted_pair",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("published_at__isnull", True), ("published_by__isnull", True)),
                                    models.Q(
                                        ("published_at__isnull", False), ("published_by__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="registry_statement_published_pair",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("stage__in", ("published", "withdrawn")), _negated=True),
                                    ("published_at__isnull", False),
                                    _connector="OR",
                                ),
                                name="registry_statement_published_signed",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("corrected_at__isnull", True),
                                    ("published_at__isnull", False),
                                    _connector="OR",
                                ),
                                name="registry_statement_corrected_public",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("basis__in", ["stated", "inferred"])),
                                name="registry_statement_basis",
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
                                name="registry_statement_quantity_fits",
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
                                name="registry_statement_quantity_range",
                                violation_error_message="A number cannot be negative.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "kind__in",
                                        [
                                            "judgement",
                                            "plan",
                                            "policy",
                                            "partnership",
                                            "activity",
                                            "service",
                                            "training",
                                            "help",
                                            "other",
                                        ],
                                    )
                                ),
                                name="registry_statement_kind",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("share__in", ["", "all", "most", "some", "open"])),
                                name="registry_statement_share",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ngo_portal.lib.language.approximate_dates.EdtfValid("date")
                                ),
                                name="registry_statement_date",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("date_basis__in", ["stated", "inferred"])),
                                name="registry_statement_date_basis",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("text_en", ""), ("text_kk", ""), ("text_ru", ""), _negated=True
                                ),
                                name="registry_statement_text",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("organisation__isnull", False),
                                    ("person__isnull", False),
                                    ("territory__isnull", False),
                                    _connector="OR",
                                ),
                                name="registry_statement_about",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="InKindLine",
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
                            "statement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="in_kind",
                                to="registry.statement",
                            ),
                        ),
                        (
                            "flow",
                            models.CharField(
                                choices=[("received", "received"), ("bought", "bought"), ("given", "given")],
                                default="given",
                                max_length=8,
                                verbose_name="what was done with it",
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
                    ],
                    options={
                        "verbose_name": "help in kind",
                        "verbose_name_plural": "help in kind",
                        "ordering": ["id"],
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
                                name="registry_inkindline_quantity_fits",
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
                                name="registry_inkindline_quantity_range",
                                violation_error_message="A number cannot be negative.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("flow__in", ["received", "bought", "given"])),
                                name="registry_inkindline_flow",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("item_en", ""), ("item_kk", ""), ("item_ru", ""), _negated=True
                                ),
                                name="registry_inkindline_item",
                                violation_error_message="Say in words what it is.",
                            ),
                        ],
                    },
                ),
            ],
        ),
    ]
