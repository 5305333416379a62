import { createContext } from 'react'

interface Place {
  readonly x: number
  readonly y: number
  readonly z: number
}

/** Where a camera is and what it looks at, in units of the world. Plain numbers: rooms know of it before three.js is there. */
export interface Pose {
  readonly position: Place
  readonly target: Place
}

const copy = ({ x, y, z }: Place): Place => ({ x, y, z })

/** One camera for several stages that show the same world: whichever is taken in hand, the others go along. */
export class CameraTie {
  private pose: Pose | undefined
  private mover: object | undefined
  private version = 0
  private readonly seen = new WeakMap<object, number>()

  /** Tells the others where a stage's camera has gone. */
  publish(stage: object, { position, target }: Pose): void {
    this.pose = { position: copy(position), target: copy(target) }
    this.mover = stage
    this.version++
  }

  /** Where another one has gone since a stage last asked. */
  news(stage: object): Pose | undefined {
    if (this.version === (this.seen.get(stage) ?? 0)) return undefined
    this.seen.set(stage, this.version)
    return this.mover === stage ? undefined : this.pose
  }
}

export const CameraTieContext = createContext<CameraTie | undefined>(undefined)
