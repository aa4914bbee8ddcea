"""Segmentation without weights: what any learned method has to beat.

The constants of these files were chosen on held-out training categories, as fused meshes at 48 cells where
nothing else is stated, by `python -m segvigen.lab.calibrate.baselines`, never on data that results are
reported for.
"""
