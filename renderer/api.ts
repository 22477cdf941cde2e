// The page's client, derived from the contract: a refusal becomes an AppError, a progress event an ordinary callback.
import { type AppEventName, type AppEvents, appEvents } from '../shared/app-events.ts'
import type { Bridge } from '../shared/bridge.ts'
import type { AppContract } from '../shared/contract.ts'
import { AppError } from '../shared/errors.ts'
import { type ChosenFile, chosenFileSchema } from '../shared/files/contract.ts'
import type { Api, Reply } from '../shared/ipc.ts'

declare global {
  interface Window {
    readonly kontrolbog: Bridge
  }
}

function valueOf(reply: Reply): unknown {
  // Code and details were paired when the error was made on the other side.
  if (!reply.ok) throw new AppError(reply.code, reply.details as never)
  return reply.value
}

function createApi({ call }: Bridge): Api<AppContract> {
  const client = Object.fromEntries(
    Object.entries(call).map(([feature, methods]) => [
      feature,
      Object.fromEntries(
        Object.entries(methods).map(([method, send]) => [
          method,
          async (input: unknown) => valueOf(await send(input)),
        ]),
      ),
    ]),
  )
  // The bridge's names are the contract's: the build writes them from it, and the router parses what each returns.
  return client as Api<AppContract>
}

export const api = createApi(window.kontrolbog)

/** Listens to the program until the returned function is called. */
export function onEvent<E extends AppEventName>(
  event: E,
  listener: (payload: AppEvents[E]) => void,
): () => void {
  // The schema is that of this event, which the lookup cannot tell the compiler.
  return window.kontrolbog.on(event, (payload) => listener(appEvents[event].parse(payload) as AppEvents[E]))
}

export async function droppedFiles(files: readonly File[]): Promise<ChosenFile[]> {
  return chosenFileSchema.array().parse(valueOf(await window.kontrolbog.dropped(files)))
}
