// The disk runs full in the middle of assessing: nothing of the assessment is there, what was assessed before is, and the
// same assessment is taken once there is room.
import path from 'node:path'
import { expect, test } from 'vitest'
import { answer } from '../../../../electron/answer.ts'
import { assessHandlers } from '../../../../electron/control/assess-handlers.ts'
import { writeRunResult } from '../../../../electron/control/run-result.ts'
import { record } from '../../../../electron/ledger/record.ts'
import { lockSession } from '../../../../electron/store/lock-session.ts'
import { vaultHandlers } from '../../../../electron/vault/handlers.ts'
import { authoritySubject } from '../../../../shared/ledger/ids.ts'
import { assessProcedures } from '../../../../shared/control/assess-contract.ts'
import { aFolder } from '../../../helpers/a-data-file.ts'
import { aDisk, diskRefusal } from '../../../helpers/a-disk.ts'
import { type ADraft, aDraft, aFinding } from '../../../helpers/a-filled-register.ts'
import { aNotice } from '../../../helpers/wizard-builders.ts'
import { aControl } from '../../../helpers/evidence-builders.ts'
import { aContext, aReadyDataFile, readyPassphrase } from '../../../helpers/a-ready-data-file.ts'

const noDisk = diskRefusal()

test.skipIf(noDisk !== undefined)(
  'an assessment on a full disk is refused whole, and taken when there is room',
  async () => {
    using disk = aDisk()
    using user = aFolder()
    let draft: ADraft | undefined
    await aReadyDataFile(user.path, path.join(disk.path, 'datafil'), (context) => {
      const first = aFinding({ events: [], count: 1 })
      const findings = [first, { ...first, id: 'f'.repeat(16) }]
      const { ledger } = context.session.current()
      draft = aDraft(ledger, { findings })
      writeRunResult(ledger.db, draft.run, aControl({ findings }))
    })
    const control = draft?.control ?? ''
    const context = aContext(user.path)
    await vaultHandlers.unlock(context, { passphrase: readyPassphrase })
    const { ledger } = context.session.current()
    const assess = (ordinal: number, explanation: string) => {
      const said = {
        control,
        refs: [{ kind: 'finding', ordinal }],
        outcome: 'Sagligt begrundet',
        explanation,
        answerBy: null,
        secondPerson: null,
      }
      return answer(
        assessProcedures.assess,
        said,
        (input) => assessHandlers.assess(context, input as never),
        (trace) => console.error(trace),
      )
    }
    const explanations = () =>
      ledger.db
        .prepare(
          `SELECT json_extract(data, '$.explanation') FROM payload JOIN ledger USING (seq)
      WHERE kind = 'assessment-recorded' ORDER BY seq`,
        )
        .pluck()
        .all()

    expect(await assess(0, 'Sagen er set')).toMatchObject({ ok: true })
    disk.fill()
    // What the write-ahead log has room for is taken; long before a thousand entries it has none.
    const fillLog = () => {
      for (let count = 0; count < 1000; count++) {
        const data = aNotice({ reason: 'x'.repeat(900) })
        record(ledger, { kind: 'employees-informed', subject: authoritySubject, data })
      }
    }
    expect(fillLog).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }))
    expect(await assess(1, 'Også den er set')).toEqual({ ok: false, code: 'disk-full', details: {} })
    expect(explanations()).toEqual(['Sagen er set'])
    disk.free()
    expect(await assess(1, 'Også den er set')).toMatchObject({ ok: true })
    expect(explanations()).toEqual(['Sagen er set', 'Også den er set'])
    await lockSession(context)
  },
)
