import { assessProcedures } from './assess-contract.ts'
import { wizardProcedures } from './wizard-contract.ts'

export const controlContract = { ...wizardProcedures, ...assessProcedures } as const
