// `authority.json`: who Vestby Kommune is, its officers, and the controls it has carried out before.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Authority, PreviousControl } from '../../../shared/register/authority.ts'
import { casePattern } from '../case-refs.ts'
import { ownCvr, processorCvrs } from '../cvr-numbers.ts'
import { units } from '../staff.ts'
import type { World } from '../world.ts'

export function writeAuthorityProfile(folder: string, world: World): void {
  const managerOf = (unit: string) =>
    world.employees.find((employee) => employee.unit === unit)?.manager ?? ''
  const profile: Authority = {
    name: 'Vestby Kommune',
    cvr: ownCvr,
    journalNumber: '2026-000415',
    accessEstablished: '2023-02-01',
    officers: [
      { name: 'Viol Skabelonsen', initials: 'VSKA', role: 'sikkerhedsansvarlig', from: '2024-01-01' },
      { name: 'Storm Prøvegaard', initials: 'SPRØ', role: 'stedfortræder', from: '2025-06-01' },
    ],
    units: units.map((unit) => ({ name: unit.name, manager: managerOf(unit.name) })),
    previousControls: [...programControls(world.programs), ...previousControls(world.previousLogControl)],
    closedDays: ['2026-06-05', '2026-12-24', '2026-12-31'],
    cvrNumbers: [...processorCvrs],
    casePattern,
  }
  writeFileSync(path.join(folder, 'authority.json'), `${JSON.stringify(profile, null, 2)}\n`)
}

function previousControls(lastLogControl: string): PreviousControl[] {
  const winter = { from: '2026-01-01', to: '2026-03-31' }
  const spring = { from: '2026-04-01', to: '2026-06-30' }
  return [
    { kind: 'authorisations', approvedAt: '2026-04-09T10:20:00+02:00', ...winter },
    { kind: 'logs', approvedAt: '2026-04-10T14:05:00+02:00', ...winter },
    { kind: 'authorisations', approvedAt: '2026-07-07T09:40:00+02:00', ...spring },
    { kind: 'logs', approvedAt: lastLogControl, ...spring },
  ]
}

/** Each program's own log was controlled with the others' in July; a program that came into use later was not. */
function programControls(programs: World['programs']): PreviousControl[] {
  const spring = { from: '2026-04-01', to: '2026-06-30' }
  return programs
    .filter(({ from }) => from <= spring.to)
    .map(({ name }) => ({
      kind: 'logs',
      program: name,
      approvedAt: '2026-07-07T11:15:00+02:00',
      ...spring,
    }))
}
