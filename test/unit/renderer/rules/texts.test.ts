import { expect, test } from 'vitest'
import rulesDa from '../../../../renderer/rules/texts.da.json' with { type: 'json' }
import rulesEn from '../../../../renderer/rules/texts.en.json' with { type: 'json' }
import { rules } from '../../../../shared/control/rules.ts'

test('every rule that is run asks its question in both languages, and no question is left over', () => {
  const ids = rules.map(({ id }) => id).sort()
  for (const { asks } of [rulesDa, rulesEn]) {
    expect(Object.keys(asks).sort()).toEqual(ids)
    expect(Object.values(asks).filter((text) => !/\?( |$)/.test(text))).toEqual([])
  }
})
