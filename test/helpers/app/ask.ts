// What the page itself may ask of the program, for a test that needs the state and not the way there.
import type { Page } from '@playwright/test'
import type { z } from 'zod'
import type { AppContract } from '../../../shared/contract.ts'

type Procedures<F extends keyof AppContract> = AppContract[F]
type Input<P> = P extends { input: infer I extends z.ZodType } ? z.input<I> : never
type Output<P> = P extends { output: infer O extends z.ZodType } ? z.output<O> : never

/** Calls through the page's bridge; a refusal is thrown with its code. */
export async function ask<F extends keyof AppContract, M extends keyof Procedures<F>>(
  page: Page,
  feature: F,
  method: M,
  input: Input<Procedures<F>[M]>,
): Promise<Output<Procedures<F>[M]>> {
  const value = await page.evaluate(
    async ([f, m, given]) => {
      const send = window.kontrolbog.call[f as string]?.[m as string]
      if (!send) throw new Error(`no such call: ${f}.${m}`)
      const reply = await send(given)
      if (!reply.ok) throw new Error(`${f}.${m}: ${reply.code} ${JSON.stringify(reply.details)}`)
      return reply.value
    },
    [feature, method, input],
  )
  // The router parsed it by this contract.
  return value as Output<Procedures<F>[M]>
}
