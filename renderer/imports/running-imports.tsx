import { useTranslation } from 'react-i18next'
import { useImportQueue } from './import-queue.ts'
import { useRunningJobs } from './running-jobs.ts'

/** The imports under way, for the menu at the side; nothing when there is none. */
export function RunningImports() {
  const { t, i18n } = useTranslation('imports')
  const jobs = useRunningJobs((state) => state.jobs)
  const files = useImportQueue((state) => state.files)
  const waiting = files.filter(({ state }) => state === 'asking')
  if (jobs.length === 0 && waiting.length === 0) return null
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' })
  return (
    <section aria-label={t('running.title')} className="kb-running">
      <ul className="nobullet-list">
        {jobs.map(({ id, file, share }) => (
          <li key={id}>
            {file === '' ? t('running.register') : t('running.label', { file })}
            {share !== null && `, ${percent.format(share)}`}
          </li>
        ))}
        {waiting.map(({ id, file }) => (
          <li key={id}>{t('running.waits', { file: file.name })}</li>
        ))}
      </ul>
    </section>
  )
}
