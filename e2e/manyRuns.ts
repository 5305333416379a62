// What is done inside the page by the tests of many runs, in Chromium and in Firefox alike: each function stands for itself.
import type { ScriptInterface } from '../src/app/script'

interface Memories {
  readonly made: () => number
  readonly living: () => number
  /** How often a worker was given a memory, a new one or one that a run had left. */
  readonly given: () => number
}

declare global {
  interface Window {
    memories: Memories
  }
}

/** Before the page starts: remembers, weakly, every WebAssembly memory that it makes, and counts those that workers get. */
export function watchMemories() {
  const made: WeakRef<WebAssembly.Memory>[] = []
  const watched = new Proxy(WebAssembly.Memory, {
    construct(target, args: [WebAssembly.MemoryDescriptor]) {
      const memory = new target(...args)
      made.push(new WeakRef(memory))
      return memory
    },
  })
  Object.defineProperty(WebAssembly, 'Memory', { value: watched })
  let given = 0
  const post = new Proxy(Reflect.get(Worker.prototype, 'postMessage') as () => void, {
    apply(target, worker, sent: [{ readonly path?: readonly string[] }]) {
      if (sent[0].path?.[0] === 'start') given++
      const answer: unknown = Reflect.apply(target, worker, sent)
      return answer
    },
  })
  Object.defineProperty(Worker.prototype, 'postMessage', { value: post })
  window.memories = {
    given: () => given,
    made: () => made.length,
    living: () => made.filter((memory) => memory.deref() !== undefined).length,
  }
}

/** Runs all labs in turn, as small as they go. @returns every checksum that each of them, and the tree, gave */
export async function runMany(count: number): Promise<Record<string, string[]>> {
  const lab: ScriptInterface = window.lab
  const cluster = ['cluster', 'cluster', { stars: 8, steps: 2 }] as const
  const tree = [
    'tree',
    'cluster',
    { stars: 200, model: 'plummer', virialRatio: 0.5, steps: 2, solver: 'tree' },
  ] as const
  const quantum = ['quantum', 'quantum', { samples: 1000 }] as const
  const diffusion = ['diffusion', 'diffusion', { particles: 8, frames: 16 }] as const
  const population = [
    'population',
    'resonance',
    { task: 'population', trappedStars: 8, horizon: 0.1, timeStep: 2 },
  ] as const
  const turns = [cluster, diffusion, tree, quantum, diffusion, cluster, population, diffusion, cluster, diffusion]
  const checksums: Record<string, string[]> = {}
  for (let run = 0; run < count; run++) {
    const [name, of, parameters] = turns[run % turns.length]
    const { checksum = 'none' } = await lab.run(of, parameters, { workers: 1 })
    const known = (checksums[name] ??= [])
    if (!known.includes(checksum)) known.push(checksum)
  }
  return checksums
}

/** Presses `r`, each time as soon as the run of the time before has its memory. */
export async function resetMany(count: number): Promise<void> {
  for (let reset = 0; reset < count; reset++) {
    const before = window.memories.given()
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', bubbles: true }))
    while (window.memories.given() === before) await new Promise((resolve) => setTimeout(resolve, 1))
  }
}
