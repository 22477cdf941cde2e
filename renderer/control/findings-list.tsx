// The findings of a run, filtered in the store and read page by page.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FindingView } from '../../shared/control/finding-contract.ts'
import type { RunState } from '../../shared/control/run-contract.ts'
import { severitySchema } from '../../shared/control/subject.ts'
import { api } from '../api.ts'
import { SelectField } from '../ui/choice-field.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { VirtualGrid } from '../ui/virtual-grid.tsx'
import { ruleTitle } from '../rules/rule-title.ts'
import { FindingDialog } from './finding-dialog.tsx'
import { useFindingColumns } from './use-finding-columns.tsx'

type Props = {
  readonly control: string
  readonly run: RunState
  /** '' for all. */
  readonly rule: string
  readonly onRule: (rule: string) => void
}

export function FindingsList({ control, run, rule, onRule }: Props) {
  const { t } = useTranslation('control')
  const [severity, setSeverity] = useState('')
  const [search, setSearch] = useState('')
  const [opened, setOpened] = useState<FindingView>()
  const columns = useFindingColumns()
  const known = severitySchema.safeParse(severity)
  const filter = { rule: rule === '' ? null : rule, severity: known.success ? known.data : null, search }
  return (
    <>
      <div className="kb-filters">
        <SearchField
          label={t('findings.search')}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <SelectField
          label={t('findings.rule')}
          value={rule}
          onChange={({ target }) => onRule(target.value)}
          options={[
            { value: '', label: t('findings.allRules') },
            ...run.rules
              .filter(({ findings }) => findings !== null && findings > 0)
              .map(({ rule: id, title }) => ({ value: id, label: `${id} ${ruleTitle({ id, title })}` })),
          ]}
        />
        <SelectField
          label={t('findings.severity')}
          value={severity}
          onChange={({ target }) => setSeverity(target.value)}
          options={[
            { value: '', label: t('findings.allSeverities') },
            ...severitySchema.options.map((value) => ({ value, label: t(`findings.severities.${value}`) })),
          ]}
        />
      </div>
      <VirtualGrid<FindingView>
        label={t('findings.list')}
        query={JSON.stringify([run.run, filter])}
        load={({ from, count }) =>
          api.control.findings({ control, ...filter, isStartUp: false, from, count })
        }
        rowKey={({ ordinal }) => String(ordinal)}
        rowName={({ subject, rule: id }) => t('findings.why', { subject: `${id} ${subject.label}` })}
        onOpen={setOpened}
        minWidth="60rem"
        empty={<EmptyState text={t('findings.none')} />}
        columns={columns}
      />
      {opened && (
        <FindingDialog control={control} finding={opened} run={run} onClose={() => setOpened(undefined)} />
      )}
    </>
  )
}
