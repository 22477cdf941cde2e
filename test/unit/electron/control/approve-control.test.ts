import { generateKeyPairSync, sign } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { type ApprovalRequest, approveControl } from '../../../../electron/control/approve-control.ts'
import { ledgerHead } from '../../../../electron/ledger/open-ledger.ts'
import { record } from '../../../../electron/ledger/record.ts'
import { verifyRegister } from '../../../../electron/ledger/verify-register.ts'
import { registerEmployee } from '../../../../electron/register/employee-commands.ts'
import type { AssessmentData } from '../../../../shared/ledger/control-events.ts'
import { type ADraft, aDraft, aFinding, aSigner, assessAll } from '../../../helpers/a-filled-register.ts'
import { type ARegister, aRegister } from '../../../helpers/a-register.ts'
import { anEmployee } from '../../../helpers/register-builders.ts'

let register: ARegister
beforeEach(() => {
  register = aRegister()
})

function request(control: string, changes: Partial<ApprovalRequest> = {}): ApprovalRequest {
  return { control, openedBy: 'officer', figures: { stikprøve: 2 }, incomplete: null, ...changes }
}

function assess({ control }: ADraft, data: Partial<AssessmentData>): void {
  const { ledger } = register
  record(ledger, {
    kind: 'assessment-recorded',
    subject: ledger.ids.id(),
    data: { control, findings: [], rows: [], outcome: 'Sagligt begrundet', explanation: '', ...data },
  })
}

test('an approval is an entry with the figures as printed, and a signature over its digest', async () => {
  const { ledger, macKey } = register
  const draft = aDraft(ledger)
  assessAll(ledger, draft)
  const before = ledgerHead(ledger.db)
  const { seq } = await approveControl(ledger, request(draft.control), aSigner(register))
  const row = ledger.db
    .prepare('SELECT * FROM ledger JOIN payload USING (seq) WHERE seq = ?')
    .get(seq) as Record<string, string>
  expect(row).toMatchObject({ kind: 'control-approved', subject: draft.control, actor: ledger.actor })
  expect(JSON.parse(row['data']!)).toMatchObject({
    figures: { stikprøve: 2 },
    ledger: before,
    run: draft.run,
  })
  const signature = ledger.db.prepare('SELECT * FROM signature').get() as Record<string, Buffer>
  expect(signature['digest']!.toString('hex')).toBe(row['digest'])
  expect(signature['at']).toBe(row['at'])
  expect(ledger.db.prepare('SELECT approvedSeq FROM control').pluck().get()).toBe(seq)
  expect(verifyRegister(ledger.db, macKey).problems).toEqual([])
})

