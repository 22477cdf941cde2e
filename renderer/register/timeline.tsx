// Authorisations as bars and what happened around them as marks, on one line of time; the same as a table.
import { useTranslation } from 'react-i18next'
import type { Happening, RegisterRecord } from '../../shared/register/record.ts'
import { parseDay } from '../../shared/time/local-date.ts'
import { DataTable } from '../ui/data-table.tsx'
import { FigureWithTable } from '../ui/figure-with-table.tsx'
import { formatDate } from '../ui/format.ts'
import './register.css'

const rowPx = 28
/** Told apart by shape, never by colour alone; the legend says each. */
const glyphs: Readonly<Record<Happening['kind'], string>> = {
  control: '✓',
  review: '◆',
  import: '▲',
  'home-begun': '⌂',
  'home-declared': '✎',
  'home-controlled': '◎',
  'home-ended': '×',
}

export function Timeline({ record }: { record: RegisterRecord }) {
  const { t } = useTranslation('register')
  const bars = record.authorisations.filter(({ from, status }) => from !== null && status !== 'voided')
  const said = (happening: Happening) =>
    happening.kind === 'control'
      ? t('happening.control', {
          period: `${formatDate(happening.period?.from)}–${formatDate(happening.period?.to)}`,
        })
      : t(`happening.${happening.kind}`, { file: happening.file })
  const rows = [
    ...bars.map(({ id, access, program, from, to }) => ({
      key: id,
      when: `${formatDate(from)} – ${to === null ? t('record.open') : formatDate(to)}`,
      what: program || t(`access.${access}`),
    })),
    ...record.happenings.map((happening, at) => ({
      key: `${at}`,
      when: formatDate(happening.date),
      what: said(happening),
    })),
  ]
  const days = [
    ...bars.flatMap(({ from, to }) => [from, to]),
    ...record.happenings.map(({ date }) => date),
  ].flatMap((date) => (date === null ? [] : [parseDay(date)]))
  const kinds = [...new Set(record.happenings.map(({ kind }) => kind))]
  const first = Math.min(...days)
  const span = Math.max(1, Math.max(...days) - first) * 1.05
  const x = (date: string) => `${((parseDay(date) - first) / span) * 100}%`
  return (
    <FigureWithTable
      title={t('record.timeline')}
      className="kb-c8"
      figure={
        days.length === 0 ? (
          <p>{t('record.none')}</p>
        ) : (
          <>
            <svg
              className="kb-timeline"
              role="img"
              aria-label={rows.map(({ when, what }) => `${what}: ${when}`).join('. ')}
              width="100%"
              height={(bars.length + 1) * rowPx}
            >
              {bars.map(({ id, access, program, from, to }, at) => (
                <g key={id}>
                  <line
                    className="kb-timeline-bar"
                    x1={x(from!)} // bars without a start are left out
                    x2={to === null ? '100%' : x(to)}
                    y1={at * rowPx + 22}
                    y2={at * rowPx + 22}
                  />
                  <text x={x(from!)} y={at * rowPx + 14}>
                    {program || t(`access.${access}`)}
                  </text>
                </g>
              ))}
              {record.happenings.map((happening, at) => (
                <text
                  key={at}
                  className="kb-timeline-mark"
                  x={x(happening.date)}
                  y={bars.length * rowPx + 20}
                  textAnchor="middle"
                >
                  {glyphs[happening.kind]}
                  <title>{`${formatDate(happening.date)}: ${said(happening)}`}</title>
                </text>
              ))}
            </svg>
            {kinds.length > 0 && (
              <ul className="nobullet-list kb-timeline-legend">
                {kinds.map((kind) => (
                  <li key={kind}>
                    <span aria-hidden>{glyphs[kind]}</span> {t(`happening.short.${kind}`)}
                  </li>
                ))}
              </ul>
            )}
          </>
        )
      }
      table={
        <DataTable
          caption={t('record.timeline')}
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            { key: 'when', title: t('record.when'), isRowHeading: true, render: ({ when }) => when },
            { key: 'what', title: t('record.what'), render: ({ what }) => what },
          ]}
        />
      }
    />
  )
}
