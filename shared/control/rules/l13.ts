import { z } from 'zod'
import { isEmptyText } from '../../text/normalise.ts'
import { logClauses } from '../log-clauses.ts'
import type { RuleContext } from '../rule-context.ts'
import type { Rule } from '../rule.ts'
import { comparePairs, logRowsOf, type Pair, type UserPairs } from '../statistics-pairs.ts'
import type { FindingDraft } from '../subject.ts'
import { requests } from './danish-counts.ts'

const clauses = [...logClauses, 'T4.10', 'T4.11']
const totalPermille = 1
const mostDifferingPercent = 20
const parameters = z.strictObject({
  totalDifference: z.number().min(0).default(2),
  pairDifference: z.number().min(0).default(2),
  pairPercent: z.number().min(0).default(1),
})
type Parameters = z.infer<typeof parameters>

/** L13: requests counted in the statistics against those in the logs, in all, per user, and per user and type. */
export const l13: Rule<Parameters> = {
  id: 'L13',
  version: 1,
  title: 'Statistik og log',
  clauses,
  parameters,
  run(context, used) {
    const { sources } = context
    if (!sources.some(({ kind }) => kind === 'log')) return { notRun: 'Der er ikke givet en log.' }
    const source = sources.find(({ kind }) => kind === 'statistics')
    if (!source) return { notRun: 'Der er ikke givet en transaktionsstatistik.' }

    const isDifferent = ({ statistics, log }: Pair) =>
      Math.abs(statistics - log) > used.pairDifference &&
      Math.abs(statistics - log) * 100 > used.pairPercent * statistics
    const findings: FindingDraft[] = []
    const sum = { statistics: 0, log: 0, entries: 0, pairs: 0, differing: 0 }
    for (const user of comparePairs(context)) {
      sum.statistics += user.total.statistics
      sum.log += user.total.log
      sum.entries += user.total.entries.length
      const differing = user.pairs.filter(isDifferent)
      sum.pairs += user.pairs.filter(({ statistics, log }) => statistics + log > 0).length
      sum.differing += differing.length
      findings.push(...findingsOfUser(context, user, differing, used))
    }
    const ofSource = {
      rule: 'L13',
      severity: 'høj' as const,
      clauses,
      subject: { kind: 'source' as const, id: source.file, label: source.file, identities: [] },
      parameters: used,
    }
    if (sum.differing * 100 > mostDifferingPercent * sum.pairs) {
      const reason = `Kilderne er ikke opgjort ens: hvad er årsagen til, at ${sum.differing} af ${sum.pairs} tal er forskellige?`
      return { findings: [{ ...ofSource, count: sum.differing, discriminator: 'kilder', reason }] }
    }
    const difference = Math.abs(sum.statistics - sum.log)
    if (difference > used.totalDifference && difference * 1000 > totalPermille * sum.statistics) {
      const reason = `Hvad er årsagen til, at statistikken i alt viser ${requests(sum.statistics)} og loggen ${sum.log}?`
      findings.push({ ...ofSource, count: sum.entries, discriminator: 'total', reason })
    }
    return { findings }
  },
}

/** The user's own finding, which replaces those of the user's pairs; otherwise the differing pairs as one. */
function findingsOfUser(
  context: RuleContext,
  { party, total }: UserPairs,
  differing: readonly Pair[],
  used: Parameters,
): FindingDraft[] {
  const isOneSided = total.statistics === 0 ? total.log > 0 : total.log === 0
  const concerned = isOneSided ? [total] : differing
  if (concerned.length === 0) return []
  const entries = concerned.flatMap((pair) => pair.entries)
  const onlyInLog = concerned.filter((pair) => pair.entries.length === 0)
  const rows = logRowsOf(context, party, onlyInLog)
  const subject = context.subjectOf(party, rows)
  const raws = entries.map(({ entry }) =>
    context.publishedIdentity(isEmptyText(entry.userId) ? entry.signature : entry.userId),
  )
  const types = `${concerned.length} ${concerned.length === 1 ? 'transaktionstype' : 'transaktionstyper'}`
  return [
    {
      rule: 'L13',
      severity: isOneSided ? 'høj' : 'middel',
      clauses,
      subject: { ...subject, identities: [...new Set([...subject.identities, ...raws])] },
      refs: entries.map(({ ref }) => ref),
      rows,
      parameters: used,
      reason: isOneSided
        ? `Hvad er årsagen til, at statistikken viser ${requests(total.statistics)} og loggen ${total.log}?`
        : `Hvad er årsagen til, at statistikken og loggen er forskellige for ${types}?`,
    },
  ]
}
