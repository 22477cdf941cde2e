import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compilePack } from '../../../../electron/evidence/compile-pack.ts'
import { buildPackModel, draftNotice } from '../../../../shared/evidence/build-pack-model.ts'
import { aPackRequest } from '../../../helpers/evidence-builders.ts'

let folder = ''
let file = ''
let pdf: Uint8Array

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kontrolbog-pack-'))
  file = path.join(folder, 'pack.pdf')
  pdf = (await compilePack(buildPackModel(aPackRequest()))).pdf
  writeFileSync(file, pdf)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}

/** Debian's qpdf and poppler-utils: they must be there in CI, and may be missing on a workstation. */
function isInstalled(command: string): boolean {
  try {
    execFileSync(command, ['-v'], { stdio: 'ignore' })
    return true
  } catch (error) {
    if (process.env['CI'] === 'true') throw error
    return (error as NodeJS.ErrnoException).code !== 'ENOENT'
  }
}

test('the same document gives the same bytes', async () => {
  const again = (await compilePack(buildPackModel(aPackRequest()))).pdf
  expect(Buffer.from(again).equals(Buffer.from(pdf))).toBe(true)
}, 120_000)

test.runIf(isInstalled('pdftotext'))(
  'every page says that the control is a draft, and which page it is',
  () => {
    const pages = run('pdftotext', '-layout', file, '-').split('\f').slice(0, -1)
    expect(pages.length).toBeGreaterThan(8)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(draftNotice)
      expect(page).toContain(`Side ${index + 1} af ${pages.length}`)
    }
  },
)

test.runIf(isInstalled('pdfinfo'))(
  'the file is tagged, titled, names its levels and has every font embedded',
  () => {
    const info = run('pdfinfo', file)
    expect(info).toMatch(/^Tagged: +yes$/m)
    expect(info).toMatch(/^Title: +Dokumentation for kontrol med adgang til CPR – Vestby Kommune$/m)
    const fonts = run('pdffonts', file).trim().split('\n').slice(2)
    expect(fonts).toHaveLength(3)
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+IBMPlex(Sans|Mono)-\w+ .* yes yes yes /)
    const words = Buffer.from(pdf).toString('utf8')
    const xmp = words.slice(words.lastIndexOf('<?xpacket begin'))
    expect(xmp).toMatch(/<pdfaid:part[^>]*>3</)
    expect(xmp).toMatch(/<pdfaid:conformance[^>]*>A</)
    expect(xmp).toMatch(/<pdfuaid:part[^>]*>1</)
  },
)

test.runIf(isInstalled('qpdf'))('qpdf finds nothing wrong with the file', () => {
  expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors')
})
