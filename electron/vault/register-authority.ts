// The authority as the onboarding asks for it, and the controls it carried out before Kontrolbog.
import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import type { PreviousControl } from '../../shared/register/authority.ts'
import { dayMs, parseDay } from '../../shared/time/local-date.ts'
import { openZone } from '../../shared/time/zone.ts'
import type { vaultContract } from '../../shared/vault/contract.ts'
import { record, transaction } from '../ledger/record.ts'
import type { StoreContext } from '../store/context.ts'
import { recordProfile } from './authority-profile.ts'
import { officerById } from './officers.ts'
import { onboardingStep, setOnboardingStep } from './onboarding-step.ts'
import { remember } from './open-session.ts'

type AuthorityInput = z.output<typeof vaultContract.registerAuthority.input>

/**
 * Records the profile, the officers and the earlier controls, each with the name and SHA-256 of its document.
 *
 * @throws AppError `file-removed`, `ledger-holds-cpr`; nothing is recorded then
 */
export async function registerAuthority(context: StoreContext, input: AuthorityInput): Promise<void> {
  const { dataFile, ledger, officer } = context.session.current()
  if (officer === null) throw new Error('nobody acts')
  const previousControls = input.earlierControls.map((control) => previousControl(context, control))
  const { db, macKey } = dataFile
  const first = { ...input.officer, role: 'sikkerhedsansvarlig' } as const
  const deputy = input.deputy && ({ ...input.deputy, role: 'stedfortræder' } as const)
  transaction(ledger, () => {
    recordProfile(ledger, {
      name: input.name,
      cvr: input.cvr,
      ...(input.journalNumber === '' ? {} : { journalNumber: input.journalNumber }),
      accessEstablished: input.accessEstablished,
      ...(input.isBaselineUnknown ? { isBaselineUnknown: true } : {}),
      officers: deputy ? [first, deputy] : [first],
      previousControls,
    })
    // Somebody who took over by the recovery key is registered already.
    const data = { ...first, to: null }
    if (officerById(db, officer)) {
      const reason = 'Myndigheden registreret'
      record(ledger, { kind: 'officer-corrected', subject: officer, data: { ...data, reason } })
    } else record(ledger, { kind: 'officer-registered', subject: officer, data })
    if (deputy) {
      record(ledger, { kind: 'officer-registered', subject: ledger.ids.id(), data: { ...deputy, to: null } })
    }
    if (onboardingStep(db, macKey) === 'authority') setOnboardingStep(db, macKey, 'register')
  })
  await remember(context)
}

export function finishOnboarding({ session }: StoreContext): void {
  const { db, macKey } = session.current().dataFile
  if (onboardingStep(db, macKey) === 'register') setOnboardingStep(db, macKey, 'done')
}

function previousControl(
  { files }: StoreContext,
  { kind, approvedOn, from, to, document }: AuthorityInput['earlierControls'][number],
): PreviousControl {
  const control = { kind, approvedAt: noonOf(approvedOn), from, to }
  if (document === null) return control
  const file = files.existing(document)
  return { ...control, document: { file: path.basename(file), sha256: sha256Of(file) } }
}

/** The day is known, the hour is not: noon in Denmark is on that day in UTC too. */
function noonOf(date: string): string {
  const localMs = parseDay(date) * dayMs + dayMs / 2
  return new Date(openZone('Europe/Copenhagen').toUtc(localMs).utcMs).toISOString()
}

function sha256Of(file: string): string {
  const hash = createHash('sha256')
  const chunk = Buffer.alloc(1 << 20)
  const descriptor = openSync(file, 'r')
  try {
    for (;;) {
      const read = readSync(descriptor, chunk)
      if (read === 0) return hash.digest('hex')
      hash.update(chunk.subarray(0, read))
    }
  } finally {
    closeSync(descriptor)
  }
}
