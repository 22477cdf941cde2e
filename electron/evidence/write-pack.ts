// Makes an evidence pack: the document, its PDF, the data, the manifest. Nothing is written before the search for personal
// numbers has passed, and success is reported when everything has been read back.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { buildPackModel } from '../../shared/evidence/build-pack-model.ts'
import { controlsFile } from '../../shared/evidence/controls-file.ts'
import { findingTable } from '../../shared/evidence/finding-table.ts'
import type { PackRequest } from '../../shared/evidence/pack-request.ts'
import { packPeople } from '../../shared/evidence/control-parts.ts'
import type { PersonCodes } from '../../shared/evidence/person-codes.ts'
import { printed } from '../../shared/evidence/printed.ts'
import { readMe } from '../../shared/evidence/read-me.ts'
import { scanModel } from '../../shared/evidence/scan-model.ts'
import { knownWhenWritten, scanValues } from '../../shared/evidence/scan-values.ts'
import { verifyLedgerLines } from '../../shared/ledger/verify-lines.ts'
import type { Json } from '../../shared/text/canonical-json.ts'
import { type CompiledPack, compilePack } from './compile-pack.ts'
import { fsyncFolder } from '../vault/write-atomically.ts'
import { type PackFile, writePackFile } from './pack-folder.ts'
import { packFiles } from './pack-files.ts'
import { type PackSigner, fingerprintOf, signedManifest } from './pack-manifest.ts'
import { assertJsonScanned, assertModelScanned, assertPagesScanned, assertTextScanned } from './scan-pack.ts'

export type PackInput = {
  /** The pack's folder; it is made in one that is there, and must not hold any of the pack's files. */
  readonly folder: string
  readonly request: PackRequest
  /** The lines of ledger.jsonl, in order, without line ends. */
  readonly ledgerLines: readonly string[]
  readonly signer: PackSigner
  readonly signal?: AbortSignal
  /** The request's document as `compileScanned` drew it, when it is drawn already: same request, same bytes. */
  readonly compiled?: CompiledPack
}

export type PackSummary = {
  readonly pages: number
  readonly files: number
  /** Of the key that signed, hex. */
  readonly fingerprint: string
  /** Of the PDF, hex. */
  readonly pdfSha256: string
}

/**
 * Writes the whole pack into `folder`.
 *
 * @throws AppError `pack-personal-number`, `pack-too-large`, `pack-not-written`, `job-cancelled`
 */
export async function writePack(input: PackInput): Promise<PackSummary> {
  const { folder, request, ledgerLines, signer } = input
  await assertLedgerHolds(request, ledgerLines)
  const people = packPeople(request)
  const model = buildPackModel(request)
  const compiled = input.compiled ?? (await compileScanned(model, input.signal))
  const fingerprint = fingerprintOf(signer.publicKey)
  const controls = controlsFile(request, people)
  const introduction = readMe(request, fingerprint)
  assertDataScanned(request, people, { controls, ledgerLines, introduction })

  if (!existsSync(folder)) mkdirSync(folder)
  mkdirSync(path.join(folder, 'data'))
  const write = (name: string, pieces: Iterable<string | Uint8Array>) => writePackFile(folder, name, pieces)
  const pdf = write(packFiles.pdf, [compiled.pdf])
  const files: PackFile[] = [
    pdf,
    write(packFiles.controls, [`${JSON.stringify(controls, null, 2)}\n`]),
    write(packFiles.findings, csvOf(request, people)),
    write(packFiles.ledger, linesOf(ledgerLines)),
    write(packFiles.readMe, [introduction]),
  ]
  const chapters = model.chapters.map(({ title }) => title)
  const manifest = signedManifest({ request, files, pages: compiled.pages.length, chapters }, signer)
  assertJsonScanned(packFiles.manifest, manifest)
  const manifestFile = write(packFiles.manifest, [`${JSON.stringify(manifest, null, 2)}\n`])
  write(packFiles.sums, [sumsOf([...files, manifestFile])])
  fsyncFolder(path.join(folder, 'data'))
  fsyncFolder(folder)
  return {
    pages: compiled.pages.length,
    files: files.length + 2,
    fingerprint,
    pdfSha256: pdf.sha256,
  }
}

/** Draws the document and searches it for personal numbers, as for a pack that is written. */
export async function compileScanned(
  model: ReturnType<typeof buildPackModel>,
  signal: AbortSignal | undefined,
): Promise<CompiledPack> {
  const scanned = scanModel(model)
  assertModelScanned(packFiles.pdf, scanned)
  const compiled = await compilePack(scanned.model, signal)
  assertPagesScanned(packFiles.pdf, compiled, scanned.known)
  return compiled
}

function assertDataScanned(
  request: PackRequest,
  people: readonly PersonCodes[],
  data: {
    readonly controls: ReturnType<typeof controlsFile>
    readonly ledgerLines: readonly string[]
    readonly introduction: string
  },
): void {
  for (const name of Object.values(packFiles)) assertTextScanned(name, name)
  assertJsonScanned(packFiles.controls, data.controls)
  for (const { csv, known } of findingTable(request.controls, people)) {
    assertTextScanned(packFiles.findings, csv, known)
  }
  // Each line is one JSON value, made by the ledger.
  for (const line of data.ledgerLines) assertJsonScanned(packFiles.ledger, JSON.parse(line) as Json)
  assertTextScanned(packFiles.readMe, data.introduction, knownInJournalNumber(request))
}

function knownInJournalNumber({ authority }: PackRequest): string[] {
  return knownWhenWritten(scanValues([printed('journalNumber', authority.journalNumber ?? '')], ['']))
}

function* csvOf(request: PackRequest, people: readonly PersonCodes[]): Generator<string> {
  for (const { csv } of findingTable(request.controls, people)) yield csv
}

function* linesOf(lines: readonly string[]): Generator<string> {
  for (const line of lines) yield `${line}\n`
}

/** As `sha256sum` writes it. */
function sumsOf(files: readonly PackFile[]): string {
  return files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path: name, sha256 }) => `${sha256}  ${name}\n`)
    .join('')
}

/** A pack whose ledger does not recompute to the printed head is a bug, and is not made. */
async function assertLedgerHolds({ ledger }: PackRequest, lines: readonly string[]): Promise<void> {
  const verdict = await verifyLedgerLines(lines, (bytes) => createHash('sha256').update(bytes).digest('hex'))
  if (verdict.problems.length > 0 || verdict.size !== ledger.seq || verdict.head !== ledger.head) {
    throw new Error('the ledger lines do not recompute to the head that the pack prints')
  }
}
