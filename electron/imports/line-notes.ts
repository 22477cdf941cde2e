// Lines with a reason (rejects, flags), six bytes each until the import is over.
import type { Reject } from '../../shared/imports/import-summary.ts'
import { GrowingNumbers } from './growing-numbers.ts'

export class LineNotes {
  readonly #lines = new GrowingNumbers()
  readonly #codes = new GrowingNumbers()
  readonly #reasons: string[] = []
  readonly #codeOf = new Map<string, number>()

  get length(): number {
    return this.#lines.length
  }

  add(line: number, reason: string): void {
    let code = this.#codeOf.get(reason)
    if (code === undefined) {
      code = this.#reasons.push(reason) - 1
      this.#codeOf.set(reason, code)
    }
    this.#lines.push(line)
    this.#codes.push(code)
  }

  toList(): Reject[] {
    return Array.from({ length: this.length }, (_, at) => ({
      line: this.#lines.at(at),
      reason: this.#reasons[this.#codes.at(at)]!,
    }))
  }
}
