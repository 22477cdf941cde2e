// Tickets for chosen files. Only the main thread issues them, from a dialog or a dropped file; they end at lock.
import { statSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'

export type FileTickets = {
  /** @throws AppError `file-ticket-unknown` */
  readonly pathOf: (ticket: string) => string
  /** The path of a file that must be there to be read. @throws AppError `file-ticket-unknown`, `file-removed` */
  readonly existing: (ticket: string) => string
  readonly add: (ticket: string, file: string) => void
  readonly clear: () => void
}

export function fileTickets(): FileTickets {
  const paths = new Map<string, string>()
  const pathOf = (ticket: string) => {
    const file = paths.get(ticket)
    if (file === undefined) throw new AppError('file-ticket-unknown', {})
    return file
  }
  return {
    pathOf,
    existing(ticket) {
      const file = pathOf(ticket)
      if (!statSync(file, { throwIfNoEntry: false })) {
        throw new AppError('file-removed', { file: path.basename(file) })
      }
      return file
    },
    add: (ticket, file) => void paths.set(ticket, file),
    clear: () => paths.clear(),
  }
}
