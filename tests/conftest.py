"""Options of the test run."""

import pytest


def pytest_addoption(parser):
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="rewrite the expected output of the golden files; read the difference afterwards",
    )


@pytest.fixture
def update_golden(request):
    return request.config.getoption("--update-golden")


@pytest.fixture(autouse=True)
def _not_under_github_actions(monkeypatch):
    """Annotations would follow every report there."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
