"""A number that would tell a small one beside it is told by its ends."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from ngo_portal.lib.database.migrations import InOneState

ENDS_TOLD = """
-- Which numbers would tell a small one beside them, and between which ends they are told instead. `wholes` are places in
-- `lows` and `highs` (NULL: nothing is said), `parts` the places of what each of them may be the sum of: «2,3». `open` are
-- those of which the public knows the two ends alone, small numbers to begin with; `kept`: 1 to 4 of it would be one.
--
-- A whole that may be the sum of what is told of its parts is told as what they add up to: of 27 and fewer than 5 it is
-- 28 to 31, whichever of these it was, so that nobody learns more of the small one. What is told so is open itself, for
-- the wholes above it: a whole never stands below its parts, or this would not end.
CREATE OR REPLACE FUNCTION ends_told(
    lows numeric[], highs numeric[], open boolean[], kept boolean[], wholes int[], parts text[]
) RETURNS TABLE (place int, told_low numeric, told_high numeric) LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    is_wider boolean;
BEGIN
    LOOP
        WITH told AS (
            SELECT
                whole,
                -- The sum of the parts where those that are not open are as few as they can be, and as many.
                sum(lows[part]) AS few_low,
                sum(CASE WHEN open[part] THEN coalesce(highs[part], lows[part]) ELSE lows[part] END) AS few_high,
                sum(CASE WHEN open[part] THEN lows[part] ELSE highs[part] END) AS many_low,
                sum(highs[part]) AS many_high,
                bool_or(highs[part] IS NULL) AS has_no_end
            FROM unnest(wholes, parts) WITH ORDINALITY AS sums (whole, listed, n)
            CROSS JOIN LATERAL unnest(string_to_array(listed, ',')::int[]) AS part
            GROUP BY n, whole
            HAVING bool_or(open[part])
        ),
        wider AS (
            SELECT whole, low, high
            FROM told
            CROSS JOIN LATERAL (
                SELECT
                    highs[whole] BETWEEN few_low AND few_high AS at_most,
                    NOT has_no_end AND lows[whole] BETWEEN many_low AND many_high AS at_least,
                    NOT open[whole] AND lows[whole] = highs[whole] AS is_exact
            ) AS meets
            CROSS JOIN LATERAL (
                SELECT
                    least(
                        CASE WHEN at_least THEN many_low END,
                        CASE WHEN at_most AND is_exact THEN few_low END,
                        CASE WHEN at_most AND is_exact AND kept[whole] AND few_low < 5 THEN 1 END
                    ) AS low,
                    greatest(
                        CASE WHEN at_most THEN few_high END, CASE WHEN at_least AND is_exact THEN many_high END
                    ) AS high
            ) AS ends
            WHERE at_most OR at_least
        ),
        widest AS (
            SELECT whole, min(wider.low) AS low, max(wider.high) AS high FROM wider GROUP BY whole
        ),
        later AS (
            SELECT
                n,
                least(lows[n], widest.low) AS low,
                CASE WHEN highs[n] IS NOT NULL THEN greatest(highs[n], widest.high) END AS high
            FROM generate_subscripts(lows, 1) AS n
            LEFT JOIN widest ON whole = n
        )
        SELECT
            bool_or((later.low, later.high) IS DISTINCT FROM (lows[n], highs[n])),
            array_agg(later.low ORDER BY n),
            array_agg(later.high ORDER BY n),
            array_agg(open[n] OR (later.low, later.high) IS DISTINCT FROM (lows[n], highs[n]) ORDER BY n)
        INTO is_wider, lows, highs, open
        FROM later;
        EXIT WHEN is_wider IS NOT TRUE;
    END LOOP;
    RETURN QUERY SELECT n, lows[n], highs[n] FROM generate_subscripts(lows, 1) AS n WHERE open[n];
