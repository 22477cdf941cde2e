// Every event's projector: the type demands one for each kind.
import type { EventData, EventKind } from '../../shared/ledger/events.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { projectAuthority } from './project-authority.ts'
import { projectBackup } from './project-backup.ts'
import { projectControl } from './project-control.ts'
import { projectDuties } from './project-duties.ts'
import { projectImport } from './project-import.ts'
import { projectPack } from './project-pack.ts'
import { projectRegister } from './project-register.ts'
import { projectWizard } from './project-wizard.ts'
import type { EntryContext, Projector, Projectors } from './projector.ts'

const projectors: Projectors<EventKind> = {
  ...projectAuthority,
  ...projectRegister,
  ...projectImport,
  ...projectControl,
  ...projectPack,
  ...projectBackup,
  ...projectWizard,
  ...projectDuties,
}

export function isEventKind(kind: string): kind is EventKind {
  return Object.hasOwn(projectors, kind)
}

/** Applies the projector of a kind. `data` is what that kind's schema has parsed. */
export function project(
  db: Database,
  entry: EntryContext,
  kind: EventKind,
  data: EventData<EventKind>,
): void {
  // Kind and data come from one event; TypeScript cannot carry that tie through a lookup.
  const projector = projectors[kind] as Projector<EventKind>
  projector(db, entry, data)
}
