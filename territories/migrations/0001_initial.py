import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
from django.db import migrations, models

import ngo_portal.lib.language.kazakh
from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("ngo_portal", "0002_change_notes"),
    ]

    operations = [
        InOneState(
            operations=[
                migrations.CreateModel(
                    name="Territory",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("code", models.CharField(max_length=9, unique=True, verbose_name="KATO code")),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="children",
                                to="territories.territory",
                                verbose_name="lies in",
                            ),
                        ),
                        (
                            "level",
                            models.SmallIntegerField(
                                choices=[
                                    (0, "country"),
                                    (1, "oblast or city of republican significance"),
                                    (2, "district or city"),
                                    (3, "rural okrug, town or city district"),
                                    (4, "settlement"),
                                ],
                                verbose_name="level",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("country", "country"),
                                    ("oblast", "oblast"),
                                    ("city_republican", "city of republican significance"),
                                    ("district", "district"),
                                    ("city_adm", "city with its surroundings"),
                                    ("city", "city"),
                                    ("city_district", "city district"),
                                    ("rural_okrug", "rural okrug"),
                                    ("village_adm", "village with its surroundings"),
                                    ("settlement_adm", "township with its surroundings"),
                                    ("locality", "locality"),
                                ],
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "name_kk",
                            models.CharField(max_length=200, verbose_name="name in the classifier, Kazakh"),
                        ),
                        (
                            "name_ru",
                            models.CharField(max_length=200, verbose_name="name in the classifier, Russian"),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="name in the classifier, English"
                            ),
                        ),
                        ("title_kk", models.CharField(max_length=200, verbose_name="title (in Kazakh)")),
                        ("title_ru", models.CharField(max_length=200, verbose_name="title (in Russian)")),
                        ("title_en", models.CharField(max_length=200, verbose_name="title (in English)")),
                        (
                            "aliases",
                            models.CharField(
                                blank=True,
                                help_text="Old and everyday names people search by.",
                                max_length=200,
                                verbose_name="other names",
                            ),
                        ),
                        (
                            "oblast",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="territories.territory",
                            ),
                        ),
                        (
                            "district",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="territories.territory",
                            ),
                        ),
                        (
                            "sub_district",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="territories.territory",
                            ),
                        ),
                        (
                            "same_as",
                            models.ForeignKey(
                                blank=True,
                                help_text="The classifier lists a city twice, with its surroundings and without; readers see the first row.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="repeated_by",
                                to="territories.territory",
                                verbose_name="the same place as",
                            ),
                        ),
                        ("valid_from", models.DateField(blank=True, null=True, verbose_name="exists since")),
                        ("valid_to", models.DateField(blank=True, null=True, verbose_name="retired on")),
                        (
                            "search",
                            models.GeneratedField(
                                db_persist=True,
                                expression=ngo_portal.lib.language.kazakh.Fold(
                                    "title_kk", "title_ru", "title_en", "aliases"
                                ),
                                output_field=models.TextField(),
                            ),
                        ),
                        (
                            "words",
                            django.contrib.postgres.search.SearchVectorField(
                                editable=False, null=True, verbose_name="words it is found by"
                            ),
                        ),
                        (
                            "sort_key",
                            models.GeneratedField(
                                db_persist=True,
                                expression=ngo_portal.lib.language.kazakh.SortKey("title_kk"),
                                output_field=models.TextField(db_collation="C"),
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "territory",
                        "verbose_name_plural": "territories",
                        "ordering": ["sort_key", "code"],
                        "indexes": [
                            models.Index(fields=["sort_key", "code"], name="territory_sort_key"),
                            models.Index(
                                condition=models.Q(("level__lte", 1)),
                                fields=["level"],
                                name="territory_above",
                            ),
                            django.contrib.postgres.indexes.GinIndex(
                                fields=["search"], name="territory_search", opclasses=["gin_trgm_ops"]
                            ),
                            django.contrib.postgres.indexes.GinIndex(
                                fields=["words"], name="territory_words"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("code__regex", "^[0-9]{9}$")),
                                name="territory_code_is_nine_digits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("level", 0), ("parent__isnull", True)),
                                    models.Q(("level__range", (1, 4)), ("parent__isnull", False)),
                                    _connector="OR",
                                ),
                                name="territory_only_the_country_has_no_parent",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("title_kk", ""), _negated=True),
                                    models.Q(("title_ru", ""), _negated=True),
                                    models.Q(("title_en", ""), _negated=True),
                                ),
                                name="territory_titled",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("same_as", models.F("pk")), _negated=True),
                                    models.Q(("parent", models.F("pk")), _negated=True),
                                ),
                                name="territory_not_its_own_kin",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Placement",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "territory",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="placements",
                                to="territories.territory",
                                verbose_name="territory",
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="territories.territory",
                                verbose_name="lies in",
                            ),
                        ),
                        ("code", models.CharField(blank=True, max_length=9, verbose_name="KATO code")),
                        ("since", models.DateField(blank=True, null=True, verbose_name="since")),
                        ("until", models.DateField(blank=True, null=True, verbose_name="until")),
                    ],
                    options={
                        "verbose_name": "placement",
                        "verbose_name_plural": "placements",
                        "ordering": ["territory", models.OrderBy(models.F("since"), nulls_first=True)],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until__isnull", True)),
                                fields=("territory",),
                                name="placement_one_open_for_each",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("since__lt", models.F("until"))),
                                name="placement_since_before_until",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("code__regex", "^([0-9]{9})?$")),
                                name="placement_code_is_nine_digits",
                            ),
                        ],
                    },
                ),
            ],
        ),
    ]
