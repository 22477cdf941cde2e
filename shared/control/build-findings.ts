// Turns what the rules yield into the published findings: events, ids and order (product.md, `findings.json`).
import type { Finding } from './findings-file.ts'
import type { Hashing } from './hashing.ts'
import type { RuleContext } from './rule-context.ts'
import { compareRuleIds, compareText } from './rule-order.ts'
import type { EventRef, FindingDraft } from './subject.ts'

// A source and a line in one whole number that sorts as the two do: lines are below 2^32, sources below 2^16.
const linesPerSource = 2 ** 32

type Built = { readonly finding: Finding; readonly caseName: string; readonly firstEvent: number }

/** Sorted by rule, subject id and first event; equal drafts give equal findings, in whatever order they come. */
export function buildFindings(
  drafts: readonly FindingDraft[],
  context: RuleContext,
  hashing: Hashing,
): readonly Finding[] {
  return drafts
    .map((draft) => build(draft, context, hashing))
    .sort(
      (a, b) =>
        compareRuleIds(a.finding.rule, b.finding.rule) ||
        compareText(a.finding.subject.id, b.finding.subject.id) ||
        a.firstEvent - b.firstEvent ||
        compareText(a.caseName, b.caseName) ||
        compareText(a.finding.id, b.finding.id),
    )
    .map(({ finding }) => finding)
}

function build(draft: FindingDraft, context: RuleContext, hashing: Hashing): Built {
  const places = eventPlaces(draft, context)
  const [first] = places
  const letteredCase = draft.parameters['case']
  const caseName = first === undefined ? (draft.discriminator ?? letteredCase ?? '') : (letteredCase ?? '')
  const event = first === undefined ? undefined : context.sources[Math.floor(first / linesPerSource)]!
  const identity = [
    draft.rule,
    caseName,
    draft.subject.id,
    event?.kind ?? '',
    event?.sha256 ?? '',
    first === undefined ? '' : first % linesPerSource,
  ]
  const finding: Finding = {
    id: hashing.sha256Hex(identity.join('\n')).slice(0, 16),
    rule: draft.rule,
    severity: draft.severity,
    clauses: [...draft.clauses],
    subject: draft.subject,
    events: Array.from(places, (place) => ({
      file: context.sources[Math.floor(place / linesPerSource)]!.file,
      line: place % linesPerSource,
    })),
    count: places.length > 0 ? places.length : (draft.count ?? 0),
    parameters: { ...draft.parameters },
    reason: draft.reason,
  }
  return { finding, caseName: String(caseName), firstEvent: first ?? -1 }
}

/** Each source row once, by file order and line. */
function eventPlaces({ rows = [], refs = [] }: FindingDraft, context: RuleContext): Float64Array {
  const { source, line } = context.rows
  const places = new Float64Array(rows.length + refs.length)
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!
    places[index] = source[row]! * linesPerSource + line[row]!
  }
  refs.forEach(
    (ref: EventRef, index) => (places[rows.length + index] = ref.source * linesPerSource + ref.line),
  )
  places.sort()
  return places.filter((place, index) => index === 0 || place !== places[index - 1])
}
