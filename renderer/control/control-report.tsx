// The report of an approved control: what it said then.
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { assessProcedures } from '../../shared/control/assess-contract.ts'
import { parametersInOrder } from '../../shared/evidence/parameter-names.ts'
import { api } from '../api.ts'
import { useAction } from '../data/use-action.ts'
import { useDraft } from '../data/use-draft.ts'
import { useQuery } from '../data/use-query.ts'
import { parameterLabel } from '../settings/parameter-label.ts'
import { ruleTitle } from '../rules/rule-title.ts'
import { reasonText } from '../rules/reason-text.ts'
import { Alert, ErrorAlert } from '../ui/alert.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Facts } from '../ui/facts.tsx'
import { absent, formatDate, formatInstant, formatNumber, formatPeriod } from '../ui/format.ts'
import { PageHeading } from '../ui/page-heading.tsx'
import { Pane } from '../ui/pane.tsx'
import { TextAreaField } from '../ui/text-field.tsx'
import { ControlFiguresView } from './control-figures-view.tsx'
import { controlResolver } from './control-resolver.ts'
import { ReportSample } from './report-sample.tsx'
import { useDutyText } from './use-duty-text.ts'

export function ControlReport({ control }: { readonly control: string }) {
  const { t } = useTranslation('control')
  const { t: tSettings } = useTranslation('settings')
  const dutyText = useDutyText()
  const { value, error } = useQuery(`control.report:${control}`, () => api.control.report({ control }))
  if (!value) return <ErrorAlert error={error} />
  const { receipt, period } = value
  return (
    <>
      <PageHeading
        title={t('wizard.report')}
        lead={t('report.lead', { from: formatDate(period.from), to: formatDate(period.to) })}
        actions={
          <LinkButton href={`/dokumentation/pakke/${period.from}/${period.to}`}>
            {t('report.pack')}
          </LinkButton>
        }
      />
      {value.incomplete !== null && (
        <Alert kind="warning" title={t('report.incomplete')}>
          {value.incomplete}
        </Alert>
      )}
      <Pane title={t('report.receipt')}>
        <Facts
          items={[
            { term: t('report.officer'), value: receipt.officer },
            { term: t('report.at'), value: formatInstant(receipt.approvedAt) },
            {
              term: t('approve.covers'),
              value: value.covers.map(dutyText).join(', '),
            },
            { term: t('report.seq'), value: formatNumber(receipt.seq) },
            { term: t('report.head'), value: <code className="kb-hash">{receipt.head}</code> },
            {
              term: t('report.signature'),
              value: <code className="kb-hash">{receipt.signatureSha256}</code>,
            },
          ]}
        />
        <p>{t('report.signatureMeans')}</p>
      </Pane>
      {value.figures && <ControlFiguresView figures={value.figures} />}
      <Pane title={t('report.sources')}>
        <DataTable
          caption={t('report.sources')}
          rows={value.sources}
          rowKey={({ file }) => file}
          columns={[
            { key: 'file', title: t('report.file'), isRowHeading: true, render: ({ file }) => file },
            {
              key: 'range',
              title: t('report.range'),
              render: ({ declared }) => formatPeriod(declared),
            },
            {
              key: 'rows',
              title: t('report.rows'),
              isNumber: true,
              render: ({ rowsInPeriod }) => formatNumber(rowsInPeriod),
            },
            {
              key: 'sha',
              title: 'SHA-256',
              render: ({ sha256 }) => <code className="kb-hash">{sha256}</code>,
            },
          ]}
        />
      </Pane>
      <Pane title={t('report.rules')}>
        <DataTable
          caption={t('report.rules')}
          rows={value.rules}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'id',
              title: t('assess.rule'),
              isRowHeading: true,
              render: ({ id }) => `${id} ${ruleTitle({ id, title: '' })}`,
            },
            {
              key: 'version',
              title: t('report.version'),
              isNumber: true,
              render: ({ version }) => formatNumber(version),
            },
            {
              key: 'parameters',
              title: t('report.parameters'),
              render: ({ parameters }) =>
                parametersInOrder(parameters)
                  .map(([name, number]) => `${parameterLabel(name, tSettings)}: ${formatNumber(number)}`)
                  .join('; '),
            },
            {
              key: 'findings',
              title: t('approve.findings'),
              isNumber: true,
              render: ({ findings }) => (findings === null ? absent : formatNumber(findings)),
            },
            {
              key: 'note',
              title: t('report.note'),
              render: ({ notRun, lookBack }) => reasonText(notRun ?? lookBack ?? ''),
            },
          ]}
        />
      </Pane>
      <ReportSample report={value} />
      <Pane title={t('report.addenda')}>
        {value.addenda.map(({ at, officer, text }) => (
          <p key={at}>
            {formatInstant(at)}, {officer}: {text}
          </p>
        ))}
        <AddendumForm control={control} />
      </Pane>
    </>
  )
}

function AddendumForm({ control }: { control: string }) {
  const { t } = useTranslation('control')
  const form = useForm({
    resolver: controlResolver<{ text: string }>(t, {
      schema: assessProcedures.addAddendum.input.omit({ control: true }),
      inputOf: ({ text }) => ({ text }),
      missing: () => t('report.addendumMissing'),
    }),
    defaultValues: { text: '' },
  })
  const draft = useDraft(`addendum:${control}`, form)
  const act = useAction(async (input: { control: string; text: string }) => {
    await api.control.addAddendum(input)
    return true
  })
  const submit = form.handleSubmit(async ({ text }) => {
    if (!(await act.run({ control, text }))) return
    form.reset()
    await draft.remove()
  })
  if (!draft.isReady) return null
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorAlert error={act.error} />
      <TextAreaField
        label={t('report.addendum')}
        hint={t('report.addendumHint')}
        error={form.formState.errors.text?.message}
        {...form.register('text')}
      />
      <div className="kb-actions">
        <Button type="submit" isBusy={act.isRunning}>
          {t('report.addAddendum')}
        </Button>
      </div>
    </form>
  )
}
