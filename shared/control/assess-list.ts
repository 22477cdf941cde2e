// The list of what is to be assessed: its order, and which of it one assessment can be about.
import { type AssessItem, assessGroup } from './assess-item.ts'
import { compareRuleIds, compareText } from './rule-order.ts'
import { severitySchema } from './subject.ts'

/**
 * Negative when `a` stands before `b`: the severest first, findings that one assessment can be about beside one another,
 * and the rows of the sample last. 0 for two of a group and for two rows, which keep the order of the run.
 */
export function compareItems(a: AssessItem, b: AssessItem): number {
  if (a.kind === 'row' || b.kind === 'row') return Number(a.kind === 'row') - Number(b.kind === 'row')
  return (
    severitySchema.options.indexOf(a.severity) - severitySchema.options.indexOf(b.severity) ||
    compareRuleIds(a.rule, b.rule) ||
    compareText(a.subject.label, b.subject.label) ||
    compareText(assessGroup(a), assessGroup(b))
  )
}

/**
 * Keys of those in the list that one assessment can be about together with this one, itself among them: all rows of the
 * sample, or the findings of middel of its rule about its subject. None where it stands alone.
 */
export function togetherWith(item: AssessItem, all: readonly AssessItem[]): readonly string[] {
  if (item.kind === 'row') return all.filter(({ kind }) => kind === 'row').map(({ key }) => key)
  if (item.severity !== 'middel') return []
  const group = assessGroup(item)
  const isOfGroup = (each: AssessItem) =>
    each.kind === 'finding' && each.severity === 'middel' && assessGroup(each) === group
  return all.filter(isOfGroup).map(({ key }) => key)
}
