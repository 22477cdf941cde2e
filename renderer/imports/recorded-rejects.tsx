import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedImport } from '../../shared/imports/contract.ts'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'
import { RejectTable } from './reject-table.tsx'
import { SaveRejects } from './save-rejects.tsx'

/** Lines of a recorded import that were left out; read when somebody asks. */
export function RecordedRejects({ listed }: { listed: ListedImport }) {
  const { t } = useTranslation('imports')
  const [isOpen, setOpen] = useState(false)
  const { importId, file, rejected } = listed
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('rejects.caption', { file })}</summary>
      {isOpen && <Lines importId={importId} file={file} count={rejected} />}
    </details>
  )
}

function Lines({ importId, file, count }: { importId: string; file: string; count: number }) {
  const { value } = useQuery(importId, () => api.imports.rejects({ importId }))
  if (!value) return null
  return (
    <div className="kb-stack">
      <RejectTable file={file} rejects={value} count={count} />
      <SaveRejects of={{ importId }} file={file} />
    </div>
  )
}
