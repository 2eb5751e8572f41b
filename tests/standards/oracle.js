// SPDX-FileCopyrightText: 2026 The Meshwright Authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The oracle of test-oracle.c: ajv. Reads lines of a schema's path, a tab and a
// document in JSON; writes a line for each: "valid", or where and why not.

'use strict'

const fs = require('fs')
const readline = require('readline')
const Ajv = require('ajv/dist/2019').default
const addFormats = require('ajv-formats')

const validators = new Map()

function getValidator (path) {
  if (!validators.has(path)) {
    const ajv = new Ajv({ strict: false, validateFormats: true, logger: false })
    addFormats(ajv)
    validators.set(path, ajv.compile(JSON.parse(fs.readFileSync(path, 'utf8'))))
  }
  return validators.get(path)
}

const lines = []

readline.createInterface({ input: process.stdin, crlfDelay: Infinity })
  .on('line', line => {
    const tab = line.indexOf('\t')
    const validate = getValidator(line.slice(0, tab))
    if (validate(JSON.parse(line.slice(tab + 1)))) {
      lines.push('valid')
    } else {
      const first = validate.errors[0]
      lines.push(`${first.instancePath} ${first.message} ${JSON.stringify(first.params)}`.replace(/\n/g, ' '))
    }
  })
  .on('close', () => process.stdout.write(lines.join('\n') + '\n'))
