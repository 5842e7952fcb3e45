import time, os, csv, io
import pytest
from imports import actions
from imports.known import KINDS
from imports.models import Import, Row
from registry.models import Organisation
from registry.content.dictionaries import *
from tests import cast

def test_speed(db):
    from django.core.management import call_command
    call_command("load_dictionaries")
    by = cast.national()
    data = __import__("pathlib").Path("/work/shared/data/synthetic_ngos.csv").read_bytes(); data = b"\n".join(data.split(b"\n")[:301])
    t=time.time(); sent = actions.receive(kind=KINDS["organisations"], name="a.csv", data=data, by=by); print("receive", time.time()-t)
    import cProfile, pstats
    p=cProfile.Profile(); 
    if os.environ.get("PROF"): p.enable()
    t=time.time(); actions.read(sent); print("read+check", time.time()-t)
    p.disable()
    if os.environ.get("PROF"): pstats.Stats(p).sort_stats("cumtime").print_stats(45)
    print(sent.state, sent.why, sent.meanings, sent.counts)
    for r in sent.repairs[:12]: print(r["key"], r["number"], r["message"], r["options"][:3], r["cells"][:2])
    p=cProfile.Profile(); 
    if os.environ.get("PROF"): p.enable()
    t=time.time(); actions.save(sent); print("save", time.time()-t, sent.state, sent.why)
    p.disable()
    if os.environ.get("PROF"): pstats.Stats(p).sort_stats("cumtime").print_stats(35)
    print(Organisation.objects.count(), Row.objects.exclude(record_key=None).count())
    o=Organisation.objects.order_by("pk").first(); print(vars(o), o.contacts.all(), o.directions.all())
    again = actions.receive(kind=KINDS["organisations"], name="a.csv", data=data, by=by)
    t=time.time(); actions.read(again); print("again", time.time()-t, again.counts, Row.objects.filter(sent=again).exclude(changes=[]).values_list("changes", flat=True)[:3])
    t=time.time(); actions.undo(sent); print("undo", time.time()-t, Organisation.objects.count())
