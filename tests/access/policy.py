"""Who is answered what: the policy as tables that people read.

test_policy.py and test_canaries.py ask each cell, and name what is missing here: a page, a step, an action, a
parameter, a column with words. Every route for every reader and method, unnamed ones too, stands in
tests/test_every_route.py.
"""

import re

from moderation.steps import Stage

#: Records lie in Ulan district, in East Kazakhstan. `oblast_2` publishes in another oblast, `district_2` is an
#: officer of another district of the same one; officer and clerk work in Ulan, the publisher in the oblast.
READERS = (
    *("nobody", "disabled", "placeless", "oblast_2", "district_2"),
    *("officer", "clerk", "publisher", "auditor", "national"),
)
#: Where a record may stand, as the table below says it.
STAGES = {
    "any": {*Stage},
    "not public": {*Stage} - {Stage.PUBLISHED},
    "at work": {Stage.DRAFT, Stage.SUBMITTED, Stage.RETURNED},
    "in hand": {Stage.DRAFT, Stage.RETURNED},
    "out of hand": {Stage.SUBMITTED, Stage.WITHDRAWN},
    "handed in": {Stage.SUBMITTED, Stage.RETURNED, Stage.WITHDRAWN},
    **{str(stage): {stage} for stage in Stage},
}
#: Pages of a record with a stage at the desk. POST sends an empty form, so who may change something is told 409
#: (it is of no version) or sees the form again (200). `200/403`: of what clerks enter, and of all else.
RECORDS = """
page             how   stages       nobody  disabled  placeless  oblast_2  district_2  officer  clerk    publisher  auditor  national
change/          GET   not public   302     302       403        404       404         200      200      200        200      200
change/          GET   published    302     302       403        200       200         200      200      200        200      200
change/          POST  at work      302     302       403        404       404         409      409/403  409        403      409
change/          POST  published    302     302       403        403       403         403      403      409        403      409
change/          POST  withdrawn    302     302       403        404       404         403      403      409        403      409
history/         GET   any          302     302       404        404       404         200      200      200        200      200
history/         POST  any          302     302       404        404       404         200      200      200        200      200
delete/          GET   draft        302     302       403        404       404         200      200/403  200        403      200
delete/          GET   handed in    302     302       403        404       404         403      403      403        403      403
delete/          GET   published    302     302       403        403       403         403      403      403        403      403
delete/          POST  draft        302     302       403        404       404         200      200/403  200        403      200
delete/          POST  handed in    302     302       403        404       404         403      403      403        403      403
delete/          POST  published    302     302       403        403       403         403      403      403        403      403
step/submit/     GET   in hand      302     302       403        404       404         200      200/403  403        403      403
step/submit/     GET   out of hand  302     302       403        404       404         302      302/403  403        403      403
step/submit/     GET   published    302     302       403        403       403         302      302/403  403        403      403
step/submit/     POST  not public   302     302       403        404       404         409      409/403  403        403      403
step/submit/     POST  published    302     302       403        403       403         409      409/403  403        403      403
step/publish/    GET   not public   302     302       403        404       404         403      403      200        403      200
step/publish/    GET   published    302     302       403        403       403         403      403      302        403      302
step/publish/    POST  not public   302     302       403        404       404         403      403      409        403      409
step/publish/    POST  published    302     302       403        403       403         403      403      409        403      409
step/return/     GET   in hand      302     302       403        404       404         403      403      302        403      302
step/return/     GET   out of hand  302     302       403        404       404         403      403      200        403      200
step/return/     GET   published    302     302       403        403       403         403      403      302        403      302
step/return/     POST  not public   302     302       403        404       404         403      403      200        403      200
step/return/     POST  published    302     302       403        403       403         403      403      200        403      200
step/withdraw/   GET   not public   302     302       403        404       404         403      403      302        403      302
step/withdraw/   GET   published    302     302       403        403       403         403      403      200        403      200
step/withdraw/   POST  not public   302     302       403        404       404         403      403      200        403      200
step/withdraw/   POST  published    302     302       403        403       403         403      403      200        403      200
"""
#: What is done with chosen rows of a list, and by whom. `200/403` of the table above is `clerk*` here: a clerk does so
#: with what clerks enter.
ACTIONS = """
screens           action                     who
records           submit_selected            officer clerk*
records           publish_selected           publisher national
records           publish_together_selected  publisher national
records           return_selected            publisher national
records           withdraw_selected          publisher national
officers.Officer  end_sessions               national
officers.Officer  take_second_step_away      national
"""
#: The addresses of one record, to everybody alike, by where it stands. A secret link that is answered, over or taken
#: back tells that it is.
ADDRESSES = """
address                                         draft  submitted  returned  published  withdrawn
/{language}/events/{pk}/                        404    404        404       301        410
/{language}/events/{pk}-{slug}/                 404    404        404       301        410
/{language}/events/{pk}/card.png                404    404        404       200        410
/{language}/events/{pk}.atom                    404    404        404       200        410
/{language}/events/{pk}.ics                     404    404        404       200        410
/{language}/organisations/{pk}/                 404    404        404       301        410
/{language}/organisations/{pk}-{slug}/          404    404        404       301        410
/{language}/organisations/{pk}/card.png         404    404        404       200        410
/{language}/projects/{pk}/                      404    404        404       301        410
/{language}/projects/{pk}-{slug}/               404    404        404       301        410
/api/v1/events/{pk}/                            404    404        404       200        410
/api/v1/organisations/{pk}/                     404    404        404       200        410
/api/v1/projects/{pk}/                          404    404        404       200        410
/{language}/organisations/confirm/{secret}/     200    200        200       200        410
/{language}/events/confirm/{secret}/            410    410        410       410        410
"""
#: What a list and its files may be asked, beside `sort` and `after`. Those of other pages stand in
#: tests/hostile/routes.py, BESIDES and ADMIN; of the desk's lists in tests/moderation/test_closed_lookups.py.
PARAMETERS = {
    "events": "q territory borders when year from to type mode held_in direction target_group status photos figures "
    "source marathon edition organisation project",
    "summary": "q territory borders when year from to type mode held_in direction target_group status photos figures "
    "source marathon edition organisation project",
    "organisations": "q territory target_group direction kind legal_form status",
    "projects": "q territory year kind status direction target_group organisation",
    "marathons": "q",
    "territories": "q territory kind",
}
#: Columns with words that the public reads once their record is published (`title_` is title_kk, title_ru and
#: title_en). Words of every other column of every other model are read by no public door.
PUBLIC_WORDS = """
events.Edition              dates_words quantity_words verbatim
events.Event                date_note_ date_verbatim date_words description_ feedback_ link outcome_ title_
                            topic_ verbatim
events.EventAudience        described_ quantity_words verbatim
events.EventFigure          item_ quantity_words verbatim
events.EventLanguage        verbatim
events.EventOrganiser       described_ verbatim
events.EventPerson          described_ held_as_ verbatim
events.EventPlace           note_ verbatim
events.EventType            name_
events.Marathon             about_ name_
events.MarathonName         name
events.Observance           first_held_words first_place_ name_ verbatim
events.Photo                alt_ caption_ credit
events.Quote                described_ held_as_ verbatim
events.ThemedWeek           dates_words name_kk
projects.ProjectFigure      item_ quantity_words verbatim
projects.SocialProject      about_ actual_dates_words assessed_on_words assessment_words_ contract_number
                            contract_on_words lot name_ planned_dates_words results_ verbatim
registry.AnnualFiling       filed_on_words verbatim
registry.Award              date_words nomination_ programme_words topic_ verbatim
registry.Direction          name_
registry.InKindLine         described_ item_ quantity_words
registry.Indicator          name_
registry.LegalForm          name_
registry.Memorandum         date_words subject_ verbatim
registry.MemorandumParty    described_
registry.Organisation       about_ founded_verbatim founded_words name_
registry.OrganisationName   name
registry.Person             name_ profession_
registry.PersonName         name
registry.Position           post_ since_words unit_ until_words verbatim
registry.Programme          act_ adopted_words name_ verbatim
registry.ProgrammeDirection name_
registry.ProgrammeName      name
registry.ReportedFigure     period_words quantity_words spheres_ verbatim
registry.Source             author date_words headline letter_number publisher rubric url
registry.Statement          date_words described_ quantity_words text_ verbatim
registry.TargetGroup        name_
registry.Unit               name_
"""
#: Of these what is above is public whatever stands where: they belong to no territory.
#: Their sentence is as public as its source.
ALWAYS = """
events.Edition events.EventType events.Marathon events.MarathonName events.ThemedWeek registry.Direction registry.LegalForm registry.TargetGroup
"""
#: Words that everybody at the desk reads: of what belongs to no territory.
EVERYBODYS = """
events.Edition              dates_words quantity_words verbatim
events.EventType            name_
events.Marathon             about_ name_
events.MarathonName         name
events.Observance           day_words first_held_words first_place_ name_ verbatim
events.ThemedWeek           dates_words name_
moderation.StepReason       name_
registry.Direction          name_
registry.Indicator          name_
registry.LegalForm          abbreviation_ name_
registry.TargetGroup        counted_kk few_ru genitive_ru many_en many_ru name_ one_en one_ru
registry.Unit               counted_kk few_ru genitive_ru many_en many_ru name_ one_en one_ru
search.Synonym              name_ others
"""


#: Words that the officers of the whole oblast read.
OBLASTS = """
office.OfficeContact        email name note phone post
"""


def rows_of(table):
    """The rows of a table as lists of its cells, less its heading."""
    _heading, *rows = table.strip().splitlines()
    return [re.split(" {2,}", row.strip()) for row in rows]


def columns_in(table):
    """{(model, column)} of a table of columns with words."""
    found, model = set(), ""
    for row in table.strip("\n").splitlines():
        model = row[:28].strip() or model
        for name in row[28:].split():
            endings = ("kk", "ru", "en") if name.endswith("_") else ("",)
            found |= {(model, f"{name}{ending}") for ending in endings}
    return found
