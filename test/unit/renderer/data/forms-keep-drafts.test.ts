// What an officer types is back after a lock: every form and every line that is typed in keeps a draft. A form without one
// stands below with the reason.
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const renderer = path.join(import.meta.dirname, '..', '..', '..', '..', 'renderer')

const without: Readonly<Record<string, string>> = {
  'vault/unlock-page.tsx': 'a passphrase, and no data file is open to keep it in',
  'vault/recovery-unlock-page.tsx': 'a key, and no data file is open to keep it in',
  'vault/create-step.tsx': 'no data file is open to keep it in',
  'vault/confirm-recovery-key.tsx': 'parts of a key',
  'vault/recovery-key-pane.tsx': 'a key',
  'vault/change-passphrase-form.tsx': 'passphrases alone',
  'settings/restore-page.tsx': 'a passphrase or a key; files are chosen anew after a lock',
  'settings/anchor-check.tsx': 'a question, of which nothing is recorded',
  'imports/file-settings.tsx': 'about a chosen file, which is chosen anew after a lock',
}

const isTyped = /<(?:TextField|TextAreaField|PasswordField)\b|\buseForm[<(]/
// A part of a form hands its fields to the form it stands in.
const isPart = /\b(?:useFormContext|UseFormReturn|UseFormRegister|UseFormRegisterReturn|Control|HolderForm)\b/
const keepsDraft = /\buseDraft(?:State)?[<(]/

const isPiece = (file: string) => file.startsWith(`ui${path.sep}`) && !file.endsWith('reason-dialog.tsx')
const files = globSync('**/*.tsx', { cwd: renderer }).filter((file) => !isPiece(file))
const textOf = (file: string) => readFileSync(path.join(renderer, file), 'utf8')
const typed = files.filter((file) => {
  const text = textOf(file)
  return isTyped.test(text) && (/\buseForm[<(]/.test(text) || !isPart.test(text))
})

test('every form keeps a draft, or says why it must not', () => {
  const lacking = typed.filter((file) => !keepsDraft.test(textOf(file)))
  const named = lacking.map((file) => file.split(path.sep).join('/'))
  expect(named.filter((file) => without[file] === undefined)).toEqual([])
  // A reason that no form needs is a form that somebody forgot.
  expect(Object.keys(without).filter((file) => !named.includes(file))).toEqual([])
})

test('a form with a passphrase in it names that as secret', () => {
  const withSecret = typed.filter((file) => {
    const text = textOf(file)
    return keepsDraft.test(text) && /<(?:PasswordField|NewPassphraseFields)\b/.test(text)
  })
  expect(withSecret).not.toEqual([])
  for (const file of withSecret)
    expect(textOf(file), file).toMatch(/useDraft\([^)]*, (?:secret|passphraseFields)\)/)
})
