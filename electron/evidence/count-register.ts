import type { RegisterCounts } from '../../shared/evidence/pack-request.ts'
import type { RegisterFacts } from '../../shared/register/facts.ts'

export function countRegister({ employees, programs, authorisations }: RegisterFacts): RegisterCounts {
  return {
    employees: employees.length,
    programs: programs.length,
    authorisations: authorisations.length,
  }
}
