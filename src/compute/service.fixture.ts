// A worker for the tests of services in Node.
import { serveInNode } from './serveInNode'

const answers = {
  double: (x: number) => 2 * x,
  fail(text: string): number {
    throw new RangeError(text)
  },
  async count(to: number, tell: (fraction: number) => void) {
    for (let i = 1; i <= to; i++) {
      await Promise.resolve()
      tell(i / to)
    }
    return to
  },
  /** Computes for ever: no message reaches it any more. */
  busy(): number {
    for (;;);
  },
  never: () => new Promise<number>(() => undefined),
  die(status: number): number {
    process.exit(status)
  },
  crash(text: string): Promise<number> {
    // Outside of any promise: the thread ends with it.
    setTimeout(() => {
      throw new Error(text)
    })
    return new Promise(() => undefined)
  },
}
export type Arithmetic = typeof answers

serveInNode(answers)
