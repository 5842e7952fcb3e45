import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models

import ngo_portal.lib.language.approximate_dates
import ngo_portal.lib.language.kazakh
from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("registry", "0003_dates_in_words"),
        ("territories", "0003_territory_path"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        InOneState(
            [
                migrations.RenameIndex(
                    model_name="organisation",
                    new_name="registry_org_by_name",
                    old_name="registry_organisation_by_name",
                ),
                migrations.RenameIndex(
                    model_name="organisation",
                    new_name="registry_org_by_seat",
                    old_name="registry_organisation_by_seat",
                ),
                migrations.AddField(
                    model_name="organisation",
                    name="sort_key_en",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.kazakh.SortKey(
                            django.db.models.functions.text.Concat(
                                models.F("name_en"), models.F("name_kk"), models.F("name_ru")
                            )
                        ),
                        output_field=models.TextField(db_collation="C"),
                    ),
                ),
                migrations.AddField(
                    model_name="organisation",
                    name="sort_key_ru",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.kazakh.SortKey(
                            models.Func(
                                django.db.models.functions.text.Concat(
                                    models.F("name_ru"), models.F("name_kk"), models.F("name_en")
                                ),
                                models.Value("ёЁ"),
                                models.Value("еЕ"),
                                function="translate",
                                output_field=models.TextField(),
                            )
                        ),
                        output_field=models.TextField(db_collation="C"),
                    ),
                ),
                migrations.AddField(
                    model_name="person",
                    name="sort_key",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.kazakh.SortKey(
                            django.db.models.functions.text.Concat(
                                models.F("name_kk"), models.F("name_ru"), models.F("name_en")
                            )
                        ),
                        output_field=models.TextField(db_collation="C"),
                    ),
                ),
                migrations.AddField(
                    model_name="person",
                    name="sort_key_en",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.kazakh.SortKey(
                            django.db.models.functions.text.Concat(
                                models.F("name_en"), models.F("name_kk"), models.F("name_ru")
                            )
                        ),
                        output_field=models.TextField(db_collation="C"),
                    ),
                ),
                migrations.AddField(
                    model_name="person",
                    name="sort_key_ru",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.kazakh.SortKey(
                            models.Func(
                                django.db.models.functions.text.Concat(
                                    models.F("name_ru"), models.F("name_kk"), models.F("name_en")
                                ),
                                models.Value("ёЁ"),
                                models.Value("еЕ"),
                                function="translate",
                                output_field=models.TextField(),
                            )
                        ),
                        output_field=models.TextField(db_collation="C"),
                    ),
                ),
                migrations.AlterField(
                    model_name="award",
                    name="nomination_en",
                    field=models.CharField(blank=True, max_length=300, verbose_name="category (in English)"),
                ),
                migrations.AlterField(
                    model_name="award",
                    name="nomination_kk",
                    field=models.CharField(blank=True, max_length=300, verbose_name="category (in Kazakh)"),
                ),
                migrations.AlterField(
                    model_name="award",
                    name="nomination_ru",
                    field=models.CharField(blank=True, max_length=300, verbose_name="category (in Russian)"),
                ),
                migrations.AlterField(
                    model_name="awardhistory",
                    name="nomination_en",
                    field=models.CharField(blank=True, max_length=300, verbose_name="category (in English)"),
                ),
                migrations.AlterField(
                    model_name="awardhistory",
                    name="nomination_kk",
                    field=models.CharField(blank=True, max_length=300, verbose_name="category (in Kazakh)"),
                ),
                migrations.AlterField(
                    model_name="awardhistory",
                    name="nomination_ru",
                    field=models.CharField(blank=True, max_length=300, verbose_name="category (in Russian)"),
                ),
                migrations.AlterField(
                    model_name="inkindline",
                    name="quantity_high",
                    field=models.DecimalField(
                        blank=True,
                        decimal_places=3,
                        max_digits=18,
                        null=True,
                        verbose_name="number (highest)",
                    ),
                ),
                migrations.AlterField(
                    model_name="inkindline",
                    name="quantity_low",
                    field=models.DecimalField(
                        blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="number (lowest)"
                    ),
                ),
                migrations.AlterField(
                    model_name="inkindlinehistory",
                    name="quantity_high",
                    field=models.DecimalField(
                        blank=True,
                        decimal_places=3,
                        max_digits=18,
                        null=True,
                        verbose_name="number (highest)",
                    ),
                ),
                migrations.AlterField(
                    model_name="inkindlinehistory",
                    name="quantity_low",
                    field=models.DecimalField(
                        blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="number (lowest)"
                    ),
                ),
                migrations.AlterField(
                    model_name="organisation",
                    name="founded",
                    field=ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                        help_text="E.g. 2013, 05.2013 or 14.05.2013.", verbose_name="operating since"
                    ),
                ),
                migrations.AlterField(
                    model_name="organisation",
                    name="founded_words",
                    field=models.CharField(
                        blank=True, max_length=200, verbose_name="operating since, as printed"
                    ),
                ),
                migrations.AlterField(
                    model_name="organisation",
                    name="seat",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="organisations_seated",
                        to="territories.territory",
                        verbose_name="location",
                    ),
                ),
                migrations.AlterField(
                    model_name="organisation",
                    name="sort_key",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=ngo_portal.lib.language.kazakh.SortKey(
                            django.db.models.functions.text.Concat(
                                models.F("name_kk"), models.F("name_ru"), models.F("name_en")
                            )
                        ),
                        output_field=models.TextField(db_collation="C"),
                    ),
                ),
                migrations.AlterField(
                    model_name="organisationhistory",
                    name="founded",
                    field=ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                        help_text="E.g. 2013, 05.2013 or 14.05.2013.", verbose_name="operating since"
                    ),
                ),
                migrations.AlterField(
                    model_name="organisationhistory",
                    name="founded_words",
                    field=models.CharField(
                        blank=True, max_length=200, verbose_name="operating since, as printed"
                    ),
                ),
                migrations.AlterField(
                    model_name="organisationhistory",
                    name="seat",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="territories.territory",
                        verbose_name="location",
                    ),
                ),
                migrations.AlterField(
                    model_name="reportedfigure",
                    name="quantity_high",
                    field=models.DecimalField(
                        blank=True,
                        decimal_places=3,
                        max_digits=18,
                        null=True,
                        verbose_name="number (highest)",
                    ),
                ),
                migrations.AlterField(
                    model_name="reportedfigure",
                    name="quantity_low",
                    field=models.DecimalField(
                        blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="number (lowest)"
                    ),
                ),
                migrations.AlterField(
                    model_name="reportedfigurehistory",
                    name="quantity_high",
                    field=models.DecimalField(
                        blank=True,
                        decimal_places=3,
                        max_digits=18,
                        null=True,
                        verbose_name="number (highest)",
                    ),
                ),
                migrations.AlterField(
                    model_name="reportedfigurehistory",
                    name="quantity_low",
                    field=models.DecimalField(
                        blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="number (lowest)"
                    ),
                ),
                migrations.AlterField(
                    model_name="source",
                    name="rubric",
                    field=models.CharField(blank=True, max_length=200, verbose_name="section"),
                ),
                migrations.AlterField(
                    model_name="sourcehistory",
                    name="rubric",
                    field=models.CharField(blank=True, max_length=200, verbose_name="section"),
                ),
                migrations.AlterField(
                    model_name="statement",
                    name="kind",
                    field=models.CharField(
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
                migrations.AlterField(
                    model_name="statement",
                    name="quantity_high",
                    field=models.DecimalField(
                        blank=True,
                        decimal_places=3,
                        max_digits=18,
                        null=True,
                        verbose_name="number (highest)",
                    ),
                ),
                migrations.AlterField(
                    model_name="statement",
                    name="quantity_low",
                    field=models.DecimalField(
                        blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="number (lowest)"
                    ),
                ),
                migrations.AlterField(
                    model_name="statementhistory",
                    name="kind",
                    field=models.CharField(
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
                migrations.AlterField(
                    model_name="statementhistory",
                    name="quantity_high",
                    field=models.DecimalField(
                        blank=True,
                        decimal_places=3,
                        max_digits=18,
                        null=True,
                        verbose_name="number (highest)",
                    ),
                ),
                migrations.AlterField(
                    model_name="statementhistory",
                    name="quantity_low",
                    field=models.DecimalField(
                        blank=True, decimal_places=3, max_digits=18, null=True, verbose_name="number (lowest)"
                    ),
                ),
                migrations.AddIndex(
                    model_name="organisation",
                    index=models.Index(
                        models.F("sort_key_ru"),
                        models.F("id"),
                        condition=models.Q(("stage", "published")),
                        name="registry_org_by_name_ru",
                    ),
                ),
                migrations.AddIndex(
                    model_name="organisation",
                    index=models.Index(
                        models.F("seat"),
                        models.F("sort_key_ru"),
                        models.F("id"),
                        condition=models.Q(("stage", "published")),
                        name="registry_org_by_seat_ru",
                    ),
                ),
                migrations.AddIndex(
                    model_name="organisation",
                    index=models.Index(
                        models.F("sort_key_en"),
                        models.F("id"),
                        condition=models.Q(("stage", "published")),
                        name="registry_org_by_name_en",
                    ),
                ),
                migrations.AddIndex(
                    model_name="organisation",
                    index=models.Index(
                        models.F("seat"),
                        models.F("sort_key_en"),
                        models.F("id"),
                        condition=models.Q(("stage", "published")),
                        name="registry_org_by_seat_en",
                    ),
                ),
                migrations.AddIndex(
                    model_name="person",
                    index=models.Index(models.F("sort_key"), models.F("id"), name="registry_person_by_name"),
                ),
                migrations.AddIndex(
                    model_name="person",
                    index=models.Index(
                        models.F("sort_key_ru"), models.F("id"), name="registry_person_by_name_ru"
                    ),
                ),
                migrations.AddIndex(
                    model_name="person",
                    index=models.Index(
                        models.F("sort_key_en"), models.F("id"), name="registry_person_by_name_en"
                    ),
                ),
            ]
        ),
    ]
