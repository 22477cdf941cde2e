// Just enough of SQLite's file format (https://www.sqlite.org/fileformat2.html) to find the key of a log store without
// writing the register in clear.
import { Refusal } from './refusal.mjs'

/** @typedef {import('./pages.mjs').Pages} Pages */

/** @param {Pages} register @param {string} importId @returns {Buffer} */
export function logStoreKey(register, importId) {
  const schema = [...rowsOf(register, 1)]
  const table = schema.find(([type, name]) => String(type) === 'table' && String(name) === 'secret')
  const rows = table ? [...rowsOf(register, Number(table[3]))] : []
  const key = rows.find(([name]) => String(name) === `log-store:${importId}`)?.[1]
  if (!Buffer.isBuffer(key)) throw new Refusal(`Registeret har ingen nøgle til loglageret ${importId}.`)
  return key
}

/** The rows of the table whose root is that page. @param {Pages} pages @param {number} root @returns {Generator<(Buffer | number)[]>} */
function* rowsOf(pages, root) {
  const page = pages.read(root)
  const start = root === 1 ? 100 : 0
  const isLeaf = page.readUInt8(start) === 13
  const cells = page.readUInt16BE(start + 3)
  for (let cell = 0; cell < cells; cell++) {
    const at = page.readUInt16BE(start + (isLeaf ? 8 : 12) + cell * 2)
    if (isLeaf) yield recordAt(page, varint(page, varint(page, at).end).end)
    else yield* rowsOf(pages, page.readUInt32BE(at))
  }
  if (!isLeaf) yield* rowsOf(pages, page.readUInt32BE(start + 8))
}

/** Texts and blobs as bytes. What overflows to other pages (only long SQL) is cut. @param {Buffer} page @param {number} start */
function recordAt(page, start) {
  const header = varint(page, start)
  /** @type {(Buffer | number)[]} */
  const values = []
  let body = start + header.value
  for (let at = header.end; at < start + header.value;) {
    const { value: code, end } = varint(page, at)
    const length = code >= 12 ? (code - 12) >> 1 : ([0, 1, 2, 3, 4, 6, 8, 8, 0, 0][code] ?? 0)
    const isInteger = code > 0 && code < 5
    values.push(isInteger ? page.readIntBE(body, length) : Buffer.from(page.subarray(body, body + length)))
    body += length
    at = end
  }
  return values
}

/** @param {Buffer} page @param {number} at */
function varint(page, at) {
  let value = 0
  for (let end = at; ; end++) {
    const byte = page.readUInt8(end)
    value = value * 128 + (byte & 127)
    if (byte < 128) return { value, end: end + 1 }
  }
}
