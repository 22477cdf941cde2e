// LÆS-MIG.txt: what the pack is and how to verify it with what every PC has.
import { formatFingerprint } from './manifest.ts'
import { packStatus, periodText } from './control-parts.ts'
import type { PackRequest } from './pack-request.ts'
import { formatDate } from './danish-format.ts'

/** The text, for Windows Notepad: BOM and CRLF. */
export function readMe(request: PackRequest, fingerprint: string): string {
  const { authority, period, ledger } = request
  const lines = [
    'DOKUMENTATION FOR KONTROL MED ADGANG TIL CPR',
    '',
    `Myndighed:      ${authority.name} (CVR ${authority.cvr})`,
    ...(authority.journalNumber === undefined ? [] : [`Journalnummer:  ${authority.journalNumber}`]),
    `Periode:        ${formatDate(period.from)} - ${formatDate(period.to)}`,
    ...(request.isSample ? [`Eksempeldata:   ${sampleLine}`] : []),
    `Status:         ${statusLine(request)}`,
    ...(request.controls.length > 1
      ? request.controls.map((control) => `Kontrol:        ${periodText(control.period).replace('–', '-')}`)
      : []),
    '',
    'HVAD MAPPEN INDEHOLDER',
    '',
    '  dokumentationspakke.pdf  Dokumentationen. Begynd her.',
    '  data/kontroller.json     Det samme som data: kilder, stikprøve, regler og fund.',
    '  data/fund.csv            Alle fund med alle rækker, efter medarbejdernummer. Åbnes i Excel.',
    '  data/ledger.jsonl        Revisionssporet: alle poster i den kæde, pakken er dannet af.',
    '  manifest.json            Oversigt over filerne med kontrolsummer og underskrift.',
    '  SHA256SUMS               Kontrolsummer til den kontrol, der er beskrevet herunder.',
    '',
    '1. ER FILERNE UÆNDREDE?',
    '',
    'Windows: åbn mappen i Stifinder, skriv "powershell" i adressefeltet, tryk Enter, og indsæt:',
    '',
    "  Get-Content -Encoding UTF8 SHA256SUMS | ForEach-Object { $h, $f = $_ -split '  ', 2; $ok = (Get-FileHash -Algorithm SHA256 -LiteralPath $f).Hash -eq $h; \"$(if ($ok) {'OK    '} else {'AFVIGER'}) $f\" }",
    '',
    'Mac og Linux: åbn en terminal i mappen, og skriv:',
    '',
    '  sha256sum -c SHA256SUMS        (på Mac: shasum -a 256 -c SHA256SUMS)',
    '',
    'Hver fil skal give OK. Er en fil ændret, fjernet eller lagt til, er pakken ikke den, der blev dannet.',
    'Listen over de filer, der skal være i mappen, står i SHA256SUMS.',
    '',
    '2. HVEM HAR DANNET PAKKEN?',
    '',
    'manifest.json er underskrevet med datafilens nøgle (Ed25519 over manifestet i RFC 8785-form uden feltet',
    '"signature"). Nøglens fingeraftryk er:',
    '',
    `  ${fingerprint}`,
    '',
    'Det samme i grupper på fire:',
    '',
    `  ${formatFingerprint(fingerprint)}`,
    '',
    'Enhver kan danne en pakke med sin egen nøgle. Bed derfor myndigheden oplyse fingeraftrykket ad en anden',
    'vej, for eksempel i telefonen. Det står på den sikkerhedsansvarliges genoprettelsesark.',
    '',
    '3. HÆNGER REVISIONSSPORET SAMMEN?',
    '',
    'Hver linje i data/ledger.jsonl er en post. "hash" er SHA-256 af felterne actor, at, digest, kind, prev, seq og',
    'subject i RFC 8785-form, "prev" er den forrige posts "hash", og "digest" er SHA-256 af postens nonce fulgt af',
    'dens data i RFC 8785-form, hvor de er med. Den sidste "hash" skal være den, der står sidst i PDF-filen:',
    '',
    `  post ${ledger.seq}: ${ledger.head}`,
    '',
    'Med Kontrolbog: npm run verify -- <denne mappe>',
    '',
    'HVAD DET IKKE VISER',
    '',
    'Kontrolsummer og underskrift viser, at pakken er uændret, siden den blev dannet. De viser ikke, at det, der',
    'blev indlæst, var sandt, og ikke, at kæden ikke er skrevet om, før den blev udskrevet første gang.',
    'Underskriften er ikke en kvalificeret elektronisk signatur.',
    '',
  ]
  return `\uFEFF${lines.join('\r\n')}`
}

const sampleLine = 'Myndigheden, medarbejderne og opslagene er opdigtede. Pakken dokumenterer intet.'

function statusLine(request: PackRequest): string {
  switch (packStatus(request)) {
    case 'kladde':
      return 'KLADDE. Fundene er ikke vurderet, og kontrollen er ikke godkendt.'
    case 'godkendt':
      return request.controls.length === 1
        ? 'Kontrollen er vurderet og godkendt i Kontrolbog.'
        : 'Kontrollerne er vurderet og godkendt i Kontrolbog.'
    case 'uden kontrol':
      return 'Ingen godkendt kontrol dækker nogen dag i perioden.'
  }
}
