import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import type { SourceKind } from '../../shared/imports/contract.ts'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { FileDrop } from '../ui/file-drop.tsx'
import { JobProgress } from '../ui/job-progress.tsx'
import { StatusLine } from '../ui/status-line.tsx'
import { importAll } from './import-all.ts'
import { ImportForm } from './import-form.tsx'
import { type QueuedFile, addFiles, leaveFile, placeOf, useImportQueue } from './import-queue.ts'
import { ImportedList } from './imported-list.tsx'
import { outcomeText } from './outcome-text.ts'
import { RejectsQuestion } from './rejects-question.tsx'

export type ImportFilesProps = {
  kind: SourceKind
  /** Id of a control that is under way. */
  control: string
  /** Names of the programs in the register, for their own logs. */
  programs?: readonly string[]
  /** Called when a file has come in or was taken out. */
  onChanged?: () => void
}

/** The files of one kind that a control takes in: choose or drop them, match their columns, import them one by one. */
export function ImportFiles({ kind, control, programs = [], onChanged }: ImportFilesProps) {
  const { t } = useTranslation('imports')
  const place = placeOf({ control, kind })
  const queue = useImportQueue(useShallow((state) => state.files.filter((file) => placeOf(file) === place)))
  const outcome = useImportQueue((state) => state.outcomes[place])
  const listed = useQuery(place, () => api.imports.list({ control }))
  const samples = useQuery(`samples ${kind}`, () => api.imports.sampleFiles({ kind }))
  const [removed, setRemoved] = useState<string>()
  const [isTakingAll, setTakingAll] = useState(false)
  const imports = (listed.value ?? []).filter((each) => each.kind === kind)

  const changed = useRef(onChanged)
  changed.current = onChanged
  const recorded = outcome?.kind === 'recorded' ? outcome.id : undefined
  useEffect(() => {
    if (recorded !== undefined) changed.current?.()
  }, [recorded])
  // What is said about the latest file gives way to what is said about this one.
  useEffect(() => setRemoved(undefined), [outcome])

  const unused = (samples.value ?? []).filter(
    ({ name }) => !imports.some(({ file }) => file === name) && !queue.some(({ file }) => file.name === name),
  )
  const chosen = queue.filter(({ state }) => state === 'chosen')
  const [current] = chosen
  async function takeAll(): Promise<void> {
    setTakingAll(true)
    await importAll(t, chosen)
    setTakingAll(false)
  }
  return (
    <div className="kb-stack">
      <FileDrop
        label={t(`drop.${kind}`)}
        hint={t('drop.hint')}
        purpose={kind}
        isMultiple
        onFiles={(files) => addFiles(control, kind, files)}
      />
      {unused.length > 0 && (
        <div className="kb-actions">
          <Button onPress={() => addFiles(control, kind, unused)}>{t('sample')}</Button>
        </div>
      )}
      <StatusLine
        text={removed === undefined ? outcomeText(t, outcome) : t('list.removed', { file: removed })}
      />
      {chosen.length > 1 && (
        <div className="kb-actions">
          <Button isBusy={isTakingAll} onPress={() => void takeAll()}>
            {t('queue.all')}
          </Button>
          <span>{t('queue.chosen', { count: chosen.length })}</span>
        </div>
      )}
      {queue.map((queued) => (
        <QueuedPart
          key={queued.file.ticket}
          queued={queued}
          isCurrent={queued === current}
          programs={programs}
        />
      ))}
      <h3>{t('list.title')}</h3>
      <ErrorAlert error={listed.error} />
      <ImportedList
        control={control}
        imports={imports}
        hasPrograms={kind === 'program-log'}
        onRemoved={(file) => {
          setRemoved(file)
          onChanged?.()
        }}
      />
    </div>
  )
}

function QueuedPart({
  queued,
  isCurrent,
  programs,
}: {
  queued: QueuedFile
  isCurrent: boolean
  programs: readonly string[]
}) {
  const { t } = useTranslation('imports')
  const { id, file, state, pending } = queued
  if (state === 'running') return <JobProgress job={id} label={t('running.label', { file: file.name })} />
  if (state === 'asking' && pending) return <RejectsQuestion queued={queued} pending={pending} />
  if (isCurrent) return <ImportForm queued={queued} programs={programs} />
  return (
    <div className="kb-actions">
      <span>
        {file.name}: {state === 'queued' ? t('queue.queued') : t('queue.waiting')}
      </span>
      <Button kind="plain" onPress={() => leaveFile(queued)}>
        {t('queue.leave')}
      </Button>
    </div>
  )
}
