"""Writes the trained network as a model folder: int8 weights, tokenizer, labels; says how much int8 shifts scores."""

import warnings
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from numpy.typing import NDArray
from onnxruntime.quantization import QuantType, quantize_dynamic
from sklearn.metrics import average_precision_score

from models.features import windows
from models.folder import TOKENIZER, WEIGHTS
from models.training import batches, pool, wide
from models.training.labels_file import write_labels
from models.training.network import Network
from models.training.pool import Row

OPSET = 17
FEWEST = 12
"""Posts that a label needs for its average precision to mean something."""


def export(out: Path, model: Path) -> None:
    """The folder, with plain thresholds of one half until `thresholds` has measured better ones."""
    model.mkdir(parents=True, exist_ok=True)
    network = Network()
    network.load_state_dict(torch.load(out / "network.pt", weights_only=True))
    _write_onnx(Whole(network, wide.load(out / "wide.pt")).eval(), out / "fp32.onnx")
    _quantize(out / "fp32.onnx", model / WEIGHTS)
    batches.tokenizer().save(str(model / TOKENIZER))
    write_labels(model, dict.fromkeys(pool.LABELS, (0.5, 1.0, 0.0)))
    _tell_shift(out, model)


class Whole(torch.nn.Module):
    """The network, its answers corrected by what words say by themselves; the embedding is the network's alone."""

    def __init__(self, network: Network, words: wide.Wide) -> None:
        super().__init__()
        self.network, self.words = network, words

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """As the network's (models.training.network)."""
        raw, embedding = self.network(ids, mask)
        return raw + wide.WEIGHT * self.words(ids), embedding


def _write_onnx(network: Whole, path: Path) -> None:
    ids = torch.tensor([[101, 7592, 2088, 102], [101, 7592, 102, 0]])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the older exporter, which needs nothing but torch, says it is older
        torch.onnx.export(
            network,
            (ids, (ids != 0).long()),
            str(path),
            input_names=["ids", "mask"],
            output_names=["raw", "embedding"],
            dynamic_axes={
                **{name: {0: "rows", 1: "tokens"} for name in ("ids", "mask")},
                **{name: {0: "rows"} for name in ("raw", "embedding")},
            },
            opset_version=OPSET,
            dynamo=False,
        )


def _quantize(whole: Path, small: Path) -> None:
    """Dynamic int8: per channel, and within seven bits so that older processors do not overflow.

    The tables of words stay as they are, in 16 bits: their few large weights would drown the small ones.
    """
    shaped = onnx.shape_inference.infer_shapes(onnx.load(whole))
    quantize_dynamic(
        shaped,
        small,
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        nodes_to_exclude=[node.name for node in shaped.graph.node if node.name.startswith("/words/")],
    )


def _tell_shift(out: Path, model: Path) -> None:
    """What 8-bit weights change: scores, and how well they rank, on posts kept out of training."""
    rows = [row for row in pool.load(out / "fold.jsonl") if windows(row.text)]
    made = batches.once(rows)
    whole, small = (_probabilities(path, made) for path in (out / "fp32.onnx", model / WEIGHTS))
    shift = np.abs(whole - small)
    mean, p99, most = shift.mean(), np.quantile(shift, 0.99), shift.max()
    print(f"int8 {(model / WEIGHTS).stat().st_size / 1e6:.1f} MB")
    print(f"score shift against fp32 on {len(rows)} posts: mean {mean:.4f}, p99 {p99:.3f}, max {most:.3f}")
    points = [100 * np.mean(list(precisions(rows, scores).values())) for scores in (whole, small)]
    print(
        f"mean average precision: fp32 {points[0]:.2f}, int8 {points[1]:.2f}: {points[0] - points[1]:.2f} points lost"
    )


def precisions(rows: list[Row], scores: NDArray[np.float64]) -> dict[str, float]:
    """The average precision of each label that at least FEWEST rows carry, over the rows that say anything about it."""
    found = {}
    for column, label in enumerate(pool.LABELS):
        fits = np.array([label in row.labels for row in rows])
        known = np.array([label in row.known for row in rows]) | fits
        if fits.sum() >= FEWEST:
            found[label] = float(average_precision_score(fits[known], scores[known, column]))
    return found


def _probabilities(path: Path, made: list[batches.Example]) -> NDArray[np.float64]:
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    raw = []
    for example in made:
        ids = np.array([example.ids], np.int64)
        raw.append(session.run(["raw"], {"ids": ids, "mask": np.ones_like(ids)})[0][0])
    return 1 / (1 + np.exp(-np.array(raw, np.float64)))
