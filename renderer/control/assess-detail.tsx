// One finding or row: the question, the rows behind it, and what was said of it before.
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'
import type { AssessItem } from '../../shared/control/assess-item.ts'
import { reasonText } from '../rules/reason-text.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { formatDate, formatInstant } from '../ui/format.ts'
import { LogRowTable } from './log-row-table.tsx'
import { outcomeText } from './outcome-text.ts'

export function useAssessItem(control: string, item: AssessItem) {
  return useQuery(`control.assessItem:${control}:${item.key}`, () =>
    api.control.assessItem({ control, ref: item.ref }),
  )
}

export function AssessDetail({ control, item }: { control: string; item: AssessItem }) {
  const { t } = useTranslation('control')
  const { value, error } = useAssessItem(control, item)
  if (!value || value.item.key !== item.key) return <ErrorAlert error={error} />
  return (
    <>
      {item.kind === 'finding' && (
        <p>
          {reasonText(item.reason)}{' '}
          <span className="form-hint">{t('assess.terms', { clauses: value.clauses.join(', ') })}</span>
        </p>
      )}
      {item.kind === 'row' && item.isInFinding && <p>{t('assess.isInFinding')}</p>}
      {value.rows.length > 0 && <LogRowTable caption={t('assess.rows')} rows={value.rows} />}
      {value.rowsInAll > value.rows.length && (
        <p>{t('assess.rowsShown', { shown: value.rows.length, total: value.rowsInAll })}</p>
      )}
      {value.history.length > 0 && (
        <>
          <h3>{t('assess.history')}</h3>
          <ol reversed>
            {value.history.map((said) => (
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
