"""Beginnings that point to something said before: in four languages, and in no other."""

import pytest

from argmap.language.openings import opening

POINTING = {
    "en": {
        "They want to ban cars.": "They",
        "They're against it.": "They're",
        "It costs money.": "It",
        "It would ruin the shops.": "It",
        "This is dear.": "This",
        "this shows the cost.": "this",
        "That would ruin the shops.": "That",
        "That’s dear.": "That’s",
        "Those were paid for.": "Those",
        "These alone would cost a million.": "These",
        "Their aim is another.": "Their",
        "His plan is dear.": "His",
        "And nobody pays.": "And",
        "But nobody pays.": "But",
        "So nobody": "",
        "So the town pays.": "So",
        "Therefore the town pays.": "Therefore",
        "However, the town pays.": "However",
        "On the other hand, the town pays.": "On the other hand",
        "Otherwise the town pays.": "Otherwise",
        "Otherwise, people pay.": "Otherwise",
        "Also the town pays.": "Also",
        "Such plans are dear.": "Such",
    },
    "de": {
        "Sie wollen Autos verbieten.": "Sie",
        "Er kostet Geld.": "Er",
        "Ihre Absicht ist eine andere.": "Ihre",
        "Das ist teuer.": "Das",
        "Das zeigt die Kosten.": "Das",
        "Dies wäre teuer.": "Dies",
        "Damit wird niemand froh.": "Damit",
        "Und niemand zahlt.": "Und",
        "Aber niemand zahlt.": "Aber",
        "Deshalb zahlt die Stadt.": "Deshalb",
        "Außerdem zahlt die Stadt.": "Außerdem",
        "Solche Pläne sind teuer.": "Solche",
        "Dadurch wird es lauter.": "Dadurch",
        "Ihren Plan kennt niemand.": "Ihren",
    },
    "fr": {
        "Ils veulent interdire les voitures.": "Ils",
        "Elles coûtent cher.": "Elles",
        "Leur but est un autre.": "Leur",
        "Cela coûte cher.": "Cela",
        "C’est cher.": "C’est",
        "Son but est un autre.": "Son",
        "Et personne ne paie.": "Et",
        "Mais personne ne paie.": "Mais",
        "Donc la ville paie.": "Donc",
        "Par conséquent la ville paie.": "Par conséquent",
        "De plus, la ville paie.": "De plus",
        "Or, la ville paie.": "Or",
        "D’où le prix.": "D’où",
    },
    "es": {
        "Ellos quieren prohibir los coches.": "Ellos",
        "Esto cuesta dinero.": "Esto",
        "Eso cuesta dinero.": "Eso",
        "Su fin es otro.": "Su",
        "Él cuesta dinero.": "Él",
        "Y nadie paga.": "Y",
        "Pero nadie paga.": "Pero",
        "Por lo tanto, la ciudad paga.": "Por lo tanto",
        "Además, la ciudad paga.": "Además",
        "Sin embargo, nadie paga.": "Sin embargo",
        "Por tanto, nadie paga.": "Por tanto",
        "Así que nadie paga.": "Así que",
    },
}

SELF_CONTAINED = {
    "en": [
        "Theyre is a village.",
        "They who hold power keep it.",
        "He who pays the piper calls the tune.",
        "But for the embargo, trade would have grown.",
        "Otherwise healthy adults fall ill.",
        "Also known as Agent Orange, the poison was sprayed.",
        "Their Lordships agreed.",
        "His Majesty agreed.",
        "It is late.",
        "It isn't true.",
        "It rains a lot.",
        "It would be a joy.",
        "It has never been tried.",
        "It takes ten years.",
        "It does not matter.",
        "It harms children to breathe smoke.",
        "IT costs money.",
        "Italy pays.",
        "This plan is dear.",
        "That cars are loud is known.",
        "That plan is dear.",
        "Those who pay decide.",
        "Thus far nobody has paid.",
        "So far nobody has paid.",
        "However much it costs, the town pays.",
        "Instead of cars, buses should run.",
        "Her Majesty pays.",
        "There is no money.",
        "Android is free.",
        "“They pay” is what he said.",
    ],
    "de": [
        "Das Auto ist laut.",
        "Ihre Majestät zahlt.",
        "Seine Heiligkeit zahlt.",
        "Das neue Auto ist laut.",
        "Dass Autos laut sind, ist bekannt.",
        "Damit Kinder schlafen, muss es leise sein.",
        "Daher, dass Autos laut sind, rührt der Streit.",
        "Dadurch, dass Autos fehlen, wird es leiser.",
        "Es regnet.",
        "Es gibt kein Geld.",
        "Diese Stadt zahlt.",
        "Erst zahlt die Stadt.",
        "Sein oder Nichtsein ist die Frage.",
        "Siemens zahlt.",
        "Undine singt.",
    ],
    "fr": [
        "Il faut payer.",
        "Sa Majesté paie.",
        "Son Excellence paie.",
        "Il pleut.",
        "C'est la ville qui paie.",
        "C'est un fait que la ville paie.",
        "Ce plan est cher.",
        "Ainsi que Paris, Lyon paie.",
        "De plus en plus de villes paient.",
        "Ces plans coûtent cher.",
        "Étienne paie.",
        "Or et argent sont chers.",
        "La ville paie.",
    ],
    "es": [
        "Es tarde.",
        "Hay que pagar.",
        "Este plan es caro.",
        "El plan es caro.",
        "Además de Madrid, paga Lugo.",
        "Eso de que nadie paga es falso.",
        "Yo pago.",
        "Su Majestad paga.",
        "Suiza paga.",
        "Por tanto tiempo nadie ha pagado.",
        "Entre todos pagan.",
    ],
}


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [(language, *pair) for language, texts in POINTING.items() for pair in texts.items()],
)
def test_a_beginning_that_points_back(language, text, words):
    assert opening(text, language) == words


@pytest.mark.parametrize(
    ("language", "text"),
    [(language, text) for language, texts in SELF_CONTAINED.items() for text in texts],
)
def test_a_beginning_that_stands_by_itself(language, text):
    assert opening(text, language) == ""


@pytest.mark.parametrize("language", ["nl", "el", "ja", ""])
def test_a_language_without_a_list_points_nowhere(language):
    assert opening("They want to ban cars.", language) == ""


def test_an_empty_text_points_nowhere():
    assert opening("", "en") == ""
