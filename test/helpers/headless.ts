// A small authority's files, and the headless commands run on them as processes of their own.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..', '..')
export const passphrase = 'lyngbakke over vestby fjord'

export type Run = { readonly status: number | null; readonly stdout: string; readonly stderr: string }

const log = [
  'tidspunkt;bruger;transaktionstype;cpr;sagsnr;afdeling',
  '01-07-2026 08:15:04;ABC1;CprPersonFullSimple;610790-1234;2026-000101;Ydelsescentret',
  '01-07-2026 09:20:10;ABC1;CprPersonFullSimple;620790-1235;2026-000102;Ydelsescentret',
  '02-07-2026 10:00:00;DEF2;CprPersonFullSimple;630790-1236;2026-000103;Ydelsescentret',
  '03-07-2026 10:00:00;UKENDT9;CprPersonFullSimple;640790-1237;2026-000104;Ydelsescentret',
  '04-07-2026 23:30:00;DEF2;CprPersonFullSimple;650790-1238;;Ydelsescentret',
  '05-08-2026 10:00:00;GHI3;CprPersonFullSimple;660790-1239;2026-000105;Sorterhuset',
  'I alt;;;;;',
]

/** The files of a small authority, by name; a test changes what it is about. */
export function smallAuthority(): Record<string, string> {
  return {
    'authority.json': JSON.stringify({
      name: 'Vestby Kommune',
      cvr: '43210987',
      accessEstablished: '2024-01-01',
      officers: [{ name: 'Prøve Prøvesen', initials: 'PP', role: 'sikkerhedsansvarlig', from: '2024-01-01' }],
      previousControls: [
        { kind: 'logs', approvedAt: '2026-07-03T09:00:00+02:00', from: '2026-04-01', to: '2026-06-30' },
      ],
    }),
    'employees.csv':
      'medarbejdernr;initialer;navn;enhed;ansat fra;login\n1001;ABC1;Aase Grusgang;Ydelsescentret;01-01-2020;VESTBY\\abc1\n1002;DEF2;Bent Bølgeblik;Ydelsescentret;01-01-2020;\n1003;GHI3;Carla Cementgulv;Sorterhuset;01-01-2020;\n',
    'authorisations.csv':
      'bruger;system;autorisation fra;autorisation til;tjenester;godkendt af;begrundelse;hjemmel\n1001;online;01-01-2024;;CprPersonFullSimple;PP;sagsbehandling;CPR-loven § 32\n1002;online;01-01-2024;;CprPersonFullSimple;PP;sagsbehandling;CPR-loven § 32\n',
    'log.csv': `${log.join('\r\n')}\r\n`,
    'statistics.csv':
      'bruger;transaktionstype;antal\nABC1;CprPersonFullSimple;2\nDEF2;CprPersonFullSimple;2\nUKENDT9;CprPersonFullSimple;1\nGHI3;CprPersonFullSimple;1\n',
  }
}

/** Writes the files into a folder and returns the command line that names them, but for --out. */
export function writeInputs(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string[] {
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content)
  const options = Object.keys(files).flatMap((name) => [
    `--${path.parse(name).name}`,
    path.join(folder, name),
  ])
  const period = ['--from', '2026-07-01', '--to', '2026-09-30', '--now', '2026-10-05T09:00:00+02:00']
  return [...options, ...period, '--seed', '5eed'.repeat(8)]
}

export function control(args: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
  return command('headless.ts', args, env)
}

export function verify(args: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
  return command('verify.ts', args, env)
}

function command(script: string, args: readonly string[], env: NodeJS.ProcessEnv): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'electron', script), ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, KONTROLBOG_PASSPHRASE: passphrase, ...env },
      timeout: 120_000,
    },
  )
  return { status, stdout, stderr }
}

/** Starts a run that a test will kill. */
export function startControl(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [path.join(root, 'electron', 'headless.ts'), ...args], {
    stdio: 'ignore',
    env: { ...process.env, KONTROLBOG_PASSPHRASE: passphrase },
  })
}

/** Every file below a folder, by its path from there. */
export function filesBelow(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return new Map(
    names
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
      .sort()
      .map((name) => [name, readFileSync(path.join(folder, name))]),
  )
}
