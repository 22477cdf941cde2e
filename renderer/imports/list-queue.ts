// The register's lists that the officer has chosen, and how far the one act of taking them in is. It outlives the page
// that shows it, as the files of a control do.
import { create } from 'zustand'
import type { AppError } from '../../shared/errors.ts'
import type { ChosenFile } from '../../shared/files/contract.ts'
import type { ImportChoices } from '../../shared/imports/import-choices.ts'
import type { RegisterImport, RegisterListKind } from '../../shared/imports/register-import.ts'
import { api } from '../api.ts'
import { asAppError, useRevision } from '../data/use-query.ts'
import { endJob, startJob } from './running-jobs.ts'

export type ChosenList = {
  readonly id: string
  readonly kind: RegisterListKind
  readonly file: ChosenFile
  readonly choices: ImportChoices
  readonly withoutProfile: boolean
}

type ListState = {
  readonly lists: readonly ChosenList[]
  readonly state: 'choosing' | 'reading' | 'asking' | 'entering'
  readonly job: string
  readonly shown: RegisterImport | undefined
  readonly error: AppError | undefined
}

const empty: ListState = { lists: [], state: 'choosing', job: '', shown: undefined, error: undefined }

export const useListQueue = create<ListState>()(() => empty)
const { setState, getState } = useListQueue

export function addLists(kind: RegisterListKind, files: readonly ChosenFile[]): void {
  const added = files.map((file): ChosenList => ({
    id: crypto.randomUUID(),
    kind,
    file,
    choices: {},
    withoutProfile: false,
  }))
  setState(({ lists }) => ({ lists: [...lists, ...added], error: undefined }))
}

export function changeList(id: string, change: Partial<ChosenList>): void {
  setState(({ lists }) => ({
    lists: lists.map((list) => (list.id === id ? { ...list, ...change } : list)),
    error: undefined,
  }))
}

export function leaveList(id: string): void {
  setState(({ lists }) => ({ lists: lists.filter((list) => list.id !== id), error: undefined }))
}

/** Reads the lists and shows what would enter. `choices` by list: those in force, as they were shown. */
export async function readLists(choices: ReadonlyMap<string, ImportChoices>): Promise<void> {
  const job = crypto.randomUUID()
  const files = getState().lists.map(({ id, kind, file, choices: own }) => ({
    ticket: file.ticket,
    kind,
    choices: choices.get(id) ?? own,
  }))
  setState({ state: 'reading', job, error: undefined })
  startJob(job, '')
  try {
    const shown = await api.imports.importRegister({ job, files })
    setState({ state: 'asking', shown })
  } catch (refusal) {
    const error = asAppError(refusal)
    setState({ state: 'choosing', error: error.code === 'job-cancelled' ? undefined : error })
  }
  endJob(job)
}

/** Enters what was shown; what entered, or undefined when it was refused. */
export async function enterLists(): Promise<RegisterImport | undefined> {
  const { job } = getState()
  setState({ state: 'entering', error: undefined })
  startJob(job, '')
  try {
    const entered = await api.imports.acceptRegister({ job })
    setState(empty)
    useRevision.getState().bump()
    return entered
  } catch (refusal) {
    setState({ state: 'choosing', shown: undefined, error: asAppError(refusal) })
    return undefined
  } finally {
    endJob(job)
  }
}

/** Back to the files: nothing was imported. */
export async function dropLists(): Promise<void> {
  await api.imports.drop({ job: getState().job })
  setState({ state: 'choosing', shown: undefined })
}
