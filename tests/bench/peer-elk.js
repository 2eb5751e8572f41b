// SPDX-FileCopyrightText: 2026 The Meshwright Authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A peer of "graph": elkjs lays out the graph of a file, with the same
// areas, from left to right and otherwise as it does without options.

'use strict'

const fs = require('fs')
const ELK = require('elkjs/lib/elk.bundled.js')

const { nodes, edges } = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))
const root = {
  id: 'root',
  layoutOptions: {
    'elk.algorithm': 'layered',
    'elk.direction': 'RIGHT',
    'elk.hierarchyHandling': 'INCLUDE_CHILDREN'
  },
  children: [],
  edges: edges.map(([source, target], i) => ({ id: `e${i}`, sources: [`n${source}`], targets: [`n${target}`] }))
}
const areas = new Map()

nodes.forEach(([width, height, area], i) => {
  let parent = root
  if (area !== null) {
    if (!areas.has(area)) {
      areas.set(area, { id: `a${area}`, children: [] })
      root.children.push(areas.get(area))
    }
    parent = areas.get(area)
  }
  parent.children.push({ id: `n${i}`, width, height })
})

new ELK().layout(root).then(layout => {
  if (!(layout.width > 0)) throw new Error('nothing was laid out')
}).catch(error => {
  console.error(String(error))
  process.exit(1)
})