describe('an approval is refused, and nothing is recorded,', () => {
  async function expectRefused(
    draft: ADraft,
    code: string,
    changes: Partial<ApprovalRequest> = {},
    details = {},
  ) {
    const { ledger } = register
    const before = ledgerHead(ledger.db)
    let asked = 0
    const signer = aSigner(register)
    const approval = approveControl(ledger, request(draft.control, changes), (digest) => {
      asked += 1
      return signer(digest)
    })
    await expect(approval).rejects.toMatchObject({ code, details })
    expect(asked).toBe(0)
    expect(ledgerHead(ledger.db)).toEqual(before)
    expect(ledger.db.prepare('SELECT count(*) FROM signature').pluck().get()).toBe(0)
  }

  test('in a session that the recovery key opened', async () => {
    const draft = aDraft(register.ledger)
    assessAll(register.ledger, draft)
    await expectRefused(draft, 'officer-slot-needed', { openedBy: 'recovery' })
  })

  test('of a control that does not exist, and of a technical draft', async () => {
    const draft = aDraft(register.ledger, { isTechnical: true })
    assessAll(register.ledger, draft)
    await expectRefused(draft, 'control-not-approvable')
    await expectRefused({ ...draft, control: register.ledger.ids.id() }, 'control-not-approvable')
  })

  test('without a run and a sample', async () => {
    const { ledger } = register
    const control = ledger.ids.id()
    record(ledger, {
      kind: 'control-drafted',
      subject: control,
      data: {
        kind: 'running',
        period: { from: '2026-07-01', to: '2026-09-30' },
        timezone: 'Europe/Copenhagen',
        isTechnical: false,
      },
    })
    await expectRefused({ control, run: '', sample: '', importId: '' }, 'control-not-approvable')
  })

  test('with findings and sample rows that nobody has assessed, counted', async () => {
    const findings = [
      aFinding(),
      aFinding({ severity: 'høj' }),
      aFinding({ severity: 'middel' }),
      aFinding({ severity: 'lav' }),
      aFinding({ severity: 'info' }),
    ]
    const draft = aDraft(register.ledger, { findings })
    await expectRefused(draft, 'control-not-assessed', {}, { findings: 3, rows: 2 })
    const { run, importId } = draft
    assess(draft, { findings: [{ run, ordinal: 0 }] })
    assess(draft, { rows: [{ importId, line: 9 }] })
    await expectRefused(draft, 'control-not-assessed', {}, { findings: 2, rows: 1 })
  })

  test('while an answer is awaited, and again when an assessment was taken back to that', async () => {
    const draft = aDraft(register.ledger)
    assessAll(register.ledger, draft)
    assess(draft, {
      findings: [{ run: draft.run, ordinal: 0 }],
      rows: [{ importId: draft.importId, line: 7 }],
      outcome: 'Afventer svar',
    })
    await expectRefused(draft, 'control-not-assessed', {}, { findings: 1, rows: 1 })
  })

  test('when findings were assessed together that must not be', async () => {
    const middel = { severity: 'middel' } as const
    const carl = { kind: 'employee', id: 'M002', label: 'Carl Dohn', identities: ['cado'] } as const
    const unit = { ...carl, kind: 'unit' } as const
    const findings = [
      aFinding(),
      aFinding(middel),
      aFinding(middel),
      aFinding({ ...middel, subject: { ...carl, identities: [] } }),
      aFinding({ ...middel, subject: { ...unit, identities: [] } }),
      aFinding({ ...middel, rule: 'A5' }),
    ]
    const draft = aDraft(register.ledger, { findings })
    const { run, importId } = draft
    const together = (...ordinals: number[]) =>
      assess(draft, { findings: ordinals.map((ordinal) => ({ run, ordinal })) })
    const open = (count: number) =>
      expectRefused(draft, 'control-not-assessed', {}, { findings: count, rows: 0 })
    assess(draft, { rows: [7, 9].map((line) => ({ importId, line })) })
    together(0, 1, 2, 3, 4, 5)
    await open(6)
    together(0, 1)
    await open(6)
    together(0)
    await open(5)
    together(1, 2)
    await open(3)
    together(3, 4)
    await open(3)
    together(5, 1)
    await open(4)
    together(1)
    for (const ordinal of [3, 4, 5]) together(ordinal)
    await approveControl(register.ledger, request(draft.control), aSigner(register))
  })

  test('when the findings are not those of the run', async () => {
    const draft = aDraft(register.ledger)
    assessAll(register.ledger, draft)
    register.ledger.db.exec(`UPDATE finding SET data = replace(data, 'Ingen', 'Nogen')`)
    await expectRefused(draft, 'control-findings-changed')
  })
})

test('a control is approved once, and takes no change afterwards', async () => {
  const { ledger } = register
  const draft = aDraft(ledger)
  assessAll(ledger, draft)
  const signer = aSigner(register)
  await approveControl(ledger, request(draft.control), signer)
  const isApproved = { code: 'control-is-approved' }
  await expect(approveControl(ledger, request(draft.control), signer)).rejects.toMatchObject(isApproved)
  expect(() => assessAll(ledger, draft)).toThrow(expect.objectContaining(isApproved))
})

test('what is recorded while the officer types the passphrase stops the approval', async () => {
  const { ledger } = register
  const draft = aDraft(ledger)
  assessAll(ledger, draft)
  const signer = aSigner(register)
  const approval = approveControl(ledger, request(draft.control), (digest) => {
    registerEmployee(ledger, anEmployee())
    return signer(digest)
  })
  await expect(approval).rejects.toMatchObject({ code: 'control-changed-meanwhile' })
  expect(ledger.db.prepare('SELECT approvedSeq FROM control').pluck().get()).toBe(null)
})

test('a passphrase that is refused leaves the control as it was', async () => {
  const { ledger } = register
  const draft = aDraft(ledger)
  assessAll(ledger, draft)
  const before = ledgerHead(ledger.db)
  const approval = approveControl(ledger, request(draft.control), () => Promise.reject(new Error('forkert')))
  await expect(approval).rejects.toThrow('forkert')
  expect(ledgerHead(ledger.db)).toEqual(before)
})

test("another key than the slot's, and a signature over something else, are never recorded", async () => {
  const { ledger } = register
  const draft = aDraft(ledger)
  assessAll(ledger, draft)
  const signer = aSigner(register)
  const stranger = generateKeyPairSync('ed25519')
  const publicKey = stranger.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
  const forged = approveControl(ledger, request(draft.control), async (digest) => ({
    ...(await signer(digest)),
    publicKey,
    signature: sign(null, digest, stranger.privateKey),
  }))
  await expect(forged).rejects.toThrow('not that of a known slot')
  const misplaced = approveControl(ledger, request(draft.control), () => signer(Buffer.alloc(32)))
  await expect(misplaced).rejects.toThrow('does not hold')
  expect(ledger.db.prepare('SELECT count(*) FROM signature').pluck().get()).toBe(0)
})
