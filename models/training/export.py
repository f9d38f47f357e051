"""Writes the trained network as a model folder: int8 weights, tokenizer, labels; says how much int8 shifts scores."""

import warnings
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from numpy.typing import NDArray
from onnxruntime.quantization import QuantType, quantize_dynamic

from models.folder import TOKENIZER, WEIGHTS
from models.training import batches, pool
from models.training.labels_file import write_labels
from models.training.network import Network

OPSET = 17
COMPARED = 512


def export(out: Path, model: Path) -> None:
    """The folder, with plain thresholds of one half until `thresholds` has measured better ones."""
    model.mkdir(parents=True, exist_ok=True)
    network = Network()
    network.load_state_dict(torch.load(out / "network.pt", weights_only=True))
    _write_onnx(network.eval(), out / "fp32.onnx")
    _quantize(out / "fp32.onnx", model / WEIGHTS)
    batches.tokenizer().save(str(model / TOKENIZER))
    write_labels(model, dict.fromkeys(pool.LABELS, (0.5, 1.0, 0.0)))
    _tell_shift(out, model)


def _write_onnx(network: Network, path: Path) -> None:
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
    """Dynamic int8: per channel, and within seven bits so that older processors do not overflow."""
    shaped = onnx.shape_inference.infer_shapes(onnx.load(whole))
    quantize_dynamic(shaped, small, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)


def _tell_shift(out: Path, model: Path) -> None:
    """The largest and the usual change of a score by int8, on posts kept out of training."""
    made = batches.examples(list(pool.load(out / "fold.jsonl")))
    texts = list({tuple(example.ids): example for example in made}.values())[:COMPARED]
    whole, small = (_probabilities(path, texts) for path in (out / "fp32.onnx", model / WEIGHTS))
    shift = np.abs(whole - small)
    mean, p99, most = shift.mean(), np.quantile(shift, 0.99), shift.max()
    print(f"int8 {(model / WEIGHTS).stat().st_size / 1e6:.1f} MB")
    print(f"score shift against fp32 on {len(texts)} posts: mean {mean:.4f}, p99 {p99:.3f}, max {most:.3f}")


def _probabilities(path: Path, made: list[batches.Example]) -> NDArray[np.float64]:
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    raw = []
    for example in made:
        ids = np.array([example.ids], np.int64)
        raw.append(session.run(["raw"], {"ids": ids, "mask": np.ones_like(ids)})[0][0])
    return 1 / (1 + np.exp(-np.array(raw, np.float64)))
