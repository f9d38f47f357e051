"""Trains the network, keeping its place on disk, so that a stopped run goes on where it was."""

import hashlib
import time
from dataclasses import dataclass
from pathlib import Path

import torch
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from models.training import pool
from models.training.batches import Example, batches, examples, tensors
from models.training.network import STILL, Network
from models.training.pool import Row

SEED = 20261122
EPOCHS = 3
ENCODER_RATE, HEAD_RATE = 5e-5, 1e-3
WARM_UP = 0.06
RARE_LIFT = 5.0
KEEP_EVERY = 100
AVERAGED = 0.998
"""How much of the averaged weights stays at each step: what is kept is the mean of about the last 500 steps, which
judges what it has not seen a little better than the last step alone (Polyak and Juditsky 1992)."""


def train(out: Path, limit: int | None = None, threads: int = 2) -> None:
    """Leaves `network.pt` in `out`; `limit` trains on a few rows only, to try the path out."""
    torch.set_num_threads(threads)
    network = learnt(list(pool.load(out / "train.jsonl"))[:limit], out / "checkpoint.pt", Way())
    torch.save(network.state_dict(), out / "network.pt")


@dataclass(frozen=True)
class Way:
    """How a network is trained: how often it sees the rows, how many layers stay as they are, how it is averaged."""

    epochs: int = EPOCHS
    still: int = STILL
    averaged: float = AVERAGED


def learnt(rows: list[Row], checkpoint: Path, way: Way) -> Network:
    """A network that learnt from `rows`; goes on from `checkpoint` where an earlier go stopped."""
    torch.manual_seed(SEED)
    learning = _Run(examples(rows), checkpoint, way)
    learning.go()
    return learning.averaged.module.cpu().eval()


def device() -> torch.device:
    """The graphics processor where there is one."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def has_bfloat16() -> bool:
    """Whether the processor multiplies 16-bit numbers by itself; it learns 2.6 times as fast then (0.25 s a batch)."""
    if torch.cuda.is_available():
        return torch.cuda.is_bf16_supported()
    return bool(torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported())


def rare_lift(made: list[Example]) -> torch.Tensor:
    """How much more a yes counts than a no, per label: the root of their ratio, within bounds."""
    weights = torch.tensor([example.weights for example in made])
    answers = torch.tensor([example.answers for example in made])
    yes = (weights * answers).sum(0)
    no = (weights * (1 - answers)).sum(0)
    return (no / yes.clamp(min=1.0)).sqrt().clamp(1.0, RARE_LIFT)


def asymmetric(raw: torch.Tensor, answers: torch.Tensor, lift: torch.Tensor) -> torch.Tensor:
    """Cross entropy in which a no counts by how far it is from being said: most are no news (Ridnik et al. 2021).

    `lift` is how much more a yes of each label counts. One loss per row and label.
    """
    likely = torch.sigmoid(raw)
    yes, no = torch.nn.functional.logsigmoid(raw), torch.nn.functional.logsigmoid(-raw)
    return -(lift * answers * yes + (1 - answers) * likely.detach() * no)


_PARTS = ("network", "averaged", "optimizer", "schedule")


class _Run:
    """One training run and its place in it."""

    def __init__(self, made: list[Example], checkpoint: Path, way: Way) -> None:
        self.made, self.checkpoint = made, checkpoint
        self.epochs = way.epochs
        self.device = device()
        self.network = Network(way.still).to(self.device)
        self.averaged = AveragedModel(self.network, multi_avg_fn=get_ema_multi_avg_fn(way.averaged))
        self.lift = rare_lift(made).to(self.device)
        self.steps = self.epochs * len(batches(made, 0))
        self.optimizer = torch.optim.AdamW(self._groups(), weight_decay=0.01)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimizer, self._rate)
        self.step, self.seen_loss = 0, 0.0
        self.rows = hashlib.sha256(repr(made).encode()).hexdigest()
        self._resume()

    def _groups(self) -> list[dict]:
        encoder = [p for p in self.network.encoder.parameters() if p.requires_grad]
        return [
            {"params": encoder, "lr": ENCODER_RATE},
            {"params": list(self.network.head.parameters()), "lr": HEAD_RATE},
        ]

    def _rate(self, step: int) -> float:
        warm = max(1, int(WARM_UP * self.steps))
        return min(step / warm, (self.steps - step) / max(1, self.steps - warm))

    def _resume(self) -> None:
        if self.checkpoint.exists():
            kept = torch.load(self.checkpoint, weights_only=True)
            if kept["rows"] != self.rows:
                raise SystemExit(f"{self.checkpoint} is of other rows. Delete it to begin anew.")
            torch.set_rng_state(kept["chance"])
            for name in _PARTS:
                getattr(self, name).load_state_dict(kept[name])
            self.step = kept["step"]
            print(f"going on from step {self.step}")

    def _keep(self) -> None:
        parts = {name: getattr(self, name).state_dict() for name in _PARTS}
        fresh = self.checkpoint.with_suffix(".new")
        torch.save({**parts, "step": self.step, "rows": self.rows, "chance": torch.get_rng_state()}, fresh)
        fresh.replace(self.checkpoint)

    def go(self) -> None:
        """All steps that are left."""
        self.network.train()
        done, began = self.step, time.monotonic()
        plan = [batch for epoch in range(self.epochs) for batch in batches(self.made, epoch)]
        for batch in plan[done:]:
            self._learn(batch)
            if self.step % KEEP_EVERY == 0 or self.step == self.steps:
                self._keep()
                self._tell((time.monotonic() - began) / (self.step - done))

    def _learn(self, batch: list[Example]) -> None:
        ids, mask, answers, weights = (part.to(self.device) for part in tensors(batch))
        with torch.autocast(self.device.type, torch.bfloat16, enabled=has_bfloat16()):
            raw, _ = self.network(ids, mask)
        losses = asymmetric(raw.float(), answers, self.lift)
        loss = (losses * weights).sum() / weights.sum().clamp(min=1.0)
        self.optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimizer.step()
        self.schedule.step()
        self.averaged.update_parameters(self.network)
        self.step += 1
        self.seen_loss += loss.item()

    def _tell(self, seconds: float) -> None:
        left = (self.steps - self.step) * seconds / 60
        loss = self.seen_loss / KEEP_EVERY
        print(f"step {self.step}/{self.steps} loss {loss:.4f} about {left:.0f} min left", flush=True)
        self.seen_loss = 0.0
