// Refusals of the contract itself: who may call, when, and with what.
import { z } from 'zod'
import { failure } from './failure.ts'

const nothing = z.object({})

export const ipcErrors = {
  locked: failure(
    nothing,
    () => 'Datafilen er låst. Det, du havde gemt, er gemt. Lås op, og prøv igen.',
    () => 'The data file is locked. What you had saved is saved. Unlock it and try again.',
  ),
  'store-stopped': failure(
    nothing,
    () =>
      'Kontrolbog gik i stå og begyndte forfra midt i det, du bad om. Det, der var meldt gemt, er gemt; det sidste er måske ikke. Lås op, og se efter, før du gør det igen.',
    () =>
      'Kontrolbog stopped and began anew in the middle of what you asked for. What was said to be saved is saved; the last act may not be. Unlock and look before you do it again.',
  ),
  forbidden: failure(
    nothing,
    () =>
      'Kaldet kom ikke fra Kontrolbogs eget vindue og er afvist. Intet er ændret. Luk programmet, og start det igen.',
    () =>
      "The call did not come from Kontrolbog's own window and was refused. Nothing was changed. Close the program and start it again.",
  ),
  'bad-input': failure(
    z.object({ fields: z.array(z.string()) }),
    ({ fields }) =>
      `Oplysningerne kan ikke bruges${fields.length > 0 ? ` (${fields.join(', ')})` : ''}. Intet er ændret. Ret dem, og prøv igen.`,
    ({ fields }) =>
      `The details cannot be used${fields.length > 0 ? ` (${fields.join(', ')})` : ''}. Nothing was changed. Mend them and try again.`,
  ),
  'file-ticket-unknown': failure(
    nothing,
    () =>
      'Filen skal vælges igen: valget gjaldt kun, til datafilen blev låst. Intet er ændret. Vælg filen, og prøv igen.',
    () =>
      'The file must be chosen again: the choice held only until the data file was locked. Nothing was changed. Choose the file and try again.',
  ),
  'file-removed': failure(
    z.object({ file: z.string() }),
    ({ file }) =>
      `Filen ${file} findes ikke længere, hvor den blev valgt. Intet er ændret. Læg den tilbage, eller vælg den igen.`,
    ({ file }) =>
      `The file ${file} is no longer where it was chosen. Nothing was changed. Put it back or choose it again.`,
  ),
} as const
