/** Numbers that are added one after the other, without an object for each. */
export class GrowingNumbers<T extends Float64Array<ArrayBuffer> | Int32Array<ArrayBuffer>> {
  #numbers: T
  #length = 0

  /** @param expected how many there will be, about */
  constructor(
    private readonly make: (length: number) => T,
    expected: number,
  ) {
    this.#numbers = make(Math.max(1, Math.ceil(expected)))
  }

  get length(): number {
    return this.#length
  }

  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = this.make(2 * this.#length)
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    this.#numbers[this.#length++] = value
  }

  /** A view of all of them. */
  get all(): T {
    return this.#numbers.subarray(0, this.#length) as T
  }
}

export const growingFloats = (expected = 256) => new GrowingNumbers((length) => new Float64Array(length), expected)
export const growingIntegers = (expected = 256) => new GrowingNumbers((length) => new Int32Array(length), expected)
