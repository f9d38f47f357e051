"""The model that ships, loaded once; and copies of its folder that a test may break."""

import shutil
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest

from models import Classifier

TEXT_V1 = files("models") / "text_v1"


@pytest.fixture(scope="session")
def classifier() -> Classifier:
    return Classifier(TEXT_V1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the model folder."""
    return Path(shutil.copytree(str(TEXT_V1), tmp_path / "text_v1"))


@pytest.fixture(scope="session")
def score(classifier: Classifier) -> Callable[[str, str], float]:
    """How likely a label fits one text."""
    return lambda text, label: classifier.scores([text])[0][label]
