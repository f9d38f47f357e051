"""Scores texts with the model in a folder; the only place that knows onnxruntime and tokenizers."""

from collections.abc import Iterator, Mapping, Sequence
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from models.errors import ModelError
from models.features import windows
from models.folder import TOKENIZER, WEIGHTS, ModelFolder, read

BATCH = 16
_LONGEST = 30.0  # beyond this a probability is 0 or 1 in any case, and exp() stays finite


class Classifier:
    """A model folder at work: made once, asked from any thread.

    Texts with no Latin letters to read (empty, emoji, other scripts) score 0.0 everywhere: the model cannot
    judge them, and says nothing. A long text is read in at most four windows (its first three and its last,
    400 characters each), and its score is the highest of them.
    """

    def __init__(self, folder: Path | Traversable, threads: int = 2) -> None:
        model = read(folder)
        self.labels: tuple[str, ...] = tuple(label.id for label in model.labels)
        self.thresholds: Mapping[str, float] = MappingProxyType({x.id: x.threshold for x in model.labels})
        self._slopes = np.array([label.slope for label in model.labels], np.float64)
        self._offsets = np.array([label.offset for label in model.labels], np.float64)
        self._tokenizer = _tokenizer(folder, model)
        self._session = _session(folder, model, threads)
        self._try_out(folder)

    def scores(self, texts: Sequence[str]) -> list[dict[str, float]]:
        """For each text, in order, how likely each label fits: probabilities from 0 to 1."""
        pieces = [(at, piece) for at, text in enumerate(texts) for piece in windows(text)]
        best = np.zeros((len(texts), len(self.labels)))
        for rows, raw in self._raw(pieces):
            np.maximum.at(best, rows, self._probabilities(raw))
        return [dict(zip(self.labels, map(float, row), strict=True)) for row in best]

    def _probabilities(self, raw: NDArray[np.float32]) -> NDArray[np.float64]:
        lifted = np.clip(raw * self._slopes + self._offsets, -_LONGEST, _LONGEST)
        probabilities: NDArray[np.float64] = 1.0 / (1.0 + np.exp(-lifted))
        return probabilities

    def _raw(self, pieces: Sequence[tuple[int, str]]) -> Iterator[tuple[list[int], NDArray[np.float32]]]:
        """The network's answers, a batch at a time, pieces of like length together."""
        read_pieces = [(at, self._tokenizer.encode(piece).ids) for at, piece in pieces]
        read_pieces.sort(key=lambda piece: len(piece[1]))
        for start in range(0, len(read_pieces), BATCH):
            batch = read_pieces[start : start + BATCH]
            yield [at for at, _ in batch], self._run([ids for _, ids in batch])

    def _run(self, rows: Sequence[Sequence[int]]) -> NDArray[np.float32]:
        ids = np.zeros((len(rows), max(map(len, rows))), np.int64)
        mask = np.zeros_like(ids)
        for at, row in enumerate(rows):
            ids[at, : len(row)] = row
            mask[at, : len(row)] = 1
        raw: NDArray[np.float32] = self._session.run(["raw"], {"ids": ids, "mask": mask})[0]
        return raw

    def _try_out(self, folder: Path | Traversable) -> None:
        """One run, so that weights that do not fit the labels are found now and not in a feed."""
        try:
            found = self._run([self._tokenizer.encode("hello").ids])
        except Exception as error:  # the runtime's errors share no useful class
            raise ModelError(f"The model in {folder} cannot be used: {WEIGHTS} does not run ({error}).") from error
        if found.shape != (1, len(self.labels)):
            raise ModelError(
                f"The model in {folder} cannot be used: {WEIGHTS} answers {found.shape[-1]} labels, "
                f"labels.json names {len(self.labels)}."
            )


def _tokenizer(folder: Path | Traversable, model: ModelFolder) -> Any:
    try:
        tokenizer = Tokenizer.from_str(model.tokenizer)
    except Exception as error:  # tokenizers raises bare Exception
        raise ModelError(f"The model in {folder} cannot be used: {TOKENIZER} is not readable ({error}).") from error
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
        raise ModelError(f"The model in {folder} cannot be used: {WEIGHTS} is not readable ({error}).") from error
