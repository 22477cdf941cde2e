// The rules of a run: how many findings each has, which could look back less far than they do, and which were not run.
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { RunRule } from '../../shared/control/run-contract.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { formatNumber } from '../ui/format.ts'
import { cite } from '../rules/cite.ts'
import { reasonText } from '../rules/reason-text.ts'
import { ruleTitle } from '../rules/rule-title.ts'
import { SeverityTag } from './severity-tag.tsx'

type Props = { readonly rules: readonly RunRule[]; readonly onChoose: (rule: string) => void }

export function RulesTable({ rules, onChoose }: Props) {
  const { t } = useTranslation('control')
  const run = rules.filter(({ findings }) => findings !== null && findings > 0)
  const notRun = rules.filter(({ notRun: reason }) => reason !== null)
  const looksBack = rules.filter(({ lookBack }) => lookBack !== null)
  return (
    <>
      <DataTable
        caption={t('findings.byRule')}
        rows={run}
        rowKey={({ rule }) => rule}
        columns={[
          {
            key: 'rule',
            title: t('findings.rule'),
            isRowHeading: true,
            render: ({ rule, title }) => (
              <Button kind="plain" onPress={() => onChoose(rule)}>
                {rule} {ruleTitle({ id: rule, title })}
              </Button>
            ),
          },
          {
            key: 'severity',
            title: t('findings.severity'),
            render: ({ severities }) => (
              <>
                {severities.map((severity) => (
                  <Fragment key={severity}>
                    <SeverityTag severity={severity} />{' '}
                  </Fragment>
                ))}
              </>
            ),
          },
          { key: 'clauses', title: t('findings.clauses'), render: ({ clauses }) => cite(clauses) },
          {
            key: 'count',
            title: t('findings.count'),
            isNumber: true,
            render: ({ findings }) => formatNumber(findings),
          },
        ]}
      />
      <RulesWithReason
        title={t('findings.lookBack', { count: looksBack.length })}
        rules={looksBack}
        reasonOf={({ lookBack }) => lookBack}
      />
      <RulesWithReason
        title={t('findings.notRun', { count: notRun.length })}
        rules={notRun}
        reasonOf={({ notRun: reason }) => reason}
      />
    </>
  )
}

type ReasonProps = {
  readonly title: string
  readonly rules: readonly RunRule[]
  readonly reasonOf: (rule: RunRule) => string | null
}

function RulesWithReason({ title, rules, reasonOf }: ReasonProps) {
  const { t } = useTranslation('control')
  if (rules.length === 0) return null
  return (
    <details>
      <summary>{title}</summary>
      <DataTable
        caption={title}
        rows={rules}
        rowKey={({ rule }) => rule}
        columns={[
          {
            key: 'rule',
            title: t('findings.rule'),
            isRowHeading: true,
            render: (each) => `${each.rule} ${ruleTitle({ id: each.rule, title: each.title })}`,
          },
          { key: 'reason', title: t('wizard.reason'), render: (each) => reasonText(reasonOf(each) ?? '') },
        ]}
      />
    </details>
  )
}
