// "Hvorfor?": the rule, its clauses in the words of the terms, the thresholds used, and the rows behind.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FindingRow, FindingView } from '../../shared/control/finding-contract.ts'
import type { RunState } from '../../shared/control/run-contract.ts'
import { parametersInOrder } from '../../shared/evidence/parameter-names.ts'
import clauseTexts from '../../shared/evidence/terms-clauses.json'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Breakable } from '../ui/breakable.tsx'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Facts } from '../ui/facts.tsx'
import { formatDate, formatInstant, formatNumber } from '../ui/format.ts'
import { cite } from '../rules/cite.ts'
import { ruleQuestion } from '../rules/rule-question.ts'
import { reasonText } from '../rules/reason-text.ts'
import { ruleTitle } from '../rules/rule-title.ts'
import { parameterLabel } from '../settings/parameter-label.ts'
import { SeverityTag } from './severity-tag.tsx'
import { ShowPersons } from './show-persons.tsx'

type Props = {
  readonly control: string
  readonly finding: FindingView
  readonly run: RunState
  readonly onClose: () => void
}

const rowsAtATime = 50
const quotes = new Map(clauseTexts.map(({ id, quote }) => [id, quote]))

export function FindingDialog({ control, finding, run, onClose }: Props) {
  const { t } = useTranslation('control')
  const { t: tSettings } = useTranslation('settings')
  const [from, setFrom] = useState(0)
  const { ordinal, rule, clauses, parameters, reason } = finding
  const { value, error } = useQuery(`${run.run} ${ordinal} ${from}`, () =>
    api.control.findingRows({ control, ordinal, from, count: rowsAtATime }),
  )
  const used = run.rules.find((each) => each.rule === rule)
  const question = ruleQuestion(rule)
  const lettered = parameters['case']
  return (
    <Dialog
      title={`${rule} ${ruleTitle({ id: rule, title: used?.title ?? '' })}`}
      isOpen
      width="full"
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('findings.close')}</Button>}
    >
      <div className="kb-stack">
        {question !== undefined && (
          <p>
            <strong>{t('findings.asks')}:</strong> {question}
          </p>
        )}
        <p>
          <strong>{t('findings.aboutTitle')}:</strong> {reasonText(reason)}
        </p>
        <Facts
          items={[
            { term: t('findings.subject'), value: reasonText(finding.subject.label) || finding.subject.id },
            { term: t('findings.severity'), value: <SeverityTag severity={finding.severity} /> },
            { term: t('findings.identities'), value: finding.subject.identities.join(', ') },
            ...(typeof lettered === 'string' ? [{ term: t('findings.case'), value: lettered }] : []),
            ...parametersInOrder(used?.parameters ?? {}).map(([name, value]) => ({
              term: t('findings.threshold', { name: parameterLabel(name, tSettings) }),
              value: formatNumber(value),
            })),
          ]}
        />
        <h3>{t('findings.clausesTitle')}</h3>
        <p className="form-hint">{t('findings.clausesHint')}</p>
        <Facts
          items={clauses.map((clause) => ({ term: cite([clause]), value: <ClauseText id={clause} /> }))}
        />
        <ErrorAlert error={error} />
        {value && value.total > 0 && (
          <>
            <DataTable
              caption={t('findings.rowsBehind', { count: value.total })}
              rows={value.rows}
              rowKey={({ importId, line }) => `${importId} ${line}`}
              columns={[
                {
                  key: 'place',
                  title: t('findings.place'),
                  isRowHeading: true,
                  render: ({ file, line }) => t('findings.line', { file, line: formatNumber(line) }),
                },
                { key: 'when', title: t('findings.when'), render: whenOf },
                { key: 'who', title: t('findings.who'), isLongWord: true, render: whoOf },
                {
                  key: 'what',
                  title: t('findings.what'),
                  isLongWord: true,
                  render: (row) => <Breakable text={whatOf(row, t('findings.gone'))} />,
                },
                {
                  key: 'person',
                  title: t('findings.person'),
                  render: (row) =>
                    row.kind === 'log' && row.persons.length > 0 ? (
                      <ShowPersons control={control} row={row} />
                    ) : null,
                },
              ]}
            />
            <div className="kb-actions">
              <Button disabled={from === 0} onPress={() => setFrom(from - rowsAtATime)}>
                {t('findings.previousRows')}
              </Button>
              <Button
                disabled={from + rowsAtATime >= value.total}
                onPress={() => setFrom(from + rowsAtATime)}
              >
                {t('findings.nextRows')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  )
}

/** In the words of the terms, which are Danish. */
function ClauseText({ id }: { readonly id: string }) {
  return <span lang="da">{quotes.get(id) ?? ''}</span>
}

function whenOf(row: FindingRow): string {
  if (row.kind === 'log') return formatInstant(row.timeMs)
  if (row.kind === 'statistics') return `${formatDate(row.from)}–${formatDate(row.to)}`
  return row.kind === 'register' ? `${formatDate(row.start)}–${formatDate(row.end)}` : ''
}

function whoOf(row: FindingRow): string {
  if (row.kind === 'log' || row.kind === 'statistics') return row.user
  return row.kind === 'register' ? row.name : ''
}

function whatOf(row: FindingRow, gone: string): string {
  if (row.kind === 'log') return [row.type, row.query, row.caseRef].filter(Boolean).join(' · ')
  if (row.kind === 'statistics') return `${row.type}: ${formatNumber(row.times)}`
  return row.kind === 'register' ? row.system : gone
}
