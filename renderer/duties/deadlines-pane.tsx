// What is due: the officer's own control, and the deadline of every "nej".
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HomeState, ShownFollowUp } from '../../shared/duties/contract.ts'
import { Button } from '../ui/button.tsx'
import { Pane } from '../ui/pane.tsx'
import { formatDate } from '../ui/format.ts'
import { FollowUpDialog } from './follow-up-dialog.tsx'
import { FollowUpTable } from './follow-up-table.tsx'
import { IntervalDialog } from './interval-dialog.tsx'

export type DeadlinesPaneProps = { home: HomeState; onSaid: (said: string) => void }

export function DeadlinesPane({ home: { control, followUps, today }, onSaid }: DeadlinesPaneProps) {
  const { t } = useTranslation('duties')
  const [isChanging, setChanging] = useState(false)
  const [chosen, setChosen] = useState<{ row: ShownFollowUp; act: 'close' | 'move' }>()
  const isLate = control.daysLeft !== null && control.daysLeft < 0
  return (
    <Pane title={t('deadlines.title')}>
      {control.due !== null && (
        <p>
          <strong>
            {t(isLate ? 'deadlines.controlLate' : 'deadlines.control', { due: formatDate(control.due) })}
          </strong>{' '}
          {t('deadlines.interval', { count: control.months })}{' '}
          <Button kind="plain" onPress={() => setChanging(true)}>
            {t('deadlines.changeInterval')}
          </Button>
        </p>
      )}
      {followUps.length === 0 ? (
        <p>{t('deadlines.none')}</p>
      ) : (
        <FollowUpTable rows={followUps} onChoose={(row, act) => setChosen({ row, act })} />
      )}
      {chosen && (
        <FollowUpDialog
          {...chosen}
          today={today}
          onClose={() => setChosen(undefined)}
          onDone={() => onSaid(chosen.act === 'close' ? t('saved.closed') : t('saved.moved'))}
        />
      )}
      {isChanging && (
        <IntervalDialog
          months={control.months}
          onClose={() => setChanging(false)}
          onDone={() => onSaid(t('saved.interval'))}
        />
      )}
    </Pane>
  )
}
