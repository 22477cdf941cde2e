// What stands on the sheet with the recovery key when it is saved as a file.
import type { Language } from '../window/contract.ts'

export type RecoverySheet = {
  /** In its printed form: 8 groups parted by hyphens. */
  readonly recoveryKey: string
  /** SHA-256 of the key that signs the data file's evidence packs, hex. */
  readonly fingerprint: string
}

/** The text of the file: lines end as Windows ends them, for Notepad. */
export function recoverySheetText({ recoveryKey, fingerprint }: RecoverySheet, language: Language): string {
  const groups = recoveryKey.split('-').map((group, index) => `${index + 1}: ${group}`)
  const prints = fingerprint.match(/.{1,4}/g)?.join(' ') ?? ''
  const lines =
    language === 'da'
      ? [
          'Kontrolbog: genoprettelsesnøgle',
          '',
          ...groups,
          '',
          'Nøglen åbner datafilen uden adgangskode. Opbevar den et andet sted end datafilen.',
          '',
          'Fingeraftryk af den nøgle, der underskriver dokumentationspakker fra datafilen:',
          prints,
        ]
      : [
          'Kontrolbog: recovery key',
          '',
          ...groups,
          '',
          'The key opens the data file without a passphrase. Keep it in another place than the data file.',
          '',
          'Fingerprint of the key that signs evidence packs from the data file:',
          prints,
        ]
  return lines.map((line) => `${line}\r\n`).join('')
}
