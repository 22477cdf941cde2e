import { z } from 'zod'

/** Which page the app begins on. */
export const vaultStateSchema = z.discriminatedUnion('phase', [
  /** No data file is known on this machine. */
  z.object({ phase: z.literal('none') }),
  z.object({
    phase: z.literal('locked'),
    /** Full path, for the officer to see. */
    folder: z.string(),
    /** As it was when the data file was last locked here; '' when it never was. */
    authorityName: z.string(),
    isSample: z.boolean(),
  }),
  z.object({
    phase: z.literal('open'),
    folder: z.string(),
    authorityName: z.string(),
    isSample: z.boolean(),
    /** Who acts; null after unlocking by recovery key, until somebody says who they are. */
    officer: z.object({ id: z.string(), name: z.string() }).nullable(),
    isRecovery: z.boolean(),
  }),
])
export type VaultState = z.infer<typeof vaultStateSchema>

export const vaultContract = {
  state: { input: z.void(), output: vaultStateSchema },
} as const
