"""Scores texts with the model in a folder; the only place that knows onnxruntime and tokenizers."""

import math
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
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

_Answer = tuple[NDArray[np.float32], NDArray[np.float32]]
"""The network's raw answers and embedding of one window."""

_LONGEST = 30.0  # beyond this a probability is 0 or 1 in any case, and exp() stays finite


@dataclass(frozen=True)
class Read:
    """What the model makes of one text.

    `scores`: how likely each label fits, 0..1. `embedding`: where the text lies among others, a vector of length 1
    (texts that mean alike point alike); all 0.0 for a text that cannot be read.
    """

    scores: Mapping[str, float]
    embedding: NDArray[np.float32]


class Classifier:
    """A model folder at work: made once, asked from any thread.

    Texts with no Latin letters to read (empty, emoji, other scripts), and any for which the network finds no numbers,
    score 0.0 everywhere: the model cannot judge them, and says nothing. A long text is read in at most four windows
    (its first three and its last, 400 characters each), and its score is the highest of them.

    `threads` windows are run at a time, each by one thread, so that scores are the same with any number of them. One
    is enough for a feed, and leaves the browser its core; files of posts take more.
    """

    def __init__(self, folder: Path | Traversable, threads: int = 1) -> None:
        model = read(folder)
        self.labels: tuple[str, ...] = tuple(label.id for label in model.labels)
        self.thresholds: Mapping[str, float] = MappingProxyType({x.id: x.threshold for x in model.labels})
        self.name = model.name
        self._slopes = np.array([label.slope for label in model.labels], np.float64)
        self._offsets = np.array([label.offset for label in model.labels], np.float64)
        self._tokenizer = _tokenizer(folder, model)
        self._session = _session(folder, model)
        self._map = ThreadPoolExecutor(threads, thread_name_prefix="classifier").map if threads > 1 else map
        self._try_out(folder)

    def scores(self, texts: Sequence[str]) -> list[dict[str, float]]:
        """For each text, in order, how likely each label fits: probabilities from 0 to 1.

        Each different window is run once, and by itself: 8-bit weights make a score depend on what else is in the
        network's batch (by up to 0.3), and a post must not read differently in company.
        """
        return [dict(each.scores) for each in self.read(texts)]

    def read(self, texts: Sequence[str]) -> list[Read]:
        """For each text, in order, its scores and its embedding (of several windows: their mean direction)."""
        pieces = [windows(text) for text in texts]
        different = dict.fromkeys(piece for of_text in pieces for piece in of_text)
        found = dict(zip(different, self._map(self._run, different), strict=True))
        return [self._together([found[piece] for piece in of_text]) for of_text in pieces]

    def _together(self, found: Sequence[_Answer]) -> Read:
        finite = [answer for answer in found if np.isfinite(answer[0]).all() and np.isfinite(answer[1]).all()]
        if not finite:
            return Read(dict.fromkeys(self.labels, 0.0), np.zeros(self._width, np.float32))
        raw, embedding = finite[0]
        for more, further in finite[1:]:
            raw, embedding = np.maximum(raw, more), embedding + further
        scores = dict(zip(self.labels, self._probabilities(raw).tolist(), strict=True))
        return Read(scores, embedding / max(math.sqrt(embedding @ embedding), 1e-6))

    def _probabilities(self, raw: NDArray[np.float32]) -> NDArray[np.float64]:
        lifted = np.clip(raw * self._slopes + self._offsets, -_LONGEST, _LONGEST)
        probabilities: NDArray[np.float64] = 1.0 / (1.0 + np.exp(-lifted))
        return probabilities

    def _run(self, piece: str) -> _Answer:
        ids = np.array([self._tokenizer.encode(piece).ids], np.int64)
        raw, embedding = self._session.run(["raw", "embedding"], {"ids": ids, "mask": np.ones_like(ids)})
        return raw.reshape(-1), embedding.reshape(-1)

    def _try_out(self, folder: Path | Traversable) -> None:
        """One run, so that weights that do not fit the labels are found now and not in a feed."""
        try:
            found, embedding = self._run("hello")
        except Exception as error:  # the runtime's errors share no useful class
            raise ModelError(
                f"The model in {folder} cannot be used: {WEIGHTS} does not run ({error}). {AGAIN}"
            ) from error
        if len(found) != len(self.labels):
            raise ModelError(
                f"The model in {folder} cannot be used: {WEIGHTS} answers {len(found)} labels, "
                f"labels.json names {len(self.labels)}. {AGAIN}"
            )
        self._width = len(embedding)


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


def _session(folder: Path | Traversable, model: ModelFolder) -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.use_deterministic_compute = True
    options.log_severity_level = 3
    weights = str(folder / WEIGHTS) if isinstance(folder, Path) else model.weights  # given as bytes, it keeps 27 MB
    try:
        return onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # the runtime's errors share no useful class
        raise ModelError(
            f"The model in {folder} cannot be used: {WEIGHTS} is not readable ({error}). {AGAIN}"
        ) from error
