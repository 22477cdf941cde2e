export const evidenceContract = {} as const
