// From a request to the document: the chapters in the order product.md gives them. Pure: same request, same document.
import { openZone } from '../time/zone.ts'
import { dateParts, parseDay } from '../time/local-date.ts'
import { type Notice, aboutSection } from './chapters/about.ts'
import { authorityChapter } from './chapters/authority.ts'
import { clauseIndex } from './chapters/clause-index.ts'
import { controlChapter, noControlChapter } from './chapters/control.ts'
import { intervalsChapter } from './chapters/intervals.ts'
import { ledgerChapter } from './chapters/ledger.ts'
import { limitsChapter } from './chapters/limits.ts'
import { programsChapter } from './chapters/programs.ts'
import { provisionsChapter } from './chapters/provisions.ts'
import { suspicionChapter } from './chapters/suspicion.ts'
import { type ControlPart, controlParts, isOfOnePeriod, packStatus, periodText } from './control-parts.ts'
import { formatCount, formatDate, formatInstant, formatLongDate, localDateAt } from './danish-format.ts'
import type { PackModel } from './pack-model.ts'
import { followingOn } from './pack-model.ts'
import { type PackRequest, isDraftPack } from './pack-request.ts'
import { type Inline, printed, strong, text } from './printed.ts'
import { uncoveredDates } from './uncovered.ts'

/** Stands on every page of a draft, to the letter. */
export const draftNotice = 'Kladde: fundene er ikke vurderet, og kontrollen er ikke godkendt'
/** Stands on every page of a pack that documents nothing, to the letter. */
export const sampleNotice = 'Eksempeldata: myndigheden, medarbejderne og opslagene er opdigtede'

/** The document of a pack. Instants are printed on the clocks of the request's zone. */
export function buildPackModel(request: PackRequest): PackModel {
  const { authority, period } = request
  const zone = openZone(request.timezone)
  const parts = controlParts(request)
  return {
    title: 'Dokumentation for kontrol med adgangen til CPR',
    madeOn: dateParts(parseDay(localDateAt(request.generatedAtMs, zone))),
    authority: text(authority.name),
    period: printed('date', `${formatDate(period.from)} – ${formatDate(period.to)}`),
    pageNotice: pageNotice(request),
    cover: [
      { label: 'CVR-nummer', value: [printed('cvr', authority.cvr)] },
      {
        label: 'Journalnummer',
        value: [
          authority.journalNumber === undefined
            ? text('ikke oplyst')
            : printed('journalNumber', authority.journalNumber),
        ],
      },
      {
        label: 'Periode',
        value: [
          printed('date', formatLongDate(period.from)),
          text(' – '),
          printed('date', formatLongDate(period.to)),
        ],
      },
      {
        label: 'Dannet',
        value: [printed('instant', formatInstant(request.generatedAtMs, zone))],
      },
      ...controlsOnCover(request, parts),
      {
        label: 'Status',
        value: [
          strong(statusNames[packStatus(request)]),
          ...(request.isSample ? [text(' – eksempeldata')] : []),
        ],
      },
      {
        label: 'Revisionsspor',
        value: [printed('ledgerSize', formatCount(request.ledger.seq)), text(' poster')],
      },
    ],
    about: aboutSection(notices(request)),
    chapters: [
      clauseIndex(request, parts),
      authorityChapter(request),
      followingOn(provisionsChapter(request)),
      ...(parts.length === 0 ? [noControlChapter(request)] : parts.map(controlChapter)),
      programsChapter(request, parts),
      intervalsChapter(request),
      followingOn(suspicionChapter(request)),
      limitsChapter(parts),
      followingOn(ledgerChapter(request)),
    ],
  }
}

function pageNotice(request: PackRequest): string {
  return notices(request)
    .map(({ said }) => said)
    .join('. ')
}

/** What a reader must know on every page, and what it means. */
function notices(request: PackRequest): Notice[] {
  return [
    ...(request.isSample ? [{ said: sampleNotice, meaning: sampleMeaning }] : []),
    ...(isDraftPack(request) ? [{ said: draftNotice, meaning: draftMeaning }] : []),
  ]
}

const sampleMeaning = 'Pakken viser, hvordan en pakke ser ud. Den dokumenterer intet.'
const draftMeaning =
  'Kørslen er teknisk. Ingen person har set på fundene eller på stikprøven. Kladden tæller ikke som en gennemført kontrol og flytter ingen frist.'

const statusNames = {
  kladde: 'Kladde',
  godkendt: 'Godkendt',
  'uden kontrol': 'Ingen godkendt kontrol i perioden',
} as const

/** Which controls the pack holds, and which dates none of them covers, where the period alone does not say it. */
function controlsOnCover(
  request: PackRequest,
  parts: readonly ControlPart[],
): { label: string; value: Inline[] }[] {
  if (isOfOnePeriod(request)) return []
  const gaps = uncoveredDates(
    request.period,
    parts.map((part) => part.period),
  )
  return [
    {
      label: 'Kontroller',
      value: [printed('date', parts.map((part) => periodText(part.period)).join('; ') || 'ingen')],
    },
    ...(gaps.length === 0
      ? []
      : [{ label: 'Ikke dækket', value: [printed('date', gaps.map(periodText).join('; '))] }]),
  ]
}
