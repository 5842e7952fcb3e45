"""The state social order: lots, indicators of contracts, assessments; how contracts are watched over."""

from decimal import Decimal

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.contrib.postgres.operations import AddConstraintNotValid
from django.db import migrations, models

import ngo_portal.lib.language.approximate_dates
from ngo_portal.lib.database.migrations import InOneState

TELL = """
-- Between which ends the numbers of people of these projects are told that would tell a small one beside them
-- (registry/sql/ends_told.sql): of 30 planned, 27 of them pupils and fewer than 5 orphans, the 30 is told as 28 to 31.
-- models/figures.py has the triggers that call it.
--
-- As of events (events/sql/events_tell.sql) no source has to say which numbers are parts of which: a line may be the sum of any
-- others of its unit that are less, a single one only where its group surely belongs to that of the whole. What was
-- planned and what came of it are no parts of each other.
CREATE OR REPLACE FUNCTION projects_tell(ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    -- Those that a small number is among, or was.
    telling CONSTANT bigint[] := ARRAY(
        SELECT DISTINCT project_id FROM projects_projectfigure
        WHERE project_id = ANY (ids)
            AND (quantity_high BETWEEN 0.001 AND 5 OR told_low IS NOT NULL OR told_high IS NOT NULL)
    );
BEGIN
    IF cardinality(telling) = 0 THEN
        RETURN;
    END IF;
    WITH RECURSIVE number AS (
        SELECT
            line.project_id, line.id, line.phase, coalesce(line.target_group_id, indicator.target_group_id) AS target_group_id,
            coalesce(line.unit_id, indicator.unit_id) AS unit_id,
            line.quantity_low, line.quantity_high, line.quantity_qualifier, line.told_low, line.told_high,
            CASE
                WHEN line.target_group_id IS NULL AND indicator.target_group_id IS NULL THEN NOT names_work(line.quantity_words)
                ELSE coalesce(target_group.is_vulnerable, false) OR coalesce(of_indicator.is_vulnerable, false)
            END AS kept
        FROM projects_projectfigure line
        LEFT JOIN registry_indicator indicator ON indicator.id = line.indicator_id
        LEFT JOIN registry_targetgroup target_group ON target_group.id = line.target_group_id
        LEFT JOIN registry_targetgroup of_indicator ON of_indicator.id = indicator.target_group_id
        WHERE line.project_id = ANY (telling)
    ),
    -- People, and families and the like apart from them; what nobody says to be people is none where it has no group either.
    counted AS (
        SELECT
            number.*, CASE WHEN unit.key <> 'people' THEN unit.id END AS of,
            coalesce(
                kept AND quantity_high > 0
                    AND (quantity_high < 5 OR quantity_high = 5 AND quantity_qualifier = 'less_than'),
                false
            ) AS is_small
        FROM number
        LEFT JOIN registry_unit unit ON unit.id = number.unit_id
        WHERE coalesce(unit.counts_people, target_group_id IS NOT NULL)
    ),
    family (member, ancestor) AS (
        SELECT id, id FROM registry_targetgroup
        UNION
        SELECT member, parent_id FROM family JOIN registry_targetgroup ON id = ancestor WHERE parent_id IS NOT NULL
    ),
    -- The ends that the public would know: of "about 30" none.
    line AS MATERIALIZED (
        SELECT
            row_number() OVER (PARTITION BY project_id ORDER BY id)::int AS n,
            counted.*,
            CASE
                WHEN is_small THEN 1
                WHEN quantity_qualifier = 'more_than' THEN floor(quantity_low) + 1
                WHEN quantity_qualifier <> 'about' THEN coalesce(quantity_low, 0)
                ELSE 0
            END AS low,
            CASE
                WHEN is_small THEN 4
                WHEN quantity_qualifier = 'less_than' THEN ceil(quantity_high) - 1
                WHEN quantity_qualifier <> 'about' THEN quantity_high
            END AS high
        FROM counted
    ),
    pair AS MATERIALIZED (
        SELECT
            whole.project_id, whole.n AS whole, part.n AS part,
            whole.target_group_id IS DISTINCT FROM part.target_group_id AND (
                whole.target_group_id IS NULL
                OR (part.target_group_id, whole.target_group_id) IN (SELECT member, ancestor FROM family)
            ) AS is_sure
        FROM line AS whole
        JOIN line AS part
            ON part.project_id = whole.project_id AND part.n <> whole.n AND part.phase = whole.phase
                AND part.of IS NOT DISTINCT FROM whole.of
        WHERE part.low > 0
    ),
    -- What is not kept of itself, and is so with what it would tell: 2 pupils of 3 people.
    with_it AS (
        SELECT project_id, unnest(parts) AS n
        FROM (
            SELECT
                pair.project_id, whole.is_small, whole.high, array_agg(pair.part) AS parts, bool_or(part.is_small) AS has_small
            FROM pair
            JOIN line AS whole ON whole.project_id = pair.project_id AND whole.n = pair.whole AND whole.kept
            JOIN line AS part ON part.project_id = pair.project_id AND part.n = pair.part AND part.high < 5
            WHERE is_sure
            GROUP BY pair.project_id, pair.whole, whole.is_small, whole.high
        ) AS whole
        WHERE is_small OR has_small AND high <= 4 * cardinality(parts)
    ),
    hidden AS MATERIALIZED (
        SELECT
            project_id, n, kept, small, CASE WHEN small THEN 1 ELSE low END AS low, CASE WHEN small THEN 4 ELSE high END AS high
        FROM line
        CROSS JOIN LATERAL (
            SELECT is_small OR (project_id, n) IN (SELECT with_it.project_id, with_it.n FROM with_it) AS small
        ) AS hides
    ),
    part AS (
        SELECT
            pair.project_id, pair.whole AS n, string_agg(pair.part::text, ',' ORDER BY pair.part) AS parts,
            bool_or(part.small AND is_sure) AS alone
        FROM pair
        JOIN hidden AS whole ON whole.project_id = pair.project_id AND whole.n = pair.whole
        JOIN hidden AS part ON part.project_id = pair.project_id AND part.n = pair.part
        WHERE CASE WHEN whole.small THEN part.small AND is_sure
            ELSE part.small OR coalesce(part.high, part.low) < coalesce(whole.high, whole.low) END
        GROUP BY pair.project_id, pair.whole
    ),
    told AS (
        SELECT line.id, nullif(ends.told_low, 0) AS low, ends.told_high AS high
        FROM (
            SELECT
                project_id, array_agg(low ORDER BY n) AS lows, array_agg(high ORDER BY n) AS highs,
                array_agg(small ORDER BY n) AS small, array_agg(kept ORDER BY n) AS kept,
                array_agg(coalesce(parts, '') ORDER BY n) AS parts, array_agg(coalesce(alone, false) ORDER BY n) AS alone
            FROM hidden
            LEFT JOIN part USING (project_id, n)
            GROUP BY project_id
        ) AS project
        -- People of a project are counted in one way, by group: no other one has to reach as far.
        CROSS JOIN LATERAL ends_told(
            lows, highs, small, kept, parts, alone, ARRAY[]::int[], ARRAY[]::text[], ARRAY[]::text[]
        ) AS ends
        JOIN line ON line.project_id = project.project_id AND line.n = ends.place
    ),
    differing AS (
        SELECT number.id, told.low, told.high
        FROM number
        LEFT JOIN told ON told.id = number.id
        WHERE (number.told_low, number.told_high) IS DISTINCT FROM (told.low, told.high)
    )
    UPDATE projects_projectfigure AS line SET told_low = low, told_high = high FROM differing WHERE differing.id = line.id;
END
$$;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("officers", "__first__"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("projects", "0006_changed_words"),
        ("registry", "0015_looking_back_last"),
        ("territories", "0005_typed_words"),
    ]

    operations = [
        InOneState(
            operations=[
                pgtrigger.migrations.RemoveTrigger(
                    model_name="socialproject",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="socialproject",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="socialproject",
                    name="delete_delete",
                ),
                migrations.CreateModel(
                    name="ProjectFigure",
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
                            "told_low",
                            models.DecimalField(decimal_places=3, editable=False, max_digits=18, null=True),
                        ),
                        (
                            "told_high",
                            models.DecimalField(decimal_places=3, editable=False, max_digits=18, null=True),
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
                            "phase",
                            models.CharField(
                                choices=[("planned", "planned by the contract"), ("actual", "reached")],
                                default="planned",
                                max_length=8,
                                verbose_name="planned or reached",
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
                            "indicator",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="project_figures",
                                to="registry.indicator",
                                verbose_name="indicator",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="figures",
                                to="projects.socialproject",
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
                            "target_group",
                            models.ForeignKey(
                                blank=True,
                                help_text="Whom the number counts, when it counts people.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="project_figures",
                                to="registry.targetgroup",
                                verbose_name="target group",
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
                                verbose_name="unit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "indicator of the contract",
                        "verbose_name_plural": "indicators of the contract, planned and reached",
                        "ordering": ["id"],
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                condition=models.Q(
                                    models.Q(("quantity_high__gt", 0), ("quantity_high__lt", 5)),
                                    models.Q(("quantity_high", 5), ("quantity_qualifier", "less_than")),
                                    _connector="OR",
                                ),
                                fields=["project"],
                                name="projects_figure_few",
                            ),
                            models.Index(
                                condition=models.Q(
                                    ("told_low__isnull", False), ("told_high__isnull", False), _connector="OR"
                                ),
                                fields=["project"],
                                name="projects_figure_ends",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("basis__in", ["stated", "inferred"])),
                                name="projects_projectfigure_basis",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("quantity_high__isnull", False),
                                        ("quantity_low", models.F("quantity_high")),
                                        ("quantity_low__isnull", False),
                                        ("quantity_qualifier", "exact"),
                                    ),
                                    models.Q(
                                        ("quantity_high__isnull", False),
                                        ("quantity_low__isnull", False),
                                        ("quantity_low__lte", models.F("quantity_high")),
                                        ("quantity_qualifier", "about"),
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
                                name="projects_projectfigure_quantity_fits",
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
                                name="projects_projectfigure_quantity_range",
                                violation_error_message="A number cannot be negative.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("phase__in", ["planned", "actual"])),
                                name="projects_projectfigure_phase",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("indicator__isnull", False),
                                    models.Q(
                                        ("item_en", ""), ("item_kk", ""), ("item_ru", ""), _negated=True
                                    ),
                                    _connector="OR",
                                ),
                                name="projects_projectfigure_something",
                                violation_error_message="Choose an indicator, or say in words what it is.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ProjectFigureHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
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
                            "phase",
                            models.CharField(
                                choices=[("planned", "planned by the contract"), ("actual", "reached")],
                                default="planned",
                                max_length=8,
                                verbose_name="planned or reached",
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
                            "indicator",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.indicator",
                                verbose_name="indicator",
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
                                to="projects.projectfigure",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="projects.socialproject",
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
                            "target_group",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Whom the number counts, when it counts people.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.targetgroup",
                                verbose_name="target group",
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
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Supervision",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                        ),
                        (
                            "note",
                            models.TextField(
                                blank=True, help_text="For the officers; never public.", verbose_name="note"
                            ),
                        ),
                        (
                            "project",
                            models.OneToOneField(
                                error_messages={
                                    "unique": "The reports and visits of this project have a page already."
                                },
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="supervision",
                                to="projects.socialproject",
                                verbose_name="social project",
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
                    ],
                    options={
                        "verbose_name": "supervision of a contract",
                        "verbose_name_plural": "supervision of contracts",
                        "ordering": ["-pk"],
                        "indexes": [
                            models.Index(fields=["responsible", "-id"], name="projects_supervision_list")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MonitoringVisit",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="day of the visit")),
                        ("by_whom", models.CharField(blank=True, max_length=300, verbose_name="who visited")),
                        ("found", models.TextField(blank=True, verbose_name="what was found")),
                        ("to_mend", models.TextField(blank=True, verbose_name="what is to be mended")),
                        ("mend_by", models.DateField(blank=True, null=True, verbose_name="to be mended by")),
                        ("mended_on", models.DateField(blank=True, null=True, verbose_name="mended on")),
                        (
                            "supervision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="visits",
                                to="projects.supervision",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "monitoring visit",
                        "verbose_name_plural": "monitoring visits",
                        "ordering": ["on", "id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("mend_by__isnull", True),
                                    models.Q(("to_mend", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="projects_monitoringvisit_mend",
                                violation_error_message="Say what is to be mended by this day.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MonitoringVisitHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("on", models.DateField(verbose_name="day of the visit")),
                        ("by_whom", models.CharField(blank=True, max_length=300, verbose_name="who visited")),
                        ("found", models.TextField(blank=True, verbose_name="what was found")),
                        ("to_mend", models.TextField(blank=True, verbose_name="what is to be mended")),
                        ("mend_by", models.DateField(blank=True, null=True, verbose_name="to be mended by")),
                        ("mended_on", models.DateField(blank=True, null=True, verbose_name="mended on")),
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
                                to="projects.monitoringvisit",
                            ),
                        ),
                        (
                            "supervision",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="projects.supervision",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ProjectReport",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[("interim", "interim report"), ("final", "final report")],
                                default="interim",
                                max_length=8,
                                verbose_name="report",
                            ),
                        ),
                        (
                            "due_on",
                            models.DateField(
                                help_text="The last day on which it is in time.", verbose_name="due on"
                            ),
                        ),
                        (
                            "handed_in_on",
                            models.DateField(
                                blank=True,
                                help_text="Empty: not handed in yet.",
                                null=True,
                                verbose_name="handed in on",
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "supervision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="reports",
                                to="projects.supervision",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "report on the project",
                        "verbose_name_plural": "reports on the project",
                        "ordering": ["due_on", "id"],
                        "indexes": [
                            models.Index(
                                condition=models.Q(("handed_in_on__isnull", True)),
                                fields=["due_on"],
                                include=("supervision",),
                                name="projects_projectreport_owed",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("kind__in", ["interim", "final"])),
                                name="projects_projectreport_kind",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("kind", "final")),
                                fields=("supervision",),
                                name="projects_projectreport_one_final",
                                violation_error_message="There is one final report.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ProjectReportHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[("interim", "interim report"), ("final", "final report")],
                                default="interim",
                                max_length=8,
                                verbose_name="report",
                            ),
                        ),
                        (
                            "due_on",
                            models.DateField(
                                help_text="The last day on which it is in time.", verbose_name="due on"
                            ),
                        ),
                        (
                            "handed_in_on",
                            models.DateField(
                                blank=True,
                                help_text="Empty: not handed in yet.",
                                null=True,
                                verbose_name="handed in on",
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="note")),
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
                                to="projects.projectreport",
                            ),
                        ),
                        (
                            "supervision",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="projects.supervision",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SupervisionHistory",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                        ),
                        (
                            "note",
                            models.TextField(
                                blank=True, help_text="For the officers; never public.", verbose_name="note"
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
                                to="projects.supervision",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                db_constraint=False,
                                error_messages={
                                    "unique": "The reports and visits of this project have a page already."
                                },
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="projects.socialproject",
                                verbose_name="social project",
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
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ProjectGroup",
                    fields=[],
                    options={
                        "proxy": True,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("registry.targetgroup",),
                ),
                migrations.CreateModel(
                    name="ProjectIndicator",
                    fields=[],
                    options={
                        "proxy": True,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("registry.indicator",),
                ),
                migrations.CreateModel(
                    name="ProjectUnit",
                    fields=[],
                    options={
                        "proxy": True,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("registry.unit",),
                ),
                migrations.AddField(
                    model_name="socialproject",
                    name="assessed_on",
                    field=ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                        default="", db_default="", verbose_name="day of the assessment"
                    ),
                ),
                migrations.AddField(
                    model_name="socialproject",
                    name="assessed_on_words",
                    field=models.CharField(
                        blank=True,
                        default="",
                        db_default="",
                        max_length=200,
                        verbose_name="day of the assessment as printed",
                    ),
                ),
                migrations.AddField(
                    model_name="socialproject",
                    name="assessment",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("achieved", "results achieved"),
                            ("partly", "results partly achieved"),
                            ("not_achieved", "results not achieved"),
                        ],
                        default="",
                        db_default="",
                        max_length=12,
                        verbose_name="assessment of the results",
                    ),
                ),
                migrations.AddField(
                    model_name="socialproject",
                    name="assessment_words_en",
                    field=models.TextField(
                        blank=True, default="", db_default="", verbose_name="assessment in words (in English)"
                    ),
                ),
                migrations.AddField(
                    model_name="socialproject",
                    name="assessment_words_kk",
                    field=models.TextField(
                        blank=True, default="", db_default="", verbose_name="assessment in words (in Kazakh)"
                    ),
                ),
                migrations.AddField(
                    model_name="socialproject",
                    name="assessment_words_ru",
                    field=models.TextField(
                        blank=True, default="", db_default="", verbose_name="assessment in words (in Russian)"
                    ),
                ),
                migrations.AddField(
                    model_name="socialproject",
                    name="lot",
                    field=models.CharField(
                        blank=True,
                        default="",
                        db_default="",
                        help_text="As the announcement of the state order numbers or names it.",
                        max_length=200,
                        verbose_name="lot",
                    ),
                ),
                migrations.AddField(
                    model_name="socialprojecthistory",
                    name="assessed_on",
                    field=ngo_portal.lib.language.approximate_dates.ApproximateDateField(
                        default="", db_default="", verbose_name="day of the assessment"
                    ),
                ),
                migrations.AddField(
                    model_name="socialprojecthistory",
                    name="assessed_on_words",
                    field=models.CharField(
                        blank=True,
                        default="",
                        db_default="",
                        max_length=200,
                        verbose_name="day of the assessment as printed",
                    ),
                ),
                migrations.AddField(
                    model_name="socialprojecthistory",
                    name="assessment",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("achieved", "results achieved"),
                            ("partly", "results partly achieved"),
                            ("not_achieved", "results not achieved"),
                        ],
                        default="",
                        db_default="",
                        max_length=12,
                        verbose_name="assessment of the results",
                    ),
                ),
                migrations.AddField(
                    model_name="socialprojecthistory",
                    name="assessment_words_en",
                    field=models.TextField(
                        blank=True, default="", db_default="", verbose_name="assessment in words (in English)"
                    ),
                ),
                migrations.AddField(
                    model_name="socialprojecthistory",
                    name="assessment_words_kk",
                    field=models.TextField(
                        blank=True, default="", db_default="", verbose_name="assessment in words (in Kazakh)"
                    ),
                ),
                migrations.AddField(
                    model_name="socialprojecthistory",
                    name="assessment_words_ru",
                    field=models.TextField(
                        blank=True, default="", db_default="", verbose_name="assessment in words (in Russian)"
                    ),
                ),
                migrations.AddField(
                    model_name="socialprojecthistory",
                    name="lot",
                    field=models.CharField(
                        blank=True,
                        default="",
                        db_default="",
                        help_text="As the announcement of the state order numbers or names it.",
                        max_length=200,
                        verbose_name="lot",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="socialproject",
                    trigger=pgtrigger.compiler.Trigger(
                        name="supervised_by",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.responsible_id <> NEW.responsible_id)",
                            func="\n                    UPDATE projects_supervision SET responsible_id = NEW.responsible_id\n                    WHERE project_id = NEW.id;\n                    RETURN NULL;\n                ",
                            hash="f45a800274164c9b61f074c5ce452dbc9f450c92",
                            operation='UPDATE OF "responsible_id"',
                            pgid="pgtrigger_supervised_by_458d9",
                            table="projects_socialproject",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="socialproject",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_socialprojecthistory" ("about_en", "about_kk", "about_ru", "actual_dates", "actual_dates_words", "amount_contracted", "amount_paid", "amount_planned", "assessed_on", "assessed_on_words", "assessment", "assessment_words_en", "assessment_words_kk", "assessment_words_ru", "basis", "contract_number", "contract_on", "contract_on_words", "corrected_at", "created_at", "currency", "customer_id", "id", "is_synthetic", "kind", "lot", "name_en", "name_kk", "name_ru", "operator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_dates", "planned_dates_words", "programme_id", "published_at", "published_by_id", "responsible_id", "results_en", "results_kk", "results_ru", "source_id", "stage", "status", "submitted_at", "submitted_by_id", "supplier_id", "territory_basis", "territory_id", "updated_at", "verbatim", "version") VALUES (NEW."about_en", NEW."about_kk", NEW."about_ru", NEW."actual_dates", NEW."actual_dates_words", NEW."amount_contracted", NEW."amount_paid", NEW."amount_planned", NEW."assessed_on", NEW."assessed_on_words", NEW."assessment", NEW."assessment_words_en", NEW."assessment_words_kk", NEW."assessment_words_ru", NEW."basis", NEW."contract_number", NEW."contract_on", NEW."contract_on_words", NEW."corrected_at", NEW."created_at", NEW."currency", NEW."customer_id", NEW."id", NEW."is_synthetic", NEW."kind", NEW."lot", NEW."name_en", NEW."name_kk", NEW."name_ru", NEW."operator_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."planned_dates", NEW."planned_dates_words", NEW."programme_id", NEW."published_at", NEW."published_by_id", NEW."responsible_id", NEW."results_en", NEW."results_kk", NEW."results_ru", NEW."source_id", NEW."stage", NEW."status", NEW."submitted_at", NEW."submitted_by_id", NEW."supplier_id", NEW."territory_basis", NEW."territory_id", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                            hash="e1b21e3a6c5faa8abbd5e2577f88e7c7df3b6c9d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2396d",
                            table="projects_socialproject",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="socialproject",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."about_en" IS DISTINCT FROM (NEW."about_en") OR OLD."about_kk" IS DISTINCT FROM (NEW."about_kk") OR OLD."about_ru" IS DISTINCT FROM (NEW."about_ru") OR OLD."actual_dates" IS DISTINCT FROM (NEW."actual_dates") OR OLD."actual_dates_words" IS DISTINCT FROM (NEW."actual_dates_words") OR OLD."amount_contracted" IS DISTINCT FROM (NEW."amount_contracted") OR OLD."amount_paid" IS DISTINCT FROM (NEW."amount_paid") OR OLD."amount_planned" IS DISTINCT FROM (NEW."amount_planned") OR OLD."assessed_on" IS DISTINCT FROM (NEW."assessed_on") OR OLD."assessed_on_words" IS DISTINCT FROM (NEW."assessed_on_words") OR OLD."assessment" IS DISTINCT FROM (NEW."assessment") OR OLD."assessment_words_en" IS DISTINCT FROM (NEW."assessment_words_en") OR OLD."assessment_words_kk" IS DISTINCT FROM (NEW."assessment_words_kk") OR OLD."assessment_words_ru" IS DISTINCT FROM (NEW."assessment_words_ru") OR OLD."basis" IS DISTINCT FROM (NEW."basis") OR OLD."contract_number" IS DISTINCT FROM (NEW."contract_number") OR OLD."contract_on" IS DISTINCT FROM (NEW."contract_on") OR OLD."contract_on_words" IS DISTINCT FROM (NEW."contract_on_words") OR OLD."corrected_at" IS DISTINCT FROM (NEW."corrected_at") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."currency" IS DISTINCT FROM (NEW."currency") OR OLD."customer_id" IS DISTINCT FROM (NEW."customer_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_synthetic" IS DISTINCT FROM (NEW."is_synthetic") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."lot" IS DISTINCT FROM (NEW."lot") OR OLD."name_en" IS DISTINCT FROM (NEW."name_en") OR OLD."name_kk" IS DISTINCT FROM (NEW."name_kk") OR OLD."name_ru" IS DISTINCT FROM (NEW."name_ru") OR OLD."operator_id" IS DISTINCT FROM (NEW."operator_id") OR OLD."planned_dates" IS DISTINCT FROM (NEW."planned_dates") OR OLD."planned_dates_words" IS DISTINCT FROM (NEW."planned_dates_words") OR OLD."programme_id" IS DISTINCT FROM (NEW."programme_id") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."published_by_id" IS DISTINCT FROM (NEW."published_by_id") OR OLD."responsible_id" IS DISTINCT FROM (NEW."responsible_id") OR OLD."results_en" IS DISTINCT FROM (NEW."results_en") OR OLD."results_kk" IS DISTINCT FROM (NEW."results_kk") OR OLD."results_ru" IS DISTINCT FROM (NEW."results_ru") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."stage" IS DISTINCT FROM (NEW."stage") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."submitted_at" IS DISTINCT FROM (NEW."submitted_at") OR OLD."submitted_by_id" IS DISTINCT FROM (NEW."submitted_by_id") OR OLD."supplier_id" IS DISTINCT FROM (NEW."supplier_id") OR OLD."territory_id" IS DISTINCT FROM (NEW."territory_id") OR OLD."territory_basis" IS DISTINCT FROM (NEW."territory_basis") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."verbatim" IS DISTINCT FROM (NEW."verbatim") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "projects_socialprojecthistory" ("about_en", "about_kk", "about_ru", "actual_dates", "actual_dates_words", "amount_contracted", "amount_paid", "amount_planned", "assessed_on", "assessed_on_words", "assessment", "assessment_words_en", "assessment_words_kk", "assessment_words_ru", "basis", "contract_number", "contract_on", "contract_on_words", "corrected_at", "created_at", "currency", "customer_id", "id", "is_synthetic", "kind", "lot", "name_en", "name_kk", "name_ru", "operator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_dates", "planned_dates_words", "programme_id", "published_at", "published_by_id", "responsible_id", "results_en", "results_kk", "results_ru", "source_id", "stage", "status", "submitted_at", "submitted_by_id", "supplier_id", "territory_basis", "territory_id", "updated_at", "verbatim", "version") VALUES (NEW."about_en", NEW."about_kk", NEW."about_ru", NEW."actual_dates", NEW."actual_dates_words", NEW."amount_contracted", NEW."amount_paid", NEW."amount_planned", NEW."assessed_on", NEW."assessed_on_words", NEW."assessment", NEW."assessment_words_en", NEW."assessment_words_kk", NEW."assessment_words_ru", NEW."basis", NEW."contract_number", NEW."contract_on", NEW."contract_on_words", NEW."corrected_at", NEW."created_at", NEW."currency", NEW."customer_id", NEW."id", NEW."is_synthetic", NEW."kind", NEW."lot", NEW."name_en", NEW."name_kk", NEW."name_ru", NEW."operator_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."planned_dates", NEW."planned_dates_words", NEW."programme_id", NEW."published_at", NEW."published_by_id", NEW."responsible_id", NEW."results_en", NEW."results_kk", NEW."results_ru", NEW."source_id", NEW."stage", NEW."status", NEW."submitted_at", NEW."submitted_by_id", NEW."supplier_id", NEW."territory_basis", NEW."territory_id", NEW."updated_at", NEW."verbatim", NEW."version"); RETURN NULL;',
                            hash="82ad551bda159fba18c325f8895430cc08bcf750",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6e401",
                            table="projects_socialproject",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="socialproject",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_socialprojecthistory" ("about_en", "about_kk", "about_ru", "actual_dates", "actual_dates_words", "amount_contracted", "amount_paid", "amount_planned", "assessed_on", "assessed_on_words", "assessment", "assessment_words_en", "assessment_words_kk", "assessment_words_ru", "basis", "contract_number", "contract_on", "contract_on_words", "corrected_at", "created_at", "currency", "customer_id", "id", "is_synthetic", "kind", "lot", "name_en", "name_kk", "name_ru", "operator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_dates", "planned_dates_words", "programme_id", "published_at", "published_by_id", "responsible_id", "results_en", "results_kk", "results_ru", "source_id", "stage", "status", "submitted_at", "submitted_by_id", "supplier_id", "territory_basis", "territory_id", "updated_at", "verbatim", "version") VALUES (OLD."about_en", OLD."about_kk", OLD."about_ru", OLD."actual_dates", OLD."actual_dates_words", OLD."amount_contracted", OLD."amount_paid", OLD."amount_planned", OLD."assessed_on", OLD."assessed_on_words", OLD."assessment", OLD."assessment_words_en", OLD."assessment_words_kk", OLD."assessment_words_ru", OLD."basis", OLD."contract_number", OLD."contract_on", OLD."contract_on_words", OLD."corrected_at", OLD."created_at", OLD."currency", OLD."customer_id", OLD."id", OLD."is_synthetic", OLD."kind", OLD."lot", OLD."name_en", OLD."name_kk", OLD."name_ru", OLD."operator_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."planned_dates", OLD."planned_dates_words", OLD."programme_id", OLD."published_at", OLD."published_by_id", OLD."responsible_id", OLD."results_en", OLD."results_kk", OLD."results_ru", OLD."source_id", OLD."stage", OLD."status", OLD."submitted_at", OLD."submitted_by_id", OLD."supplier_id", OLD."territory_basis", OLD."territory_id", OLD."updated_at", OLD."verbatim", OLD."version"); RETURN NULL;',
                            hash="ee7a87410138af0405837d70a6e474564faa3efb",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6e28c",
                            table="projects_socialproject",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="projectgroup",
                    trigger=pgtrigger.compiler.Trigger(
                        name="tell_projects",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM projects_tell(ARRAY(\n        WITH changed AS (SELECT later.id FROM later JOIN before ON before.id = later.id AND (later.is_vulnerable IS DISTINCT FROM before.is_vulnerable OR later.parent_id IS DISTINCT FROM before.parent_id))\n        SELECT line.project_id FROM projects_projectfigure line JOIN changed ON line.target_group_id = changed.id OR line.indicator_id IN (SELECT id FROM registry_indicator WHERE target_group_id = changed.id)\n    )); RETURN NULL;",
                            hash="762a1280b85d61000767faa25fa91e0860850781",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_tell_projects_e0c25",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="registry_targetgroup",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="projectindicator",
                    trigger=pgtrigger.compiler.Trigger(
                        name="tell_projects",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM projects_tell(ARRAY(\n        WITH changed AS (SELECT later.id FROM later JOIN before ON before.id = later.id AND (later.unit_id IS DISTINCT FROM before.unit_id OR later.target_group_id IS DISTINCT FROM before.target_group_id))\n        SELECT line.project_id FROM projects_projectfigure line JOIN changed ON line.indicator_id = changed.id\n    )); RETURN NULL;",
                            hash="c062ec305e1bf94a967c7d6036fe1dcb1ba8c00f",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_tell_projects_2f0f5",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="registry_indicator",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="projectunit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="tell_projects",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM projects_tell(ARRAY(\n        WITH changed AS (SELECT later.id FROM later JOIN before ON before.id = later.id AND (later.counts_people IS DISTINCT FROM before.counts_people))\n        SELECT line.project_id FROM projects_projectfigure line JOIN changed ON line.unit_id = changed.id OR line.indicator_id IN (SELECT id FROM registry_indicator WHERE unit_id = changed.id)\n    )); RETURN NULL;",
                            hash="baf2ad64af8c4ee576da488dbdf73c5f7879761c",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_tell_projects_9e057",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="registry_unit",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="projectfigure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="tell_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM projects_tell(ARRAY(SELECT DISTINCT project_id FROM later)); RETURN NULL;",
                            hash="6b157c6b4474236977d3ba8beab9fd76b0acfe8e",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_tell_insert_b7723",
                            referencing="REFERENCING NEW TABLE AS later ",
                            table="projects_projectfigure",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="projectfigure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="tell_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM projects_tell(ARRAY(SELECT project_id FROM later UNION SELECT project_id FROM before)); RETURN NULL;",
                            hash="b7bb7d3f40a98312a35073ff1fd4ed700f5cebad",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_tell_update_471fe",
                            referencing="REFERENCING OLD TABLE AS before  NEW TABLE AS later ",
                            table="projects_projectfigure",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="projectfigure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="tell_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM projects_tell(ARRAY(SELECT DISTINCT project_id FROM before)); RETURN NULL;",
                            hash="34fd7ea0ce5f2b75418afb7e9ddfb0afd939e9ab",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_tell_delete_08a2e",
                            referencing="REFERENCING OLD TABLE AS before ",
                            table="projects_projectfigure",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="projectfigure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="note_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="INSERT INTO ngo_portal_change (of_table) VALUES (TG_TABLE_NAME); RETURN NULL;",
                            hash="eca7decac26334e7bbc25425b00ba3274abc830b",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_note_change_94486",
                            table="projects_projectfigure",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="projectfigure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_projectfigurehistory" ("basis", "id", "indicator_id", "item_en", "item_kk", "item_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "project_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "source_id", "target_group_id", "unit_id", "verbatim") VALUES (NEW."basis", NEW."id", NEW."indicator_id", NEW."item_en", NEW."item_kk", NEW."item_ru", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phase", NEW."project_id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."source_id", NEW."target_group_id", NEW."unit_id", NEW."verbatim"); RETURN NULL;',
                            hash="aeabbf83ff553a3d4c13a004c05c6c44add3d77c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2af35",
                            table="projects_projectfigure",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="projectfigure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."basis" IS DISTINCT FROM (NEW."basis") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."indicator_id" IS DISTINCT FROM (NEW."indicator_id") OR OLD."item_en" IS DISTINCT FROM (NEW."item_en") OR OLD."item_kk" IS DISTINCT FROM (NEW."item_kk") OR OLD."item_ru" IS DISTINCT FROM (NEW."item_ru") OR OLD."phase" IS DISTINCT FROM (NEW."phase") OR OLD."project_id" IS DISTINCT FROM (NEW."project_id") OR OLD."quantity_high" IS DISTINCT FROM (NEW."quantity_high") OR OLD."quantity_low" IS DISTINCT FROM (NEW."quantity_low") OR OLD."quantity_qualifier" IS DISTINCT FROM (NEW."quantity_qualifier") OR OLD."quantity_words" IS DISTINCT FROM (NEW."quantity_words") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."target_group_id" IS DISTINCT FROM (NEW."target_group_id") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id") OR OLD."verbatim" IS DISTINCT FROM (NEW."verbatim"))',
                            func='INSERT INTO "projects_projectfigurehistory" ("basis", "id", "indicator_id", "item_en", "item_kk", "item_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "project_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "source_id", "target_group_id", "unit_id", "verbatim") VALUES (NEW."basis", NEW."id", NEW."indicator_id", NEW."item_en", NEW."item_kk", NEW."item_ru", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phase", NEW."project_id", NEW."quantity_high", NEW."quantity_low", NEW."quantity_qualifier", NEW."quantity_words", NEW."source_id", NEW."target_group_id", NEW."unit_id", NEW."verbatim"); RETURN NULL;',
                            hash="40ea7b728b3736032527bf53101f8b5a699455b3",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_537e6",
                            table="projects_projectfigure",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="projectfigure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_projectfigurehistory" ("basis", "id", "indicator_id", "item_en", "item_kk", "item_ru", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "project_id", "quantity_high", "quantity_low", "quantity_qualifier", "quantity_words", "source_id", "target_group_id", "unit_id", "verbatim") VALUES (OLD."basis", OLD."id", OLD."indicator_id", OLD."item_en", OLD."item_kk", OLD."item_ru", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phase", OLD."project_id", OLD."quantity_high", OLD."quantity_low", OLD."quantity_qualifier", OLD."quantity_words", OLD."source_id", OLD."target_group_id", OLD."unit_id", OLD."verbatim"); RETURN NULL;',
                            hash="49d4cbb9d071474c331492fe765cf955282f0f37",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_db577",
                            table="projects_projectfigure",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="projectfigurehistory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="ad20aa255494cec8a2d5d67625557fa8894c7cca",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_59831",
                            table="projects_projectfigurehistory",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="supervision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="of_project",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    NEW.responsible_id = (\n                        SELECT responsible_id FROM projects_socialproject WHERE id = NEW.project_id\n                    );\n                    RETURN NEW;\n                ",
                            hash="563428817162fe33d75988ac4bef5b44315b9f83",
                            operation='INSERT OR UPDATE OF "project_id", "responsible_id"',
                            pgid="pgtrigger_of_project_85fe0",
                            table="projects_supervision",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="supervision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_supervisionhistory" ("created_at", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "responsible_id", "updated_at", "version") VALUES (NEW."created_at", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."project_id", NEW."responsible_id", NEW."updated_at", NEW."version"); RETURN NULL;',
                            hash="744f75a5df65c4894ddf4c343b4eb02d20d8544d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e0ff1",
                            table="projects_supervision",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="supervision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "projects_supervisionhistory" ("created_at", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "responsible_id", "updated_at", "version") VALUES (NEW."created_at", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."project_id", NEW."responsible_id", NEW."updated_at", NEW."version"); RETURN NULL;',
                            hash="60f8f9ab3af4a375e86089d2903f03f2048e1257",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_75155",
                            table="projects_supervision",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="supervision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_supervisionhistory" ("created_at", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "responsible_id", "updated_at", "version") VALUES (OLD."created_at", OLD."id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."project_id", OLD."responsible_id", OLD."updated_at", OLD."version"); RETURN NULL;',
                            hash="282bc6b6843320cb418fc3b6fb0401000a593044",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_453d7",
                            table="projects_supervision",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="projectreporthistory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="ffa8d7618c432d7d1daa5e52459523b80309c97c",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_afd17",
                            table="projects_projectreporthistory",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="projectreport",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_projectreporthistory" ("due_on", "handed_in_on", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "supervision_id") VALUES (NEW."due_on", NEW."handed_in_on", NEW."id", NEW."kind", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."supervision_id"); RETURN NULL;',
                            hash="8afac2ebefad0ae10d51121e1598d85cbec9630f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_06dcf",
                            table="projects_projectreport",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="projectreport",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "projects_projectreporthistory" ("due_on", "handed_in_on", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "supervision_id") VALUES (NEW."due_on", NEW."handed_in_on", NEW."id", NEW."kind", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."supervision_id"); RETURN NULL;',
                            hash="51c628f6f63b8cc01efe3c5b308b43ac25b88c06",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_eb83a",
                            table="projects_projectreport",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="projectreport",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_projectreporthistory" ("due_on", "handed_in_on", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "supervision_id") VALUES (OLD."due_on", OLD."handed_in_on", OLD."id", OLD."kind", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."supervision_id"); RETURN NULL;',
                            hash="5b24f655fe28fef7e5b9d87af3839dbe5d2b6225",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7a563",
                            table="projects_projectreport",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="monitoringvisithistory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="33d04dc3581228c6aae0bc8941dac9d977115586",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_2e4f0",
                            table="projects_monitoringvisithistory",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="monitoringvisit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_monitoringvisithistory" ("by_whom", "found", "id", "mend_by", "mended_on", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "supervision_id", "to_mend") VALUES (NEW."by_whom", NEW."found", NEW."id", NEW."mend_by", NEW."mended_on", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."supervision_id", NEW."to_mend"); RETURN NULL;',
                            hash="53871946b4eb5d6728c6d855497c8a924d990ccf",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_deada",
                            table="projects_monitoringvisit",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="monitoringvisit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "projects_monitoringvisithistory" ("by_whom", "found", "id", "mend_by", "mended_on", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "supervision_id", "to_mend") VALUES (NEW."by_whom", NEW."found", NEW."id", NEW."mend_by", NEW."mended_on", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."supervision_id", NEW."to_mend"); RETURN NULL;',
                            hash="05e708abb0a5b6c2896116fe0df9e1cd92048ac4",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_42e03",
                            table="projects_monitoringvisit",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="monitoringvisit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_monitoringvisithistory" ("by_whom", "found", "id", "mend_by", "mended_on", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "supervision_id", "to_mend") VALUES (OLD."by_whom", OLD."found", OLD."id", OLD."mend_by", OLD."mended_on", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."supervision_id", OLD."to_mend"); RETURN NULL;',
                            hash="13e3adbb86ce5cc0e65de7d885b59ca085b4eced",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_09113",
                            table="projects_monitoringvisit",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="supervisionhistory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="5f66be06b226e4a97bc452de8f1af522743a8377",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_5dfac",
                            table="projects_supervisionhistory",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
        InOneState(
            operations=[
                AddConstraintNotValid(
                    model_name="socialproject",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("assessment__in", ["", "achieved", "partly", "not_achieved"])),
                        name="projects_socialproject_assessment",
                    ),
                ),
                AddConstraintNotValid(
                    model_name="socialproject",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ngo_portal.lib.language.approximate_dates.EdtfValid("assessed_on")
                        ),
                        name="projects_socialproject_assessed",
                    ),
                ),
            ],
        ),
        migrations.RunSQL(TELL, migrations.RunSQL.noop),
    ]
