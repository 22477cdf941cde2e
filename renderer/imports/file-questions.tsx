import { useTranslation } from 'react-i18next'
import type { FilePreview, PreviewQuestion } from '../../shared/imports/file-preview.ts'
import type { ImportChoices } from '../../shared/imports/import-choices.ts'
import { Alert } from '../ui/alert.tsx'
import { RadioField } from '../ui/choice-field.tsx'
import { formatDate, formatInstant } from '../ui/format.ts'
import { controlIds } from './setup-issues.ts'
import texts from './texts.da.json'

export type FileQuestionsProps = {
  item: string
  preview: FilePreview
  /** Field -> the sentence about what is missing, once the officer has tried to go on. */
  errors: ReadonlyMap<string, string>
  onChoice: (choice: Partial<ImportChoices>) => void
}

type QuestionOf<Kind extends PreviewQuestion['kind']> = Extract<PreviewQuestion, { kind: Kind }>

/** What the file leaves open, with the first value that shows it read every way. */
export function FileQuestions({ preview, ...rest }: FileQuestionsProps) {
  return preview.questions.map((question) => {
    switch (question.kind) {
      case 'time-zone':
        return <ZoneQuestion key="zone" question={question} {...rest} />
      case 'date-order':
        return <OrderQuestion key="order" question={question} {...rest} />
      case 'time-columns':
        return <TimesQuestion key="times" question={question} preview={preview} {...rest} />
      case 'name-columns':
        return <NamesNote key="names" question={question} preview={preview} />
    }
  })
}

type Asked<Kind extends PreviewQuestion['kind']> = Omit<FileQuestionsProps, 'preview'> & {
  question: QuestionOf<Kind>
}

function ZoneQuestion({ item, question, errors, onChoice }: Asked<'time-zone'>) {
  const { t } = useTranslation('imports')
  const id = controlIds(item).zone
  const nameOf = (zone: string) =>
    zone === 'UTC' || zone === 'Europe/Copenhagen' ? t(`question.zoneNames.${zone}`) : zone
  return (
    <RadioField
      id={id}
      name={id}
      label={t('question.zone')}
      hint={t('question.zoneHint', { sample: question.sample })}
      error={errors.get(id)}
      value={question.isOpen ? '' : question.chosen}
      options={question.readings.map(({ timezone, utcMs }) => ({
        value: timezone,
        label: t('question.zoneChoice', { timezone: nameOf(timezone), time: formatInstant(utcMs) }),
      }))}
      onChange={(event) => onChoice({ timezone: event.target.value })}
    />
  )
}

function OrderQuestion({ item, question, errors, onChoice }: Asked<'date-order'>) {
  const { t } = useTranslation('imports')
  const id = controlIds(item).order
  const reason = {
    ambiguous: t('question.orderAmbiguous'),
    'month-first': t('question.orderMonthFirst'),
    'two-digit-years': t('question.orderTwoDigit'),
  }[question.reason]
  const orderName = (order: string) => (isOrder(order) ? t(`question.orders.${order}`) : order)
  return (
    <RadioField
      id={id}
      name={id}
      label={t('question.order', { sample: question.sample })}
      hint={reason}
      error={errors.get(id)}
      value={question.chosen ?? ''}
      options={question.readings.map(({ dateOrder, day }) => ({
        value: dateOrder,
        label: t('question.orderChoice', {
          day: day === null ? t('question.orderNot') : formatDate(day),
          order: orderName(dateOrder),
        }),
      }))}
      onChange={(event) => onChoice({ dateOrder: event.target.value })}
    />
  )
}

function isOrder(order: string): order is keyof typeof texts.question.orders {
  return Object.hasOwn(texts.question.orders, order)
}

function TimesQuestion({
  item,
  question,
  preview,
  errors,
  onChoice,
}: Asked<'time-columns'> & { preview: FilePreview }) {
  const { t } = useTranslation('imports')
  const id = controlIds(item).times
  function choose(index: string): void {
    const columns = Object.fromEntries(preview.columns.map((column) => [String(column.index), column.field]))
    for (const other of question.columns) columns[String(other)] = null
    onChoice({ columns: { ...columns, [index]: question.field } })
  }
  return (
    <RadioField
      id={id}
      name={id}
      label={t('question.times')}
      hint={t('question.timesHint')}
      error={errors.get(id)}
      value=""
      options={question.columns.flatMap((index) => {
        const column = preview.columns[index]
        return column ? [{ value: String(index), label: `${column.header}: ${column.firstValue}` }] : []
      })}
      onChange={(event) => choose(event.target.value)}
    />
  )
}

function NamesNote({ question, preview }: { question: QuestionOf<'name-columns'>; preview: FilePreview }) {
  const { t } = useTranslation('imports')
  const names = question.columns.flatMap((index) => preview.columns[index]?.header ?? [])
  return (
    <Alert kind="info" title={t('question.names')}>
      {t('question.namesText', { count: names.length, columns: names.join(', ') })}
    </Alert>
  )
}
