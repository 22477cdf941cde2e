// What an entry says in words, and what the entry before it said where they differ.
import type { TFunction } from 'i18next'
import type { HistoryEntry } from '../../shared/duties/contract.ts'
import { verdictSchema } from '../../shared/duties/answer.ts'
import { homeClauseSchema } from '../../shared/duties/clauses.ts'
import { formatDate } from '../ui/format.ts'
import { clauseKey, pointOf } from './clause-texts.ts'
import { timeoutText } from './timeout-text.ts'

export type Change = { readonly now: string; readonly before: string | undefined }
type Data = Readonly<Record<string, unknown>>

/** Of a correction only what it changed; of every other entry all that it says. `entries` stand latest first. */
export function changesOf(
  t: TFunction<'duties'>,
  entries: readonly HistoryEntry[],
  entry: HistoryEntry,
): Change[] {
  const said = sentences(t, dataOf(entry))
  if (!entry.kind.endsWith('-corrected')) return [...said.values()].map((now) => ({ now, before: undefined }))
  const corrected = entries.find(
    ({ seq, kind }) => seq < entry.seq && (kind.endsWith('-corrected') || kind === firstKindOf(entry.kind)),
  )
  const before = corrected ? sentences(t, dataOf(corrected)) : new Map<string, string>()
  return [...said].flatMap(([key, now]) => {
    const was = before.get(key)
    return was === now ? [] : [{ now, before: was }]
  })
}

function firstKindOf(kind: string): string {
  const noun = kind.slice(0, -'-corrected'.length)
  return noun === 'home-control' ? 'home-control-recorded' : `${noun}-registered`
}

/** One sentence for each thing that the data says, by a key that is the same before and after a correction. */
function sentences(t: TFunction<'duties'>, data: Data): Map<string, string> {
  const said = new Map<string, string>()
  const text = (key: string) => (typeof data[key] === 'string' ? data[key] : undefined)
  for (const key of ['version', 'name', 'checked', 'done', 'responsible']) {
    const value = text(key)
    if (value) said.set(key, value)
  }
  const place = text('place')
  if (place === 'home' || place === 'equivalent') said.set('place', t(`place.${place}`))
  for (const key of ['validFrom', 'from', 'on', 'to', 'due']) {
    const date = text(key)
    if (date) said.set(key, dateSentence(t, key, date))
  }
  if ('timeout' in data) said.set('timeout', timeoutText(t, timeoutOf(data['timeout'])))
  for (const answer of Array.isArray(data['answers']) ? data['answers'] : []) {
    // Each was an answer when it was recorded.
    const line = answerSentence(t, answer as Data)
    if (line) said.set(`answer ${line.clause}`, line.sentence)
  }
  return said
}

function dateSentence(t: TFunction<'duties'>, key: string, iso: string): string {
  const date = formatDate(iso)
  if (key === 'from' || key === 'validFrom') return t('history.from', { date })
  return key === 'to' ? t('history.to', { date }) : date
}

function answerSentence(t: TFunction<'duties'>, answer: Data) {
  const clause = homeClauseSchema.safeParse(answer['clause'])
  const verdict = verdictSchema.safeParse(answer['verdict'])
  if (!clause.success || !verdict.success) return undefined
  const parts = [
    `${pointOf(clause.data)}. ${t(`clause.${clauseKey(clause.data)}`)}: ${t(`verdict.${verdict.data}`)}`,
  ]
  if (typeof answer['note'] === 'string' && answer['note'] !== '') parts.push(answer['note'])
  const followUp = answer['followUp']
  if (typeof followUp === 'object' && followUp !== null && 'due' in followUp && 'responsible' in followUp) {
    const due = formatDate(String(followUp.due))
    parts.push(t('history.followUpDue', { due, responsible: String(followUp.responsible) }))
  }
  return { clause: clause.data, sentence: parts.join('. ') }
}

function timeoutOf(value: unknown): Parameters<typeof timeoutText>[1] {
  if (typeof value !== 'object' || value === null || !('action' in value) || !('minutes' in value))
    return null
  return { action: value.action === 'lock' ? 'lock' : 'disconnect', minutes: Number(value.minutes) }
}

function dataOf({ data }: HistoryEntry): Data {
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {}
}
