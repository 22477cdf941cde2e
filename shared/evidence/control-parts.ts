// The controls of a pack one by one, each with the codes and labels that are its own: two controls may have files of one
// name, and the same mask in two of them need not be the same person.
import { formatDate } from './danish-format.ts'
import type { PackControl, PackRequest, Period } from './pack-request.ts'
import { isDraftPack } from './pack-request.ts'
import type { PersonCodes } from './person-codes.ts'
import { personCodes } from './person-codes.ts'
import { type SourceCodes, sourceCodes } from './source-codes.ts'

/** What the chapters about a control take: the pack's request with this control in the place of all. */
export type ControlPart = Omit<PackRequest, 'period' | 'controls'> &
  PackControl & {
    readonly packPeriod: Period
    readonly codes: SourceCodes
    readonly people: PersonCodes
    /** The label of one of its sections, unique in the pack. */
    label(name: string): string
  }

/** In the pack's order. The codes of sources and people go on from one control to the next. */
export function controlParts(request: PackRequest): ControlPart[] {
  const { controls, period: packPeriod, ...pack } = request
  const people = packPeople(request)
  let sources = 0
  return controls.map((control, index) => {
    const codes = sourceCodes(
      control.sources.map(({ summary }) => summary.file),
      sources,
    )
    sources += control.sources.length
    return {
      ...pack,
      ...control,
      packPeriod,
      codes,
      people: people[index]!, // one for each control
      label: (name) => (controls.length === 1 ? name : `${name}-k${index + 1}`),
    }
  })
}

/** The codes of the people looked up, for each control of the pack; numbered from the first control to the last. */
export function packPeople({ controls }: Pick<PackRequest, 'controls'>): PersonCodes[] {
  let known = 0
  return controls.map(({ control: { findings, sample } }) => {
    const subjects = [...sample.strata, ...sample.rows].map(({ subject }) => subject)
    const people = personCodes(findings, subjects, known)
    known += people.size
    return people
  })
}

export function periodText({ from, to }: Period): string {
  return `${formatDate(from)} – ${formatDate(to)}`
}

/** Whether the pack must say which control it speaks of: there is not just one, over the very period that was asked for. */
export function isOfOnePeriod({ controls, period }: PackRequest): boolean {
  const [only] = controls
  return controls.length === 1 && only?.period.from === period.from && only.period.to === period.to
}

/** How the pack as a whole stands. */
export function packStatus(request: Pick<PackRequest, 'controls'>): 'kladde' | 'godkendt' | 'uden kontrol' {
  if (request.controls.length === 0) return 'uden kontrol'
  return isDraftPack(request) ? 'kladde' : 'godkendt'
}
