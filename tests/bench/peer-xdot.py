#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Meshwright Authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A peer of "graph": opens a graph with dot, parses and draws it with the code of
# xdot, as its window does, but on an image, which needs no display. It tells how
# long each took, and how long frames take that pan and that zoom.

import subprocess
import sys
import time

import cairo
from xdot.ui._xdotparser import XDotParser

WIDTH, HEIGHT = 1920, 1080
FRAMES = 60


class View:
    def __init__(self, graph):
        self.graph = graph
        self.context = cairo.Context(cairo.ImageSurface(cairo.Format.RGB24, WIDTH, HEIGHT))
        self.fit = min(WIDTH / graph.width, HEIGHT / graph.height)

    def draw(self, x, y, zoom):
        """One frame with x, y of the graph in the middle; milliseconds."""
        start = time.monotonic()
        across, down = WIDTH / zoom / 2, HEIGHT / zoom / 2
        self.context.save()
        self.context.set_source_rgb(1, 1, 1)
        self.context.paint()
        self.context.translate(WIDTH / 2, HEIGHT / 2)
        self.context.scale(zoom, zoom)
        self.context.translate(-x, -y)
        self.graph.draw(self.context, bounding=(x - across, y - down, x + across, y + down))
        self.context.restore()
        return (time.monotonic() - start) * 1000


def percentile(values, percent):
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]


def main():
    start = time.monotonic()
    text = subprocess.run(['dot', '-Txdot', sys.argv[1]], stdout=subprocess.PIPE, check=True).stdout
    laid_out = time.monotonic()
    view = View(XDotParser(text).parse())
    parsed = time.monotonic()
    middle = view.graph.width / 2, view.graph.height / 2
    first = view.draw(*middle, view.fit)
    print(f'dot {(laid_out - start) * 1000}')
    print(f'parse {(parsed - laid_out) * 1000}')
    print(f'first {first}')
    if len(sys.argv) > 2:
        return
    # As ours: from one end to the other at half size, and in from all of it.
    pan = [view.draw(view.graph.width * i / FRAMES, middle[1], 0.5) for i in range(FRAMES)]
    zoom = [view.draw(*middle, view.fit * (1 / view.fit) ** (i / FRAMES)) for i in range(FRAMES)]
    for name, frames in (('pan', pan), ('zoom', zoom)):
        print(f'{name} {percentile(frames, 99)}')


main()
