// A duty of the running control, in the words the pack prints.
import type { ApprovalData } from '../ledger/control-events.ts'

type Duty = NonNullable<ApprovalData['covers']>[number]

export function dutyInWords({ kind, program }: Duty): string {
  if (kind === 'authorisations') return 'kontrol af autorisationer (pkt.\u00A04.6)'
  if (program === null) return 'kontrol af logsøgning og transaktionsstatistik (pkt.\u00A04.13)'
  return `kontrol af egen log fra ${program} (pkt.\u00A04.15)`
}
