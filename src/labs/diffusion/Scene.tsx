import { useFrame, useThree } from '@react-three/fiber'
import { type ReactNode, type Ref, useEffect, useRef } from 'react'
import { useStage } from '../../ui/stage/hub'
import { ScaleBar } from '../../ui/stage/ScaleBar'
import { Stage, type StageHandle } from '../../ui/stage/Stage'
import { say } from '../../words/text'
import { PathField } from './PathField'
import type { Picture } from './picture'

/** A path that was chosen. */
export interface Lit {
  readonly name: string
  readonly path: Float32Array
}

export interface SceneProps {
  readonly ref?: Ref<StageHandle>
  readonly picture: Picture
  readonly playing: boolean
  /** Counted up to draw the paths from their beginning. */
  readonly rewound: number
  /** Told when the paths have been drawn to their ends. */
  readonly onArrive: () => void
  /** The path that stands out before the others, with its name. */
  readonly lit?: Lit | undefined
  /** Unit of length for the scale bar. */
  readonly unit: string
  readonly overlay?: ReactNode
}

/** The paths of the particles, growing in time. */
export function Scene({ ref, picture, playing, rewound, onArrive, lit, unit, overlay }: SceneProps) {
  return (
    <Stage
      ref={ref ?? null}
      label={
        lit
          ? say('Paths of {particles} particles, seen in three dimensions. Track {typed} is lit.', {
              particles: picture.particles,
              typed: lit.name,
            })
          : say('Paths of {particles} particles, seen in three dimensions.', { particles: picture.particles })
      }
      extent={picture.extent}
      glowing={false}
      overlay={
        <>
          <ScaleBar unit={unit} />
          {overlay}
        </>
      }
    >
      <Paths picture={picture} playing={playing} rewound={rewound} onArrive={onArrive} lit={lit} />
    </Stage>
  )
}

type PathsProps = Pick<SceneProps, 'picture' | 'playing' | 'rewound' | 'onArrive' | 'lit'>

/** Puts a PathField on the stage and lets it move with every frame. Renders nothing through React. */
function Paths({ picture, playing, rewound, onArrive, lit }: PathsProps) {
  const hub = useStage()
  const scene = useThree((state) => state.scene)
  const field = useRef<PathField>(undefined)
  const arrived = useRef(onArrive)
  useEffect(() => {
    arrived.current = onArrive
  }, [onArrive])

  useEffect(() => {
    const made = new PathField(hub, () => arrived.current())
    field.current = made
    scene.add(made.object)
    return () => {
      field.current = undefined
      scene.remove(made.object)
      made.dispose()
    }
  }, [hub, scene])

  useEffect(() => field.current?.setPicture(picture), [picture, hub, scene])
  useEffect(() => field.current?.light(lit?.path), [lit, picture, hub, scene])
  useEffect(() => field.current?.setPlaying(playing), [playing, hub, scene])
  useEffect(() => {
    if (rewound > 0) field.current?.rewind()
  }, [rewound])

  useFrame((_, seconds) => field.current?.frame(seconds))
  return null
}
