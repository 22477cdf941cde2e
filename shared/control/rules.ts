// Every rule this edition runs, in the order in which rules are listed everywhere.
import type { Rule } from './rule.ts'
import { a1 } from './rules/a1.ts'
import { a10 } from './rules/a10.ts'
import { a2 } from './rules/a2.ts'
import { a3 } from './rules/a3.ts'
import { a5 } from './rules/a5.ts'
import { a9 } from './rules/a9.ts'
import { c1 } from './rules/c1.ts'
import { c5 } from './rules/c5.ts'
import { l1 } from './rules/l1.ts'
import { l13 } from './rules/l13.ts'
import { l17 } from './rules/l17.ts'
import { l19 } from './rules/l19.ts'
import { l2 } from './rules/l2.ts'
import { l20 } from './rules/l20.ts'
import { l22 } from './rules/l22.ts'
import { l23 } from './rules/l23.ts'
import { l24 } from './rules/l24.ts'
import { l3 } from './rules/l3.ts'
import { l4 } from './rules/l4.ts'
import { l5 } from './rules/l5.ts'
import { l9 } from './rules/l9.ts'

const authorisationRules: readonly Rule[] = [a1, a2, a3, a5, a9, a10]
const logRules: readonly Rule[] = [l1, l2, l3, l4, l5, l9, l13, l17, l19, l20, l22, l23, l24]
const processRules: readonly Rule[] = [c1, c5]

export const rules: readonly Rule[] = [...authorisationRules, ...logRules, ...processRules]
