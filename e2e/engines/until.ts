import { setTimeout } from 'node:timers/promises'

/** How long a state is waited for, and how often somebody looks: seconds. A state that has not come by then comes on no machine. */
interface Patience {
  readonly most?: number
  readonly every?: number
}

/** Waits for a state. @throws Error where it does not come */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  { most = 300, every = 0.02 }: Patience = {},
): Promise<void> {
  const end = performance.now() + 1000 * most
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`in ${most} s it did not come to this: ${what}`)
    await setTimeout(1000 * every)
  }
}
