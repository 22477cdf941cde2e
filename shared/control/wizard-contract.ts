// The list of controls and steps 1 to 6: period, review of authorisations, sources, run of the rules, findings.
export const wizardProcedures = {} as const
