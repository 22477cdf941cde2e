// Reads and writes what a control under way remembers.
import {
  type ControlDraft,
  controlDraftName,
  controlDraftSchema,
} from '../../shared/control/control-draft.ts'
import type { Database } from '../vault/open-encrypted.ts'

/** The draft of a control; an empty one when nothing is kept. */
export function readControlDraft(db: Database, control: string): ControlDraft {
  const value = db.prepare('SELECT value FROM draft WHERE name = ?').pluck().get(controlDraftName(control))
  return controlDraftSchema.parse(typeof value === 'string' ? JSON.parse(value) : {})
}

/** Changes the draft of a control. @param now UTC ms */
export function changeControlDraft(
  db: Database,
  control: string,
  now: number,
  change: (draft: ControlDraft) => ControlDraft,
): ControlDraft {
  const changed = change(readControlDraft(db, control))
  db.prepare('INSERT OR REPLACE INTO draft VALUES (?, ?, ?)').run(
    controlDraftName(control),
    JSON.stringify(changed),
    new Date(now).toISOString(),
  )
  return changed
}

export function removeControlDraft(db: Database, control: string): void {
  db.prepare('DELETE FROM draft WHERE name = ?').run(controlDraftName(control))
}
