import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FilePreview } from '../../shared/imports/file-preview.ts'
import {
  type RegisterImport,
  type RegisterListKind,
  registerListKindSchema,
} from '../../shared/imports/register-import.ts'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { FileDrop } from '../ui/file-drop.tsx'
import { JobProgress } from '../ui/job-progress.tsx'
import { StatusLine } from '../ui/status-line.tsx'
import { ImportError } from './import-error.tsx'
import { addLists, dropLists, enterLists, readLists, useListQueue } from './list-queue.ts'
import { ListSetup } from './list-setup.tsx'
import { RegisterPreview } from './register-preview.tsx'
import { setupIssues } from './setup-issues.ts'

/** Takes employees, programs and authorisations into the register as one act. `onDone` gets what entered. */
export function ImportRegister({ onDone }: { onDone?: (entered: RegisterImport) => void }) {
  const { t } = useTranslation('imports')
  const { lists, state, job, shown, error } = useListQueue()
  const [previews, setPreviews] = useState<ReadonlyMap<string, FilePreview | undefined>>(new Map())
  const [attempt, setAttempt] = useState(0)
  const [entered, setEntered] = useState<number>()
  const keepPreview = useCallback(
    (id: string, preview: FilePreview | undefined) =>
      setPreviews((before) => new Map(before).set(id, preview)),
    [],
  )
  const issues = lists.flatMap(({ id, file }) => {
    const preview = previews.get(id)
    return preview
      ? setupIssues(t, id, preview).map(({ field, text }) => ({ field, text: `${file.name}: ${text}` }))
      : [{ field: id, text: t('register.unread', { file: file.name }) }]
  })
  const isEmpty = lists.length === 0
  const tried =
    attempt > 0 ? [...issues, ...(isEmpty ? [{ field: 'employees', text: t('register.none') }] : [])] : []

  function read(): void {
    setEntered(undefined)
    if (isEmpty || issues.length > 0) return setAttempt(attempt + 1)
    const choices = new Map(
      lists.flatMap(({ id, choices: own }) => {
        const preview = previews.get(id)
        if (!preview) return []
        const columns = Object.fromEntries(preview.columns.map(({ index, field }) => [String(index), field]))
        return [[id, { ...preview.choices, ...own, columns }] as const]
      }),
    )
    setAttempt(0)
    void readLists(choices)
  }

  async function enter(): Promise<void> {
    const result = await enterLists()
    if (!result) return
    setEntered(result.lists.reduce((sum, list) => sum + list.accepted, 0))
    onDone?.(result)
  }

  if (state === 'reading' || state === 'entering') {
    return (
      <JobProgress
        job={job}
        label={t(state === 'reading' ? 'running.register' : 'running.entering')}
        stageLabel={({ stage }) =>
          t(
            stage === 'register'
              ? 'running.entering'
              : stage === 'preview'
                ? 'running.preview'
                : 'running.register',
          )
        }
      />
    )
  }
  if (state === 'asking' && shown) {
    return (
      <RegisterPreview
        job={job}
        shown={shown}
        onAccept={() => void enter()}
        onBack={() => void dropLists()}
      />
    )
  }
  return (
    <form
      className="kb-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        read()
      }}
    >
      <ErrorSummary errors={tried} attempt={attempt} />
      <p>
        {t('register.lead')} {t('register.known')}
      </p>
      <ImportError error={error} />
      <StatusLine text={entered === undefined ? undefined : t('register.done', { count: entered })} />
      {registerListKindSchema.options.map((kind) => (
        <div key={kind} id={kind} className="kb-stack">
          <FileDrop
            label={t(`drop.${kind}`)}
            hint={t('drop.hint')}
            purpose={kind}
            isMultiple
            onFiles={(files) => addLists(kind, files)}
          />
          <SampleLists kind={kind} />
          {lists
            .filter((list) => list.kind === kind)
            .map((list) => (
              <ListSetup
                key={list.id}
                list={list}
                errors={new Map(tried.map(({ field, text }) => [field, text]))}
                onPreview={keepPreview}
              />
            ))}
        </div>
      ))}
      <div className="kb-actions">
        <Button type="submit" kind="primary">
          {t('register.read')}
        </Button>
      </div>
    </form>
  )
}

/** [Brug eksempelfilerne], in a sample data file. */
function SampleLists({ kind }: { kind: RegisterListKind }) {
  const { t } = useTranslation('imports')
  const lists = useListQueue((state) => state.lists)
  const { value = [] } = useQuery(`samples ${kind}`, () => api.imports.sampleFiles({ kind }))
  const unused = value.filter(({ name }) => !lists.some(({ file }) => file.name === name))
  if (unused.length === 0) return null
  return (
    <div className="kb-actions">
      <Button onPress={() => addLists(kind, unused)}>{t('sample')}</Button>
    </div>
  )
}
