"""The classifier, kept behind one door: texts go in, a score per label comes out.

A model is a folder (weights, tokenizer, labels with thresholds, card). Nothing here knows posts, rules or
policy; scores leave as plain mappings. Only `models.classifier` imports onnxruntime and tokenizers, and only
`models.languages`, which guesses at languages and stands beside, py3langid: training does without it.
"""

from models.classifier import Classifier
from models.errors import ModelError

__all__ = ["Classifier", "ModelError"]
