import { useFrame, useThree } from '@react-three/fiber'
import { type ReactNode, type Ref, useEffect, useMemo, useRef } from 'react'
import { Matrix4 } from 'three'
import { DashedSphere } from '../../ui/stage/DashedSphere'
import { watchGestures } from '../../ui/stage/gestures'
import { type StageHub, useStage } from '../../ui/stage/hub'
import { nearestOnScreen, type StagePoint } from '../../ui/stage/picking'
import { ScaleBar } from '../../ui/stage/ScaleBar'
import { Stage, type StageHandle } from '../../ui/stage/Stage'
import { Axis } from './Axis'
import { ColourLegend } from './ColourLegend'
import type { ClusterValues } from './parameters'
import type { ClusterRun } from './run'
import { StarField } from './StarField'
import type { StarSource } from './StarSource'
import { coloursOf, type StarColours } from './starColours'

export interface SceneProps {
  readonly ref?: Ref<StageHandle>
  readonly source: StarSource
  /** The run whose stars they are, and what their colours are to tell. */
  readonly run: ClusterRun
  readonly colours: ClusterValues['colours']
  /** Has energies looked up, where the run does not do so by itself now; another function where they have to be anew. */
  readonly lookUp?: (() => void) | undefined
  /** Index of the star the camera follows. */
  readonly following?: number | undefined
  /** Index of a star that carries a ring without being followed. */
  readonly selected?: number | undefined
  /** A click or tap: the star that was meant, or nothing. */
  readonly onPick: (star: number | undefined) => void
  /** A double click or long press on a star. Without it, it picks. */
  readonly onFollow?: (star: number) => void
  readonly trails: boolean
  /** Radius of a sphere around the middle that is drawn in dashes. */
  readonly sphere?: number | undefined
  /** Bloom on dark grounds. Default: yes. */
  readonly glowing?: boolean
  /** Unit of length for the scale bar. Default: pc. */
  readonly unit?: string
  /** HTML laid over the stage. */
  readonly overlay?: ReactNode
}

/** The stars of a cluster on the stage: true colours, glow, trails, scale bar; click to pick, long press to follow. */
export function Scene(props: SceneProps) {
  const {
    ref,
    source,
    run,
    following,
    selected,
    onPick,
    onFollow,
    trails,
    sphere,
    glowing = true,
    unit = 'pc',
    overlay,
  } = props
  const colours = useMemo(() => coloursOf(run, props.colours, source.extent), [run, props.colours, source.extent])
  const { looksUp = false } = colours
  const { lookUp } = props
  useEffect(() => {
    if (looksUp) lookUp?.()
  }, [looksUp, lookUp])
  const stars = source.count === 1 ? '1 star' : `${source.count} stars`
  return (
    <Stage
      ref={ref ?? null}
      label={`Star cluster of ${stars}, seen in three dimensions${colours.shares ? `, coloured by ${colours.name}` : ''}. Arrow keys turn, plus and minus zoom.`}
      extent={source.extent}
      turning
      glowing={glowing}
      overlay={
        <>
          <ScaleBar unit={unit} />
          {colours.legend && <ColourLegend {...colours.legend} />}
          {overlay}
        </>
      }
    >
      <Stars
        source={source}
        colours={colours}
        following={following}
        selected={selected}
        trails={trails}
        onPick={onPick}
        onFollow={onFollow}
      />
      {sphere !== undefined && <DashedSphere radius={sphere} />}
      {source.surroundings && <DashedSphere radius={source.surroundings.radius} />}
      {source.surroundings?.angle && <Axis radius={source.surroundings.radius} angle={source.surroundings.angle} />}
    </Stage>
  )
}

interface StarsProps {
  readonly source: StarSource
  readonly colours: StarColours
  readonly following: number | undefined
  readonly selected: number | undefined
  readonly trails: boolean
  readonly onPick: (star: number | undefined) => void
  readonly onFollow: ((star: number) => void) | undefined
}

/** Puts a StarField on the stage and lets it move with every frame. Renders nothing through React. */
function Stars({ source, colours, following, selected, trails, onPick, onFollow }: StarsProps) {
  const hub = useStage()
  const scene = useThree((state) => state.scene)
  const canvas = useThree((state) => state.gl.domElement)
  const field = useRef<StarField>(undefined)

  useEffect(() => {
    const made = new StarField(hub)
    field.current = made
    scene.add(made.object)
    return () => {
      field.current = undefined
      scene.remove(made.object)
      made.dispose()
    }
  }, [hub, scene])

  useEffect(() => field.current?.setSource(source), [source, hub, scene])
  useEffect(() => field.current?.setColours(colours), [colours, hub, scene])
  useEffect(() => field.current?.setTrails(trails), [trails, hub, scene])
  useEffect(() => field.current?.mark(following, selected), [following, selected, hub, scene])
  // Behind a ref, so that a room that hands over new functions at every update does not cut a press in two.
  const answers = useRef({ source, onPick, onFollow })
  useEffect(() => {
    answers.current = { source, onPick, onFollow }
  }, [source, onPick, onFollow])
  useEffect(
    () =>
      watchGestures(canvas, {
        onTap: (at, reach) => answers.current.onPick(nearestStar(hub, answers.current.source, at, reach)),
        onHold: (at, reach) => {
          const star = nearestStar(hub, answers.current.source, at, reach)
          if (star !== undefined) (answers.current.onFollow ?? answers.current.onPick)(star)
        },
      }),
    [hub, canvas],
  )

  useFrame(() => field.current?.frame())
  return null
}

const viewProjection = new Matrix4()

function nearestStar(hub: StageHub, source: StarSource, at: StagePoint, reach: number): number | undefined {
  if (!hub.drawing) return undefined
  const { camera } = hub.drawing
  viewProjection.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse)
  const { positions } = source.frame()
  return nearestOnScreen(positions, source.count, viewProjection.elements, hub.width, hub.height, at, reach)
}
