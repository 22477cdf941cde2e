import { execFile, execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPdfPages } from '../../../../electron/evidence/pdf-pages.ts'
import { verifyPack } from '../../../../electron/evidence/verify-pack.ts'
import { draftNotice } from '../../../../shared/evidence/build-pack-model.ts'
import { controlsFileSchema } from '../../../../shared/evidence/controls-file.ts'
import { manifestSchema } from '../../../../shared/evidence/manifest.ts'
import { aControl, aFinding, aPackRequest, controlOf } from '../../../helpers/evidence-builders.ts'
import { aWrittenPack, aWrittenRequest } from '../../../helpers/a-written-pack.ts'

let folder = ''
let pack = ''
let pdf = ''
let pages: string[] = []

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kontrolbog-pack-'))
  pack = path.join(folder, 'pack')
  pdf = path.join(pack, 'dokumentationspakke.pdf')
  await aWrittenPack(pack)
  pages = await readPdfPages(readFileSync(pdf))
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { cwd: pack, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}

/** Debian's qpdf, poppler-utils and coreutils: they must be there in CI, and may be missing on a workstation. */
function isInstalled(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' })
    return true
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (isMissing && process.env['CI'] === 'true') throw error
    return !isMissing
  }
}

test('every page says that the control is a draft, whose it is, of which period, and which page it is', () => {
  expect(pages.length).toBeGreaterThan(20)
  for (const [index, page] of pages.entries()) {
    expect(page).toContain(draftNotice)
    expect(page).toContain('Vestby Kommune')
    expect(page).toMatch(/01\.07\.2026|1\.\s+juli 2026/)
    expect(page).toContain(`Side ${index + 1} af ${pages.length}`)
  }
})

test('what the request holds is really printed, Danish letters and all', () => {
  const words = pages.join(' ')
  const { ledger } = aWrittenRequest()
  const { control } = controlOf(aWrittenRequest())
  for (const printed of [
    ledger.head,
    control.sample.population.sha256,
    control.sample.seed,
    control.findings[0]?.id ?? '',
    'Lærke Østergård',
    'Bjørn Åkjær',
    'Ikke vurderet',
    'Ingen dokumentation',
    'forudsat at vurderingen genkender et uberettiget opslag',
    '17.3',
    'datafordeler_logsoegning_2026K3.csv',
  ]) {
    expect(words).toContain(printed)
  }
})

test('the contents name every chapter with the page it begins on', () => {
  const contents = pages.find((page) => page.includes('Indhold')) ?? ''
  for (const title of [
    'Oversigt over vilkårene',
    'Løbende kontrol af perioden',
    'Revisionsspor og efterprøvning',
  ]) {
    const page = Number(new RegExp(`${title}[\\s.]+(\\d+)`).exec(contents)?.[1])
    expect(pages[page - 1]).toContain(title)
  }
})

test('the data follow their published schemas and say what the request said', () => {
  const read = (name: string) => readFileSync(path.join(pack, name), 'utf8')
  const { control } = controlOf(aWrittenRequest())
  const controls = controlsFileSchema.parse(JSON.parse(read('data/kontroller.json')))
  expect(controls.controls[0]?.findings).toHaveLength(control.findings.length)
  expect(controls.controls[0]?.status).toBe('kladde')
  const rows = control.findings.reduce((sum, { events }) => sum + events.length, 0)
  expect(read('data/fund.csv').trimEnd().split('\r\n')).toHaveLength(1 + rows)
  const manifest = manifestSchema.parse(JSON.parse(read('manifest.json')))
  expect(manifest.counts).toMatchObject({
    pages: pages.length,
    findings: control.findings.length,
    findingRows: rows,
  })
  expect(read('LÆS-MIG.txt').replaceAll(' ', '')).toContain(manifest.fingerprint)
})

