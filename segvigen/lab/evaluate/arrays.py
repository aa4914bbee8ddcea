"""Types that the evaluation passes around."""

from segvigen.arrays import F64, Array

Points = F64  # [n, 3]; asset frame where nothing else is stated
Prediction = Array  # integer labels [F], -1 for no part, or bool masks [K, F]
Scores = dict[str, float | None]  # by metric; None where it does not apply
