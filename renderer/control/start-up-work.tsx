// Before the first control is approved, what the register lacks is a work list: it is mended, and nobody assesses it.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FindingView } from '../../shared/control/finding-contract.ts'
import type { RunState } from '../../shared/control/run-contract.ts'
import { api } from '../api.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { VirtualGrid } from '../ui/virtual-grid.tsx'
import { FindingDialog } from './finding-dialog.tsx'
import { useFindingColumns } from './use-finding-columns.tsx'

export function StartUpWork({ control, run }: { readonly control: string; readonly run: RunState }) {
  const { t } = useTranslation('control')
  const [opened, setOpened] = useState<FindingView>()
  const columns = useFindingColumns()
  const all = { control, rule: null, severity: null, search: '', isStartUp: true }
  return (
    <section aria-labelledby="kb-start-up-work">
      <h3 id="kb-start-up-work">{t('findings.workList', { count: run.startUp })}</h3>
      <p>{t('findings.startUp')}</p>
      <VirtualGrid<FindingView>
        label={t('findings.workListShort')}
        query={`${run.run} start-up`}
        load={({ from, count }) => api.control.findings({ ...all, from, count })}
        rowKey={({ ordinal }) => String(ordinal)}
        rowName={({ subject, rule }) => t('findings.why', { subject: `${rule} ${subject.label}` })}
        onOpen={setOpened}
        minWidth="60rem"
        empty={<EmptyState text={t('findings.none')} />}
        columns={columns}
      />
      {opened && (
        <FindingDialog control={control} finding={opened} run={run} onClose={() => setOpened(undefined)} />
      )}
    </section>
  )
}
