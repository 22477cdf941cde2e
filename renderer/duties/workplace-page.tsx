// One employee's home workplace: facts, deadlines, declarations, controls, history.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { HomeState, ShownFollowUp, Workplace } from '../../shared/duties/contract.ts'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Facts } from '../ui/facts.tsx'
import { formatDate } from '../ui/format.ts'
import { PageHeading } from '../ui/page-heading.tsx'
import { Pane } from '../ui/pane.tsx'
import { StatusLine } from '../ui/status-line.tsx'
import { AnswersTable } from './answers-table.tsx'
import { useSaid } from './arrival.ts'
import { DeclarationsPane } from './declarations-pane.tsx'
import { FollowUpDialog } from './follow-up-dialog.tsx'
import { FollowUpTable } from './follow-up-table.tsx'
import { History } from './history.tsx'
import { paths } from './paths.ts'
import { StatusTag } from './status-tag.tsx'
import { WorkplaceDialogs } from './workplace-dialogs.tsx'

export function WorkplacePage({ home, id }: { home: HomeState; id: string }) {
  const { t } = useTranslation('duties')
  const { value: workplace, error } = useQuery(`duties.workplace ${id}`, () => api.duties.workplace({ id }))
  const [said, say] = useSaid()
  const [dialog, setDialog] = useState<'end' | 'correct' | 'void'>()
  const [chosen, setChosen] = useState<{ row: ShownFollowUp; act: 'close' | 'move' }>()
  if (!workplace) return <ErrorAlert error={error} />
  const { employee, followUps, controls } = workplace
  return (
    <>
      <PageHeading
        above={<Link href={paths.home}>{t('back')}</Link>}
        title={employee.name || t('list.erased')}
        windowTitle={t('title')}
        lead={`${employee.unit}. ${t('lead')}`}
        actions={
          <>
            <Button onPress={() => setDialog('end')}>{t('workplace.end')}</Button>
            <Button onPress={() => setDialog('correct')}>{t('workplace.correct')}</Button>
          </>
        }
      />
      <StatusLine text={said} />
      <div className="kb-grid">
        <FactsPane workplace={workplace} onVoid={() => setDialog('void')} />
        <Pane title={t('deadlines.title')} className="kb-c12">
          {followUps.length === 0 ? (
            <p>{t('deadlines.none')}</p>
          ) : (
            <FollowUpTable rows={followUps} onChoose={(row, act) => setChosen({ row, act })} />
          )}
        </Pane>
        <DeclarationsPane workplace={workplace} onSaid={say} />
        {controls.length > 0 && (
          <Pane title={t('workplace.controls')}>
            {controls.map((control) => (
              <div key={control.id}>
                <p>
                  <strong>{formatDate(control.on)}</strong> {control.checked}
                </p>
                <AnswersTable caption={formatDate(control.on)} answers={control.answers} />
              </div>
            ))}
          </Pane>
        )}
        <Pane title={t('workplace.history')}>
          <History id={id} />
        </Pane>
      </div>
      {chosen && (
        <FollowUpDialog
          {...chosen}
          today={home.today}
          onClose={() => setChosen(undefined)}
          onDone={() => say(chosen.act === 'close' ? t('saved.closed') : t('saved.moved'))}
        />
      )}
      <WorkplaceDialogs
        dialog={dialog}
        workplace={workplace}
        home={home}
        onClose={() => setDialog(undefined)}
        onSaid={say}
      />
    </>
  )
}

function FactsPane({ workplace, onVoid }: { workplace: Workplace; onVoid: () => void }) {
  const { t } = useTranslation('duties')
  const { employee, place, standardName, from, to, status } = workplace
  return (
    <Pane title={t('workplace.facts')} className="kb-c12">
      <Facts
        items={[
          { term: t('column.status'), value: <StatusTag status={status} /> },
          { term: t('workplace.employeeNo'), value: employee.employeeNo },
          { term: t('workplace.place'), value: t(`place.${place}`) },
          { term: t('workplace.standard'), value: standardName },
          { term: t('workplace.from'), value: formatDate(from) },
          { term: t('workplace.to'), value: formatDate(to) },
        ]}
      />
      <Button kind="plain" onPress={onVoid}>
        {t('workplace.void')}
      </Button>
    </Pane>
  )
}
