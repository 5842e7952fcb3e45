from decimal import Decimal

import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import ngo_portal.lib.language.approximate_dates
import ngo_portal.lib.language.kazakh


class Migration(migrations.Migration):
    dependencies = [
        ("officers", "__first__"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("registry", "0005_synthetic"),
        ("territories", "0004_change_notes"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="organisation",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="organisation",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="organisation",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="targetgroup",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="targetgroup",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="targetgroup",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="unit",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="unit",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="unit",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="organisation",
            name="founded_verbatim",
            field=models.TextField(
                blank=True, help_text="Word for word.", verbose_name="sentence of the source about the date"
            ),
        ),
        migrations.AddField(
            model_name="organisation",
            name="level",
            field=models.CharField(
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
        migrations.AddField(
            model_name="organisationhistory",
            name="founded_verbatim",
            field=models.TextField(
                blank=True, help_text="Word for word.", verbose_name="sentence of the source about the date"
            ),
        ),
        migrations.AddField(
            model_name="organisationhistory",
            name="level",
            field=models.CharField(
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
        migrations.AddField(
            model_name="targetgroup",
            name="counted_kk",
            field=models.CharField(
                blank=True,
                help_text="E.g. 30 мұқтаж отбасы.",
                max_length=200,
                verbose_name="after a number, in Kazakh",
            ),
        ),
        migrations.AddField(
            model_name="targetgroup",
            name="few_ru",
            field=models.CharField(
                blank=True,
                help_text="E.g. 2 нуждающиеся семьи.",
                max_length=200,
                verbose_name="after 2, in Russian",
            ),
        ),
        migrations.AddField(
            model_name="targetgroup",
            name="genitive_ru",
            field=models.CharField(
                blank=True,
                help_text="E.g. более 1 нуждающейся семьи.",
                max_length=200,
                verbose_name="after “more than 1”, in Russian",
            ),
        ),
        migrations.AddField(
            model_name="targetgroup",
            name="many_en",
            field=models.CharField(
                blank=True,
                help_text="E.g. 5 families in need.",
                max_length=200,
                verbose_name="after 5, in English",
            ),
        ),
        migrations.AddField(
            model_name="targetgroup",
            name="many_ru",
            field=models.CharField(
                blank=True,
                help_text="E.g. 5 нуждающихся семей.",
                max_length=200,
                verbose_name="after 5, in Russian",
            ),
        ),
        migrations.AddField(
            model_name="targetgroup",
            name="one_en",
            field=models.CharField(
                blank=True,
                help_text="E.g. 1 family in need.",
                max_length=200,
                verbose_name="after 1, in English",
            ),
        ),
        migrations.AddField(
            model_name="targetgroup",
            name="one_ru",
            field=models.CharField(
                blank=True,
                help_text="E.g. 1 нуждающаяся семья.",
                max_length=200,
                verbose_name="after 1, in Russian",
            ),
        ),
        migrations.AddField(
            model_name="targetgrouphistory",
            name="counted_kk",
            field=models.CharField(
                blank=True,
                help_text="E.g. 30 мұқтаж отбасы.",
                max_length=200,
                verbose_name="after a number, in Kazakh",
            ),
        ),
        migrations.AddField(
            model_name="targetgrouphistory",
            name="few_ru",
            field=models.CharField(
                blank=True,
                help_text="E.g. 2 нуждающиеся семьи.",
                max_length=200,
                verbose_name="after 2, in Russian",
            ),
        ),
        migrations.AddField(
            model_name="targetgrouphistory",
            name="genitive_ru",
            field=models.CharField(
                blank=True,
                help_text="E.g. более 1 нуждающейся семьи.",
                max_length=200,
                verbose_name="after “more than 1”, in Russian",
            ),
        ),
        migrations.AddField(
            model_name="targetgrouphistory",
            name="many_en",
            field=models.CharField(
                blank=True,
                help_text="E.g. 5 families in need.",
                max_length=200,
                verbose_name="after 5, in English",
            ),
        ),
        migrations.AddField(
            model_name="targetgrouphistory",
            name="many_ru",
            field=models.CharField(
                blank=True,
                help_text="E.g. 5 нуждающихся семей.",
                max_length=200,
                verbose_name="after 5, in Russian",
            ),
        ),
        migrations.AddField(
            model_name="targetgrouphistory",
            name="one_en",
            field=models.CharField(
                blank=True,
                help_text="E.g. 1 family in need.",
                max_length=200,
                verbose_name="after 1, in English",
            ),
        ),
        migrations.AddField(
            model_name="targetgrouphistory",
            name="one_ru",
            field=models.CharField(
                blank=True,
                help_text="E.g. 1 нуждающаяся семья.",
                max_length=200,
                verbose_name="after 1, in Russian",
            ),
        ),
        migrations.AddField(
            model_name="unit",
            name="counted_kk",
            field=models.CharField(
                blank=True,
                help_text="E.g. 30 мұқтаж отбасы.",
                max_length=200,
                verbose_name="after a number, in Kazakh",
            ),
        ),
        migrations.AddField(
            model_name="unit",
            name="counts_people",
            field=models.BooleanField(
                default=False,
                help_text="Of vulnerable groups, 1 to 4 of these are public as “fewer than 5”.",
                verbose_name="counts people",
            ),
        ),
        migrations.AddField(
            model_name="unit",
            name="few_ru",
            field=models.CharField(
                blank=True,
                help_text="E.g. 2 нуждающиеся семьи.",
                max_length=200,
                verbose_name="after 2, in Russian",
            ),
        ),
        migrations.AddField(
            model_name="unit",
            name="genitive_ru",
            field=models.CharField(
                blank=True,
                help_text="E.g. более 1 нуждающейся семьи.",
                max_length=200,
                verbose_name="after “more than 1”, in Russian",
            ),
        ),
        migrations.AddField(
            model_name="unit",
            name="many_en",
            field=models.CharField(
                blank=True,
                help_text="E.g. 5 families in need.",
                max_length=200,
                verbose_name="after 5, in English",
            ),
        ),
        migrations.AddField(
            model_name="unit",
            name="many_ru",
            field=models.CharField(
                blank=True,
                help_text="E.g. 5 нуждающихся семей.",
                max_length=200,
                verbose_name="after 5, in Russian",
            ),
        ),
        migrations.AddField(
            model_name="unit",
            name="one_en",
            field=models.CharField(
                blank=True,
                help_text="E.g. 1 family in need.",
                max_length=200,
                verbose_name="after 1, in English",
            ),
        ),
        migrations.AddField(
            model_name="unit",
            name="one_ru",
            field=models.CharField(
                blank=True,
                help_text="E.g. 1 нуждающаяся семья.",
                max_length=200,
                verbose_name="after 1, in Russian",
            ),
        ),
        migrations.AddField(
            model_name="unit",
            name="takes_ending",
            field=models.BooleanField(
                default=False,
                help_text="In Kazakh it takes the ending: 1,5 тоннаға жуық.",
                verbose_name="unit of measure",
            ),
        ),
        migrations.AddField(
            model_name="unithistory",
            name="counted_kk",
            field=models.CharField(
                blank=True,
                help_text="E.g. 30 мұқтаж отбасы.",
                max_length=200,
                verbose_name="after a number, in Kazakh",
            ),
        ),
        migrations.AddField(
            model_name="unithistory",
            name="counts_people",
            field=models.BooleanField(
                default=False,
                help_text="Of vulnerable groups, 1 to 4 of these are public as “fewer than 5”.",
                verbose_name="counts people",
            ),
        ),
        migrations.AddField(
            model_name="unithistory",
            name="few_ru",
            field=models.CharField(
                blank=True,
                help_text="E.g. 2 нуждающиеся семьи.",
                max_length=200,
                verbose_name="after 2, in Russian",
            ),
        ),
        migrations.AddField(
            model_name="unithistory",
            name="genitive_ru",
            field=models.CharField(
                blank=True,
                help_text="E.g. более 1 нуждающейся семьи.",
                max_length=200,
                verbose_name="after “more than 1”, in Russian",
            ),
        ),
        migrations.AddField(
            model_name="unithistory",
            name="many_en",
            field=models.CharField(
                blank=True,
                help_text="E.g. 5 families in need.",
                max_length=200,
                verbose_name="after 5, in English",
            ),
        ),
        migrations.AddField(
            model_name="unithistory",
            name="many_ru",
            field=models.CharField(
                blank=True,
                help_text="E.g. 5 нуждающихся семей.",
                max_length=200,
                verbose_name="after 5, in Russian",
            ),
        ),
        migrations.AddField(
            model_name="unithistory",
            name="one_en",
            field=models.CharField(
                blank=True,
                help_text="E.g. 1 family in need.",
                max_length=200,
                verbose_name="after 1, in English",
            ),
        ),
        migrations.AddField(
            model_name="unithistory",
            name="one_ru",
            field=models.CharField(
                blank=True,
                help_text="E.g. 1 нуждающаяся семья.",
                max_length=200,
                verbose_name="after 1, in Russian",
            ),
        ),
        migrations.AddField(
            model_name="unithistory",
            name="takes_ending",
            field=models.BooleanField(
                default=False,
                help_text="In Kazakh it takes the ending: 1,5 тоннаға жуық.",
                verbose_name="unit of measure",
            ),
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
            ],
            options={
                "verbose_name": "annual filing",
                "verbose_name_plural": "annual filings",
                "ordering": ["-year"],
                "abstract": False,
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
                        condition=models.Q(("year__range", (1991, 2100))), name="registry_annualfiling_year"
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
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
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
                    "published_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="published at"),
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
                        choices=[("prepared", "being prepared"), ("signed", "signed"), ("ended", "ended")],
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
                ("date_words", models.CharField(blank=True, max_length=200, verbose_name="date as printed")),
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
                    "responsible",
                    models.ForeignKey(
                        help_text="The oblast, city or district whose officers answer for this record.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="territories.territory",
                        verbose_name="responsible territory",
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
            ],
            options={
                "verbose_name": "memorandum",
                "verbose_name_plural": "memoranda",
                "abstract": False,
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
                            ("stage__in", ["draft", "submitted", "returned", "published", "withdrawn"])
                        ),
                        name="registry_memorandum_stage",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("submitted_at__isnull", True), ("submitted_by__isnull", True)),
                            models.Q(("submitted_at__isnull", False), ("submitted_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="registry_memorandum_submitted_pair",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("published_at__isnull", True), ("published_by__isnull", True)),
                            models.Q(("published_at__isnull", False), ("published_by__isnull", False)),
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
                        condition=models.Q(("basis__in", ["stated", "inferred"])),
                        name="registry_memorandum_basis",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(ngo_portal.lib.language.approximate_dates.EdtfValid("date")),
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
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in Kazakh)"),
                ),
                (
                    "name_ru",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in Russian)"),
                ),
                (
                    "name_en",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in English)"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
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
                    "published_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="published at"),
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
                    models.CharField(blank=True, max_length=200, verbose_name="adopted by (in Russian)"),
                ),
                (
                    "act_en",
                    models.CharField(blank=True, max_length=200, verbose_name="adopted by (in English)"),
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
                        expression=ngo_portal.lib.language.kazakh.Fold("name_kk", "name_ru", "name_en"),
                        output_field=models.TextField(),
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
                    "responsible",
                    models.ForeignKey(
                        help_text="The oblast, city or district whose officers answer for this record.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="territories.territory",
                        verbose_name="responsible territory",
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
            ],
            options={
                "verbose_name": "programme",
                "verbose_name_plural": "programmes",
                "abstract": False,
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
                            ("stage__in", ["draft", "submitted", "returned", "published", "withdrawn"])
                        ),
                        name="registry_programme_stage",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("submitted_at__isnull", True), ("submitted_by__isnull", True)),
                            models.Q(("submitted_at__isnull", False), ("submitted_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="registry_programme_submitted_pair",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("published_at__isnull", True), ("published_by__isnull", True)),
                            models.Q(("published_at__isnull", False), ("published_by__isnull", False)),
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
                        condition=models.Q(("basis__in", ["stated", "inferred"])),
                        name="registry_programme_basis",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["concept", "state", "awards", "services", "other"])),
                        name="registry_programme_kind",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(ngo_portal.lib.language.approximate_dates.EdtfValid("adopted")),
                        name="registry_programme_adopted",
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
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
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
                    "published_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="published at"),
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
                        blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="number, or from"
                    ),
                ),
                (
                    "quantity_high",
                    models.DecimalField(
                        blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="to"
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
                            ("between", "between"),
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
                        blank=True, default="", max_length=200, verbose_name="as printed in the source"
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
                    "out_of",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="The whole, where the source gives it: 16 of 16.",
                        null=True,
                        verbose_name="out of",
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
                    "responsible",
                    models.ForeignKey(
                        help_text="The oblast, city or district whose officers answer for this record.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="territories.territory",
                        verbose_name="responsible territory",
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
            ],
            options={
                "verbose_name": "reported figure",
                "verbose_name_plural": "reported figures",
                "abstract": False,
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
                            ("stage__in", ["draft", "submitted", "returned", "published", "withdrawn"])
                        ),
                        name="registry_reportedfigure_stage",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("submitted_at__isnull", True), ("submitted_by__isnull", True)),
                            models.Q(("submitted_at__isnull", False), ("submitted_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="registry_reportedfigure_submitted_pair",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("published_at__isnull", True), ("published_by__isnull", True)),
                            models.Q(("published_at__isnull", False), ("published_by__isnull", False)),
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
                        condition=models.Q(ngo_portal.lib.language.approximate_dates.EdtfValid("period")),
                        name="registry_reportedfigure_period",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("territory__isnull", False), ("organisation__isnull", False), _connector="OR"
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
            name="AnnualFilingHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
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
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.organisation",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="registry.annualfiling",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.source",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "abstract": False,
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
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
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
                    "published_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="published at"),
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
                    "recipient_basis",
                    models.CharField(
                        choices=[("stated", "stated by the source"), ("inferred", "inferred")],
                        default="stated",
                        max_length=8,
                        verbose_name="the recipient is",
                    ),
                ),
                (
                    "programme_words",
                    models.CharField(
                        blank=True,
                        help_text="Misprints too.",
                        max_length=300,
                        verbose_name="programme as printed",
                    ),
                ),
                (
                    "nomination_kk",
                    models.CharField(blank=True, max_length=300, verbose_name="nomination (in Kazakh)"),
                ),
                (
                    "nomination_ru",
                    models.CharField(blank=True, max_length=300, verbose_name="nomination (in Russian)"),
                ),
                (
                    "nomination_en",
                    models.CharField(blank=True, max_length=300, verbose_name="nomination (in English)"),
                ),
                (
                    "topic_kk",
                    models.CharField(blank=True, max_length=300, verbose_name="what for (in Kazakh)"),
                ),
                (
                    "topic_ru",
                    models.CharField(blank=True, max_length=300, verbose_name="what for (in Russian)"),
                ),
                (
                    "topic_en",
                    models.CharField(blank=True, max_length=300, verbose_name="what for (in English)"),
                ),
                (
                    "date",
                    ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                        help_text="E.g. 27.02.2021, 02.2021 or 2021. Leave empty when it is not stated.",
                        verbose_name="date",
                    ),
                ),
                ("date_words", models.CharField(blank=True, max_length=200, verbose_name="date as printed")),
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
                    "responsible",
                    models.ForeignKey(
                        help_text="The oblast, city or district whose officers answer for this record.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="territories.territory",
                        verbose_name="responsible territory",
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
            ],
            options={
                "verbose_name": "award",
                "verbose_name_plural": "awards",
                "abstract": False,
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
                            ("stage__in", ["draft", "submitted", "returned", "published", "withdrawn"])
                        ),
                        name="registry_award_stage",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("submitted_at__isnull", True), ("submitted_by__isnull", True)),
                            models.Q(("submitted_at__isnull", False), ("submitted_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="registry_award_submitted_pair",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("published_at__isnull", True), ("published_by__isnull", True)),
                            models.Q(("published_at__isnull", False), ("published_by__isnull", False)),
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
                        condition=models.Q(("basis__in", ["stated", "inferred"])), name="registry_award_basis"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(ngo_portal.lib.language.approximate_dates.EdtfValid("date")),
                        name="registry_award_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("recipient_basis__in", ["stated", "inferred"])),
                        name="registry_award_recipient_basis",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("organisation__isnull", False), ("person__isnull", False), _connector="OR"
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
            name="MemorandumHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
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
                    "published_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="published at"),
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
                        choices=[("prepared", "being prepared"), ("signed", "signed"), ("ended", "ended")],
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
                ("date_words", models.CharField(blank=True, max_length=200, verbose_name="date as printed")),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="registry.memorandum",
                    ),
                ),
                (
                    "published_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="published by",
                    ),
                ),
                (
                    "responsible",
                    models.ForeignKey(
                        db_constraint=False,
                        help_text="The oblast, city or district whose officers answer for this record.",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="territories.territory",
                        verbose_name="responsible territory",
                    ),
                ),
                (
                    "said_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Type a part of the person's name.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.position",
                        verbose_name="said by (post at the time)",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "submitted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="submitted by",
                    ),
                ),
            ],
            options={
                "abstract": False,
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
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in Kazakh)"),
                ),
                (
                    "described_ru",
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in Russian)"),
                ),
                (
                    "described_en",
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in English)"),
                ),
                ("is_inferred", models.BooleanField(default=False, verbose_name="inferred, not stated")),
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
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in Kazakh)"),
                ),
                (
                    "name_ru",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in Russian)"),
                ),
                (
                    "name_en",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in English)"),
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
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="directions",
                        to="registry.programme",
                    ),
                ),
            ],
            options={
                "verbose_name": "direction of the programme",
                "verbose_name_plural": "directions of the programme, in their order",
                "ordering": ["id"],
                "abstract": False,
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
            name="ProgrammeHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "name_kk",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in Kazakh)"),
                ),
                (
                    "name_ru",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in Russian)"),
                ),
                (
                    "name_en",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in English)"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
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
                    "published_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="published at"),
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
                    models.CharField(blank=True, max_length=200, verbose_name="adopted by (in Russian)"),
                ),
                (
                    "act_en",
                    models.CharField(blank=True, max_length=200, verbose_name="adopted by (in English)"),
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
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.organisation",
                        verbose_name="organisation that works by it",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="registry.programme",
                    ),
                ),
                (
                    "published_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="published by",
                    ),
                ),
                (
                    "responsible",
                    models.ForeignKey(
                        db_constraint=False,
                        help_text="The oblast, city or district whose officers answer for this record.",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="territories.territory",
                        verbose_name="responsible territory",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "submitted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="submitted by",
                    ),
                ),
                (
                    "territory",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="territories.territory",
                        verbose_name="territory it covers",
                    ),
                ),
            ],
            options={
                "abstract": False,
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
                ("name", models.CharField(max_length=300, verbose_name="name as printed")),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="other_names",
                        to="registry.programme",
                    ),
                ),
            ],
            options={
                "verbose_name": "other spelling",
                "verbose_name_plural": "other spellings",
                "ordering": ["id"],
                "constraints": [
                    models.UniqueConstraint(fields=("programme", "name"), name="registry_programmename_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="ReportedFigureDirectionsHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "direction",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.direction",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "reportedfigure",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.reportedfigure",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReportedFigureHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
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
                    "published_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="published at"),
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
                        blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="number, or from"
                    ),
                ),
                (
                    "quantity_high",
                    models.DecimalField(
                        blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="to"
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
                            ("between", "between"),
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
                        blank=True, default="", max_length=200, verbose_name="as printed in the source"
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
                    "out_of",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="The whole, where the source gives it: 16 of 16.",
                        null=True,
                        verbose_name="out of",
                    ),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.indicator",
                        verbose_name="indicator",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.organisation",
                        verbose_name="of the organisation",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="registry.reportedfigure",
                    ),
                ),
                (
                    "published_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="published by",
                    ),
                ),
                (
                    "responsible",
                    models.ForeignKey(
                        db_constraint=False,
                        help_text="The oblast, city or district whose officers answer for this record.",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="territories.territory",
                        verbose_name="responsible territory",
                    ),
                ),
                (
                    "said_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Type a part of the person's name.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.position",
                        verbose_name="said by (post at the time)",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "submitted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="submitted by",
                    ),
                ),
                (
                    "territory",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="territories.territory",
                        verbose_name="of the territory",
                    ),
                ),
            ],
            options={
                "abstract": False,
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
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
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
                    "published_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="published at"),
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
                        blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="number, or from"
                    ),
                ),
                (
                    "quantity_high",
                    models.DecimalField(
                        blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="to"
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
                            ("between", "between"),
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
                        blank=True, default="", max_length=200, verbose_name="as printed in the source"
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
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in Kazakh)"),
                ),
                (
                    "described_ru",
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in Russian)"),
                ),
                (
                    "described_en",
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in English)"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("judgement", "judgement"),
                            ("plan", "plan"),
                            ("policy", "policy"),
                            ("partnership", "partnership"),
                            ("activity", "activity that goes on"),
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
                    "date",
                    ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                        help_text="E.g. 2021, 27.02.2021, or 2016– for what began then; empty when not stated.",
                        verbose_name="date",
                    ),
                ),
                ("date_words", models.CharField(blank=True, max_length=200, verbose_name="date as printed")),
                (
                    "share",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "not stated"),
                            ("all", "all of them"),
                            ("most", "most of them"),
                            ("some", "some of them"),
                        ],
                        default="",
                        max_length=4,
                        verbose_name="how many of them",
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
                    "directions",
                    models.ManyToManyField(
                        blank=True,
                        related_name="statements",
                        to="registry.direction",
                        verbose_name="directions of activity",
                    ),
                ),
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
                    "responsible",
                    models.ForeignKey(
                        help_text="The oblast, city or district whose officers answer for this record.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="territories.territory",
                        verbose_name="responsible territory",
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
                    "target_groups",
                    models.ManyToManyField(
                        blank=True,
                        related_name="statements",
                        to="registry.targetgroup",
                        verbose_name="target groups",
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
            ],
            options={
                "verbose_name": "statement",
                "verbose_name_plural": "statements",
                "abstract": False,
                "indexes": [
                    models.Index(
                        condition=models.Q(("stage", "published"), _negated=True),
                        fields=["stage", "responsible", "-id"],
                        name="registry_statement_waiting",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("stage__in", ["draft", "submitted", "returned", "published", "withdrawn"])
                        ),
                        name="registry_statement_stage",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("submitted_at__isnull", True), ("submitted_by__isnull", True)),
                            models.Q(("submitted_at__isnull", False), ("submitted_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="registry_statement_submitted_pair",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("published_at__isnull", True), ("published_by__isnull", True)),
                            models.Q(("published_at__isnull", False), ("published_by__isnull", False)),
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
                        condition=models.Q(("share__in", ["", "all", "most", "some"])),
                        name="registry_statement_share",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(ngo_portal.lib.language.approximate_dates.EdtfValid("date")),
                        name="registry_statement_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("text_en", ""), ("text_kk", ""), ("text_ru", ""), _negated=True),
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
            name="AwardHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
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
                    "published_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="published at"),
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
                    "recipient_basis",
                    models.CharField(
                        choices=[("stated", "stated by the source"), ("inferred", "inferred")],
                        default="stated",
                        max_length=8,
                        verbose_name="the recipient is",
                    ),
                ),
                (
                    "programme_words",
                    models.CharField(
                        blank=True,
                        help_text="Misprints too.",
                        max_length=300,
                        verbose_name="programme as printed",
                    ),
                ),
                (
                    "nomination_kk",
                    models.CharField(blank=True, max_length=300, verbose_name="nomination (in Kazakh)"),
                ),
                (
                    "nomination_ru",
                    models.CharField(blank=True, max_length=300, verbose_name="nomination (in Russian)"),
                ),
                (
                    "nomination_en",
                    models.CharField(blank=True, max_length=300, verbose_name="nomination (in English)"),
                ),
                (
                    "topic_kk",
                    models.CharField(blank=True, max_length=300, verbose_name="what for (in Kazakh)"),
                ),
                (
                    "topic_ru",
                    models.CharField(blank=True, max_length=300, verbose_name="what for (in Russian)"),
                ),
                (
                    "topic_en",
                    models.CharField(blank=True, max_length=300, verbose_name="what for (in English)"),
                ),
                (
                    "date",
                    ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                        help_text="E.g. 27.02.2021, 02.2021 or 2021. Leave empty when it is not stated.",
                        verbose_name="date",
                    ),
                ),
                ("date_words", models.CharField(blank=True, max_length=200, verbose_name="date as printed")),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.organisation",
                        verbose_name="organisation that received it",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.person",
                        verbose_name="person who received it",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="registry.award",
                    ),
                ),
                (
                    "published_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="published by",
                    ),
                ),
                (
                    "responsible",
                    models.ForeignKey(
                        db_constraint=False,
                        help_text="The oblast, city or district whose officers answer for this record.",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="territories.territory",
                        verbose_name="responsible territory",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "submitted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="submitted by",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.programme",
                        verbose_name="programme",
                    ),
                ),
            ],
            options={
                "abstract": False,
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
                        blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="number, or from"
                    ),
                ),
                (
                    "quantity_high",
                    models.DecimalField(
                        blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="to"
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
                            ("between", "between"),
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
                        blank=True, default="", max_length=200, verbose_name="as printed in the source"
                    ),
                ),
                (
                    "described_kk",
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in Kazakh)"),
                ),
                (
                    "described_ru",
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in Russian)"),
                ),
                (
                    "described_en",
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in English)"),
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
                ("item_kk", models.CharField(blank=True, max_length=200, verbose_name="what (in Kazakh)")),
                ("item_ru", models.CharField(blank=True, max_length=200, verbose_name="what (in Russian)")),
                ("item_en", models.CharField(blank=True, max_length=200, verbose_name="what (in English)")),
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
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="in_kind",
                        to="registry.statement",
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
                        condition=models.Q(("item_en", ""), ("item_kk", ""), ("item_ru", ""), _negated=True),
                        name="registry_inkindline_item",
                        violation_error_message="Say in words what it is.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MemorandumPartyHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "described_kk",
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in Kazakh)"),
                ),
                (
                    "described_ru",
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in Russian)"),
                ),
                (
                    "described_en",
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in English)"),
                ),
                ("is_inferred", models.BooleanField(default=False, verbose_name="inferred, not stated")),
                (
                    "memorandum",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.memorandum",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.organisation",
                        verbose_name="organisation",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="registry.memorandumparty",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ProgrammeDirectionHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "name_kk",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in Kazakh)"),
                ),
                (
                    "name_ru",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in Russian)"),
                ),
                (
                    "name_en",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="name (in English)"),
                ),
                (
                    "direction",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.direction",
                        verbose_name="direction of activity",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="registry.programmedirection",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.programme",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ProgrammeNameHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(max_length=300, verbose_name="name as printed")),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="registry.programmename",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.programme",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="StatementDirectionsHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "direction",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.direction",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.statement",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="StatementHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
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
                    "published_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="published at"),
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
                        blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="number, or from"
                    ),
                ),
                (
                    "quantity_high",
                    models.DecimalField(
                        blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="to"
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
                            ("between", "between"),
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
                        blank=True, default="", max_length=200, verbose_name="as printed in the source"
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
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in Kazakh)"),
                ),
                (
                    "described_ru",
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in Russian)"),
                ),
                (
                    "described_en",
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in English)"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("judgement", "judgement"),
                            ("plan", "plan"),
                            ("policy", "policy"),
                            ("partnership", "partnership"),
                            ("activity", "activity that goes on"),
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
                    "date",
                    ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                        help_text="E.g. 2021, 27.02.2021, or 2016– for what began then; empty when not stated.",
                        verbose_name="date",
                    ),
                ),
                ("date_words", models.CharField(blank=True, max_length=200, verbose_name="date as printed")),
                (
                    "share",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "not stated"),
                            ("all", "all of them"),
                            ("most", "most of them"),
                            ("some", "some of them"),
                        ],
                        default="",
                        max_length=4,
                        verbose_name="how many of them",
                    ),
                ),
                (
                    "counterpart",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.organisation",
                        verbose_name="together with",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.organisation",
                        verbose_name="about the organisation",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.person",
                        verbose_name="about the person",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="registry.statement",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.programme",
                        verbose_name="programme",
                    ),
                ),
                (
                    "published_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="published by",
                    ),
                ),
                (
                    "responsible",
                    models.ForeignKey(
                        db_constraint=False,
                        help_text="The oblast, city or district whose officers answer for this record.",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="territories.territory",
                        verbose_name="responsible territory",
                    ),
                ),
                (
                    "said_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Type a part of the person's name.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.position",
                        verbose_name="said by (post at the time)",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "submitted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="submitted by",
                    ),
                ),
                (
                    "territory",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="territories.territory",
                        verbose_name="about the territory",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.unit",
                        verbose_name="counted in",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="StatementTargetGroupsHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.statement",
                    ),
                ),
                (
                    "targetgroup",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.targetgroup",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="InKindLineHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "quantity_low",
                    models.DecimalField(
                        blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="number, or from"
                    ),
                ),
                (
                    "quantity_high",
                    models.DecimalField(
                        blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="to"
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
                            ("between", "between"),
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
                        blank=True, default="", max_length=200, verbose_name="as printed in the source"
                    ),
                ),
                (
                    "described_kk",
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in Kazakh)"),
                ),
                (
                    "described_ru",
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in Russian)"),
                ),
                (
                    "described_en",
                    models.CharField(blank=True, max_length=300, verbose_name="described as (in English)"),
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
                ("item_kk", models.CharField(blank=True, max_length=200, verbose_name="what (in Kazakh)")),
                ("item_ru", models.CharField(blank=True, max_length=200, verbose_name="what (in Russian)")),
                ("item_en", models.CharField(blank=True, max_length=200, verbose_name="what (in English)")),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="registry.inkindline",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.unit",
                        verbose_name="unit",
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.statement",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organisation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_organisationhistory" ("about_en", "about_kk", "about_ru", "area_id", "bin", "created_at", "founded", "founded_verbatim", "founded_words", "id", "is_synthetic", "kind", "legal_form_id", "level", "name_en", "name_kk", "name_ru", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "responsible_id", "seat_id", "source_id", "stage", "status", "status_on", "submitted_at", "submitted_by_id", "updated_at", "verified_by_id", "verified_on", "version") VALUES (NEW."about_en", NEW."about_kk", NEW."about_ru", NEW."area_id", NEW."bin", NEW."created_at", NEW."founded", NEW."founded_verbatim", NEW."founded_words", NEW."id", NEW."is_synthetic", NEW."kind", NEW."legal_form_id", NEW."level", NEW."name_en", NEW."name_kk", NEW."name_ru", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."responsible_id", NEW."seat_id", NEW."source_id", NEW."stage", NEW."status", NEW."status_on", NEW."submitted_at", NEW."submitted_by_id", NEW."updated_at", NEW."verified_by_id", NEW."verified_on", NEW."version"); RETURN NULL;',
                    hash="7ee955353f250f9e06f866c571d63037f15568e1",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_921d1",
                    table="registry_organisation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organisation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."about_en" IS DISTINCT FROM (NEW."about_en") OR OLD."about_kk" IS DISTINCT FROM (NEW."about_kk") OR OLD."about_ru" IS DISTINCT FROM (NEW."about_ru") OR OLD."area_id" IS DISTINCT FROM (NEW."area_id") OR OLD."bin" IS DISTINCT FROM (NEW."bin") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."founded" IS DISTINCT FROM (NEW."founded") OR OLD."founded_verbatim" IS DISTINCT FROM (NEW."founded_verbatim") OR OLD."founded_words" IS DISTINCT FROM (NEW."founded_words") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_synthetic" IS DISTINCT FROM (NEW."is_synthetic") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."legal_form_id" IS DISTINCT FROM (NEW."legal_form_id") OR OLD."level" IS DISTINCT FROM (NEW."level") OR OLD."name_en" IS DISTINCT FROM (NEW."name_en") OR OLD."name_kk" IS DISTINCT FROM (NEW."name_kk") OR OLD."name_ru" IS DISTINCT FROM (NEW."name_ru") OR OLD."parent_id" IS DISTINCT FROM (NEW."parent_id") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."published_by_id" IS DISTINCT FROM (NEW."published_by_id") OR OLD."responsible_id" IS DISTINCT FROM (NEW."responsible_id") OR OLD."seat_id" IS DISTINCT FROM (NEW."seat_id") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."stage" IS DISTINCT FROM (NEW."stage") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."status_on" IS DISTINCT FROM (NEW."status_on") OR OLD."submitted_at" IS DISTINCT FROM (NEW."submitted_at") OR OLD."submitted_by_id" IS DISTINCT FROM (NEW."submitted_by_id") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."verified_by_id" IS DISTINCT FROM (NEW."verified_by_id") OR OLD."verified_on" IS DISTINCT FROM (NEW."verified_on") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "registry_organisationhistory" ("about_en", "about_kk", "about_ru", "area_id", "bin", "created_at", "founded", "founded_verbatim", "founded_words", "id", "is_synthetic", "kind", "legal_form_id", "level", "name_en", "name_kk", "name_ru", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "responsible_id", "seat_id", "source_id", "stage", "status", "status_on", "submitted_at", "submitted_by_id", "updated_at", "verified_by_id", "verified_on", "version") VALUES (NEW."about_en", NEW."about_kk", NEW."about_ru", NEW."area_id", NEW."bin", NEW."created_at", NEW."founded", NEW."founded_verbatim", NEW."founded_words", NEW."id", NEW."is_synthetic", NEW."kind", NEW."legal_form_id", NEW."level", NEW."name_en", NEW."name_kk", NEW."name_ru", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."responsible_id", NEW."seat_id", NEW."source_id", NEW."stage", NEW."status", NEW."status_on", NEW."submitted_at", NEW."submitted_by_id", NEW."updated_at", NEW."verified_by_id", NEW."verified_on", NEW."version"); RETURN NULL;',
                    hash="26b733df9d8d606cbf724bd2dbc5e490dd00f200",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0f791",
                    table="registry_organisation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organisation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_organisationhistory" ("about_en", "about_kk", "about_ru", "area_id", "bin", "created_at", "founded", "founded_verbatim", "founded_words", "id", "is_synthetic", "kind", "legal_form_id", "level", "name_en", "name_kk", "name_ru", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "responsible_id", "seat_id", "source_id", "stage", "status", "status_on", "submitted_at", "submitted_by_id", "updated_at", "verified_by_id", "verified_on", "version") VALUES (OLD."about_en", OLD."about_kk", OLD."about_ru", OLD."area_id", OLD."bin", OLD."created_at", OLD."founded", OLD."founded_verbatim", OLD."founded_words", OLD."id", OLD."is_synthetic", OLD."kind", OLD."legal_form_id", OLD."level", OLD."name_en", OLD."name_kk", OLD."name_ru", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."published_at", OLD."published_by_id", OLD."responsible_id", OLD."seat_id", OLD."source_id", OLD."stage", OLD."status", OLD."status_on", OLD."submitted_at", OLD."submitted_by_id", OLD."updated_at", OLD."verified_by_id", OLD."verified_on", OLD."version"); RETURN NULL;',
                    hash="84f332b809a90732ebf19ee44b29dd08dead4576",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8247c",
                    table="registry_organisation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="targetgroup",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_targetgrouphistory" ("counted_kk", "few_ru", "genitive_ru", "id", "is_active", "is_vulnerable", "key", "many_en", "many_ru", "name_en", "name_kk", "name_ru", "one_en", "one_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."counted_kk", NEW."few_ru", NEW."genitive_ru", NEW."id", NEW."is_active", NEW."is_vulnerable", NEW."key", NEW."many_en", NEW."many_ru", NEW."name_en", NEW."name_kk", NEW."name_ru", NEW."one_en", NEW."one_ru", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position"); RETURN NULL;',
                    hash="a7bba3d186f7e939e87abb55b834877a9e9e2721",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e19e2",
                    table="registry_targetgroup",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="targetgroup",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "registry_targetgrouphistory" ("counted_kk", "few_ru", "genitive_ru", "id", "is_active", "is_vulnerable", "key", "many_en", "many_ru", "name_en", "name_kk", "name_ru", "one_en", "one_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."counted_kk", NEW."few_ru", NEW."genitive_ru", NEW."id", NEW."is_active", NEW."is_vulnerable", NEW."key", NEW."many_en", NEW."many_ru", NEW."name_en", NEW."name_kk", NEW."name_ru", NEW."one_en", NEW."one_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position"); RETURN NULL;',
                    hash="4122650b0b98c2a4ff1c3a335c1d5f12ae9aad9a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ee112",
                    table="registry_targetgroup",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="targetgroup",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_targetgrouphistory" ("counted_kk", "few_ru", "genitive_ru", "id", "is_active", "is_vulnerable", "key", "many_en", "many_ru", "name_en", "name_kk", "name_ru", "one_en", "one_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."counted_kk", OLD."few_ru", OLD."genitive_ru", OLD."id", OLD."is_active", OLD."is_vulnerable", OLD."key", OLD."many_en", OLD."many_ru", OLD."name_en", OLD."name_kk", OLD."name_ru", OLD."one_en", OLD."one_ru", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position"); RETURN NULL;',
                    hash="65fa3c5e75916a9a1600cad6a71b45d8472a4288",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_26708",
                    table="registry_targetgroup",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="unit",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_unithistory" ("counted_kk", "counts_people", "few_ru", "genitive_ru", "id", "is_active", "key", "many_en", "many_ru", "name_en", "name_kk", "name_ru", "one_en", "one_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "takes_ending") VALUES (NEW."counted_kk", NEW."counts_people", NEW."few_ru", NEW."genitive_ru", NEW."id", NEW."is_active", NEW."key", NEW."many_en", NEW."many_ru", NEW."name_en", NEW."name_kk", NEW."name_ru", NEW."one_en", NEW."one_ru", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."takes_ending"); RETURN NULL;',
                    hash="0b00e4f9e8a39d07344f3ae5ef8f4489ee210bff",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_af48c",
                    table="registry_unit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="unit",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "registry_unithistory" ("counted_kk", "counts_people", "few_ru", "genitive_ru", "id", "is_active", "key", "many_en", "many_ru", "name_en", "name_kk", "name_ru", "one_en", "one_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "takes_ending") VALUES (NEW."counted_kk", NEW."counts_people", NEW."few_ru", NEW."genitive_ru", NEW."id", NEW."is_active", NEW."key", NEW."many_en", NEW."many_ru", NEW."name_en", NEW."name_kk", NEW."name_ru", NEW."one_en", NEW."one_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."takes_ending"); RETURN NULL;',
                    hash="8a2e9b77c974e673ede0a05cc65780b7faa7b35a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_13605",
                    table="registry_unit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="unit",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_unithistory" ("counted_kk", "counts_people", "few_ru", "genitive_ru", "id", "is_active", "key", "many_en", "many_ru", "name_en", "name_kk", "name_ru", "one_en", "one_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "takes_ending") VALUES (OLD."counted_kk", OLD."counts_people", OLD."few_ru", OLD."genitive_ru", OLD."id", OLD."is_active", OLD."key", OLD."many_en", OLD."many_ru", OLD."name_en", OLD."name_kk", OLD."name_ru", OLD."one_en", OLD."one_ru", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."takes_ending"); RETURN NULL;',
                    hash="d23ff043c5c67c221a665669233408af5129d1d3",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_53f41",
                    table="registry_unit",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="organisation",
            constraint=models.CheckConstraint(
                condition=models.Q(("level__in", ["unknown", "local", "national", "world"])),
                name="registry_organisation_level",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="annualfiling",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="ce00e2e4d28243edfd0a3056f94d85f085c12a4f",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_90838",
                    table="registry_annualfiling",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="annualfiling",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_annualfilinghistory" ("basis", "filed_on", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "verbatim", "year") VALUES (NEW."basis", NEW."filed_on", NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."verbatim", NEW."year"); RETURN NULL;',
                    hash="1ef6144bab5b3962f59aafd89478ac11c11eb652",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_96a97",
                    table="registry_annualfiling",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="annualfiling",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "registry_annualfilinghistory" ("basis", "filed_on", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "verbatim", "year") VALUES (NEW."basis", NEW."filed_on", NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."verbatim", NEW."year"); RETURN NULL;',
                    hash="a7cac5f30d5c190c741e661cee90df28c49bb522",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1c35c",
                    table="registry_annualfiling",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="annualfiling",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_annualfilinghistory" ("basis", "filed_on", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "verbatim", "year") VALUES (OLD."basis", OLD."filed_on", OLD."id", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."verbatim", OLD."year"); RETURN NULL;',
                    hash="67e016c27cfe213782c5d40a58c3239ea2b2652f",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_06c27",
                    table="registry_annualfiling",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="annualfilinghistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="979daef71320a919e7ae0662178bf7d9655e3b41",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f75ee",
                    table="registry_annualfilinghistory",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="memorandum",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="34654a91b946bf926a0ac23ef999bf78418247af",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_2fd95",
                    table="registry_memorandum",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="memorandum",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_memorandumhistory" ("basis", "created_at", "date", "date_words", "id", "is_synthetic", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "responsible_id", "said_by_id", "source_id", "stage", "state", "subject_en", "subject_kk", "subject_ru", "submitted_at", "submitted_by_id", "updated_at", "verbatim", "version") VALUES (NEW."basis", NEW."created_at", NEW."date", NEW."date_words", NEW."id", NEW."is_synthetic", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."responsible_id", NEW."said_by_id", NEW."source_id", NEW."stage", NEW."state", NEW."subject_en", NEW."subject_kk", NEW."subject_ru", NEW."submitted_at", NEW."submitted_by_id", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                    hash="a3abca3d7cc78f34d6c668e6cad58a2d65cc4476",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0cf07",
                    table="registry_memorandum",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="memorandum",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "registry_memorandumhistory" ("basis", "created_at", "date", "date_words", "id", "is_synthetic", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "responsible_id", "said_by_id", "source_id", "stage", "state", "subject_en", "subject_kk", "subject_ru", "submitted_at", "submitted_by_id", "updated_at", "verbatim", "version") VALUES (NEW."basis", NEW."created_at", NEW."date", NEW."date_words", NEW."id", NEW."is_synthetic", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."responsible_id", NEW."said_by_id", NEW."source_id", NEW."stage", NEW."state", NEW."subject_en", NEW."subject_kk", NEW."subject_ru", NEW."submitted_at", NEW."submitted_by_id", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                    hash="e4bc640c5bf93b5f63ce05b3d6a4f280aa3329b3",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_7aef0",
                    table="registry_memorandum",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="memorandum",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_memorandumhistory" ("basis", "created_at", "date", "date_words", "id", "is_synthetic", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "responsible_id", "said_by_id", "source_id", "stage", "state", "subject_en", "subject_kk", "subject_ru", "submitted_at", "submitted_by_id", "updated_at", "verbatim", "version") VALUES (OLD."basis", OLD."created_at", OLD."date", OLD."date_words", OLD."id", OLD."is_synthetic", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."published_at", OLD."published_by_id", OLD."responsible_id", OLD."said_by_id", OLD."source_id", OLD."stage", OLD."state", OLD."subject_en", OLD."subject_kk", OLD."subject_ru", OLD."submitted_at", OLD."submitted_by_id", OLD."updated_at", OLD."verbatim", OLD."version"); RETURN NULL;',
                    hash="6072f04d469401a12b357323cf10cb22e3c8dc5c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_37745",
                    table="registry_memorandum",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="memorandumhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="4518315da88c5e494c9c43a910e46faea049d9b0",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_4d5da",
                    table="registry_memorandumhistory",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="memorandumparty",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="ac971a1fbafe5533a8b77b8fa181b31c38642e78",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_81b5a",
                    table="registry_memorandumparty",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="memorandumparty",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_memorandumpartyhistory" ("described_en", "described_kk", "described_ru", "id", "is_inferred", "memorandum_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."id", NEW."is_inferred", NEW."memorandum_id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="074e04c35ad47224f7ebc7019558b8f5e2393b59",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b1182",
                    table="registry_memorandumparty",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="memorandumparty",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "registry_memorandumpartyhistory" ("described_en", "described_kk", "described_ru", "id", "is_inferred", "memorandum_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."id", NEW."is_inferred", NEW."memorandum_id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="451745c21c275908cbc7156f14043d9ff4e44803",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9aa53",
                    table="registry_memorandumparty",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="memorandumparty",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_memorandumpartyhistory" ("described_en", "described_kk", "described_ru", "id", "is_inferred", "memorandum_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."described_en", OLD."described_kk", OLD."described_ru", OLD."id", OLD."is_inferred", OLD."memorandum_id", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="29a7ae6dd2e2686f380e62128e9084aa442c3e84",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2a4fe",
                    table="registry_memorandumparty",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="memorandumpartyhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="73d0dff52089688f948a4777b39ddf7bd7e078d5",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_06836",
                    table="registry_memorandumpartyhistory",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="programme",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="145e58ea754d3a36ec6e81d12e6b14acab1fae91",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_0cf0c",
                    table="registry_programme",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="programme",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_programmehistory" ("act_en", "act_kk", "act_ru", "adopted", "adopted_words", "basis", "created_at", "id", "is_synthetic", "kind", "name_en", "name_kk", "name_ru", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "responsible_id", "source_id", "stage", "submitted_at", "submitted_by_id", "territory_id", "updated_at", "verbatim", "version") VALUES (NEW."act_en", NEW."act_kk", NEW."act_ru", NEW."adopted", NEW."adopted_words", NEW."basis", NEW."created_at", NEW."id", NEW."is_synthetic", NEW."kind", NEW."name_en", NEW."name_kk", NEW."name_ru", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."responsible_id", NEW."source_id", NEW."stage", NEW."submitted_at", NEW."submitted_by_id", NEW."territory_id", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                    hash="e884670c61a973ffede2f7826708aa5227a6f6d4",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b3a97",
                    table="registry_programme",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="programme",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."act_en" IS DISTINCT FROM (NEW."act_en") OR OLD."act_kk" IS DISTINCT FROM (NEW."act_kk") OR OLD."act_ru" IS DISTINCT FROM (NEW."act_ru") OR OLD."adopted" IS DISTINCT FROM (NEW."adopted") OR OLD."adopted_words" IS DISTINCT FROM (NEW."adopted_words") OR OLD."basis" IS DISTINCT FROM (NEW."basis") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_synthetic" IS DISTINCT FROM (NEW."is_synthetic") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."name_en" IS DISTINCT FROM (NEW."name_en") OR OLD."name_kk" IS DISTINCT FROM (NEW."name_kk") OR OLD."name_ru" IS DISTINCT FROM (NEW."name_ru") OR OLD."organisation_id" IS DISTINCT FROM (NEW."organisation_id") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."published_by_id" IS DISTINCT FROM (NEW."published_by_id") OR OLD."responsible_id" IS DISTINCT FROM (NEW."responsible_id") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."stage" IS DISTINCT FROM (NEW."stage") OR OLD."submitted_at" IS DISTINCT FROM (NEW."submitted_at") OR OLD."submitted_by_id" IS DISTINCT FROM (NEW."submitted_by_id") OR OLD."territory_id" IS DISTINCT FROM (NEW."territory_id") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."verbatim" IS DISTINCT FROM (NEW."verbatim") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "registry_programmehistory" ("act_en", "act_kk", "act_ru", "adopted", "adopted_words", "basis", "created_at", "id", "is_synthetic", "kind", "name_en", "name_kk", "name_ru", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "responsible_id", "source_id", "stage", "submitted_at", "submitted_by_id", "territory_id", "updated_at", "verbatim", "version") VALUES (NEW."act_en", NEW."act_kk", NEW."act_ru", NEW."adopted", NEW."adopted_words", NEW."basis", NEW."created_at", NEW."id", NEW."is_synthetic", NEW."kind", NEW."name_en", NEW."name_kk", NEW."name_ru", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."responsible_id", NEW."source_id", NEW."stage", NEW."submitted_at", NEW."submitted_by_id", NEW."territory_id", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                    hash="960a83dc94ec5277691ef34543716bdf52262445",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2adaa",
                    table="registry_programme",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="programme",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_programmehistory" ("act_en", "act_kk", "act_ru", "adopted", "adopted_words", "basis", "created_at", "id", "is_synthetic", "kind", "name_en", "name_kk", "name_ru", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "responsible_id", "source_id", "stage", "submitted_at", "submitted_by_id", "territory_id", "updated_at", "verbatim", "version") VALUES (OLD."act_en", OLD."act_kk", OLD."act_ru", OLD."adopted", OLD."adopted_words", OLD."basis", OLD."created_at", OLD."id", OLD."is_synthetic", OLD."kind", OLD."name_en", OLD."name_kk", OLD."name_ru", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."published_at", OLD."published_by_id", OLD."responsible_id", OLD."source_id", OLD."stage", OLD."submitted_at", OLD."submitted_by_id", OLD."territory_id", OLD."updated_at", OLD."verbatim", OLD."version"); RETURN NULL;',
                    hash="7d492d5b43fc53ab42a1c752d3d01b806aac7e54",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_44147",
                    table="registry_programme",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="awardhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="ec97251d57a4ba6fbef8ef1561d47b1816d28fde",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_d9b57",
                    table="registry_awardhistory",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="award",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="eeaebe2a49890dcfb265693fb75598b23335faa7",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_a68db",
                    table="registry_award",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="award",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_awardhistory" ("basis", "created_at", "date", "date_words", "id", "is_synthetic", "nomination_en", "nomination_kk", "nomination_ru", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "programme_words", "published_at", "published_by_id", "recipient_basis", "responsible_id", "source_id", "stage", "submitted_at", "submitted_by_id", "topic_en", "topic_kk", "topic_ru", "updated_at", "verbatim", "version") VALUES (NEW."basis", NEW."created_at", NEW."date", NEW."date_words", NEW."id", NEW."is_synthetic", NEW."nomination_en", NEW."nomination_kk", NEW."nomination_ru", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."programme_id", NEW."programme_words", NEW."published_at", NEW."published_by_id", NEW."recipient_basis", NEW."responsible_id", NEW."source_id", NEW."stage", NEW."submitted_at", NEW."submitted_by_id", NEW."topic_en", NEW."topic_kk", NEW."topic_ru", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                    hash="36bd8fdd5a78e0220e2c71e54d686c56c3b50c14",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d4a14",
                    table="registry_award",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="award",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "registry_awardhistory" ("basis", "created_at", "date", "date_words", "id", "is_synthetic", "nomination_en", "nomination_kk", "nomination_ru", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "programme_words", "published_at", "published_by_id", "recipient_basis", "responsible_id", "source_id", "stage", "submitted_at", "submitted_by_id", "topic_en", "topic_kk", "topic_ru", "updated_at", "verbatim", "version") VALUES (NEW."basis", NEW."created_at", NEW."date", NEW."date_words", NEW."id", NEW."is_synthetic", NEW."nomination_en", NEW."nomination_kk", NEW."nomination_ru", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."programme_id", NEW."programme_words", NEW."published_at", NEW."published_by_id", NEW."recipient_basis", NEW."responsible_id", NEW."source_id", NEW."stage", NEW."submitted_at", NEW."submitted_by_id", NEW."topic_en", NEW."topic_kk", NEW."topic_ru", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                    hash="94f0d0743a5c18d05280c7b37109457912bb764a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3d570",
                    table="registry_award",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="award",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_awardhistory" ("basis", "created_at", "date", "date_words", "id", "is_synthetic", "nomination_en", "nomination_kk", "nomination_ru", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "programme_words", "published_at", "published_by_id", "recipient_basis", "responsible_id", "source_id", "stage", "submitted_at", "submitted_by_id", "topic_en", "topic_kk", "topic_ru", "updated_at", "verbatim", "version") VALUES (OLD."basis", OLD."created_at", OLD."date", OLD."date_words", OLD."id", OLD."is_synthetic", OLD."nomination_en", OLD."nomination_kk", OLD."nomination_ru", OLD."organisation_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."programme_id", OLD."programme_words", OLD."published_at", OLD."published_by_id", OLD."recipient_basis", OLD."responsible_id", OLD."source_id", OLD."stage", OLD."submitted_at", OLD."submitted_by_id", OLD."topic_en", OLD."topic_kk", OLD."topic_ru", OLD."updated_at", OLD."verbatim", OLD."version"); RETURN NULL;',
                    hash="77dda11796bcf829259704444e4ba69e6fb3b8b9",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_bf8c5",
                    table="registry_award",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="programmedirection",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="5b536a3c3d49ccd39356f43808587ec1086810e4",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_298cc",
                    table="registry_programmedirection",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="programmedirection",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_programmedirectionhistory" ("direction_id", "id", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") VALUES (NEW."direction_id", NEW."id", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."programme_id"); RETURN NULL;',
                    hash="79122877937aef6193f135c4e9c599ec9dc0ebfd",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_85d8b",
                    table="registry_programmedirection",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="programmedirection",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "registry_programmedirectionhistory" ("direction_id", "id", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") VALUES (NEW."direction_id", NEW."id", NEW."name_en", NEW."name_kk", NEW."name_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."programme_id"); RETURN NULL;',
                    hash="7eb77e18857ab63e2d54e9f31f0a49458820fdf3",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a3dc7",
                    table="registry_programmedirection",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="programmedirection",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_programmedirectionhistory" ("direction_id", "id", "name_en", "name_kk", "name_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") VALUES (OLD."direction_id", OLD."id", OLD."name_en", OLD."name_kk", OLD."name_ru", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."programme_id"); RETURN NULL;',
                    hash="16fb232f555671b4d5a7c869774e6215cf446193",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_27158",
                    table="registry_programmedirection",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="programmedirectionhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="d872e99fdc1094de319ab9e6aafb7e10642362f5",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_c7e21",
                    table="registry_programmedirectionhistory",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="programmehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="32b96fe54aed5669bb1b9d8811e066135ea40fa6",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_8622d",
                    table="registry_programmehistory",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="programmename",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="20b02ba5ee7914aaa1510a6a8a61d6173b446620",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_44a88",
                    table="registry_programmename",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="programmename",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_programmenamehistory" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") VALUES (NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."programme_id"); RETURN NULL;',
                    hash="8b7dd766d2c3960836544969762fc29be9522902",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4ad7b",
                    table="registry_programmename",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="programmename",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "registry_programmenamehistory" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") VALUES (NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."programme_id"); RETURN NULL;',
                    hash="8e286352a92f299bdbb7d9a330e34d7993d54909",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1a09e",
                    table="registry_programmename",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="programmename",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_programmenamehistory" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") VALUES (OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."programme_id"); RETURN NULL;',
                    hash="831ea678765ea95873a59ccf8d1e04cb1ee90eb5",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9601d",
                    table="registry_programmename",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="programmenamehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="3eaa8677155dac2ad7e8a883514c8dc595dd65c3",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_3ee00",
                    table="registry_programmenamehistory",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="ReportedFigureDirectionsLink",
            fields=[],
            options={
                "proxy": True,
                "indexes": [],
                "constraints": [],
            },
            bases=("registry.reportedfigure_directions",),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reportedfigure",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="fa192819fad79e9f124f1951c1c4f4952b775d9b",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_40874",
                    table="registry_reportedfigure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reportedfigure",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_reportedfigurehistory" ("basis", "created_at", "id", "indicator_id", "is_chosen", "is_synthetic", "organisation_id", "out_of", "period", "period_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "responsible_id", "said_by_id", "source_id", "stage", "submitted_at", "submitted_by_id", "territory_id", "updated_at", "verbatim", "version") VALUES (NEW."basis", NEW."created_at", NEW."id", NEW."indicator_id", NEW."is_chosen", NEW."is_synthetic", NEW."organisation_id", NEW."out_of", NEW."period", NEW."period_words", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."responsible_id", NEW."said_by_id", NEW."source_id", NEW."stage", NEW."submitted_at", NEW."submitted_by_id", NEW."territory_id", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                    hash="b15156d171ffa2d925a114b21daef17c3106cdde",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0bda7",
                    table="registry_reportedfigure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reportedfigure",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "registry_reportedfigurehistory" ("basis", "created_at", "id", "indicator_id", "is_chosen", "is_synthetic", "organisation_id", "out_of", "period", "period_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "responsible_id", "said_by_id", "source_id", "stage", "submitted_at", "submitted_by_id", "territory_id", "updated_at", "verbatim", "version") VALUES (NEW."basis", NEW."created_at", NEW."id", NEW."indicator_id", NEW."is_chosen", NEW."is_synthetic", NEW."organisation_id", NEW."out_of", NEW."period", NEW."period_words", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."responsible_id", NEW."said_by_id", NEW."source_id", NEW."stage", NEW."submitted_at", NEW."submitted_by_id", NEW."territory_id", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                    hash="b11b286d6a662b7c52f1418691104a3194ddc257",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_30af3",
                    table="registry_reportedfigure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reportedfigure",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_reportedfigurehistory" ("basis", "created_at", "id", "indicator_id", "is_chosen", "is_synthetic", "organisation_id", "out_of", "period", "period_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "responsible_id", "said_by_id", "source_id", "stage", "submitted_at", "submitted_by_id", "territory_id", "updated_at", "verbatim", "version") VALUES (OLD."basis", OLD."created_at", OLD."id", OLD."indicator_id", OLD."is_chosen", OLD."is_synthetic", OLD."organisation_id", OLD."out_of", OLD."period", OLD."period_words", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."published_at", OLD."published_by_id", OLD."quantity_high", OLD."quantity_low", OLD."quantity_qualifier", OLD."quantity_words", OLD."responsible_id", OLD."said_by_id", OLD."source_id", OLD."stage", OLD."submitted_at", OLD."submitted_by_id", OLD."territory_id", OLD."updated_at", OLD."verbatim", OLD."version"); RETURN NULL;',
                    hash="6eaa82f107fa90ae3d78a7075d0d8166becb52cf",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_1cb9d",
                    table="registry_reportedfigure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reportedfiguredirectionshistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="72d10eba5e04dea6fe7cb91778d13925f1af8d54",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_2f30d",
                    table="registry_reportedfiguredirectionshistory",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reportedfigurehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="4a4fe05dad7c492acd3f7fe3b8620b486b0aa6d0",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_928a6",
                    table="registry_reportedfigurehistory",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="StatementDirectionsLink",
            fields=[],
            options={
                "proxy": True,
                "indexes": [],
                "constraints": [],
            },
            bases=("registry.statement_directions",),
        ),
        migrations.CreateModel(
            name="StatementTargetGroupsLink",
            fields=[],
            options={
                "proxy": True,
                "indexes": [],
                "constraints": [],
            },
            bases=("registry.statement_target_groups",),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="6b3d8fc2fdab807c3212814f1c27aafb20c37f4d",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_41269",
                    table="registry_statement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_statementhistory" ("basis", "counterpart_id", "created_at", "date", "date_words", "described_en", "described_kk", "described_ru", "id", "is_synthetic", "kind", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "published_at", "published_by_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "responsible_id", "said_by_id", "share", "source_id", "stage", "submitted_at", "submitted_by_id", "territory_id", "text_en", "text_kk", "text_ru", "unit_id", "updated_at", "verbatim", "version") VALUES (NEW."basis", NEW."counterpart_id", NEW."created_at", NEW."date", NEW."date_words", NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."id", NEW."is_synthetic", NEW."kind", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."programme_id", NEW."published_at", NEW."published_by_id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."responsible_id", NEW."said_by_id", NEW."share", NEW."source_id", NEW."stage", NEW."submitted_at", NEW."submitted_by_id", NEW."territory_id", NEW."text_en", NEW."text_kk", NEW."text_ru", NEW."unit_id", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                    hash="0083a6eeee0d8144cf8099e30c647bc6be40d723",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_86e9a",
                    table="registry_statement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "registry_statementhistory" ("basis", "counterpart_id", "created_at", "date", "date_words", "described_en", "described_kk", "described_ru", "id", "is_synthetic", "kind", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "published_at", "published_by_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "responsible_id", "said_by_id", "share", "source_id", "stage", "submitted_at", "submitted_by_id", "territory_id", "text_en", "text_kk", "text_ru", "unit_id", "updated_at", "verbatim", "version") VALUES (NEW."basis", NEW."counterpart_id", NEW."created_at", NEW."date", NEW."date_words", NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."id", NEW."is_synthetic", NEW."kind", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."programme_id", NEW."published_at", NEW."published_by_id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."responsible_id", NEW."said_by_id", NEW."share", NEW."source_id", NEW."stage", NEW."submitted_at", NEW."submitted_by_id", NEW."territory_id", NEW."text_en", NEW."text_kk", NEW."text_ru", NEW."unit_id", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                    hash="c90fb2f6264c289009150f3ca5c01d20151bbffb",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b0e25",
                    table="registry_statement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_statementhistory" ("basis", "counterpart_id", "created_at", "date", "date_words", "described_en", "described_kk", "described_ru", "id", "is_synthetic", "kind", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "published_at", "published_by_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "responsible_id", "said_by_id", "share", "source_id", "stage", "submitted_at", "submitted_by_id", "territory_id", "text_en", "text_kk", "text_ru", "unit_id", "updated_at", "verbatim", "version") VALUES (OLD."basis", OLD."counterpart_id", OLD."created_at", OLD."date", OLD."date_words", OLD."described_en", OLD."described_kk", OLD."described_ru", OLD."id", OLD."is_synthetic", OLD."kind", OLD."organisation_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."programme_id", OLD."published_at", OLD."published_by_id", OLD."quantity_high", OLD."quantity_low", OLD."quantity_qualifier", OLD."quantity_words", OLD."responsible_id", OLD."said_by_id", OLD."share", OLD."source_id", OLD."stage", OLD."submitted_at", OLD."submitted_by_id", OLD."territory_id", OLD."text_en", OLD."text_kk", OLD."text_ru", OLD."unit_id", OLD."updated_at", OLD."verbatim", OLD."version"); RETURN NULL;',
                    hash="bebdcae81d39b3d901ce10514fed716713909f34",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_cc1a4",
                    table="registry_statement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inkindlinehistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="0b9515299a1bda324b39c1a8a19a03f4ef57781a",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f9eaf",
                    table="registry_inkindlinehistory",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inkindline",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="4d2bb8d407b702e6e3b36f310228cc5f74b04ca6",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_469a5",
                    table="registry_inkindline",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inkindline",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_inkindlinehistory" ("described_en", "described_kk", "described_ru", "flow", "id", "item_en", "item_kk", "item_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "statement_id", "unit_id") VALUES (NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."flow", NEW."id", NEW."item_en", NEW."item_kk", NEW."item_ru", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."statement_id", NEW."unit_id"); RETURN NULL;',
                    hash="0598025f6a54942f58ed42245467e73284bf4351",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ddb53",
                    table="registry_inkindline",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inkindline",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "registry_inkindlinehistory" ("described_en", "described_kk", "described_ru", "flow", "id", "item_en", "item_kk", "item_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "statement_id", "unit_id") VALUES (NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."flow", NEW."id", NEW."item_en", NEW."item_kk", NEW."item_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."statement_id", NEW."unit_id"); RETURN NULL;',
                    hash="17c40b612936a03f7d503238efa61d15eefa0fa8",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_eaafe",
                    table="registry_inkindline",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inkindline",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_inkindlinehistory" ("described_en", "described_kk", "described_ru", "flow", "id", "item_en", "item_kk", "item_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "statement_id", "unit_id") VALUES (OLD."described_en", OLD."described_kk", OLD."described_ru", OLD."flow", OLD."id", OLD."item_en", OLD."item_kk", OLD."item_ru", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quantity_high", OLD."quantity_low", OLD."quantity_qualifier", OLD."quantity_words", OLD."statement_id", OLD."unit_id"); RETURN NULL;',
                    hash="fdf04f439bc8cc40ff9c76df8a0938d15ae07288",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_790dd",
                    table="registry_inkindline",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statementdirectionshistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="391a297b92e0c9dceb2e03fc164f04a1d96005c1",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7edb8",
                    table="registry_statementdirectionshistory",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statementhistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="5b1e4355caed3cc6722c31a43a4b1082e1d059c9",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_2c518",
                    table="registry_statementhistory",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statementtargetgroupshistory",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="325f93ab1bdc8cecd052c4f8acedc60ac3bc5faa",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_cb6ff",
                    table="registry_statementtargetgroupshistory",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reportedfiguredirectionslink",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="4f896f7e9028d2fddf3b77e2205f387d3b1987ae",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_3df52",
                    table="registry_reportedfigure_directions",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reportedfiguredirectionslink",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_reportedfiguredirectionshistory" ("direction_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "reportedfigure_id") VALUES (NEW."direction_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."reportedfigure_id"); RETURN NULL;',
                    hash="bdc3192382648dbf5b8e138f6342f40c79a0849d",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8c3dc",
                    table="registry_reportedfigure_directions",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reportedfiguredirectionslink",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_reportedfiguredirectionshistory" ("direction_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "reportedfigure_id") VALUES (OLD."direction_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."reportedfigure_id"); RETURN NULL;',
                    hash="15b52e851436d05d95f1590efc9ed3a875a02f49",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d29d4",
                    table="registry_reportedfigure_directions",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statementdirectionslink",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="59dc06869849e9f44d04b184b748722c94bf1658",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_c3620",
                    table="registry_statement_directions",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statementdirectionslink",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_statementdirectionshistory" ("direction_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "statement_id") VALUES (NEW."direction_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."statement_id"); RETURN NULL;',
                    hash="5db5cf557d2c859c0218846287e7a6b9035bdeff",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_3283e",
                    table="registry_statement_directions",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statementdirectionslink",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_statementdirectionshistory" ("direction_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "statement_id") VALUES (OLD."direction_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."statement_id"); RETURN NULL;',
                    hash="de4082dceb8dd429ffd8367762d2801963539978",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a717b",
                    table="registry_statement_directions",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statementtargetgroupslink",
            trigger=pgtrigger.compiler.Trigger(
                name="note_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="INSERT INTO ngo_portal_change DEFAULT VALUES; RETURN NULL;",
                    hash="7a06f146d2fe52497d61c4e6f7aebccfd666da52",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_note_change_7f7b9",
                    table="registry_statement_target_groups",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statementtargetgroupslink",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_statementtargetgroupshistory" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "statement_id", "targetgroup_id") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."statement_id", NEW."targetgroup_id"); RETURN NULL;',
                    hash="86600df4e6b94d83f96e32914cf46e7f141d165f",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_75f33",
                    table="registry_statement_target_groups",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statementtargetgroupslink",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_statementtargetgroupshistory" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "statement_id", "targetgroup_id") VALUES (OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."statement_id", OLD."targetgroup_id"); RETURN NULL;',
                    hash="9a40a3bb5cc29e5be3c1e04e6581697ef2a3e160",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d47c9",
                    table="registry_statement_target_groups",
                    when="AFTER",
                ),
            ),
        ),
    ]
