// SPDX-FileCopyrightText: 2026 The Meshwright Authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The peer of "mesh": node parses the JSON of a file, and does no more with it.

'use strict'

const fs = require('fs')

const text = fs.readFileSync(process.argv[2], 'utf8')
const cpuStart = process.cpuUsage()
const start = process.hrtime.bigint()
const list = JSON.parse(text)
const wall = Number(process.hrtime.bigint() - start) / 1e6
const cpu = process.cpuUsage(cpuStart)

if (!Array.isArray(list) || list.length === 0) throw new Error('not a list')
const peak = /VmHWM:\s+(\d+)/.exec(fs.readFileSync('/proc/self/status', 'utf8'))
console.log(`wall ${wall}\ncpu ${(cpu.user + cpu.system) / 1e3}\nmemory ${Number(peak[1]) * 1024 / 1e6}`)
