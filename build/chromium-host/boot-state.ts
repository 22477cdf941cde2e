// What the command line and the app's package.json said.
export type Boot = {
  readonly appPath: string
  readonly name: string
  readonly version: string
  readonly switches: Map<string, string>
}

let boot: Boot = { appPath: process.cwd(), name: 'app', version: '0.0.0', switches: new Map() }

/** Called once, before the app's main module is loaded. */
export function bootWith(given: Boot): void {
  boot = given
}

export function booted(): Boot {
  return boot
}
