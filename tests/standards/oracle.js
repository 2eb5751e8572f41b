// SPDX-FileCopyrightText: 2026 The Meshwright Authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The oracle of test-oracle.c: ajv. Reads lines of a schema's path, a tab and a
// document in JSON; writes a line for each: "valid", or where and why not. With
// --mended, mistakes of the schemas that contradict the text of their standards
// are mended first.

'use strict'

const fs = require('fs')
const readline = require('readline')
const Ajv = require('ajv/dist/2019').default
const addFormats = require('ajv-formats')

const mended = process.argv.includes('--mended')

function mend (path, schema) {
  // 3.0.0 and 3.0.1 require Athena's "staging_dir"; the text has "stagingDir",
  // and the property is described under that name.
  if (/odcs.*v3\.0\.[01]/.test(path)) {
    schema.$defs.ServerSource.AthenaServer.required = ['schema']
  }
  // 3.2.0 asks a property without any logicalType for what a map and a vector
  // must have: a "const" in an "if" holds for what is not there.
  if (/odcs.*v3\.2\.0/.test(path)) {
    for (const rule of schema.$defs.SchemaBaseProperty.allOf) {
      const type = rule.if && rule.if.properties && rule.if.properties.logicalType
      if (type && ['map', 'vector'].includes(type.const) && rule.then.required) {
        rule.if.required = ['logicalType']
      }
    }
  }
  return schema
}

const validators = new Map()

function getValidator (path) {
  if (!validators.has(path)) {
    const ajv = new Ajv({ strict: false, validateFormats: true, logger: false })
    addFormats(ajv)
    const schema = JSON.parse(fs.readFileSync(path, 'utf8'))
    validators.set(path, ajv.compile(mended ? mend(path, schema) : schema))
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
