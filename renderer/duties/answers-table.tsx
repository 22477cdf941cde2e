// Answers as they stand, a "nej" with its deadline or with what was done.
import { useTranslation } from 'react-i18next'
import type { ShownAnswer } from '../../shared/duties/contract.ts'
import { DataTable } from '../ui/data-table.tsx'
import { formatDate } from '../ui/format.ts'
import { Tag, type TagKind } from '../ui/tag.tsx'
import { clauseKey, pointOf } from './clause-texts.ts'

const tagOf = { met: 'ok', 'not-met': 'bad', 'not-applicable': 'off' } as const

export type AnswersTableProps = {
  caption: string
  answers: readonly ShownAnswer[]
  hasEvidence?: boolean
}

export function AnswersTable({ caption, answers, hasEvidence = false }: AnswersTableProps) {
  const { t } = useTranslation('duties')
  return (
    <DataTable
      caption={caption}
      rows={answers}
      rowKey={({ clause }) => clause}
      columns={[
        {
          key: 'point',
          title: t('column.point'),
          isRowHeading: true,
          render: ({ clause }) => `${pointOf(clause)}. ${t(`clause.${clauseKey(clause)}`)}`,
        },
        {
          key: 'answer',
          title: t('column.answer'),
          render: ({ verdict, state }) => <Tag kind={kindOf(verdict, state)}>{t(`verdict.${verdict}`)}</Tag>,
        },
        {
          key: 'note',
          title: t('column.note'),
          render: (answer) => <Notes answer={answer} />,
        },
        { key: 'date', title: t('column.date'), render: ({ on }) => formatDate(on) },
        ...(hasEvidence
          ? [
              {
                key: 'evidence',
                title: t('column.evidence'),
                render: (answer: ShownAnswer) => <EvidenceText evidence={answer.evidence} />,
              },
            ]
          : []),
      ]}
    />
  )
}

function kindOf(verdict: ShownAnswer['verdict'], state: ShownAnswer['state']): TagKind {
  return state && !state.isOpen ? 'warn' : tagOf[verdict]
}

function Notes({ answer: { note, followUp, state } }: { answer: ShownAnswer }) {
  const { t } = useTranslation('duties')
  return (
    <>
      {note && <div>{note}</div>}
      {followUp && state && (
        <div>
          {state.isOpen
            ? t('answer.open', { due: formatDate(followUp.due), responsible: followUp.responsible })
            : t('answer.closed', { on: formatDate(state.closedOn), done: state.done })}
        </div>
      )}
    </>
  )
}

function EvidenceText({ evidence }: { evidence: ShownAnswer['evidence'] }) {
  const { t } = useTranslation('duties')
  if (evidence === null) return t('answer.evidenceKind.none')
  if (evidence.kind === 'journal') return t('answer.journalShown', { reference: evidence.reference })
  return (
    <span className="kb-break">
      {t('answer.documentShown', { file: evidence.file, sha256: `${evidence.sha256.slice(0, 12)}…` })}
    </span>
  )
}
