// SQLite's write-ahead log (https://www.sqlite.org/fileformat2.html#walformat): what was recorded and not yet written
// into the database when a process ended. The pages in it are encrypted as those of the database.
import { existsSync, readFileSync } from 'node:fs'

export const pageSize = 4096

/** The last committed version of each page in SQLite's write-ahead log. @param {string} file */
export function readLog(file) {
  /** @type {Map<number, Buffer>} */
  const frames = new Map()
  const log = existsSync(file) ? readFileSync(file) : Buffer.alloc(0)
  /** @type {number | undefined} */
  let count
  if (log.length < 32) return { frames, count }
  const isBigEndian = (log.readUInt32BE(0) & 1) === 1
  let sum = checksum(log.subarray(0, 24), [0, 0], isBigEndian)
  /** @type {[number, Buffer][]} */
  let pending = []
  for (let at = 32; at + 24 + pageSize <= log.length; at += 24 + pageSize) {
    const frame = log.subarray(at, at + 24)
    const page = log.subarray(at + 24, at + 24 + pageSize)
    // Frames of an earlier round carry other salts; a torn one has another checksum. Both end the log.
    if (!frame.subarray(8, 16).equals(log.subarray(16, 24))) break
    sum = checksum(page, checksum(frame.subarray(0, 8), sum, isBigEndian), isBigEndian)
    if (frame.readUInt32BE(16) !== sum[0] || frame.readUInt32BE(20) !== sum[1]) break
    pending.push([frame.readUInt32BE(0), page])
    const sizeAfterCommit = frame.readUInt32BE(4)
    if (sizeAfterCommit === 0) continue
    count = sizeAfterCommit
    for (const [number, committed] of pending) frames.set(number, committed)
    pending = []
  }
  return { frames, count }
}

/** @param {Buffer} data @param {readonly [number, number]} sum @param {boolean} isBigEndian @returns {[number, number]} */
function checksum(data, [first, second], isBigEndian) {
  for (let at = 0; at < data.length; at += 8) {
    first = (first + (isBigEndian ? data.readUInt32BE(at) : data.readUInt32LE(at)) + second) >>> 0
    second = (second + (isBigEndian ? data.readUInt32BE(at + 4) : data.readUInt32LE(at + 4)) + first) >>> 0
  }
  return [first, second]
}
