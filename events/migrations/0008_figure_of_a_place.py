import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0007_longer_titles"),
        ("territories", "0004_territory_words"),
    ]

    operations = [
        InOneState(
            operations=[
                pgtrigger.migrations.RemoveTrigger(
                    model_name="eventfigure",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="eventfigure",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="eventfigure",
                    name="delete_delete",
                ),
                migrations.AddField(
                    model_name="eventfigure",
                    name="territory",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="When the number is of one of several places only.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="event_figures",
                        to="territories.territory",
                        verbose_name="place",
                    ),
                ),
                migrations.AddField(
                    model_name="eventfigurehistory",
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
                pgtrigger.migrations.AddTrigger(
                    model_name="eventfigure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_eventfigurehistory" ("basis", "event_id", "flow", "id", "indicator_id", "is_chosen", "item_en", "item_kk", "item_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "source_id", "target_group_id", "territory_id", "unit_id", "verbatim") VALUES (NEW."basis", NEW."event_id", NEW."flow", NEW."id", NEW."indicator_id", NEW."is_chosen", NEW."item_en", NEW."item_kk", NEW."item_ru", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."source_id", NEW."target_group_id", NEW."territory_id", NEW."unit_id", NEW."verbatim"); RETURN NULL;',
                            hash="eda8ef8aba8fd86173c30a71a3648b929ee96b01",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_4a85a",
                            table="events_eventfigure",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventfigure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "events_eventfigurehistory" ("basis", "event_id", "flow", "id", "indicator_id", "is_chosen", "item_en", "item_kk", "item_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "source_id", "target_group_id", "territory_id", "unit_id", "verbatim") VALUES (NEW."basis", NEW."event_id", NEW."flow", NEW."id", NEW."indicator_id", NEW."is_chosen", NEW."item_en", NEW."item_kk", NEW."item_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."source_id", NEW."target_group_id", NEW."territory_id", NEW."unit_id", NEW."verbatim"); RETURN NULL;',
                            hash="cc22f8a4383248d6f3d49524c777d2d65a9f7c98",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_19b6e",
                            table="events_eventfigure",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventfigure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "events_eventfigurehistory" ("basis", "event_id", "flow", "id", "indicator_id", "is_chosen", "item_en", "item_kk", "item_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "source_id", "target_group_id", "territory_id", "unit_id", "verbatim") VALUES (OLD."basis", OLD."event_id", OLD."flow", OLD."id", OLD."indicator_id", OLD."is_chosen", OLD."item_en", OLD."item_kk", OLD."item_ru", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quantity_high", OLD."quantity_low", OLD."quantity_qualifier", OLD."quantity_words", OLD."source_id", OLD."target_group_id", OLD."territory_id", OLD."unit_id", OLD."verbatim"); RETURN NULL;',
                            hash="60ba0342b45bc920311025632fdcf02fe203dfdf",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9844b",
                            table="events_eventfigure",
                            when="AFTER",
                        ),
                    ),
                ),
            ]
        )
    ]
