// The expected failures of the ledger: the details each carries, and its sentence in Danish and English.
import { z } from 'zod'
import { failure } from '../failure.ts'
import { clockText } from '../time/clock-text.ts'

export const ledgerErrors = {
  'ledger-holds-cpr': failure(
    z.object({
      kind: z.string(),
      field: z.string(),
      /** Where it was read, when it came from a file. */
      file: z.string().optional(),
      line: z.int().optional(),
      reason: z.string().optional(),
    }),
    ({ field, file, line }) =>
      `${file === undefined || line === undefined ? '' : `${file}, linje ${line}: `}Feltet ${field} kan indeholde et personnummer, og sådanne skrives aldrig i revisionssporet. Intet er registreret. Ret feltet, og prøv igen.`,
    ({ field, file, line }) =>
      `${file === undefined || line === undefined ? '' : `${file}, line ${line}: `}The field ${field} may hold a personal number, and those are never written to the audit trail. Nothing was recorded. Mend the field and try again.`,
  ),
  'clock-not-accepted': failure(
    z.object({ direction: z.enum(['behind', 'ahead']), clock: z.string(), lastEntryAt: z.string() }),
    ({ direction, clock, lastEntryAt }) =>
      `Computerens ur (${clockText(clock, 'da')}) ligger ${direction === 'behind' ? 'før' : 'mere end 30 dage efter'} den seneste registrering (${clockText(lastEntryAt, 'da')}). Intet er registreret. Ret uret, eller bekræft, at det går rigtigt.`,
    ({ direction, clock, lastEntryAt }) =>
      `The computer's clock (${clockText(clock, 'en')}) is ${direction === 'behind' ? 'before' : 'more than 30 days after'} the last entry (${clockText(lastEntryAt, 'en')}). Nothing was recorded. Mend the clock, or confirm that it is right.`,
  ),
  'nobody-acting': failure(
    z.object({}),
    () =>
      'Datafilen er låst op med genoprettelsesnøglen, og ingen har sagt, hvem der handler. Intet er registreret. Vælg, hvem du er, og prøv igen.',
    () =>
      'The data file was unlocked with the recovery key, and nobody has said who is acting. Nothing was recorded. Choose who you are, and try again.',
  ),
  'ledger-changed-outside': failure(
    z.object({ size: z.number(), expectedSize: z.number() }),
    ({ size, expectedSize }) =>
      `Revisionssporet har ${size} registreringer og en anden afslutning, end Kontrolbog efterlod det med (${expectedSize}). Intet er ændret. Kør verifikationen, og hent en sikkerhedskopi frem.`,
    ({ size, expectedSize }) =>
      `The audit trail has ${size} entries and another end than Kontrolbog left it with (${expectedSize}). Nothing was changed. Run the verification and find a backup.`,
  ),
  'projections-outdated': failure(
    z.object({ version: z.number(), expectedVersion: z.number() }),
    ({ version, expectedVersion }) =>
      `Registret er skrevet af en anden version af Kontrolbog (${version}, her ${expectedVersion}) og skal genopbygges fra revisionssporet, før det bruges. Intet er ændret.`,
    ({ version, expectedVersion }) =>
      `The register was written by another version of Kontrolbog (${version}, here ${expectedVersion}) and must be rebuilt from the audit trail before use. Nothing was changed.`,
  ),
  'subject-erased': failure(
    z.object({ kind: z.string() }),
    () => 'Det, registreringen handler om, er slettet. Intet er registreret.',
    () => 'What the entry is about has been erased. Nothing was recorded.',
  ),
  'not-erasable': failure(
    z.object({ kind: z.string() }),
    () => 'Kun oplysninger om personer og deres autorisationer kan slettes. Intet er ændret.',
    () => 'Only what is about persons and their authorisations can be erased. Nothing was changed.',
  ),
  'control-is-approved': failure(
    z.object({ kind: z.string() }),
    () => 'Kontrollen er godkendt og kan ikke ændres. Intet er registreret. Opret en ny kontrol.',
    () => 'The control is approved and cannot be changed. Nothing was recorded. Start a new control.',
  ),
  'control-is-abandoned': failure(
    z.object({ kind: z.string() }),
    () => 'Kontrollen er opgivet og kan ikke ændres. Intet er registreret. Begynd en ny kontrol.',
    () => 'The control was given up and cannot be changed. Nothing was recorded. Begin a new control.',
  ),
} as const
