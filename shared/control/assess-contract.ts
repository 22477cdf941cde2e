// Steps 7 to 9 of a control: sample, assessments and approval, and the report of an approved control.
export const assessProcedures = {} as const
