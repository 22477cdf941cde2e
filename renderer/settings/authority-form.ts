// The authority's settings as a form: lists are texts of one item a line.
import type { TFunction } from 'i18next'
import { z } from 'zod'
import type { AuthoritySettings } from '../../shared/settings/contract.ts'
import { linesOf, readAll, readDate, writeDate } from './lines.ts'

export type AuthorityForm = {
  name: string
  cvr: string
  journalNumber: string
  accessEstablished: string
  units: string
  closedDays: string
  cvrNumbers: string
  outages: string
  casePattern: string
}

const cvr = /^\d{8}$/

type Sentence = TFunction<'settings'>

/** With the page's sentences for what is wrong. */
export function authorityFormSchema(t: Sentence) {
  return z.object({
    name: z.string().trim().min(1, t('authority.needName')),
    cvr: z.string().trim().regex(cvr, t('authority.needCvr')),
    journalNumber: z.string(),
    accessEstablished: z
      .string()
      .refine((text) => text === '' || readDate(text) !== null, t('authority.badDate')),
    units: z.string(),
    closedDays: z.string().refine((text) => readAll(text, readDate) !== null, t('authority.badDays')),
    cvrNumbers: z
      .string()
      .refine((text) => linesOf(text).every((line) => cvr.test(line)), t('authority.badCvrNumbers')),
    outages: z.string().refine((text) => readAll(text, readOutage) !== null, t('authority.badOutages')),
    casePattern: z.string(),
  })
}

export function formOf(settings: AuthoritySettings): AuthorityForm {
  return {
    name: settings.name,
    cvr: settings.cvr,
    journalNumber: settings.journalNumber,
    accessEstablished: settings.accessEstablished ?? '',
    units: settings.units
      .map(({ name, manager }) => (manager === '' ? name : `${name}; ${manager}`))
      .join('\n'),
    closedDays: settings.closedDays.map(writeDate).join('\n'),
    cvrNumbers: settings.cvrNumbers.join('\n'),
    outages: settings.outages
      .map(({ from, to, source }) => `${writeDate(from)}; ${writeDate(to)}; ${source}`)
      .join('\n'),
    casePattern: settings.casePattern,
  }
}

/** Of a form that its schema took. */
export function settingsOf(form: AuthorityForm): AuthoritySettings {
  return {
    name: form.name,
    cvr: form.cvr.trim(),
    journalNumber: form.journalNumber,
    accessEstablished: form.accessEstablished === '' ? null : form.accessEstablished,
    units: linesOf(form.units).map(readUnit),
    closedDays: readAll(form.closedDays, readDate) ?? [],
    cvrNumbers: linesOf(form.cvrNumbers),
    outages: readAll(form.outages, readOutage) ?? [],
    casePattern: form.casePattern,
  }
}

function readUnit(line: string): AuthoritySettings['units'][number] {
  const [name = '', ...manager] = line.split(';')
  return { name: name.trim(), manager: manager.join(';').trim() }
}

function readOutage(line: string): AuthoritySettings['outages'][number] | null {
  const [begin = '', end = '', ...rest] = line.split(';')
  const [from, to, source] = [readDate(begin), readDate(end), rest.join(';').trim()]
  return from !== null && to !== null && from <= to && source !== '' ? { from, to, source } : null
}
