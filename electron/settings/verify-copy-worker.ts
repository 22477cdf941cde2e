// Recomputes a copy of the register. It gets the data key, zeroes its own copy of it, and never opens the register itself.
import { serveJob } from '../jobs/serve-job.ts'
import { verifyRegister } from '../ledger/verify-register.ts'
import { macKeyOf } from '../vault/meta.ts'
import { openEncrypted } from '../vault/open-encrypted.ts'
import type { OpenFileVerdict, VerifyCopyRequest } from './verify-open-file.ts'

await serveJob<VerifyCopyRequest, OpenFileVerdict>(({ file, dataKey }) => {
  const key = Buffer.from(dataKey)
  const macKey = macKeyOf(key)
  try {
    const db = openEncrypted(file, key, { mode: 'read' })
    try {
      const { problems, ...verdict } = verifyRegister(db, macKey)
      return { value: { ...verdict, problems: [...problems] } }
    } finally {
      db.close()
    }
  } finally {
    key.fill(0)
    macKey.fill(0)
    dataKey.fill(0)
  }
})
