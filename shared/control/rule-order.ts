// The order in which rules are listed everywhere: A, L, C, then number, then suffix.

const letters = 'ALC'
const ruleId = /^([ALC])(\d+)([a-z]?)$/

/** Negative when rule id `a` stands before `b`. */
export function compareRuleIds(a: string, b: string): number {
  const [, letterA = '', numberA = '', suffixA = ''] = ruleId.exec(a) ?? []
  const [, letterB = '', numberB = '', suffixB = ''] = ruleId.exec(b) ?? []
  return (
    letters.indexOf(letterA) - letters.indexOf(letterB) ||
    Number(numberA) - Number(numberB) ||
    compareText(suffixA, suffixB)
  )
}

/** By UTF-16 code unit. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
