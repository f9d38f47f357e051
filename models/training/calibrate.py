"""Turns the network's raw answers into probabilities that mean what they say, on posts it did not learn from."""

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

Floats = NDArray[np.float64]
Line = tuple[float, float]
PRIOR = 4.0  # how strongly a label with few posts keeps to the line that fits all labels together
FEWEST = 5  # posts with a label: with fewer it takes that line, since its posts without would push it down alone


def calibrate(raw: Floats, answers: NDArray[np.bool_], known: NDArray[np.bool_]) -> list[Line]:
    """Slope and offset per label (Platt), held to the line of all labels where a label has few posts."""
    shared = _fit(raw[known], answers[known], (1.0, 0.0), PRIOR)
    columns = range(raw.shape[1])
    return [_line(raw[known[:, c], c], answers[known[:, c], c], shared) for c in columns]


def _line(raw: Floats, answers: NDArray[np.bool_], shared: Line) -> Line:
    return _fit(raw, answers, shared, PRIOR) if answers.sum() >= FEWEST else shared


def probabilities(raw: Floats, lines: list[Line]) -> Floats:
    """As the classifier computes them."""
    slopes, offsets = (np.array(part) for part in zip(*lines, strict=True))
    return 1 / (1 + np.exp(-np.clip(raw * slopes + offsets, -30, 30)))


def _fit(raw: Floats, answers: NDArray[np.bool_], near: Line, prior: float) -> Line:
    start = np.array([np.log(near[0]), near[1]])
    signs = np.where(answers, 1.0, -1.0)

    def cost(point: Floats) -> float:
        margins = signs * (np.exp(point[0]) * raw + point[1])
        return float(np.logaddexp(0, -margins).sum() + prior * ((point - start) ** 2).sum())

    found = minimize(cost, start, method="Nelder-Mead").x
    return float(np.exp(found[0])), float(found[1])
