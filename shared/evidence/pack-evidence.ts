// What this edition of the pack holds about each clause, all its controls together. A clause that nothing here names is a
// duty of which it holds nothing, and the index says so.
import { carriedOutNotes, controlEvidence, none, partial } from './clause-evidence.ts'
import { clauseFacts, countOf, firstDateWithoutOfficer } from './clause-facts.ts'
import type { Clause, ClauseEvidence } from './clause-value.ts'
import type { ControlPart } from './control-parts.ts'
import { periodText } from './control-parts.ts'
import { formatDate } from './danish-format.ts'
import type { PackRequest } from './pack-request.ts'
import { uncoveredDates } from './uncovered.ts'

/** What the pack says about a clause. @param parts the request's controls */
export function evidenceOf(
  clause: Clause,
  request: PackRequest,
  parts: readonly ControlPart[],
): ClauseEvidence {
  const ofPack = packEvidence[clause.id]
  if (ofPack) return ofPack(request)
  const ofControl = controlEvidence[clause.id]
  if (ofControl) {
    if (parts.length === 0) return withoutControl(clause, request)
    const all = parts.map((part) => ({ part, evidence: ofControl(clauseFacts(part)) }))
    return coverageDuties.has(clause.id) ? coveringAll(request, together(all)) : together(all)
  }
  if (
    clause.kind === 'F' ||
    clause.binds.startsWith('CPR-kontoret') ||
    clause.binds.startsWith('Datafordeler')
  )
    return { value: 'notDuty', where: [], note: 'Oplysning, rettighed eller andres opgave.' }
  if (clause.kind === 'X') return { value: 'notDuty', where: [], note: 'Undtagelse.' }
  if (clause.binds === 'Everyone' || clause.binds === 'Both parties' || clause.id === 'T13.2')
    return { value: 'notDuty', where: [], note: 'Retsvirkning.' }
  return { value: 'none', where: provisions.has(clause.id) ? ['bestemmelser'] : [], note: missing(clause) }
}

const personalNumbers = partial(
  'graenser',
  'Personer, der er slået op, står med kode, og pakken er gennemsøgt for fulde personnumre.',
)

/** Clauses about which the pack says the same whatever its controls are. */
const packEvidence: Readonly<Record<string, (request: PackRequest) => ClauseEvidence>> = {
  'T3.1': (request) => {
    const withoutOfficer = firstDateWithoutOfficer(request)
    return withoutOfficer === null
      ? {
          value: 'documented',
          where: ['myndighed'],
          note: 'En sikkerhedsansvarlig er oplyst for hver dag i perioden.',
        }
      : partial(
          'myndighed',
          `Der er ikke oplyst en sikkerhedsansvarlig for hele perioden, første gang ${formatDate(withoutOfficer)}.`,
        )
  },
  'T4.16': () => none('Kontrol ved mistanke indgår ikke i pakken.'),
  'T4.17': () => partial('mistanke', 'Ingen kontrol ved mistanke er talt med som løbende kontrol.'),
  'T8.5': () => personalNumbers,
  'T8.7': () => personalNumbers,
  'T8.9': () => personalNumbers,
}

/** Sections that every control has for itself. */
const ofEachControl: ReadonlySet<string> = new Set(['kontrol', 'kilder', 'fund'])

type OfPart = { readonly part: ControlPart; readonly evidence: ClauseEvidence }

/** A clause is as well documented as by the control that documents it least; what differs is said of each. */
function together(all: readonly OfPart[]): ClauseEvidence {
  const values = new Set(all.map(({ evidence }) => evidence.value))
  const notes = new Set(all.map(({ evidence }) => evidence.note))
  const [value = 'none'] = values
  const [note = ''] = notes
  const where = all.flatMap(({ part, evidence }) =>
    evidence.where.map((label) => (ofEachControl.has(label) ? part.label(label) : label)),
  )
  return {
    value: values.size === 1 ? value : 'partial',
    where: [...new Set(where)],
    note: all.length === 1 ? note : notes.size === 1 ? `For hver kontrol: ${note}` : noteOfEach(all),
  }
}

function noteOfEach(all: readonly OfPart[]): string {
  return all.map(({ part, evidence }) => `${periodText(part.period)}: ${evidence.note}`).join(' ')
}

/** Duties that hold for every day: a gap leaves them documented only in part. */
const coverageDuties: ReadonlySet<string> = new Set(['T4.5', 'T4.6', 'T4.11', 'T4.12', 'T4.13'])

function coveringAll({ period, controls }: PackRequest, evidence: ClauseEvidence): ClauseEvidence {
  const gaps = uncoveredDates(
    period,
    controls.map((control) => control.period),
  )
  if (gaps.length === 0) return evidence
  return {
    ...evidence,
    value: evidence.value === 'documented' ? 'partial' : evidence.value,
    note: `${evidence.note} Ikke dækket af en godkendt kontrol: ${gaps.map(periodText).join(', ')}.`,
  }
}

const registerOnly = partial(
  'myndighed',
  'Fortegnelsen føres i Kontrolbog med tid for påbegyndelse og ophør. Den indgår ikke selv i pakken.',
)

/** The period has no control: what is left are the register and the controls of other periods. */
function withoutControl({ id }: Clause, { authority, carriedOut }: PackRequest): ClauseEvidence {
  if (id === 'T3.11' || id === 'T3.12') return registerOnly
  const nothing = 'Ingen godkendt kontrol dækker nogen dag i perioden.'
  if (id !== 'T4.6' && id !== 'T4.13') return none(nothing)
  const counts = { stated: countOf(authority.previousControls ?? []), approvedHere: countOf(carriedOut) }
  const { stated, here } = carriedOutNotes(counts, id === 'T4.6' ? 'authorisations' : 'logs')
  return stated === '' && here === '' ? none(nothing) : partial('frister', `${nothing}${here}${stated}`)
}

const provisions: ReadonlySet<string> = new Set(['T3.2', 'T4.1', 'T4.2', 'T4.3', 'T4.4'])

function missing({ id, section }: Clause): string {
  if (provisions.has(id)) return 'De interne bestemmelser indgår ikke i pakken.'
  // What pkt. 4 lets CPR-kontoret ask for is the provisions and the controls, no more.
  if (['3', '5', '6', '7'].includes(section))
    return 'Ligger uden for det, punkt 4 omfatter, og indgår ikke i pakken.'
  return 'Indgår ikke i pakken.'
}
