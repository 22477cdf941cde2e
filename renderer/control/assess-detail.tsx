// One finding or row: the question, the rows behind it, and what was said of it before.
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'
import type { AssessItem } from '../../shared/control/assess-item.ts'
import { cite } from '../rules/cite.ts'
import { reasonText } from '../rules/reason-text.ts'
import { formatDate, formatInstant } from '../ui/format.ts'
import { LogRowTable } from './log-row-table.tsx'
import { outcomeText } from './outcome-text.ts'

export function useAssessItem(control: string, item: AssessItem) {
  return useQuery(`control.assessItem:${control}:${item.key}`, () =>
    api.control.assessItem({ control, ref: item.ref }),
  )
}

type ReadItem = NonNullable<ReturnType<typeof useAssessItem>['value']>

export function AssessDetail({ item, read }: { item: AssessItem; read: ReadItem }) {
  const { t } = useTranslation('control')
  return (
    <>
      {item.kind === 'finding' && (
        <p>
          {reasonText(item.reason)}{' '}
          <span className="form-hint">{t('assess.terms', { clauses: cite(read.clauses) })}</span>
        </p>
      )}
      {item.kind === 'row' && item.isInFinding && <p>{t('assess.isInFinding')}</p>}
      {read.rows.length > 0 && <LogRowTable caption={t('assess.rows')} rows={read.rows} />}
      {read.rowsInAll > read.rows.length && (
        <p>{t('assess.rowsShown', { shown: read.rows.length, total: read.rowsInAll })}</p>
      )}
      {read.history.length > 0 && (
        <>
          <h3>{t('assess.history')}</h3>
          <ol reversed>
            {read.history.map((said) => (
              <li key={said.at}>
                {formatInstant(said.at)}, {said.officer}: <strong>{outcomeText(said.outcome)}</strong>
                {said.answerBy && ` (${formatDate(said.answerBy)})`}
                {said.explanation && `. ${said.explanation}`}
                {said.ownLookups &&
                  ` ${said.ownLookups.secondPerson ? t('assess.seenBy', { name: said.ownLookups.secondPerson }) : t('assess.conflict')}`}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  )
}
