"""People by what they are called, in every case of the three languages, and what is only like them."""

import pytest

from benchmarks.phrases import nouns
from ngo_portal.lib.language.quantities import read

NOUNS = nouns()

KAZAKH = """
    15 медиатор | 15 медиатордың | 15 медиаторға | 15 медиаторды | 15 медиаторда | 15 медиатормен
    15 медиаторлар | 15 медиаторларға | 15 тренер | 15 тренердің | 15 тренерге | 15 тренерді
    15 тренермен | 15 тренерлерге | 15 координатор | 15 координаторға | 15 координаторлармен
    15 үйлестіруші | 15 үйлестірушіге | 15 серіктес | 15 серіктестің | 15 серіктеске | 15 серіктесті
    15 серіктестермен | 15 дәріскер | 15 дәріскерге | 15 дәріскердің | 15 дәріскерлер | 15 спикер
    15 спикерге | 15 спикердің | 15 спикермен | 15 маман | 15 маманға | 15 маманның | 15 маманды
    15 мамандар | 15 мамандармен | 15 азамат | 15 азаматқа | 15 азаматтың | 15 азаматты | 15 азаматпен
    15 азаматтарға | 15 сотталған | 15 сотталғанға | 15 сотталғандар | 15 ата | 15 атаға | 15 аталарға
    15 әже | 15 әжеге | 15 әжелердің | 15 студентке | 15 студенттің | 15 студентті | 15 студентпен
    15 мұғалімнің | 15 мұғалімге | 15 мұғалімді | 15 мұғаліммен | 15 мұғалімдерге | 15 ғалымға
    15 көшбасшыға | 15 ұйымдастырушыға | 15 зағип | 15 зағипқа | 15 сарбазға | 15 білім алушыға
    15 білім алушылар | он бес медиаторға | он бес маманға | 15 белсенді маман | 15 кәсіби тренер
    15 жаңа серіктес | 15 соғыс ардагеріне | 15 еңбек ардагері | 15 мүгедекке | 15 мүгедектерге | 15 дос
    15 досқа | 15 ақсақалға | 15 сарапшымен | 15 еріктінің | 15 еріктіні | 15 тұрғынға | 15 тұрғынды
    15 тұрғындарға | 15 науқасқа | 15 науқастың | 15 науқастарға | 15 қонаққа
"""
RUSSIAN = """
    15 медиаторов | 15 медиаторам | 15 медиаторами | 15 медиаторах | 15 тренеров | 15 тренерам
    15 тренерами | 15 координаторов | 15 координаторам | 15 партнёров | 15 партнеров | 15 партнёрам
    15 партнёрами | 15 лекторов | 15 лекторам | 15 спикеров | 15 спикерам | 15 спикерами | 15 дедушек
    15 дедушкам | 15 дедушками | 15 бабушек | 15 бабушкам | 15 учениц | 15 ученицам | 15 ученицами
    15 больных | 15 больным | 15 больными | 15 осуждённых | 15 осужденных | 15 осуждённым
    15 осужденными | 15 раненых | 15 раненым | 15 заключённых | 15 заключённым | 15 нуждающихся
    15 нуждающимся | 15 нуждающимися | 15 военнослужащих | 15 военнослужащим | 15 служащих | 15 служащим
    15 рабочих | 15 рабочим | 15 рабочими | 15 верующих | 15 верующим | 15 обучающихся | 15 обучающимся
    15 учащихся | 15 учащимся | 15 учащимися | 15 несовершеннолетних | 15 несовершеннолетним
    15 безработных | 15 безработным | 15 безработными | 15 незрячих | 15 незрячим | 15 глухих
    15 малоимущих | 15 малоимущим | 15 пожарных | 15 пожарным | 15 полицейских | 15 полицейским
    15 учёных | 15 ученым | 15 взрослых | 15 взрослым | 15 пострадавших | 15 пострадавшим | 15 братьев
    15 братьям | 15 сестёр | 15 сёстрам | 15 сыновей | 15 сыновьям | 15 дочерей | 15 дочерям | 15 друзей
    15 друзьям | 15 судей | 15 судьям | 15 солдат | 15 солдатам | 15 певцов | 15 певцам
    15 ветеранов войны | 15 ветеранам войны | 15 ветеранами войны | 15 ветеранам труда
    15 социальных работников | 15 социальным работникам | 15 членов | 15 членам | 15 лидеров
    15 гражданам | 15 гражданами | 15 крестьянам | 15 горожанам | 15-ти медиаторам | пятнадцати тренерам
    пятнадцать координаторов | пятнадцатью партнёрами | 15 школьных медиаторов
    15 профессиональных тренеров | 15 тяжелобольных детей | 15 организаторам
"""
ENGLISH = """
    15 teens | 15 mums | 15 dads | 15 infants | 15 staff | 15 mediators | 15 trainers | fifteen trainers
    15 coordinators | 15 partners | 15 lecturers | 15 speakers | 15 specialists | 15 grandfathers
    15 convicted people | 15 convicts | 15 prisoners | 15 elderly | 15 elderly people | 15 war veterans
    fifteen war veterans | 15 labour veterans | 15 needy families | fifteen needy families
    15 people in need | 15 civil servants | 15 servicemen | 15 believers | 15 learners | 15 trainees
    15 minors | 15 drivers | 15 scientists | 15 blind people | 15 deaf people | 15 brothers | 15 sisters
    15 sons | 15 daughters | 15 firefighters | 15 police officers | 15 soldiers | 15 musicians
    15 dancers | 15 singers | 15 judges | 15 social workers | 15 librarians | 15 candidates
    15 champions | 15 organisers | 15 members | 15 delegates | 15 managers | 15 bloggers
    15 instructors | 15 consultants | 15 friends | 15 new partners | 15 young trainers
"""
FEW = """
    2 тренер | 2 тренера | two trainers | 2 медиатора | 2 судьи | 2 больных | 2 осуждённых | 2 партнёра
    2 брата | 2 дедушки | 2 ученицы | 2 спикерам | двум тренерам | двое больных | екі тренер
    екі медиаторға | 2 серіктес | 2 ветерана войны | two war veterans | 2 needy families | 2 дәріскер
"""
NOT_SO_MANY = """
    15 медиатор тренингі | 15 тренера | 15 больной | 15 осуждённый | 15 партнёру | 15 дедушке
    15 ученице | больным | the elderly | war veterans | медиаторлар | осуждённые | 15 маманның үйі
    15 тренер келмеді | 15 больничных | 15 партнёрских | 15 больных не пришли | больные 15 человек дома
    15 trainer hours | 15 азаматтан | 15 отбасынан | 15 маманнан | в 15 семьях | 15 лет партнёрства
    15-й тренер | 15 бывших тренеров? | 15 отменённых спикеров | 15 погибших братьев | 15 медиаторлық
    15 серіктестік | 15 партнерлік хат | 2 дня | 3 дня | 5 дней | 2 месяца | 3 күн | 2 ай | 2 days
    3 months | он екі мүше | 14.30 тренер | 30 пожилых | 15 trainers and | 15 or so many trainers
    15 тренеров из области
"""


