"""About 15 to 20 is a quantity of its own: `about` may have two ends."""

from django.db import migrations
from django.db.models import CheckConstraint, F, Q

from ngo_portal.lib.database.migrations import InOneState

MODELS = ("inkindline", "reportedfigure", "statement")
FITS = (
    Q(
        quantity_qualifier="exact",
        quantity_low__isnull=False,
        quantity_high__isnull=False,
        quantity_low=F("quantity_high"),
    )
    | Q(
        quantity_qualifier="about",
        quantity_low__isnull=False,
        quantity_high__isnull=False,
        quantity_low__lte=F("quantity_high"),
    )
    | Q(
        quantity_qualifier__in=("more_than", "at_least"),
        quantity_low__isnull=False,
        quantity_high__isnull=True,
    )
    | Q(quantity_qualifier="up_to", quantity_low__isnull=True, quantity_high__isnull=False)
    | Q(
        quantity_qualifier="less_than",
        quantity_low__isnull=True,
        quantity_high__isnull=False,
        quantity_high__gt=0,
    )
    | Q(
        quantity_qualifier="between",
        quantity_low__isnull=False,
        quantity_high__isnull=False,
        quantity_low__lt=F("quantity_high"),
    )
    | Q(quantity_qualifier="unknown", quantity_low__isnull=True, quantity_high__isnull=True)
)
#: Until now the words alone said that a range was rough.
ROUGH = (
    "шамамен|шамасы|шамалап|шамалас|шақты|қаралы|жуық|жақын|жобамен|жобалап|мөлшер|маңында|маңайында|төңірегінде"
    "|айналасында|тарта|таяу|тақау|[0-9]-?[дт]ей|[дт]ай\\y|примерн|приблиз|ориентировочн|где-то|около|порядка|почти"
    "|в районе|~|≈|\\y(about|around|some|approx\\w*|roughly|circa|almost|nearly|close to|or so)\\y"
)
FORWARD = """
    UPDATE registry_{0} SET quantity_qualifier = 'about'
    WHERE quantity_qualifier = 'between' AND quantity_words ~* '{1}';
"""
BACKWARD = """
    UPDATE registry_{0} SET quantity_qualifier = 'between'
    WHERE quantity_qualifier = 'about' AND quantity_low < quantity_high;
"""


def _name(model):
    return f"registry_{model}_quantity_fits"


def _fits(model):
    text = "The numbers do not go with the chosen word."
    return CheckConstraint(condition=FITS, name=_name(model), violation_error_message=text)


class Migration(migrations.Migration):
    dependencies = [("registry", "0005_filed_on_in_words")]

    operations = [
        InOneState(
            [
                *(migrations.RemoveConstraint(model, _name(model)) for model in MODELS),
                *(migrations.AddConstraint(model, _fits(model)) for model in MODELS),
                *(
                    migrations.RunSQL(FORWARD.format(model, ROUGH), BACKWARD.format(model))
                    for model in MODELS
                ),
            ]
        )
    ]
