import type { WizardStep } from '../../shared/control/wizard-steps.ts'

const slugs: Readonly<Record<WizardStep, string>> = {
  period: 'periode',
  review: 'gennemgang',
  logs: 'logsoegning',
  columns: 'kolonner',
  statistics: 'statistik',
  findings: 'fund',
  sample: 'stikproeve',
  assess: 'vurdering',
  approve: 'godkendelse',
}

export function stepRoute(control: string, step: WizardStep): string {
  return `/kontrol/${control}/${slugs[step]}`
}

/** The step of a route; undefined when there is none of that name. */
export function stepOfSlug(slug: string): WizardStep | undefined {
  // Object.keys of a full record are its keys.
  return (Object.keys(slugs) as WizardStep[]).find((step) => slugs[step] === slug)
}
