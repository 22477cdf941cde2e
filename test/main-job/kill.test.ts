import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  control,
  filesBelow,
  smallAuthority,
  startControl,
  verify,
  writeInputs,
} from '../helpers/headless.ts'

const kills = 8

let folder = ''
let options: string[] = []
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kontrolbog-kill-'))
  options = writeInputs(folder, smallAuthority())
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a run killed at any moment leaves no result or a whole one, and a data file that opens and verifies', async () => {
  const out = path.join(folder, 'out')
  const startedMs = performance.now()
  expect(control([...options, '--out', out])).toMatchObject({ status: 0 })
  const wholeMs = performance.now() - startedMs
  const whole = [...filesBelow(out).keys()].filter((name) => !name.startsWith('datafil'))

  for (let kill = 0; kill < kills; kill++) {
    // Every other time there is an earlier run to replace.
    if (kill % 2 === 0) rmSync(out, { recursive: true, force: true })
    else expect(existsSync(out)).toBe(true)
    const child = startControl([...options, '--out', out])
    await setTimeout((wholeMs * (kill + 0.5)) / kills)
    child.kill('SIGKILL')
    await new Promise((resolve) =>
      child.exitCode === null && child.signalCode === null ? child.once('exit', resolve) : resolve(0),
    )

    const names = readdirSync(folder)
    const places = names.filter((name) => name === 'out' || name.startsWith('out.previous'))
    // Beside a whole result the previous one is on its way out, and may be cut anywhere.
    const held = places.includes('out') ? ['out'] : places
    for (const place of held) {
      const files = [...filesBelow(path.join(folder, place)).keys()].filter(
        (name) => !name.startsWith('datafil'),
      )
      expect(files).toEqual(whole)
    }
    if (kill % 2 === 1) expect(places).not.toEqual([])
    for (const name of names.filter((each) => each.startsWith('out'))) {
      const dataFile = path.join(folder, name, 'datafil')
      if (existsSync(path.join(dataFile, 'datafil.json'))) {
        expect([name, verify([dataFile, '--json'])]).toEqual([name, expect.objectContaining({ status: 0 })])
      }
    }
    // What the next run starts from is whole again, and nothing of the dead is left.
    expect(control([...options, '--out', out])).toMatchObject({ status: 0 })
    expect(readdirSync(folder).filter((name) => name.startsWith('out'))).toEqual(['out'])
  }
})
