"""The classifier, kept behind one door: texts go in, a score per label comes out; beside it, a guess at languages.

A model is a folder (weights, tokenizer, labels with thresholds, card). Nothing here knows posts, rules or
policy; scores leave as plain mappings. Only `models.classifier` imports onnxruntime and tokenizers, and only
`models.languages` py3langid.
"""

from models.classifier import Classifier
from models.errors import ModelError
from models.languages import Languages

__all__ = ["Classifier", "Languages", "ModelError"]
