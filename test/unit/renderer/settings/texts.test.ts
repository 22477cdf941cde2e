import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { licenceIds, licenceMarks } from '../../../../build/bundle/licence-texts.ts'
import { buildNotices, importedPackages } from '../../../../build/bundle/notices.ts'
import { rulesOfLaterEditions } from '../../../../shared/control/rules-not-run.ts'
import { rules } from '../../../../shared/control/rules.ts'
import { parameterNames } from '../../../../shared/evidence/parameter-names.ts'
import { eventSchema } from '../../../../shared/ledger/events.ts'
import rulesDa from '../../../../renderer/rules/texts.da.json' with { type: 'json' }
import settingsDa from '../../../../renderer/settings/texts.da.json' with { type: 'json' }

const root = path.resolve(import.meta.dirname, '../../../..')

test('every kind of event has a name in the audit trail, and no name is left over', () => {
  const kinds = eventSchema.options.map((option) => option.shape.kind.value)
  expect(Object.keys(settingsDa.kinds).sort()).toEqual([...kinds].sort())
})

test('every parameter of a rule has a name in the settings', () => {
  const names = rules.flatMap((rule) => Object.keys(rule.parameters.parse({})))
  expect(Object.keys(settingsDa.parameters)).toEqual(expect.arrayContaining(names))
  expect(Object.keys(settingsDa.parameters).sort()).toEqual(Object.keys(parameterNames).sort())
})

test('every rule has a title in both languages, the Danish one as the rule carries it', () => {
  const titles = Object.fromEntries([...rules, ...rulesOfLaterEditions].map(({ id, title }) => [id, title]))
  expect(rulesDa.titles).toEqual(titles)
})

test('every package that app code imports is among the notices', () => {
  const found = new Set<string>()
  for (const room of ['shared', 'electron', 'renderer']) {
    for (const name of readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(name)) continue
      const text = readFileSync(path.join(root, room, name), 'utf8')
      for (const [, from = ''] of text.matchAll(/(?:\bfrom |resolve\()'([\w@][\w@./-]*)'/g)) {
        const [scope = '', second = ''] = from.split('/')
        const isOwn = scope.startsWith('node:') || from.startsWith('.') || from.startsWith('vite')
        if (!isOwn) found.add(scope.startsWith('@') ? `${scope}/${second}` : scope)
      }
    }
  }
  expect([...found].filter((name) => !(importedPackages as readonly string[]).includes(name))).toEqual([])
})

test('every notice carries the full text of every licence it names', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kontrolbog-notices-'))
  buildNotices(root, folder)
  const notices = JSON.parse(readFileSync(path.join(folder, 'notices.json'), 'utf8')) as {
    name: string
    licence: string
    text: string
  }[]
  rmSync(folder, { recursive: true })
  expect(notices.length).toBeGreaterThan(importedPackages.length)
  const lacking = notices.filter(({ licence, text }) => {
    const ids = licenceIds(licence)
    return ids.length === 0 || !ids.every((id) => licenceMarks[id]?.test(text))
  })
  expect(lacking.map(({ name }) => name)).toEqual([])
})
