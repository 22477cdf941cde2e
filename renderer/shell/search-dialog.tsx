import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'
import { ErrorAlert } from '../ui/alert.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { SearchField } from '../ui/search-field.tsx'

const pages = [
  { href: '/overblik', name: 'overview' },
  { href: '/fortegnelse', name: 'register' },
  { href: '/fortegnelse/ny', name: 'newAuthorisation' },
  { href: '/kontrol', name: 'control' },
  { href: '/kontrol/ny', name: 'newControl' },
  { href: '/hjemmearbejdspladser', name: 'homeWorkplaces' },
  { href: '/dokumentation', name: 'evidence' },
  { href: '/indstillinger', name: 'settings' },
  { href: '/indstillinger/om', name: 'about' },
] as const

/** Ctrl+K: the pages of the app, and who stands in the register. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shell')
  const [search, setSearch] = useState('')
  const asked = useDeferredValue(search.trim())
  const { value: holders, error } = useQuery(
    `register.holders ${asked}`,
    async () => (asked === '' ? [] : api.register.holders({ search: asked })),
    { isKept: true },
  )
  const found = pages.filter(({ name }) =>
    t(`page.${name}`).toLowerCase().includes(search.trim().toLowerCase()),
  )
  const count = found.length + (holders?.length ?? 0)
  return (
    <Dialog title={t('search.title')} isOpen onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          event.currentTarget.querySelector<HTMLElement>('.kb-found a')?.click()
        }}
      >
        <SearchField
          label={t('search.label')}
          hint={t('search.hint')}
          value={search}
          maxLength={200}
          autoFocus
          onChange={(event) => setSearch(event.target.value)}
        />
        <ErrorAlert error={error} />
        <p className="sr-only" role="status">
          {t('search.found', { count })}
        </p>
        <ul className="kb-found">
          {found.map(({ href, name }) => (
            <li key={href}>
              <Link href={href} onClick={onClose}>
                {t(`page.${name}`)}
              </Link>
            </li>
          ))}
          {holders?.map(({ kind, id, name, number, unit }) => (
            <li key={id}>
              <Link
                href={`/fortegnelse/${kind === 'employee' ? 'medarbejder' : 'program'}/${id}`}
                onClick={onClose}
              >
                {name} <small>{[number, unit].filter(Boolean).join(', ')}</small>
              </Link>
            </li>
          ))}
        </ul>
        {count === 0 && <p>{t('search.none')}</p>}
      </form>
    </Dialog>
  )
}
