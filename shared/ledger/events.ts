// Every event the ledger can hold: the closed union that `record` validates against. A kind is never renamed and a
// schema never narrowed: entries of earlier versions must still be read.
import { z } from 'zod'
import { authorityEvents } from './authority-events.ts'
import { backupEvents } from './backup-events.ts'
import { controlEvents } from './control-events.ts'
import { dutyEvents } from './duty-events.ts'
import { importEvents } from './import-events.ts'
import { packEvents } from './pack-events.ts'
import { registerEvents } from './register-events.ts'
import { wizardEvents } from './wizard-events.ts'

export const eventSchema = z.discriminatedUnion('kind', [
  ...authorityEvents,
  ...registerEvents,
  ...importEvents,
  ...controlEvents,
  ...packEvents,
  ...backupEvents,
  ...wizardEvents,
  ...dutyEvents,
])

export type LedgerEvent = z.infer<typeof eventSchema>
export type EventKind = LedgerEvent['kind']
export type EventData<K extends EventKind> = Extract<LedgerEvent, { kind: K }>['data']
