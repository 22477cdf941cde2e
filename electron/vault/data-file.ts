// An open data file: what `openDataFile` and `createDataFile` hand out, and what every change of it hands out anew.
import type { Header, Slot } from '../../shared/vault/header.ts'
import type { Database } from './open-encrypted.ts'

export type DataFile = {
  readonly folder: string
  readonly header: Header
  /** The slot by which it was opened. */
  readonly slotId: string
  readonly isRecovery: boolean
  readonly dataKey: Buffer
  readonly macKey: Buffer
  readonly registerPath: string
  /** The register, held exclusively. */
  readonly db: Database
}

/** What a person has: their passphrase, or the recovery key as printed. `slotId` spares trying every officer's slot. */
export type Secret =
  { readonly passphrase: string; readonly slotId?: string | undefined } | { readonly recoveryKey: string }

export function slotOf(dataFile: DataFile): Slot {
  const slot = dataFile.header.slots.find(({ id }) => id === dataFile.slotId)
  if (slot === undefined) throw new Error('the slot of an open data file stands in its header')
  return slot
}

/** Leaves nothing of the keys in memory. The data file is of no use afterwards. */
export function zeroKeys({ dataKey, macKey }: Pick<DataFile, 'dataKey' | 'macKey'>): void {
  dataKey.fill(0)
  macKey.fill(0)
}
