// SPDX-FileCopyrightText: 2026 The Meshwright Authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A peer of "graph": dagre lays out the graph of a file, from left to right and
// otherwise as it does without options. Without the areas: with them it takes three
// times as long. For the same reason it is this dagre and not its successor.

'use strict'

const fs = require('fs')
const dagre = require('dagre')

const { nodes, edges } = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))
const graph = new dagre.graphlib.Graph()

graph.setGraph({ rankdir: 'LR' })
graph.setDefaultEdgeLabel(() => ({}))
nodes.forEach(([width, height], i) => graph.setNode(`n${i}`, { width, height }))
edges.forEach(([source, target]) => graph.setEdge(`n${source}`, `n${target}`))

dagre.layout(graph)
if (!(graph.graph().width > 0)) throw new Error('nothing was laid out')