test('the PDF names the levels it is made for, in metadata that a reader can parse', () => {
  const words = readFileSync(pdf).toString('utf8')
  const xmp = words.slice(words.lastIndexOf('<?xpacket begin'), words.lastIndexOf('<?xpacket end'))
  expect(xmp).toMatch(/<pdfaid:part[^>]*>3<\/pdfaid:part>/)
  expect(xmp).toMatch(/<pdfaid:conformance[^>]*>A<\/pdfaid:conformance>/)
  expect(xmp).toMatch(/<pdfuaid:part[^>]*>1<\/pdfuaid:part>/)
  expect(xmp).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>')
  expect(words).toMatch(/\/ViewerPreferences\s*<<\/?[^>]*DisplayDocTitle true/)
  expect(words).toMatch(/\/Lang \(da-DK\)/)
})

test('nothing of the key stands in the PDF', () => {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(path.join(pack, 'manifest.json'), 'utf8')))
  const words = pages.join(' ').replace(/\s/g, '')
  for (const secret of [manifest.publicKey, manifest.fingerprint, manifest.signature]) {
    expect(words).not.toContain(secret)
  }
})

test('a whole pack verifies', async () => {
  expect(await verifyPack(pack)).toEqual({
    integrity: true,
    completeness: true,
    format: 'kontrolbog-pakke/1',
    problems: [],
  })
})

test('the same request gives the same PDF and data in another time zone and language', async () => {
  const again = path.join(folder, 'again')
  const script = path.join(import.meta.dirname, '../../../helpers/a-written-pack.ts')
  await promisify(execFile)(process.execPath, [script, again], {
    env: { ...process.env, TZ: 'Asia/Tokyo', LC_ALL: 'C', LANG: 'C' },
  })
  for (const name of [
    'dokumentationspakke.pdf',
    ...readdirSync(path.join(pack, 'data')).map((file) => `data/${file}`),
  ]) {
    expect(readFileSync(path.join(again, name)).equals(readFileSync(path.join(pack, name))), name).toBe(true)
  }
}, 120_000)

test('a personal number anywhere stops the pack before a file is written', async () => {
  const stopped = path.join(folder, 'stopped')
  const findings = [aFinding({ reason: 'Hvorfor blev 720385-1234 slået op?' })]
  const { ledger } = aWrittenRequest()
  const request = aPackRequest({ ledger, control: aControl({ findings }) })
  await expect(aWrittenPack(stopped, request)).rejects.toMatchObject({
    code: 'pack-personal-number',
    details: { file: 'dokumentationspakke.pdf', section: 'L1 Uden for arbejdstid', masked: '720385-XXXX' },
  })
  expect(existsSync(stopped)).toBe(false)
})

test('a ledger that does not recompute to the printed head is not packed', async () => {
  const request = aPackRequest({ ledger: { seq: 12, head: 'a'.repeat(64) } })
  await expect(aWrittenPack(path.join(folder, 'wrong'), request)).rejects.toThrow('do not recompute')
})

test.runIf(isInstalled('sha256sum'))('sha256sum -c finds every file as it was', () => {
  const lines = run('sha256sum', '-c', 'SHA256SUMS').trim().split('\n')
  expect(lines).toHaveLength(6)
  for (const line of lines) expect(line).toMatch(/: OK$/)
})

test.runIf(isInstalled('pdfinfo'))('the PDF is tagged and titled, and has every font embedded', () => {
  const info = run('pdfinfo', pdf)
  expect(info).toMatch(/^Tagged: +yes$/m)
  expect(info).toMatch(/^Title: +Dokumentation for kontrol med adgangen til CPR – Vestby Kommune$/m)
  const fonts = run('pdffonts', pdf).trim().split('\n').slice(2)
  expect(fonts).toHaveLength(3)
  for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+IBMPlex(Sans|Mono)-\w+ .* yes yes yes /)
})

test.runIf(isInstalled('qpdf'))('qpdf finds nothing wrong with the PDF', () => {
  expect(run('qpdf', '--check', pdf)).toContain('No syntax or stream encoding errors')
})
