// A list of numbers of unknown length in a typed array: four bytes each, not an object.

export class GrowingNumbers {
  length = 0
  #values = new Uint32Array(64)

  push(value: number): void {
    if (this.length === this.#values.length) this.#grow()
    this.#values[this.length++] = value
  }

  pushPair(first: number, second: number): void {
    if (this.length + 2 > this.#values.length) this.#grow()
    this.#values[this.length] = first
    this.#values[this.length + 1] = second
    this.length += 2
  }

  at(index: number): number {
    return this.#values[index]!
  }

  /** A view of the numbers, valid until the next `push`. */
  view(): Uint32Array {
    return this.#values.subarray(0, this.length)
  }

  clear(): void {
    this.length = 0
  }

  #grow(): void {
    const grown = new Uint32Array(Math.ceil(this.#values.length * 1.5) + 2)
    grown.set(this.#values)
    this.#values = grown
  }
}
