"""Questions, by the mark at their end."""

import pytest

from argmap.language.questions import asks


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Who pays?"),
        ("en", "Who pays?!"),
        ("en", "Is it legal? (Art. 3)"),
        ("en", "“Is it legal?” [2]."),
        ("ja", "誰が払うのか？（第三条）"),
        ("en", "Who said “we pay”?"),
        ("en", "“Who pays?”"),
        ("en", '"Who pays?"'),
        ("fr", "« Qui paie ? »"),
        ("de", "„Wer zahlt?“"),
        ("es", "¿Quién paga?"),
        ("ja", "誰が払うのか？"),
        ("ja", "「誰が払うのか？」"),
        ("ar", "من يدفع؟"),
        ("am", "ማን ይከፍላል፧"),
        ("el", "Ποιος πληρώνει;"),
        ("el-GR", "«Ποιος πληρώνει\u037e»"),
    ],
)
def test_a_question(language, text):
    assert asks(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The town pays."),
        ("en", "The question is: “Who pays?”"),
        ("en", "“Who pays?” is the question, and not “Why?”"),
        ("en", "The town pays (but why?)"),
        ("en", "Who pays? The town."),
        ("en", "The town pays;"),
        ("en", "The town pays. (Art. 3)"),
        ("en", "The town pays?)"),
        ("en", ""),
        ("en", "“”"),
    ],
)
def test_no_question(language, text):
    assert not asks(text, language)