def _phrases(text):
    return [phrase.strip() for line in text.splitlines() for phrase in line.split("|") if phrase.strip()]


def _said(phrase):
    """(number, whether people or families are counted) of what is read, else None."""
    reading = read(phrase, NOUNS)
    counts = reading.noun is not None or reading.thing is not None and reading.thing.counts_people
    return (int(reading.quantity.low), counts) if reading.quantity.is_exact else None


@pytest.mark.parametrize(
    ("text", "number"),
    [(KAZAKH, 15), (RUSSIAN, 15), (ENGLISH, 15), (FEW, 2)],
    ids=["kazakh", "russian", "english", "few"],
)
def test_people_are_counted_in_every_case(text, number):
    assert {phrase: said for phrase in _phrases(text) if (said := _said(phrase)) != (number, True)} == {}


def test_what_is_like_them_keeps_its_words():
    assert [phrase for phrase in _phrases(NOT_SO_MANY) if read(phrase, NOUNS).quantity.is_known] == []


def test_words_for_people_are_those_of_the_dictionary_where_it_has_them():
    found = {
        "15 needy families": "families-in-need",
        "15 war veterans": "veterans",
        "15 ветеранам труда": "veterans",
        "50 elderly": "older-people",
        "20 учениц": "schoolchildren",
    }
    assert {phrase: read(phrase, NOUNS).noun for phrase in found} == found


def test_things_and_sums_beside_them_are_read():
    found = {
        "30 кресел": ("кресло", 30),
        "10 кілем": ("кілем", 10),
        "10 коврам": ("кілем", 10),
        "10 ящиков воды": ("жәшік", 10),
        "2 урока": ("сабақ", 2),
        "в 14 районах": ("аудан", 14),
        "in 14 districts": ("аудан", 14),
        "в 3 городах": ("қала", 3),
    }
    assert {
        phrase: (read(phrase, NOUNS).thing.noun.kk, read(phrase, NOUNS).quantity.low) for phrase in found
    } == found
    sums = """
        5 млн теңгені құрады | жалпы сомасы 5 млн теңге | 5 млн теңге құрайды | сумма составила 5 млн тенге
        общая сумма 5 млн тенге | на общую сумму 5 млн тенге | стоимостью 5 млн тенге | worth 5 million tenge
        amounting to 5 million tenge | a sum of 5 million tenge
    """
    assert {(read(phrase, NOUNS).quantity.low, read(phrase, NOUNS).noun) for phrase in _phrases(sums)} == {
        (5_000_000, "tenge")
    }
    assert read("10 ящиков воды", NOUNS).what.noun.kk == "су"
