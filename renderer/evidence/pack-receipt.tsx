// What was written, once it is on disk and read back.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { Alert, ErrorAlert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Facts } from '../ui/facts.tsx'
import { StatusLine } from '../ui/status-line.tsx'
import { SentDialog } from './sent-dialog.tsx'

export type PackReceiptProps = {
  made: {
    readonly pack: string
    readonly path: string
    readonly pages: number
    readonly pdfSha256: string
    readonly fingerprint: string
    /** Ticket of the folder that was chosen. */
    readonly folder: string
  }
}

export function PackReceipt({ made }: PackReceiptProps) {
  const { t } = useTranslation('evidence')
  const open = useAction(api.files.openPack)
  const [isSending, setSending] = useState(false)
  const [isRecorded, setRecorded] = useState(false)
  return (
    <>
      <Alert kind="success" title={t('preview.saved')}>
        <Facts
          items={[
            { term: t('preview.path'), value: made.path },
            { term: t('preview.pages'), value: t('preview.pageCount', { count: made.pages }) },
            { term: t('preview.sha256'), value: <code className="kb-hash">{made.pdfSha256}</code> },
            { term: t('preview.fingerprint'), value: <code className="kb-hash">{made.fingerprint}</code> },
          ]}
        />
        <p>{t('preview.fingerprintHint')}</p>
      </Alert>
      <div className="kb-actions">
        <Button kind="primary" onPress={() => setSending(true)}>
          {t('preview.recordSent')}
        </Button>
        <Button onPress={() => void open.run({ pack: made.pack })}>{t('preview.openPdf')}</Button>
        <Button onPress={() => void api.files.reveal({ ticket: made.folder })}>{t('preview.reveal')}</Button>
      </div>
      <ErrorAlert error={open.error} />
      <StatusLine text={isRecorded ? t('sent.done') : undefined} />
      <SentDialog
        pack={isSending ? made.pack : undefined}
        onClose={(recorded) => {
          setSending(false)
          setRecorded(recorded)
        }}
      />
    </>
  )
}
