// One instance a user's folder: a file with the holder's process id, and a socket by which a second start tells the first.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

export type SecondStart = { readonly argv: readonly string[]; readonly cwd: string }

export type InstanceLock =
  | { readonly isHeld: true; readonly release: () => void }
  /** `told` ends when the first instance has this one's words. */
  | { readonly isHeld: false; readonly told: Promise<void> }

export function takeInstanceLock(folder: string, onSecond: (start: SecondStart) => void): InstanceLock {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'host-lock')
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16)
  const socket = path.join(os.tmpdir(), `host-${name}.sock`)
  if (!create(file)) {
    if (isAlive(file)) return { isHeld: false, told: tell(socket) }
    rmSync(file, { force: true }) // its holder is dead
    writeFileSync(file, String(process.pid), { flag: 'wx' })
  }
  rmSync(socket, { force: true })
  const server = net.createServer({ allowHalfOpen: true }, (peer) => {
    let text = ''
    peer.setEncoding('utf8').on('data', (part: string) => {
      text += part
    })
    peer.on('end', () => {
      peer.end()
      onSecond(JSON.parse(text) as SecondStart) // written by tell()
    })
  })
  server.listen(socket).unref()
  const release = () => {
    server.close()
    rmSync(file, { force: true })
  }
  process.on('exit', release)
  return { isHeld: true, release }
}

function create(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function isAlive(file: string): boolean {
  try {
    return process.kill(Number(readFileSync(file, 'utf8')), 0)
  } catch {
    return false
  }
}

function tell(socket: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const words: SecondStart = { argv: process.argv, cwd: process.cwd() }
  net
    .connect(socket)
    .on('error', () => resolve())
    .on('close', () => resolve())
    .resume()
    .end(JSON.stringify(words))
  return promise
}
