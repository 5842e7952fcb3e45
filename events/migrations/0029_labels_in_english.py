"""Labels of fields, and what is said beside them, in better English."""

import django.db.models.deletion
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0028_long_posts"),
        ("registry", "0018_labels_in_english"),
        ("territories", "0005_typed_words"),
    ]

    operations = [
        InOneState(
            operations=[
                migrations.AlterField(
                    model_name="editionrequest",
                    name="words",
                    field=models.TextField(
                        help_text="E.g. we are already entering the events of March.",
                        verbose_name="what it is needed for",
                    ),
                ),
                migrations.AlterField(
                    model_name="editionrequesthistory",
                    name="words",
                    field=models.TextField(
                        help_text="E.g. we are already entering the events of March.",
                        verbose_name="what it is needed for",
                    ),
                ),
                migrations.AlterField(
                    model_name="event",
                    name="date_source",
                    field=models.ForeignKey(
                        blank=True,
                        db_index=False,
                        help_text="Only when it is not the source of the event.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.source",
                        verbose_name="source of the date",
                    ),
                ),
                migrations.AlterField(
                    model_name="event",
                    name="mode",
                    field=models.CharField(
                        choices=[
                            ("unknown", "format not stated"),
                            ("in_person", "in person"),
                            ("online", "online"),
                            ("mixed", "in person and online"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="format",
                    ),
                ),
                migrations.AlterField(
                    model_name="event",
                    name="second_type",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="When the source calls the same event two things: a conference, then a round table.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="events.eventtype",
                        verbose_name="second type",
                    ),
                ),
                migrations.AlterField(
                    model_name="eventaudience",
                    name="territory",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="Only when the number is for one of several places.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="event_audiences",
                        to="territories.territory",
                        verbose_name="place",
                    ),
                ),
                migrations.AlterField(
                    model_name="eventaudience",
                    name="unit",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="People, unless you choose something else, e.g. families.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.unit",
                        verbose_name="counted in",
                    ),
                ),
                migrations.AlterField(
                    model_name="eventaudiencehistory",
                    name="territory",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Only when the number is for one of several places.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="territories.territory",
                        verbose_name="place",
                    ),
                ),
                migrations.AlterField(
                    model_name="eventaudiencehistory",
                    name="unit",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="People, unless you choose something else, e.g. families.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.unit",
                        verbose_name="counted in",
                    ),
                ),
                migrations.AlterField(
                    model_name="eventfigure",
                    name="territory",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="Only when the number is for one of several places.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="event_figures",
                        to="territories.territory",
                        verbose_name="place",
                    ),
                ),
                migrations.AlterField(
                    model_name="eventfigurehistory",
                    name="territory",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Only when the number is for one of several places.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="territories.territory",
                        verbose_name="place",
                    ),
                ),
                migrations.AlterField(
                    model_name="eventhistory",
                    name="date_source",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Only when it is not the source of the event.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.source",
                        verbose_name="source of the date",
                    ),
                ),
                migrations.AlterField(
                    model_name="eventhistory",
                    name="mode",
                    field=models.CharField(
                        choices=[
                            ("unknown", "format not stated"),
                            ("in_person", "in person"),
                            ("online", "online"),
                            ("mixed", "in person and online"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="format",
                    ),
                ),
                migrations.AlterField(
                    model_name="eventhistory",
                    name="second_type",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="When the source calls the same event two things: a conference, then a round table.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="events.eventtype",
                        verbose_name="second type",
                    ),
                ),
                migrations.AlterField(
                    model_name="eventlanguage",
                    name="language",
                    field=models.CharField(
                        choices=[
                            ("kk", "Kazakh"),
                            ("ru", "Russian"),
                            ("en", "English"),
                            ("sign", "sign language"),
                            ("other", "another language"),
                        ],
                        max_length=5,
                        verbose_name="language",
                    ),
                ),
                migrations.AlterField(
                    model_name="eventlanguagehistory",
                    name="language",
                    field=models.CharField(
                        choices=[
                            ("kk", "Kazakh"),
                            ("ru", "Russian"),
                            ("en", "English"),
                            ("sign", "sign language"),
                            ("other", "another language"),
                        ],
                        max_length=5,
                        verbose_name="language",
                    ),
                ),
            ],
        ),
    ]
