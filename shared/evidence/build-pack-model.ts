// From a request to the document: the chapters in the order product.md gives them. Pure: same request, same document.
import { openZone } from '../time/zone.ts'
import { dateParts, parseDay } from '../time/local-date.ts'
import { aboutSection } from './chapters/about.ts'
import { authorityChapter } from './chapters/authority.ts'
import { clauseIndex } from './chapters/clause-index.ts'
import { controlChapter } from './chapters/control.ts'
import { intervalsChapter } from './chapters/intervals.ts'
import { ledgerChapter } from './chapters/ledger.ts'
import { limitsChapter } from './chapters/limits.ts'
import { programsChapter } from './chapters/programs.ts'
import { provisionsChapter } from './chapters/provisions.ts'
import { suspicionChapter } from './chapters/suspicion.ts'
import { formatCount, formatDate, formatInstant, formatLongDate, localDateAt } from './danish-format.ts'
import type { PackModel } from './pack-model.ts'
import { followingOn } from './pack-model.ts'
import type { PackRequest } from './pack-request.ts'
import { personCodes } from './person-codes.ts'
import { printed, strong, text } from './printed.ts'
import { sourceCodes } from './source-codes.ts'

/** Stands on every page of a draft, to the letter. */
export const draftNotice = 'Kladde: fundene er ikke vurderet, og kontrollen er ikke godkendt'

/** The document of a pack. Instants are printed on the clocks of the request's zone. */
export function buildPackModel(request: PackRequest): PackModel {
  const { authority, period, control } = request
  const zone = openZone(request.timezone)
  const sources = sourceCodes(request.sources.map(({ summary }) => summary.file))
  const people = personCodes(control.findings)
  return {
    title: 'Dokumentation for kontrol med adgangen til CPR',
    madeOn: dateParts(parseDay(localDateAt(request.generatedAtMs, zone))),
    authority: text(authority.name),
    period: printed('date', `${formatDate(period.from)} – ${formatDate(period.to)}`),
    draftNotice: request.profile.isDraft ? draftNotice : '',
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
      { label: 'Status', value: [strong(request.profile.isDraft ? 'Kladde' : 'Godkendt')] },
      {
        label: 'Revisionsspor',
        value: [printed('ledgerSize', formatCount(request.ledger.seq)), text(' poster')],
      },
    ],
    about: aboutSection(request.profile.isDraft ? draftNotice : ''),
    chapters: [
      clauseIndex(request),
      authorityChapter(request),
      followingOn(provisionsChapter(request)),
      controlChapter(request, sources, people),
      programsChapter(request, sources),
      intervalsChapter(request),
      followingOn(suspicionChapter(request)),
      limitsChapter(request),
      followingOn(ledgerChapter(request)),
    ],
  }
}
