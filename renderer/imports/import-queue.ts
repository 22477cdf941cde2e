// Files on their way into a control, by control and kind: chosen, waiting, being read, or waiting for an answer. It
// outlives the page that shows it, so that an import can be left; a lock loads the window anew, and nothing of it stays.
import { create } from 'zustand'
import type { AppError } from '../../shared/errors.ts'
import type { ChosenFile } from '../../shared/files/contract.ts'
import type { ImportResult, SourceKind } from '../../shared/imports/contract.ts'
import type { DateRange } from '../../shared/imports/file-preview.ts'
import type { ImportChoices } from '../../shared/imports/import-choices.ts'
import { api } from '../api.ts'
import { asAppError, useRevision } from '../data/use-query.ts'
import { endJob, startJob } from './running-jobs.ts'

type Recorded = Extract<ImportResult, { state: 'recorded' }>
export type Pending = Extract<ImportResult, { state: 'pending' }>

export type QueuedFile = {
  /** Also the id of its job. */
  readonly id: string
  readonly control: string
  readonly kind: SourceKind
  readonly file: ChosenFile
  readonly state: 'chosen' | 'queued' | 'running' | 'asking'
  readonly choices: ImportChoices
  readonly withoutProfile: boolean
  readonly program: string | null
  /** '' while nobody has said it. */
  readonly range: { readonly from: string; readonly to: string } | null
  readonly savesProfile: boolean
  /** Grows with each try to import it that lacked an answer. */
  readonly attempt: number
  readonly error: AppError | undefined
  readonly pending: Pending | undefined
}

/** What happened to a file, to be said once it has left the queue. */
export type Outcome =
  | { readonly id: string; readonly kind: 'recorded'; readonly counts: Recorded['counts'] }
  | { readonly id: string; readonly kind: 'left' | 'cancelled'; readonly file: string }

type QueueState = {
  readonly files: readonly QueuedFile[]
  /** The latest outcome of each control and kind. */
  readonly outcomes: Readonly<Record<string, Outcome>>
}

export const useImportQueue = create<QueueState>()(() => ({ files: [], outcomes: {} }))
const { setState, getState } = useImportQueue

export function placeOf({ control, kind }: Pick<QueuedFile, 'control' | 'kind'>): string {
  return `${control} ${kind}`
}

export function addFiles(
  control: string,
  kind: SourceKind,
  chosen: readonly (ChosenFile & {
    readonly program?: string | null
    readonly range?: DateRange
    readonly timezone?: string
  })[],
): void {
  const added = chosen.map(({ program = null, range = null, timezone, ...file }): QueuedFile => ({
    id: crypto.randomUUID(),
    control,
    kind,
    file,
    state: 'chosen',
    choices: timezone === undefined ? {} : { timezone },
    withoutProfile: false,
    program,
    range,
    savesProfile: true,
    attempt: 0,
    error: undefined,
    pending: undefined,
  }))
  setState(({ files }) => ({ files: [...files, ...added] }))
}

export function changeFile(id: string, change: Partial<QueuedFile>): void {
  setState(({ files }) => ({ files: files.map((file) => (file.id === id ? { ...file, ...change } : file)) }))
}

/** Leaves out a file that was only chosen. */
export function leaveFile({ id, file, ...place }: QueuedFile): void {
  finish(place, { id, kind: 'left', file: file.name })
}

/** Imports the file as it stands, after those before it. */
export function importQueued(id: string, range: DateRange, choices: ImportChoices): void {
  changeFile(id, { state: 'queued', range, choices, error: undefined })
  goOn()
}

export async function answerPending(queued: QueuedFile, isAccepted: boolean): Promise<void> {
  const job = queued.id
  try {
    if (isAccepted) {
      const { counts } = await api.imports.accept({ job })
      finish(queued, { id: job, kind: 'recorded', counts })
    } else {
      await api.imports.drop({ job })
      finish(queued, { id: job, kind: 'left', file: queued.file.name })
    }
  } catch (refusal) {
    fail(queued, asAppError(refusal))
  }
  goOn()
}

/** Starts the next file of each control and kind where none is under way: the store takes them one by one. */
function goOn(): void {
  const { files } = getState()
  const busy = new Set(files.filter(({ state }) => state === 'running' || state === 'asking').map(placeOf))
  for (const file of files) {
    if (file.state !== 'queued' || busy.has(placeOf(file))) continue
    busy.add(placeOf(file))
    void run(file)
  }
}

async function run(queued: QueuedFile): Promise<void> {
  const { id, file, kind, control, program, range, choices, savesProfile } = queued
  if (range === null) return
  changeFile(id, { state: 'running' })
  startJob(id, file.name)
  try {
    const result = await api.imports.importFile({
      job: id,
      ticket: file.ticket,
      kind,
      program,
      range,
      choices,
      control,
      savesProfile,
    })
    if (result.state === 'pending') changeFile(id, { state: 'asking', pending: result })
    else finish(queued, { id, kind: 'recorded', counts: result.counts })
  } catch (refusal) {
    const error = asAppError(refusal)
    if (error.code === 'job-cancelled') finish(queued, { id, kind: 'cancelled', file: file.name })
    else fail(queued, error)
  }
  endJob(id)
  goOn()
}

/** Back to the choices, under a new id: a job runs once. */
function fail({ id }: QueuedFile, error: AppError): void {
  changeFile(id, { id: crypto.randomUUID(), state: 'chosen', pending: undefined, error })
}

function finish(place: Pick<QueuedFile, 'control' | 'kind'>, outcome: Outcome): void {
  setState(({ files, outcomes }) => ({
    files: files.filter(({ id }) => id !== outcome.id),
    outcomes: { ...outcomes, [placeOf(place)]: outcome },
  }))
  if (outcome.kind === 'recorded') useRevision.getState().bump()
}
