"""More than one statement in a text: what abbreviations, numbers and quotations do not make."""

import pytest

from argmap.language.sentences import second_statement

TWO_SENTENCES = {
    "en": [
        "Cars are loud. Bicycles are not.",
        "Cars are loud! Nobody minds.",
        "Are cars loud? Nobody minds.",
        "The tax was raised in 1990. The town grew.",
        "The report (p. 5) is clear. It names the mayor.",
        "Nobody said “We pay.” The town paid.",
        "Prices rose by 1.10. “Too much” was the reply.",
        "The USA left. Others stayed.",
        "Yahoo! News was sold. Others were not.",
    ],
    "de": [
        "Autos sind laut. Fahrräder sind leise.",
        "Autos sind laut! Niemand stört sich daran.",
        "Der Bus fährt. Über die Brücke kommt er nicht.",
        "Er rief „Halt.“ Niemand hielt.",
        "Die Stadt zahlt nicht (vgl. S. 5). Der Kreis zahlt.",
        "Wer zahlt? Die Stadt zahlt.",
    ],
    "fr": [
        "Les voitures font du bruit. Les vélos n'en font pas.",
        "Les voitures font du bruit ! Personne ne s'en plaint.",
        "La ville paie (cf. p. 5). L'État ne paie pas.",
        "Qui paie ? La ville paie.",
        "Le pont date de 1990. Étroit, il gêne.",
        "Il a dit « Halte. » Personne ne s'est arrêté.",
    ],
    "es": [
        "Los coches hacen ruido. Las bicicletas no.",
        "¡Los coches hacen ruido! Nadie se queja.",
        "¿Quién paga? La ciudad paga.",
        "La ciudad no paga. ¿Quién paga?",
        "El puente es de 1990. Estrecho, estorba.",
        "Él dijo «Alto.» Nadie se paró.",
    ],
}

ONE_SENTENCE = {
    "en": [
        "Cars are loud.",
        "Some cars, e.g. Minis, are quiet.",
        "Dr. Smith and Mrs. Jones disagree.",
        "The U.S. Congress refused.",
        "J. R. R. Tolkien wrote it.",
        "It stands in bk. V of the work.",
        "Yahoo! News was sold.",
        "The price is 1.10 Euro.",
        "See vol. 3, pp. 4–5, No. Seven.",
        "The mayor waited … The town grew.",
        "The mayor waited... The town grew.",
        "Nobody said “Cars are loud. They stink.”",
        "The book “What Is to Be Done?” Lenin wrote in exile.",
        "1. The town should pay.",
        "The town (it was rich. It paid.) grew.",
        "St. Petersburg lies on the Neva.",
        "The shop opens at 5 p.m. On Sundays it is closed",
        "eBay v. Amazon was settled.",
    ],
    "de": [
        "Autos sind laut.",
        "Manche Autos, z. B. Elektroautos, sind leise.",
        "Manche Autos, z.B. Elektroautos, sind leise.",
        "Das gilt am 3. Oktober wie am 1. Mai und am 3.10. Montag.",
        "Dr. med. dent. Weber und Dr. rer. nat. Klein sind Ärzte.",
        "Wilhelm II. Kaiser zu nennen war Pflicht.",
        "Dr. Müller und Prof. Schmidt sind u. a. Ärzte.",
        "Im Jahr 44 v. Chr. Geburt starb Cäsar.",
        "Das steht in Bd. Zwei, Nr. 5.",
        "Das kostet ca. 1.10 Euro bzw. Dollar.",
        "Äpfel, Birnen usw. Gemüse gab es nicht",
        "Er sagte: „Autos sind laut. Fahrräder nicht.“",
    ],
    "fr": [
        "Les voitures font du bruit.",
        "M. Dupont et Mme. Durand sont venus.",
        "Voir p. Dupont, vol. Deux.",
        "Le prix est de 1.10 euro.",
        "J.-J. Rousseau l'a écrit.",
        "La ville attendait... Elle a payé.",
        "Il a dit : « Les voitures font du bruit. Les vélos non. »",
        "Les villes, p. ex. Paris, paient.",
    ],
    "es": [
        "Los coches hacen ruido.",
        "El Sr. García y la Dra. López vinieron.",
        "Las ciudades, p. ej. Madrid, pagan.",
        "EE. UU. Canadá y México firmaron.",
        "El precio es de 1.10 euros.",
        "La ciudad esperaba… Pagó después.",
        "Dijo: «Los coches hacen ruido. Las bicicletas no.»",
        "J. L. Borges lo escribió.",
        "En Bs. As. Nadie paga",
        "Véase el vol. Dos, cap. Tres.",
    ],
}


def texts(table):
    return [(language, text) for language, texts in table.items() for text in texts]


@pytest.mark.parametrize(("language", "text"), texts(TWO_SENTENCES))
def test_two_sentences(language, text):
    assert second_statement(text, language) == "sentence"


@pytest.mark.parametrize(("language", "text"), texts(ONE_SENTENCE))
def test_one_sentence(language, text):
    assert second_statement(text, language) == ""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "汽车很吵。自行车不吵。"),
        ("ja", "車はうるさい。自転車は静かだ。"),
        ("ja", "車はうるさい！自転車は静かだ。"),
        ("ar", "من يدفع؟ المدينة تدفع."),
        ("hi", "गाड़ियाँ शोर करती हैं। साइकिलें नहीं करतीं।"),
        ("am", "መኪና ይጮኻል። ብስክሌት አይጮኽም።"),
        ("nl", "Auto's zijn luid! Fietsen niet."),
    ],
)
def test_signs_of_other_scripts_end_a_sentence(language, text):
    assert second_statement(text, language) == "sentence"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "汽车很吵。"),
        ("ja", "モーニング娘。は有名だ。"),
        ("zh", "他说：「汽车很吵。自行车不吵。」"),
        ("zh", "列宁写了《怎么办？》一书"),
        ("hi", "गाड़ियाँ शोर करती हैं।"),
        ("nl", "Auto's zijn luid, aldus dhr. De Vries."),
        ("nl", "Auto's zijn luid. Fietsen niet."),  # its abbreviations are not known
    ],
)
def test_what_is_not_certain_is_one_sentence(language, text):
    assert second_statement(text, language) == ""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Cars are loud; bicycles are not."),
        ("nl", "Auto's zijn luid; fietsen niet."),
        ("zh", "汽车很吵；自行车不吵"),
        ("ar", "السيارات صاخبة؛ الدراجات هادئة"),
    ],
)
def test_a_semicolon_joins_statements_in_any_language(language, text):
    assert second_statement(text, language) == "semicolon"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Three towns pay: York, in England; Perth, in Scotland; and Cork."),
        ("en", "The town pays (the county helps; the state does not)."),
        ("en", "The critics call it “dear; and ugly”."),
        ("en", "The text says AT&amp;T."),
        ("el", "Ποιος πληρώνει; Η πόλη πληρώνει"),
        ("zh", "三个城市付钱：北京；上海；广州"),
    ],
)
def test_a_semicolon_that_joins_no_statements(language, text):
    assert second_statement(text, language) == ""


def test_a_text_full_of_abbreviations_or_open_brackets_does_not_take_long():
    for text in ("Dr. X ", "“(‘ ", "a", ".’ ", "!", ".", " 'a", ";"):
        assert second_statement(text * 300_000, "de") == ""
    assert second_statement("am 5. Mai " * 300_000, "de") == ""
