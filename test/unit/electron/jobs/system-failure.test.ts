import { expect, test } from 'vitest'
import { z } from 'zod'
import { answer } from '../../../../electron/answer.ts'
import { failureMessage } from '../../../../electron/jobs/job-messages.ts'
import { errorSentences } from '../../../../shared/error-list.ts'
import { AppError } from '../../../../shared/errors.ts'

const codes = {
  ENOSPC: 'disk-full',
  SQLITE_FULL: 'disk-full',
  EROFS: 'folder-not-writable',
  SQLITE_READONLY: 'folder-not-writable',
  SQLITE_READONLY_DBMOVED: 'data-file-gone',
  SQLITE_CORRUPT: 'data-file-damaged',
  SQLITE_CORRUPT_INDEX: 'data-file-damaged',
  SQLITE_NOTADB: 'data-file-damaged',
  EACCES: 'access-refused',
  EPERM: 'access-refused',
  EIO: 'drive-failed',
  SQLITE_IOERR_WRITE: 'drive-failed',
  ENOENT: 'unexpected',
  SQLITE_CONSTRAINT: 'unexpected',
} as const

test.each(Object.entries(codes))('%s is told as %s, in a call and from a worker', async (code, told) => {
  const error = Object.assign(new Error('/home/nn/secret'), { code })
  const fail = () => {
    throw error
  }
  const reply = await answer({ input: z.void(), output: z.void() }, undefined, fail, () => undefined)
  expect(reply).toEqual({ ok: false, code: told, details: {} })
  expect(failureMessage(error)).toMatchObject({ kind: 'failed', code: told, details: {} })
})

test.each(['disk-full', 'folder-not-writable', 'access-refused', 'drive-failed'] as const)(
  '%s says that what was saved is safe, and what to do',
  (code) => {
    const { da, en } = errorSentences(new AppError(code, {}))
    expect(da).toMatch(/Det, der var gemt, er gemt; det seneste er ikke gemt\..*prøv igen\.$/)
    expect(en).toMatch(/What was saved is saved; the latest is not\..*try again\.$/)
  },
)
