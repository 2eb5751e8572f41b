// SPDX-FileCopyrightText: 2026 The Meshwright Authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The peer of "registry": what one would write on node to serve data products,
// with the same durability as ours: a publish is on the disk before it is
// answered. Usage: node peer-registry.js FOLDER LIST; the products of LIST are
// there from the start. With Express and SQLite (WAL, synchronous=FULL) where
// they are installed; else on node's own http with an append-only file that is
// synced for each publish and all documents in memory, which costs it less.

'use strict'

const crypto = require('crypto')
const fs = require('fs')
const http = require('http')
const path = require('path')

const [folder, list] = process.argv.slice(2)
const key = crypto.randomBytes(24).toString('base64url')

function tryRequire (name) {
  try {
    return require(name)
  } catch {
    return null
  }
}

const pragmas = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;'
const table = 'CREATE TABLE document (id TEXT PRIMARY KEY, etag TEXT NOT NULL, bytes BLOB NOT NULL)'
const select = 'SELECT etag, bytes FROM document WHERE id = ?'
const upsert = 'INSERT INTO document VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET etag = excluded.etag, bytes = excluded.bytes'

function openBetterSqlite (Database, file) {
  const database = new Database(file)
  database.exec(pragmas + table)
  const read = database.prepare(select)
  const write = database.prepare(upsert)
  return {
    name: 'better-sqlite3',
    get: async id => read.get(id),
    put: async (id, etag, bytes) => { write.run(id, etag, bytes) }
  }
}

async function openSqlite (sqlite3, file) {
  const database = new sqlite3.Database(file)
  await new Promise((resolve, reject) => database.exec(pragmas + table, e => e ? reject(e) : resolve()))
  const read = database.prepare(select)
  const write = database.prepare(upsert)
  return {
    name: 'sqlite3',
    get: id => new Promise((resolve, reject) => read.get(id, (e, row) => e ? reject(e) : resolve(row))),
    put: (id, etag, bytes) => new Promise((resolve, reject) => write.run(id, etag, bytes, e => e ? reject(e) : resolve()))
  }
}

function openFile (file) {
  const documents = new Map()
  const fd = fs.openSync(file, 'a')
  return {
    name: 'synced file, reads from memory',
    get: async id => documents.get(id),
    put: async (id, etag, bytes) => {
      fs.writeSync(fd, Buffer.concat([Buffer.from(`${id} ${etag} ${bytes.length}\n`), bytes, Buffer.from('\n')]))
      fs.fdatasyncSync(fd)
      documents.set(id, { etag, bytes })
    }
  }
}

async function openStore () {
  const better = tryRequire('better-sqlite3')
  if (better) return openBetterSqlite(better, path.join(folder, 'peer.db'))
  const sqlite3 = tryRequire('sqlite3')
  if (sqlite3) return await openSqlite(sqlite3, path.join(folder, 'peer.db'))
  return openFile(path.join(folder, 'peer.log'))
}

function makeEtag (bytes) {
  return `"${crypto.createHash('sha256').update(bytes).digest('base64url')}"`
}

// Both return [status, headers, body].
async function read (store, id) {
  const row = await store.get(id)
  if (!row) return [404, {}, '']
  return [200, { 'Content-Type': 'application/json', ETag: row.etag }, row.bytes]
}

async function publish (store, id, givenKey, bytes) {
  if (givenKey !== key) return [401, {}, '']
  let document
  try {
    document = JSON.parse(bytes.toString('utf8'))
  } catch {
    return [400, {}, '']
  }
  if (document.id !== id || document.kind !== 'DataProduct') return [400, {}, '']
  const etag = makeEtag(bytes)
  await store.put(id, etag, bytes)
  return [200, { ETag: etag }, '']
}

function makeExpress (express, store) {
  const app = express()
  const answer = (response, [status, headers, body]) => response.status(status).set(headers).send(body)
  app.get('/api/dataproducts/:id', async (request, response) => answer(response, await read(store, request.params.id)))
  app.put('/api/dataproducts/:id', express.raw({ type: '*/*', limit: '8mb' }), async (request, response) =>
    answer(response, await publish(store, request.params.id, request.get('X-Api-Key'), request.body)))
  return app
}

function makePlain (store) {
  const prefix = '/api/dataproducts/'
  const answer = (response, [status, headers, body]) => {
    response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) })
    response.end(body)
  }
  return async (request, response) => {
    const id = decodeURIComponent(request.url.slice(prefix.length))
    if (request.method === 'GET') return answer(response, await read(store, id))
    const parts = []
    request.on('data', part => parts.push(part))
    request.on('end', async () =>
      answer(response, await publish(store, id, request.headers['x-api-key'], Buffer.concat(parts))))
  }
}

async function main () {
  const store = await openStore()
  const express = tryRequire('express')
  for (const document of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    if (document.kind !== 'DataProduct') continue
    const bytes = Buffer.from(JSON.stringify(document))
    await store.put(document.id, makeEtag(bytes), bytes)
  }
  const server = http.createServer(express ? makeExpress(express, store) : makePlain(store))
  server.listen(0, '127.0.0.1', () => {
    console.log(JSON.stringify({
      address: `http://127.0.0.1:${server.address().port}`,
      key,
      store: (express ? 'Express, ' : 'http, ') + store.name
    }))
  })
  process.stdin.resume()
  process.stdin.on('end', () => process.exit(0))
}

main()
