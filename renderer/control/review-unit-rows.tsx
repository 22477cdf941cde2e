// Step 2, one unit: its authorisations, the exceptions among them, and one press for the rest.
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewRow } from '../../shared/control/review-contract.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useRevision } from '../data/use-query.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { formatDate } from '../ui/format.ts'
import { SearchField } from '../ui/search-field.tsx'
import { Tag } from '../ui/tag.tsx'
import { VirtualGrid } from '../ui/virtual-grid.tsx'
import { ExceptionDialog } from './exception-dialog.tsx'

type Props = { readonly control: string; readonly unit: string; readonly onClose: () => void }

export function ReviewUnitRows({ control, unit, onClose }: Props) {
  const { t } = useTranslation('control')
  const [search, setSearch] = useState('')
  const [opened, setOpened] = useState<ReviewRow>()
  const confirm = useAction(api.control.confirmUnits)
  /** What the rows on screen were read as. A later page that says otherwise does not change it: it is refused. */
  const shown = useRef<{ revision: number; digest: string | null }>(undefined)
  async function load({ from, count }: { from: number; count: number }) {
    const { revision } = useRevision.getState()
    const page = await api.control.reviewRows({ control, unit, search, from, count })
    if (shown.current?.revision !== revision) shown.current = { revision, digest: page.digest }
    return page
  }
  async function confirmAll(): Promise<void> {
    const digest = shown.current?.digest
    if (!digest) return
    if (await confirm.run({ control, units: [{ unit, digest }] })) onClose()
    // Refused: the rows are read again, so that the next confirmation is of what is then on screen.
    else useRevision.getState().bump()
  }
  function systemText(system: string): string {
    if (system === '') return t('review.everywhere')
    return system === 'online' ? t('review.online') : system
  }
  return (
    <div className="kb-stack">
      <h3>{unit === '' ? t('review.noUnit') : unit}</h3>
      <p>{t('review.unitText')}</p>
      <ErrorAlert error={confirm.error} />
      <SearchField
        label={t('review.searchRow')}
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <VirtualGrid<ReviewRow>
        label={t('review.authorisations')}
        query={JSON.stringify([control, unit, search])}
        load={load}
        rowKey={({ authorisation }) => authorisation}
        rowName={({ name }) => name}
        onOpen={setOpened}
        minWidth="80rem"
        columns={[
          { key: 'name', title: t('review.name'), isOpener: true, render: ({ name }) => name },
          { key: 'number', title: t('review.number'), width: '11rem', render: ({ number }) => number },
          { key: 'system', title: t('review.system'), render: ({ system }) => systemText(system) },
          {
            key: 'start',
            title: t('review.start'),
            width: '11rem',
            render: ({ start }) => formatDate(start),
          },
          { key: 'end', title: t('review.end'), width: '11rem', render: ({ end }) => formatDate(end) },
          {
            key: 'exception',
            title: t('review.exception'),
            width: '18rem',
            render: ({ exception }) =>
              exception && <Tag kind="warn">{t(`review.decision.${exception.decision}`)}</Tag>,
          },
        ]}
      />
      <div className="kb-actions">
        <Button kind="primary" isBusy={confirm.isRunning} onPress={() => void confirmAll()}>
          {t('review.confirmUnit')}
        </Button>
        <Button onPress={onClose}>{t('review.allUnits')}</Button>
      </div>
      {opened && <ExceptionDialog control={control} row={opened} onClose={() => setOpened(undefined)} />}
    </div>
  )
}
