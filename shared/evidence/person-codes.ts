// People looked up are P-0001, P-0002 ... in the pack, in order of first appearance: a birth date and what it stands
// beside are enough to know a person by, and the pack leaves the authority.
import type { Finding } from '../control/findings-file.ts'

/** A masked person in a finding: DDMMYY-XXXX, with the row it first stood on where the finding's subject is meant. */
const masked = /\d{6}-XXXX(?:#[^\s,;()]*)?/g

export type PersonCodes = {
  /** The text with every masked person replaced by a code. */
  replaceIn(finding: Finding, words: string): string
  /** The same for a subject of the sample: an identity in the form of a personal number. */
  replaceSubject(subject: string): string
  /** The code of the finding's own subject, when it is a person or an identity in the form of a personal number. */
  ofSubject(finding: Finding): string | null
  /** How many there are. */
  readonly size: number
}

/**
 * Numbers the masked persons of a control's findings and of its sample's subjects, in the order they are given. A mask
 * with its row is one person wherever it stands; one without a row is known only within its own finding.
 *
 * @param before persons of the pack that have a code already
 */
export function personCodes(
  findings: readonly Finding[],
  subjects: readonly string[] = [],
  before = 0,
): PersonCodes {
  const codes = new Map<string, string>()
  const codeOf = (key: string): string => {
    const known = codes.get(key)
    if (known !== undefined) return known
    const code = `P-${String(before + codes.size + 1).padStart(4, '0')}`
    codes.set(key, code)
    return code
  }

  function replaceIn(finding: Finding, words: string): string {
    return words.replace(masked, (mask) => codeOf(keyOf(finding, mask)))
  }

  for (const finding of findings) {
    replaceIn(finding, finding.subject.id)
    replaceIn(finding, finding.reason)
    for (const value of Object.values(finding.parameters)) replaceIn(finding, String(value))
  }
  const replaceSubject = (subject: string) => subject.replace(masked, codeOf)
  subjects.forEach(replaceSubject)

  return {
    replaceIn,
    replaceSubject,
    get size() {
      return codes.size
    },
    ofSubject(finding) {
      const [mask] = finding.subject.id.match(masked) ?? []
      return mask === undefined ? null : codeOf(keyOf(finding, mask))
    },
  }
}

function keyOf(finding: Finding, mask: string): string {
  const subject = finding.subject.id
  if (mask.includes('#')) return mask
  // The reason names the subject by its mask alone.
  return subject.startsWith(`${mask}#`) ? subject : `${finding.id} ${mask}`
}
