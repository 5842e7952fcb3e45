"""Posts in words; of a number of people, at which place and of whom it was counted."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0007_planned_by_their_last_day"),
        ("registry", "0003_record_numbers"),
        ("territories", "0004_territory_words"),
    ]

    operations = [
        InOneState(
            operations=[
                pgtrigger.migrations.RemoveTrigger(
                    model_name="eventaudience",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="eventaudience",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="eventaudience",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="eventperson",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="eventperson",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="eventperson",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="quote",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="quote",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="quote",
                    name="delete_delete",
                ),
                migrations.AddField(
                    model_name="eventaudience",
                    name="age_from",
                    field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="aged from"),
                ),
                migrations.AddField(
                    model_name="eventaudience",
                    name="age_to",
                    field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="aged to"),
                ),
                migrations.AddField(
                    model_name="eventaudience",
                    name="sex",
                    field=models.CharField(
                        blank=True,
                        choices=[("women", "women"), ("men", "men")],
                        max_length=5,
                        verbose_name="sex",
                    ),
                ),
                migrations.AddField(
                    model_name="eventaudience",
                    name="territory",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="When the number is of one of several places only.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="event_audiences",
                        to="territories.territory",
                        verbose_name="place",
                    ),
                ),
                migrations.AddField(
                    model_name="eventaudiencehistory",
                    name="age_from",
                    field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="aged from"),
                ),
                migrations.AddField(
                    model_name="eventaudiencehistory",
                    name="age_to",
                    field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="aged to"),
                ),
                migrations.AddField(
                    model_name="eventaudiencehistory",
                    name="sex",
                    field=models.CharField(
                        blank=True,
                        choices=[("women", "women"), ("men", "men")],
                        max_length=5,
                        verbose_name="sex",
                    ),
                ),
                migrations.AddField(
                    model_name="eventaudiencehistory",
                    name="territory",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="When the number is of one of several places only.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="territories.territory",
                        verbose_name="place",
                    ),
                ),
                migrations.AddField(
                    model_name="eventperson",
                    name="held_as_en",
                    field=models.CharField(
                        blank=True, max_length=300, verbose_name="post in words (in English)"
                    ),
                ),
                migrations.AddField(
                    model_name="eventperson",
                    name="held_as_kk",
                    field=models.CharField(
                        blank=True,
                        help_text="As the source says it, e.g. «Талап» бірлестігінің жетекшісі.",
                        max_length=300,
                        verbose_name="post in words (in Kazakh)",
                    ),
                ),
                migrations.AddField(
                    model_name="eventperson",
                    name="held_as_ru",
                    field=models.CharField(
                        blank=True, max_length=300, verbose_name="post in words (in Russian)"
                    ),
                ),
                migrations.AddField(
                    model_name="eventpersonhistory",
                    name="held_as_en",
                    field=models.CharField(
                        blank=True, max_length=300, verbose_name="post in words (in English)"
                    ),
                ),
                migrations.AddField(
                    model_name="eventpersonhistory",
                    name="held_as_kk",
                    field=models.CharField(
                        blank=True,
                        help_text="As the source says it, e.g. «Талап» бірлестігінің жетекшісі.",
                        max_length=300,
                        verbose_name="post in words (in Kazakh)",
                    ),
                ),
                migrations.AddField(
                    model_name="eventpersonhistory",
                    name="held_as_ru",
                    field=models.CharField(
                        blank=True, max_length=300, verbose_name="post in words (in Russian)"
                    ),
                ),
                migrations.AddField(
                    model_name="quote",
                    name="held_as_en",
                    field=models.CharField(
                        blank=True, max_length=300, verbose_name="post in words (in English)"
                    ),
                ),
                migrations.AddField(
                    model_name="quote",
                    name="held_as_kk",
                    field=models.CharField(
                        blank=True,
                        help_text="As the source says it, e.g. «Талап» бірлестігінің жетекшісі.",
                        max_length=300,
                        verbose_name="post in words (in Kazakh)",
                    ),
                ),
                migrations.AddField(
                    model_name="quote",
                    name="held_as_ru",
                    field=models.CharField(
                        blank=True, max_length=300, verbose_name="post in words (in Russian)"
                    ),
                ),
                migrations.AddField(
                    model_name="quotehistory",
                    name="held_as_en",
                    field=models.CharField(
                        blank=True, max_length=300, verbose_name="post in words (in English)"
                    ),
                ),
                migrations.AddField(
                    model_name="quotehistory",
                    name="held_as_kk",
                    field=models.CharField(
                        blank=True,
                        help_text="As the source says it, e.g. «Талап» бірлестігінің жетекшісі.",
                        max_length=300,
                        verbose_name="post in words (in Kazakh)",
                    ),
                ),
                migrations.AddField(
                    model_name="quotehistory",
                    name="held_as_ru",
                    field=models.CharField(
                        blank=True, max_length=300, verbose_name="post in words (in Russian)"
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventaudience",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_eventaudiencehistory" ("age_from", "age_to", "basis", "described_en", "described_kk", "described_ru", "event_id", "id", "is_chosen", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "role", "sex", "source_id", "target_group_id", "territory_id", "unit_id", "verbatim") VALUES (NEW."age_from", NEW."age_to", NEW."basis", NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."event_id", NEW."id", NEW."is_chosen", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."role", NEW."sex", NEW."source_id", NEW."target_group_id", NEW."territory_id", NEW."unit_id", NEW."verbatim"); RETURN NULL;',
                            hash="429e61e8675230e9b900c5a026d809a947b6f425",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b66a3",
                            table="events_eventaudience",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventaudience",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "events_eventaudiencehistory" ("age_from", "age_to", "basis", "described_en", "described_kk", "described_ru", "event_id", "id", "is_chosen", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "role", "sex", "source_id", "target_group_id", "territory_id", "unit_id", "verbatim") VALUES (NEW."age_from", NEW."age_to", NEW."basis", NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."event_id", NEW."id", NEW."is_chosen", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."role", NEW."sex", NEW."source_id", NEW."target_group_id", NEW."territory_id", NEW."unit_id", NEW."verbatim"); RETURN NULL;',
                            hash="d02c065fdcac31f89524306094e071a245b2fd50",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e4f8c",
                            table="events_eventaudience",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventaudience",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_eventaudiencehistory" ("age_from", "age_to", "basis", "described_en", "described_kk", "described_ru", "event_id", "id", "is_chosen", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "role", "sex", "source_id", "target_group_id", "territory_id", "unit_id", "verbatim") VALUES (OLD."age_from", OLD."age_to", OLD."basis", OLD."described_en", OLD."described_kk", OLD."described_ru", OLD."event_id", OLD."id", OLD."is_chosen", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quantity_high", OLD."quantity_low", OLD."quantity_qualifier", OLD."quantity_words", OLD."role", OLD."sex", OLD."source_id", OLD."target_group_id", OLD."territory_id", OLD."unit_id", OLD."verbatim"); RETURN NULL;',
                            hash="8e146b1c2ad74516f0e98324c196f1b5a5d30fb3",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c4f7c",
                            table="events_eventaudience",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_eventpersonhistory" ("basis", "described_en", "described_kk", "described_ru", "event_id", "held_as_en", "held_as_kk", "held_as_ru", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_id", "role", "source_id", "verbatim") VALUES (NEW."basis", NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."event_id", NEW."held_as_en", NEW."held_as_kk", NEW."held_as_ru", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position_id", NEW."role", NEW."source_id", NEW."verbatim"); RETURN NULL;',
                            hash="dfedd94d5871a70e755a3c88063f12411f263f76",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a2783",
                            table="events_eventperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "events_eventpersonhistory" ("basis", "described_en", "described_kk", "described_ru", "event_id", "held_as_en", "held_as_kk", "held_as_ru", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_id", "role", "source_id", "verbatim") VALUES (NEW."basis", NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."event_id", NEW."held_as_en", NEW."held_as_kk", NEW."held_as_ru", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position_id", NEW."role", NEW."source_id", NEW."verbatim"); RETURN NULL;',
                            hash="9bccc98639944c05929e30db69df4553ea654f5d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5cb02",
                            table="events_eventperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_eventpersonhistory" ("basis", "described_en", "described_kk", "described_ru", "event_id", "held_as_en", "held_as_kk", "held_as_ru", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_id", "role", "source_id", "verbatim") VALUES (OLD."basis", OLD."described_en", OLD."described_kk", OLD."described_ru", OLD."event_id", OLD."held_as_en", OLD."held_as_kk", OLD."held_as_ru", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position_id", OLD."role", OLD."source_id", OLD."verbatim"); RETURN NULL;',
                            hash="9af75ea2489b6779ac28229e5cf3f2a0836f579c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7642a",
                            table="events_eventperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="quote",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_quotehistory" ("basis", "described_en", "described_kk", "described_ru", "event_id", "held_as_en", "held_as_kk", "held_as_ru", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_id", "source_id", "verbatim") VALUES (NEW."basis", NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."event_id", NEW."held_as_en", NEW."held_as_kk", NEW."held_as_ru", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position_id", NEW."source_id", NEW."verbatim"); RETURN NULL;',
                            hash="03d0bd7ba2c7dbf89e5e958945ee9c4a84b162c1",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_64b1a",
                            table="events_quote",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="quote",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "events_quotehistory" ("basis", "described_en", "described_kk", "described_ru", "event_id", "held_as_en", "held_as_kk", "held_as_ru", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_id", "source_id", "verbatim") VALUES (NEW."basis", NEW."described_en", NEW."described_kk", NEW."described_ru", NEW."event_id", NEW."held_as_en", NEW."held_as_kk", NEW."held_as_ru", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position_id", NEW."source_id", NEW."verbatim"); RETURN NULL;',
                            hash="729d65856c21ee263e513cb4c8f4abda48cf3f66",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2c7fb",
                            table="events_quote",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="quote",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_quotehistory" ("basis", "described_en", "described_kk", "described_ru", "event_id", "held_as_en", "held_as_kk", "held_as_ru", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_id", "source_id", "verbatim") VALUES (OLD."basis", OLD."described_en", OLD."described_kk", OLD."described_ru", OLD."event_id", OLD."held_as_en", OLD."held_as_kk", OLD."held_as_ru", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position_id", OLD."source_id", OLD."verbatim"); RETURN NULL;',
                            hash="9aa3c451776df9b64a53d1dc89ebdc169f77704d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5b7b6",
                            table="events_quote",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="eventaudience",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("sex__in", ["", "women", "men"])), name="events_eventaudience_sex"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="eventaudience",
                    constraint=models.CheckConstraint(
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
                ),
            ]
        )
    ]
