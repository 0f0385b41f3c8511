#!/usr/bin/env python3
"""Draws every picture of the sample films: draw.py [SAMPLE [DRAWING]]. The SVG files beside this folder are its output."""
import importlib
import pathlib
import sys

SAMPLES = ("last_light", "locked_out", "one_window")
only = sys.argv[1:]
for sample in SAMPLES:
    if only and only[0] != sample:
        continue
    for name, draw in importlib.import_module(sample).DRAWINGS.items():
        if len(only) < 2 or name in only[1:]:
            draw().save(pathlib.Path(__file__).parent.parent / sample / f"{name}.svg")
