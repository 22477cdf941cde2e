import type { EventKind } from '../../shared/ledger/events.ts'

/**
 * Entries whose payloads pkt. 4 of the terms lets CPR-kontoret ask for. The register goes only when it is ticked, and so
 * does the profile, which names the managers of units.
 */
export const shownKinds: ReadonlySet<EventKind> = new Set([
  'officer-registered',
  'officer-corrected',
  'provision-registered',
  'provision-voided',
  'import-recorded',
  'import-deleted',
  'control-drafted',
  'rules-run',
  'sample-drawn',
  'control-approved',
  'pack-made',
  'clock-accepted',
  'rebuilt',
])
