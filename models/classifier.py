"""Scores texts with the model in a folder; the only place that knows onnxruntime and tokenizers."""

from collections.abc import Mapping, Sequence
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from models.errors import AGAIN, ModelError
from models.features import windows
from models.folder import TOKENIZER, WEIGHTS, ModelFolder, read
from models.quiet_runtime import onnxruntime

_LONGEST = 30.0  # beyond this a probability is 0 or 1 in any case, and exp() stays finite


class Classifier:
    """A model folder at work: made once, asked from any thread.

    Texts with no Latin letters to read (empty, emoji, other scripts) score 0.0 everywhere: the model cannot
    judge them, and says nothing. A long text is read in at most four windows (its first three and its last,
    400 characters each), and its score is the highest of them.

    One of `threads` is enough: posts as short as most took 2.4 ms with one and 2.6 ms with two (two cores, calm), and
    the browser needs the other core.
    """

    def __init__(self, folder: Path | Traversable, threads: int = 1) -> None:
        model = read(folder)
        self.labels: tuple[str, ...] = tuple(label.id for label in model.labels)
        self.thresholds: Mapping[str, float] = MappingProxyType({x.id: x.threshold for x in model.labels})
        self._slopes = np.array([label.slope for label in model.labels], np.float64)
        self._offsets = np.array([label.offset for label in model.labels], np.float64)
        self._tokenizer = _tokenizer(folder, model)
        self._session = _session(folder, model, threads)
        self._try_out(folder)

    def scores(self, texts: Sequence[str]) -> list[dict[str, float]]:
        """For each text, in order, how likely each label fits: probabilities from 0 to 1.

        Each different window is run once, shortest first, and by itself: 8-bit weights make a score depend on
        what else is in the network's batch (by up to 0.3), and a post must not read differently in company.
        """
        pieces = [windows(text) for text in texts]
        different = sorted({piece for of_text in pieces for piece in of_text}, key=lambda piece: (len(piece), piece))
        found = {piece: self._probabilities(piece) for piece in different}
        return [self._highest([found[piece] for piece in of_text]) for of_text in pieces]

    def _highest(self, found: Sequence[NDArray[np.float64]]) -> dict[str, float]:
        best = np.max(found, axis=0) if found else np.zeros(len(self.labels))
        return dict(zip(self.labels, map(float, best), strict=True))

    def _probabilities(self, piece: str) -> NDArray[np.float64]:
        lifted = np.clip(self._raw(piece) * self._slopes + self._offsets, -_LONGEST, _LONGEST)
        probabilities: NDArray[np.float64] = 1.0 / (1.0 + np.exp(-lifted))
        return probabilities

    def _raw(self, piece: str) -> NDArray[np.float32]:
        ids = np.array([self._tokenizer.encode(piece).ids], np.int64)
        answers: NDArray[np.float32] = self._session.run(["raw"], {"ids": ids, "mask": np.ones_like(ids)})[0]
        return answers.reshape(-1)

    def _try_out(self, folder: Path | Traversable) -> None:
        """One run, so that weights that do not fit the labels are found now and not in a feed."""
        try:
            found = self._raw("hello")
        except Exception as error:  # the runtime's errors share no useful class
            raise ModelError(
                f"The model in {folder} cannot be used: {WEIGHTS} does not run ({error}). {AGAIN}"
            ) from error
        if len(found) != len(self.labels):
            raise ModelError(
                f"The model in {folder} cannot be used: {WEIGHTS} answers {len(found)} labels, "
                f"labels.json names {len(self.labels)}. {AGAIN}"
            )


def _tokenizer(folder: Path | Traversable, model: ModelFolder) -> Any:
    try:
        tokenizer = Tokenizer.from_str(model.tokenizer)
    except Exception as error:  # tokenizers raises bare Exception
        raise ModelError(
            f"The model in {folder} cannot be used: {TOKENIZER} is not readable ({error}). {AGAIN}"
        ) from error
    tokenizer.no_padding()
    tokenizer.enable_truncation(model.max_tokens)
    return tokenizer


def _session(folder: Path | Traversable, model: ModelFolder, threads: int) -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.use_deterministic_compute = True
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(model.weights, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # the runtime's errors share no useful class
        raise ModelError(
            f"The model in {folder} cannot be used: {WEIGHTS} is not readable ({error}). {AGAIN}"
        ) from error
