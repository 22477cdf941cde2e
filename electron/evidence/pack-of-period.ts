// From a chosen period to all that its pack is made of: every approved control that touches it, and what all of them share.
import { AppError } from '../../shared/errors.ts'
import type { PackRequest, Period } from '../../shared/evidence/pack-request.ts'
import { countedControls, deadlineFacts, readAuthority } from '../control/control-facts.ts'
import { appVersion } from '../headless/app-version.ts'
import { ledgerHead } from '../ledger/open-ledger.ts'
import { registerFacts } from '../register/register-facts.ts'
import type { DataFile } from '../vault/data-file.ts'
import { isMarkedAsSample } from '../vault/sample-mark.ts'
import { countRegister } from './count-register.ts'
import { officersOf } from './officers-of.ts'
import { packOfControl } from './pack-of-control.ts'
import { approvedControls, touching } from './packable-controls.ts'

export type PackOfPeriod = {
  readonly request: PackRequest
  /** Ids of its controls, in the order of the request's. */
  readonly controls: readonly string[]
}

/**
 * The request of a period's pack as of the ledger's present head.
 *
 * @param period first and last local date
 * @param nowMs when the pack is made, UTC ms
 * @throws AppError `authority-missing`, `control-findings-changed`
 */
export function packOfPeriod(dataFile: DataFile, period: Period, nowMs: number): PackOfPeriod {
  const { db } = dataFile
  const authority = readAuthority(db)
  if (!authority) throw new AppError('authority-missing', {})
  const controls = touching(approvedControls(db), period).map(({ id }) => id)
  const register = registerFacts(db, { sourceIndexOf: () => -1 })
  return {
    controls,
    request: {
      appVersion,
      isSample: isMarkedAsSample(db, dataFile.macKey),
      authority: { ...authority, officers: officersOf(db) },
      period,
      generatedAt: new Date(nowMs).toISOString(),
      generatedAtMs: nowMs,
      timezone: 'Europe/Copenhagen',
      language: 'da',
      ledger: ledgerHead(db),
      carriedOut: countedControls({ ...deadlineFacts(db, nowMs), previousControls: [] }),
      controls: controls.map((id) => packOfControl(dataFile, id)),
      register: countRegister(register),
      programs: register.programs,
    },
  }
}
