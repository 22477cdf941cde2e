// An approved control of the fictional authority, by the calls that the wizard's pages make.
import type { Page } from '@playwright/test'
import { samplePassphrase } from '../../shared/vault/sample.ts'

/**
 * Of the log for July to September 2026, approved as incomplete; the open data file is the fictional one. Answers the
 * control's id.
 */
export async function approveSampleControl(page: Page): Promise<string> {
  return await page.evaluate(async (passphrase) => {
    async function call<Value>(feature: string, method: string, input?: unknown): Promise<Value> {
      const reply = await window.kontrolbog.call[feature]?.[method]?.(input)
      if (reply?.ok !== true) throw new Error(`${feature}.${method}: ${JSON.stringify(reply)}`)
      return reply.value as Value // as the contract of that call has it
    }
    const job = () => crypto.randomUUID()
    const period = { from: '2026-07-01', to: '2026-09-30' }
    const covers = [{ kind: 'logs', program: null }]
    const { control } = await call<{ control: string }>('control', 'start', { period, covers, agreed: '' })
    await call('control', 'recordNotice', {
      isInformed: true,
      informedOn: '2026-01-15',
      how: 'Skriftligt ved ansættelsen',
      worksCouncil: '',
      dataProtectionOfficer: '',
      impactAssessment: '',
      reason: '',
    })
    type SampleFile = { ticket: string; kind: string; from: string; to: string }
    for (const { ticket, kind, from, to } of await call<SampleFile[]>('vault', 'sampleFiles')) {
      if (kind !== 'log' && kind !== 'statistics') continue
      const read = { job: job(), ticket, kind, program: null, range: { from, to }, choices: {}, control }
      const { state } = await call<{ state: string }>('imports', 'importFile', read)
      if (state === 'pending') await call('imports', 'accept', { job: read.job })
    }
    await call('control', 'runRules', { control, job: job() })
    for (;;) {
      const { items } = await call<{ items: { ref: unknown; kind: string; severity?: string }[] }>(
        'control',
        'assessItems',
        { control, show: 'open' },
      )
      if (items.length === 0) break
      const words = {
        control,
        outcome: 'Sagligt begrundet',
        explanation: 'Set efter i sagerne',
        answerBy: null,
        secondPerson: null,
      }
      const rows = items.filter(({ kind }) => kind === 'row')
      if (rows.length > 0) await call('control', 'assess', { ...words, refs: rows.map(({ ref }) => ref) })
      for (const { ref, kind } of items) {
        if (kind === 'finding') await call('control', 'assess', { ...words, refs: [ref] })
      }
    }
    const { officer } = await call<{ officer: string }>('control', 'approvalSummary', { control })
    // The logs' duty asks for every program's own log too, which this control leaves out.
    const incomplete = 'Programmernes egne logge er ikke indlæst.'
    await call('control', 'approve', { control, job: job(), name: officer, passphrase, incomplete })
    return control
  }, samplePassphrase)
}
