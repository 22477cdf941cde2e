// Deadlines as lines or as a table, the page's one alert, and the calendar file.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OverviewState } from '../../shared/overview/contract.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { FigureWithTable } from '../ui/figure-with-table.tsx'
import { StatusLine } from '../ui/status-line.tsx'
import { DeadlineLine } from './deadline-line.tsx'
import { DutyAlert } from './duty-alert.tsx'
import { DutyTable } from './duty-table.tsx'

/** Undefined when the officer cancels. */
async function saveCalendar(order: { language: 'da' | 'en'; suggestedName: string }) {
  const { language, suggestedName } = order
  const chosen = await api.files.chooseSave({ purpose: 'calendar', suggestedName })
  if (!chosen) return undefined
  const { deadlines } = await api.overview.exportCalendar({ ticket: chosen.ticket, language })
  return { file: chosen.name, deadlines }
}

export function DeadlinesPane({ state }: { state: OverviewState }) {
  const { t, i18n } = useTranslation('overview')
  const [said, setSaid] = useState<string>()
  const { run, error, isRunning } = useAction(saveCalendar)

  async function save(): Promise<void> {
    const language = i18n.language === 'en' ? 'en' : 'da'
    const saved = await run({ language, suggestedName: t('deadlines.file') })
    if (saved) setSaid(t('deadlines.exported', { file: saved.file, count: saved.deadlines }))
  }

  return (
    <FigureWithTable
      title={t('deadlines.title')}
      className="kb-c7"
      figure={<DeadlineLine state={state} />}
      table={<DutyTable duties={state.duties} />}
    >
      <DutyAlert state={state} />
      <ErrorAlert error={error} />
      <StatusLine text={said} />
      <Button kind="plain" isBusy={isRunning} onPress={() => void save()}>
        {t('deadlines.export')}
      </Button>
    </FigureWithTable>
  )
}
