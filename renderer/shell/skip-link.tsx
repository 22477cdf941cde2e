import { useTranslation } from 'react-i18next'

/** The first stop of every page. Not a hash of its own: that is the route. */
export function SkipLink() {
  const { t } = useTranslation('shell')
  return (
    <a
      className="kb-skip"
      href="#main"
      onClick={(event) => {
        event.preventDefault()
        document.querySelector<HTMLElement>('main')?.focus()
      }}
    >
      {t('skip')}
    </a>
  )
}
