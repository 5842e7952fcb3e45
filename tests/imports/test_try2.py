import pytest
from imports import actions
from imports.known import KINDS
from imports.models import Row
from events.models import Event
from tests import cast

CSV = {
"events": "Іс-шараның атауы;Түрі;Күні;Өткізілген орны;Ұйымдастырушы;Қатысушылар саны\nСенбілік күні;семинар;12.03.2024;Ұлан ауданы;;30 ерікті\nЕкінші;сенбілік;44254;Ұлан;Жоқ ұйым;көп\n",
"projects": "Проект;Заказчик;Сумма договора;Район\nЗабота;;1,5 млн;Уланский район\n",
"filings": "БИН;Год;Дата сдачи\n940140000385;2024;01.02.2025\n",
}
@pytest.mark.parametrize("key", list(CSV))
def test_kind(demo_content, db, key):
    by = cast.publisher() if key!="x" else None
    sent = actions.receive(kind=KINDS[key], name="a.csv", data=CSV[key].encode(), by=by)
    actions.read(sent)
    print(sent.state, sent.why, sent.meanings, sent.counts)
    for r in sent.repairs: print(r["key"], r["message"], r["options"][:3])
    actions.save(sent); print(sent.state, Row.objects.filter(sent=sent).values_list("record_key","changes","problems"))
    actions.undo(sent); print(sent.state, sent.counts)

@pytest.mark.parametrize("language", ["kk","ru","en"])
@pytest.mark.parametrize("key,noun", [("organisations","organisations"),("events","events"),("projects","projects"),("filings","organisations")])
@pytest.mark.parametrize("ending", ["xlsx","csv"])
def test_round(demo_content, db, key, noun, ending, client, language):
    if key=="filings" and ending=="csv": return
    by = cast.national()
    r = client.get(f"/{language}/{noun}.{ending}"); data=b"".join(r) if r.streaming else r.content
    sent = actions.receive(kind=KINDS[key], name="a", data=data, by=by)
    actions.read(sent)
    print(sent.state, sent.why, sent.sheet, sent.meanings, sent.counts)
    for r in sent.repairs: print(r["key"], r["message"], r["cells"][:2])
    print(Row.objects.filter(sent=sent).exclude(changes=[]).values_list("number","changes")[:5])
    assert sent.counts["changed" if False else "unchanged"] == Row.objects.filter(sent=sent).count()
