"""Words that join a reason and a conclusion: in four languages, and in no other."""

import pytest

from argmap.language.connectives import reasoning

JOINED = {
    "en": {
        "The street is quieter because no cars pass.": "because",
        "Because no cars pass, the street is quieter.": "Because",
        "Cars are loud and therefore unwelcome.": "therefore",
        "No cars pass, thus the air is clean.": "thus",
        "The lake is deep, hence cold.": "hence",
        "The bus is full; consequently people walk.": "consequently",
        "No cars pass, so the street is quieter.": "so",
        "From this it follows that the tax is too low.": "it follows that",
        "The pool is closed, which means that nobody swims.": "which means that",
        "The bridge is old. For that reason it was closed.": "For that reason",
        "The critics aren’t wrong because they are few, but because they err.": "because",
    },
    "de": {
        "Die Straße ist leiser, weil keine Autos fahren.": "weil",
        "Weil keine Autos fahren, ist die Straße leiser.": "Weil",
        "Der See ist tief und deshalb kalt.": "deshalb",
        "Der Bus ist voll, daher gehen viele zu Fuß.": "daher",
        "Niemand zahlt gern, denn die Steuer ist hoch.": "denn",
        "Autos sind laut und somit unerwünscht.": "somit",
        "Die Brücke ist alt. Folglich wurde sie gesperrt.": "Folglich",
        "Die Luft ist schlecht, zumal im Winter geheizt wird.": "zumal",
        "Das Bad ist geschlossen; infolgedessen schwimmt niemand.": "infolgedessen",
        "Der Platz ist laut. Aus diesem Grund meiden ihn viele.": "Aus diesem Grund",
    },
    "fr": {
        "La rue est calme parce que les voitures n'y passent plus.": "parce que",
        "La rue est calme parce qu’aucune voiture n’y passe.": "parce qu",
        "Puisque le bus est plein, les gens marchent.": "Puisque",
        "Le lac est profond, donc froid.": "donc",
        "Le pont est vieux ; par conséquent, il est fermé.": "par conséquent",
        "Personne ne paie, car l'impôt est trop haut.": "car",
        "La piscine est fermée. C’est pourquoi personne ne nage.": "C'est pourquoi",
        "Étant donné que la ville paie, elle décide.": "Étant donné que",
        "Le train est lent. Pour cette raison, on prend la voiture.": "Pour cette raison",
    },
    "es": {
        "La calle es tranquila porque no pasan coches.": "porque",
        "Puesto que no pasan coches, la calle es tranquila.": "Puesto que",
        "El lago es hondo y por lo tanto frío.": "por lo tanto",
        "El autobús va lleno, así que la gente camina.": "así que",
        "La ciudad decide, ya que paga.": "ya que",
        "Nadie paga, pues el impuesto es alto.": "pues",
        "El puente es viejo; en consecuencia, está cerrado.": "en consecuencia",
        "La piscina está cerrada. Por eso nadie nada.": "Por eso",
        "El tren es lento, por lo que todos van en coche.": "por lo que",
    },
}

NOT_JOINED = {
    "en": [
        "Takings fell because of the rain.",
        "The plan failed, but not because it was dear.",
        "It isn't right just because many say so.",
        "Men die younger partly because they smoke.",
        "Therefore the street should be closed.",
        "Hence the lake is cold.",
        "Thus far no plan has worked.",
        "The debt falls due ten years hence.",
        "The road was closed so that children could play.",
        "Nobody has paid since the war.",
        "The word “because” stands for a cause (and therefore misleads).",
        "If no cars pass, the street is quieter.",
        "They were so called, and so on.",
    ],
    "de": [
        "Da liegt der See.",
        "Die Kosten rühren daher, dass der Bau stockt.",
        "Es sei denn, der Bus fährt.",
        "Der See ist kälter denn je.",
        "Kleinbauern, also Leute ohne Land, zahlen nichts.",
        "Der Weg ist lang, damit die Steigung klein bleibt.",
        "Nicht weil es teuer ist, sondern trotz der Kosten wird gebaut.",
        "Deshalb soll die Straße gesperrt werden.",
        "Wegen des Regens kam niemand.",
        "Er sagte: „Weil ich will.“",
    ],
    "fr": [
        "Le car de midi est plein.",
        "Donc la rue doit être fermée.",
        "Mais où est donc passé l'argent ?",
        "Non parce qu'il est cher, mais parce qu'il est inutile, le plan a échoué.",
        "Ce n'est pas parce que tous le disent.",
        "Ainsi va le monde.",
        "La route est fermée pour que les enfants jouent.",
        "À cause de la pluie, personne n'est venu.",
        "Depuis la guerre, personne ne paie.",
        "Le mot « donc » est de trop.",
        "Il a vu que le pont était fermé.",
    ],
    "es": [
        "Por lo tanto hay que cerrar la calle.",
        "La calle se cerró para que jueguen los niños.",
        "No porque todos lo digan.",
        "A causa de la lluvia no vino nadie.",
        "Desde la guerra nadie paga.",
        "Luchan por lo que es suyo.",
        "Luego llegó el tren.",
        "El porqué no se conoce.",
        "Dijo: «porque quiero».",
    ],
}


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [(language, *pair) for language, texts in JOINED.items() for pair in texts.items()],
)
def test_a_reason_and_a_conclusion_in_one_text(language, text, word):
    assert reasoning(text, language) == word


@pytest.mark.parametrize(
    ("language", "text"),
    [(language, text) for language, texts in NOT_JOINED.items() for text in texts],
)
def test_no_reason_and_conclusion(language, text):
    assert reasoning(text, language) == ""


@pytest.mark.parametrize("language", ["nl", "el", "ja", "x-mine", ""])
def test_a_language_without_a_list_has_no_such_word(language):
    assert reasoning("The street is quieter because no cars pass.", language) == ""


@pytest.mark.parametrize("language", ["de", "de-AT", "DE-Latn-ch"])
def test_the_language_is_the_first_part_of_the_tag(language):
    assert reasoning("Es ist leiser, weil keine Autos fahren.", language) == "weil"
