import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemInEnglish } from '../../shared/verification/problem-in-english.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { Alert, ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { JobProgress } from '../ui/job-progress.tsx'
import { Pane } from '../ui/pane.tsx'

type Verdict = Awaited<ReturnType<typeof api.settings.verify>>

/** Recomputes the whole data file, and says plainly what that cannot show. */
export function VerifyPane() {
  const { t, i18n } = useTranslation('settings')
  // The verdict is Danish, as `verify` prints it.
  const inWords = (what: string) => (i18n.language === 'en' ? problemInEnglish(what) : what)
  const [job, setJob] = useState<string>()
  const [verdict, setVerdict] = useState<Verdict>()
  const verify = useAction(api.settings.verify)

  async function start(): Promise<void> {
    const id = crypto.randomUUID()
    setVerdict(undefined)
    setJob(id)
    setVerdict(await verify.run({ job: id }))
    setJob(undefined)
  }

  return (
    <Pane title={t('trail.verify')}>
      <p>{t('trail.cannotShow')}</p>
      <ErrorAlert error={verify.error} />
      {job === undefined ? (
        <div className="kb-actions">
          <Button onPress={() => void start()}>{t('trail.verify')}</Button>
        </div>
      ) : (
        <JobProgress job={job} label={t('trail.verifying')} />
      )}
      {verdict?.problems.length === 0 && (
        <Alert kind="success">{t('trail.verified', { count: verdict.size, erased: verdict.erased })}</Alert>
      )}
      {verdict && verdict.problems.length > 0 && (
        <Alert kind="error" title={t('trail.problems')}>
          <ul>
            {verdict.problems.map(({ part, seq, file, what }) => (
              <li key={`${part} ${seq} ${file} ${what}`}>
                {[file, seq].filter((each) => each !== undefined).join(' ')} {inWords(what)}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </Pane>
  )
}
