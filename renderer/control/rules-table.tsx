// The rules of a run: how many findings each has, and which were not run and why.
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { RunRule } from '../../shared/control/run-contract.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { formatNumber } from '../ui/format.ts'
import { ruleTitle } from '../rules/rule-title.ts'
import { SeverityTag } from './severity-tag.tsx'

type Props = { readonly rules: readonly RunRule[]; readonly onChoose: (rule: string) => void }

export function RulesTable({ rules, onChoose }: Props) {
  const { t } = useTranslation('control')
  const run = rules.filter(({ findings }) => findings !== null && findings > 0)
  const notRun = rules.filter(({ notRun: reason }) => reason !== null)
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
          { key: 'clauses', title: t('findings.clauses'), render: ({ clauses }) => clauses.join(', ') },
          {
            key: 'count',
            title: t('findings.count'),
            isNumber: true,
            render: ({ findings }) => formatNumber(findings),
          },
        ]}
      />
      {notRun.length > 0 && (
        <details>
          <summary>{t('findings.notRun', { count: notRun.length })}</summary>
          <DataTable
            caption={t('findings.notRun', { count: notRun.length })}
            rows={notRun}
            rowKey={({ rule }) => rule}
            columns={[
              {
                key: 'rule',
                title: t('findings.rule'),
                isRowHeading: true,
                render: ({ rule, title }) => `${rule} ${ruleTitle({ id: rule, title })}`,
              },
              { key: 'reason', title: t('wizard.reason'), render: ({ notRun: reason }) => reason },
            ]}
          />
        </details>
      )}
    </>
  )
}
