"""Learns what words and pairs of words say by themselves; the network's answers are corrected by it.

A network and a linear model over words err on different posts, so their sum ranks better than either ("wide and deep",
Cheng et al. 2016). It lies in the same graph and costs next to nothing there: word pieces and pairs of them are looked
up in one table.
"""

from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from scipy import sparse

from models.features import windows
from models.training import pool
from models.training.baseline import linear_models
from models.training.batches import tokenizer
from models.training.pool import Row

PLACES = 1 << 17
WORDS = 30_522
"""Places of the table, and how many of them belong to single word pieces (the tokenizer's); pairs share the rest."""
SPECIAL = 999
"""Ids up to this are marks like [CLS] and unused ones: they are not words, and have nothing in the table."""
LEAST_ROWS = 3
"""In how many rows a word or pair must stand."""
WEIGHT = 0.5
"""How much it counts beside the network: of 0.3, 0.5 and 1.0 the best mean average precision on the fold."""

Floats = NDArray[np.float32]


class Wide(torch.nn.Module):
    """A raw answer per label from word pieces and their pairs alone, the sum held to length one as in TF-IDF."""

    def __init__(self, table: Floats, rarity: Floats, offsets: Floats) -> None:
        super().__init__()
        self.register_buffer("table", torch.from_numpy(table).half())
        self.register_buffer("rarity", torch.from_numpy(rarity).half())
        self.register_buffer("offsets", torch.from_numpy(offsets))

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        """Token ids (rows, tokens) to raw answers (rows, labels)."""
        found = places(ids)
        length = (self.rarity[found].float() ** 2).sum(1, keepdim=True).sqrt().clamp(min=1e-6)
        return self.table[found].float().sum(1) / length + self.offsets


def places(ids: torch.Tensor) -> torch.Tensor:
    """Where the words and pairs of each row lie in the table; 0, where there is nothing, for what is no word."""
    words = torch.where(ids > SPECIAL, ids, torch.zeros_like(ids))
    first, second = words[:, :-1], words[:, 1:]
    pairs = WORDS + (first * 1_000_003 + second * 7_919) % (PLACES - WORDS)
    return torch.cat([words, torch.where(first * second > 0, pairs, torch.zeros_like(pairs))], dim=1)


def learn(out: Path) -> None:
    """Leaves `wide.pt` in `out`, learnt from the same rows as the network, with the same weights."""
    rows = list(pool.load(out / "train.jsonl"))
    counts = _counts(rows)
    rarity = _rarity(counts)
    models = linear_models(_scaled(counts, rarity), rows)
    table = rarity[:, None] * np.column_stack([each.coef_[0] for each in models]).astype(np.float32)
    wide = Wide(table, rarity, np.array([each.intercept_[0] for each in models], np.float32))
    torch.save(wide.state_dict(), out / "wide.pt")


def table_of(rows: list[Row]) -> sparse.csr_matrix:
    """The rows as the linear models see them (rows, places)."""
    counts = _counts(rows)
    return _scaled(counts, _rarity(counts))


def load(path: Path) -> Wide:
    """What `learn` left."""
    kept = torch.load(path, weights_only=True)
    wide = Wide(*(kept[name].float().numpy() for name in ("table", "rarity", "offsets")))
    return wide.eval()


def _counts(rows: list[Row]) -> sparse.csr_matrix:
    """How often each place is met in each row's first window (rows, places)."""
    read = tokenizer()
    pieces = [windows(row.text)[:1] for row in rows]
    found = [_places_of(read.encode(piece[0]).ids) if piece else np.array([], np.int64) for piece in pieces]
    starts = np.cumsum([0, *map(len, found)])
    counts = sparse.csr_matrix((np.ones(starts[-1], np.float32), np.concatenate(found), starts), (len(rows), PLACES))
    counts.sum_duplicates()
    return counts


def _places_of(ids: list[int]) -> NDArray[np.int64]:
    found: NDArray[np.int64] = places(torch.tensor([ids]))[0].numpy()
    return found[found > 0]


def _rarity(counts: sparse.csr_matrix) -> Floats:
    """Smoothed inverse document frequency; 0 for what is met in fewer rows than LEAST_ROWS, and for no word."""
    met = np.asarray((counts > 0).sum(axis=0)).ravel()
    rarity = np.log((1 + counts.shape[0]) / (1 + met)) + 1
    rarity[met < LEAST_ROWS] = 0.0
    rarity[0] = 0.0
    return rarity.astype(np.float32)


def _scaled(counts: sparse.csr_matrix, rarity: Floats) -> sparse.csr_matrix:
    """The rows as `Wide` sees them: each place counts by its rarity, each row has about length one."""
    lengths = np.sqrt(counts @ rarity**2)
    lengths[lengths == 0] = 1.0
    return (sparse.diags(1 / lengths) @ counts @ sparse.diags(rarity)).tocsr()
