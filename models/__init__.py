"""The classifier, kept behind one door: texts go in, a score per label comes out.

A model is a folder (weights, tokenizer, labels with thresholds, card). Nothing here knows posts, rules or
policy; scores leave as plain mappings. Only `models.classifier` imports onnxruntime and tokenizers.
"""

from models.classifier import Classifier
from models.errors import ModelError

__all__ = ["Classifier", "ModelError"]