END
$$;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("registry", "0011_more_words_in_sql"),
    ]

    operations = [
        migrations.RunSQL(ENDS_TOLD, "DROP FUNCTION ends_told"),
        InOneState(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="reportedfigure",
                    name="update_update",
                ),
                migrations.AddField(
                    model_name="reportedfigure",
                    name="told_high",
                    field=models.DecimalField(decimal_places=3, editable=False, max_digits=18, null=True),
                ),
                migrations.AddField(
                    model_name="reportedfigure",
                    name="told_low",
                    field=models.DecimalField(decimal_places=3, editable=False, max_digits=18, null=True),
                ),
                migrations.AddField(
                    model_name="statement",
                    name="told_high",
                    field=models.DecimalField(decimal_places=3, editable=False, max_digits=18, null=True),
                ),
                migrations.AddField(
                    model_name="statement",
                    name="told_low",
                    field=models.DecimalField(decimal_places=3, editable=False, max_digits=18, null=True),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reportedfigure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."basis" IS DISTINCT FROM (NEW."basis") OR OLD."corrected_at" IS DISTINCT FROM (NEW."corrected_at") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."indicator_id" IS DISTINCT FROM (NEW."indicator_id") OR OLD."is_chosen" IS DISTINCT FROM (NEW."is_chosen") OR OLD."is_synthetic" IS DISTINCT FROM (NEW."is_synthetic") OR OLD."organisation_id" IS DISTINCT FROM (NEW."organisation_id") OR OLD."out_of" IS DISTINCT FROM (NEW."out_of") OR OLD."period" IS DISTINCT FROM (NEW."period") OR OLD."period_basis" IS DISTINCT FROM (NEW."period_basis") OR OLD."period_words" IS DISTINCT FROM (NEW."period_words") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."published_by_id" IS DISTINCT FROM (NEW."published_by_id") OR OLD."quantity_high" IS DISTINCT FROM (NEW."quantity_high") OR OLD."quantity_low" IS DISTINCT FROM (NEW."quantity_low") OR OLD."quantity_qualifier" IS DISTINCT FROM (NEW."quantity_qualifier") OR OLD."quantity_words" IS DISTINCT FROM (NEW."quantity_words") OR OLD."responsible_id" IS DISTINCT FROM (NEW."responsible_id") OR OLD."said_by_id" IS DISTINCT FROM (NEW."said_by_id") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."spheres_en" IS DISTINCT FROM (NEW."spheres_en") OR OLD."spheres_kk" IS DISTINCT FROM (NEW."spheres_kk") OR OLD."spheres_ru" IS DISTINCT FROM (NEW."spheres_ru") OR OLD."stage" IS DISTINCT FROM (NEW."stage") OR OLD."submitted_at" IS DISTINCT FROM (NEW."submitted_at") OR OLD."submitted_by_id" IS DISTINCT FROM (NEW."submitted_by_id") OR OLD."territory_id" IS DISTINCT FROM (NEW."territory_id") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."verbatim" IS DISTINCT FROM (NEW."verbatim") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "registry_reportedfigurehistory" ("basis", "corrected_at", "created_at", "id", "indicator_id", "is_chosen", "is_synthetic", "organisation_id", "out_of", "period", "period_basis", "period_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "responsible_id", "said_by_id", "source_id", "spheres_en", "spheres_kk", "spheres_ru", "stage", "submitted_at", "submitted_by_id", "territory_id", "updated_at", "verbatim", "version") VALUES (NEW."basis", NEW."corrected_at", NEW."created_at", NEW."id", NEW."indicator_id", NEW."is_chosen", NEW."is_synthetic", NEW."organisation_id", NEW."out_of", NEW."period", NEW."period_basis", NEW."period_words", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."responsible_id", NEW."said_by_id", NEW."source_id", NEW."spheres_en", NEW."spheres_kk", NEW."spheres_ru", NEW."stage", NEW."submitted_at", NEW."submitted_by_id", NEW."territory_id", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                            hash="1204e5f51084e9f8fa2ef374ac392ce83075b2e9",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_30af3",
                            table="registry_reportedfigure",
                            when="AFTER",
                        ),
                    ),
                ),
            ]
        ),
    ]
