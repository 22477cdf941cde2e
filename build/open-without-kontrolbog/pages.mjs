// Pages of a database in the SQLCipher 4 layout with a raw key, decrypted one by one, each under its HMAC.
// docs/datafil.md, "Registeret".
import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { Refusal } from './refusal.mjs'
import { pageSize, readLog } from './write-ahead-log.mjs'

/** @typedef {{ count: number, read: (number: number) => Buffer }} Pages */

const usableSize = pageSize - 80

/** @param {string} file @param {Buffer} key @returns {Pages} */
export function openPages(file, key) {
  if (!existsSync(file)) throw new Refusal(`${path.basename(file)} mangler.`)
  const journal = `${file}-journal`
  if (existsSync(journal) && statSync(journal).size > 0) {
    throw new Refusal(
      `${path.basename(journal)} er fra en afbrudt skrivning. Åbn datafilen i Kontrolbog først.`,
    )
  }
  const main = readFileSync(file)
  const { frames, count } = readLog(`${file}-wal`)
  const salt = main.subarray(0, 16)
  const macKey = pbkdf2Sync(
    key,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    'sha512',
  )
  return {
    count: count ?? main.length / pageSize,
    read: (number) => {
      const start = (number - 1) * pageSize
      return decryptPage(frames.get(number) ?? main.subarray(start, start + pageSize), number, key, macKey)
    },
  }
}

/** @param {Buffer} page @param {number} number @param {Buffer} key @param {Buffer} macKey */
function decryptPage(page, number, key, macKey) {
  // The first page begins with the salt, where SQLite has its magic text.
  const start = number === 1 ? 16 : 0
  const iv = page.subarray(usableSize, usableSize + 16)
  const littleEndianNumber = Buffer.alloc(4)
  littleEndianNumber.writeUInt32LE(number)
  const mac = createHmac('sha512', macKey)
    .update(page.subarray(start, usableSize + 16))
    .update(littleEndianNumber)
    .digest()
  if (page.length !== pageSize || !timingSafeEqual(mac, page.subarray(usableSize + 16))) {
    throw new Refusal(`Side ${number} er ændret eller beskadiget, eller filen hører ikke til datafil.json.`)
  }
  const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
  const plain = Buffer.alloc(pageSize)
  decipher.update(page.subarray(start, usableSize)).copy(plain, start)
  if (number === 1) {
    plain.write('SQLite format 3\0', 0, 'latin1')
    // Bytes 18 and 19: no write-ahead log, so that the file opens where nothing may be written.
    plain.fill(1, 18, 20)
  }
  return plain
}
