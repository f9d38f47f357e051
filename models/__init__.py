"""The classifier, kept behind one door: texts go in, a score per label comes out.

A model is a folder (weights, tokenizer, labels with thresholds, card). Nothing here knows posts, rules or policy;
scores leave as plain mappings. Only `models.classifier` imports tokenizers and (by `quiet_runtime`) onnxruntime, and
only `models.languages`, which guesses at languages and stands beside, py3langid: training does without it.
"""

from importlib.resources import files

from models.classifier import Classifier
from models.errors import ModelError

SHIPPED = files(__name__) / "text_v1"
"""The folder of the model that comes with the program."""

__all__ = ["SHIPPED", "Classifier", "ModelError"]
