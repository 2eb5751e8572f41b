// SPDX-FileCopyrightText: 2026 The Meshwright Authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The peer of "check": ajv validates a document that is parsed already with a
// schema that is compiled already, warm; the median of many runs.

'use strict'

const fs = require('fs')
const Ajv = require('ajv/dist/2019').default
const addFormats = require('ajv-formats')

const [schema, document] = process.argv.slice(2).map(path => JSON.parse(fs.readFileSync(path, 'utf8')))
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true, logger: false })
addFormats(ajv)
const validate = ajv.compile(schema)

const times = []
let valid
for (let i = 0; i < 60; i++) {
  const start = process.hrtime.bigint()
  valid = validate(document)
  times.push(Number(process.hrtime.bigint() - start) / 1e6)
}

const warm = times.slice(30).sort((a, b) => a - b)
console.log(`validate ${warm[warm.length >> 1]}\nvalid ${valid ? 1 : 0}`)
