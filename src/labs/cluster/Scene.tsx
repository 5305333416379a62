import { useFrame, useThree } from '@react-three/fiber'
import { type ReactNode, type Ref, useEffect, useMemo, useRef, useState } from 'react'
import { Matrix4 } from 'three'
import { formatNumber } from '../../ui/format'
import { AxisLines, AxisNames } from '../../ui/stage/CoordinateAxes'
import { DashedSphere } from '../../ui/stage/DashedSphere'
import { watchGestures } from '../../ui/stage/gestures'
import { type StageHub, useStage } from '../../ui/stage/hub'
import { nearestOnScreen, type StagePoint } from '../../ui/stage/picking'
import { ScaleBar } from '../../ui/stage/ScaleBar'
import { Stage, type StageHandle } from '../../ui/stage/Stage'
import { t } from '../../words/language'
import { say, type Text } from '../../words/text'
import { ArrowLegend, arrowsOf } from './ArrowLegend'
import { Axis } from './Axis'
import { ColourLegend } from './ColourLegend'
import { span } from './map/surfaceDensity'
import type { ClusterValues } from './parameters'
import type { ClusterRun } from './run'
import { type StarArrows, StarField } from './StarField'
import type { StarSource } from './StarSource'
import { withUnit } from './scales'
import { coloursOf, type StarColours, type StarLegend } from './starColours'

export interface SceneProps {
  readonly ref?: Ref<StageHandle>
  readonly source: StarSource
  /** The run whose stars they are, and what their colours are to tell. */
  readonly run: ClusterRun
  readonly colours: ClusterValues['colours']
  readonly picture: ClusterValues['picture']
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
  /** Stars carry arrows as long as their velocities. */
  readonly arrows?: boolean
  /** The axes through the origin are drawn. */
  readonly axes?: boolean
  /** Radius of a sphere around the middle that is drawn in dashes. */
  readonly sphere?: number | undefined
  /** Bloom on dark grounds. Default: yes. */
  readonly glowing?: boolean
  /** See StageProps. */
  readonly crowded?: boolean
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
    arrows = false,
    axes = false,
    sphere,
    glowing = true,
    crowded = false,
    unit = 'pc',
    overlay,
  } = props
  const colours = useMemo(() => coloursOf(run, props.colours, source.extent), [run, props.colours, source.extent])
  const swift = useMemo(() => (arrows ? arrowsOf(run, source.extent) : undefined), [arrows, run, source.extent])
  const mapped = props.picture === 'density' || (props.picture === 'auto' && source.count > mostPoints)
  const [top, setTop] = useState(0)
  const legend = mapped ? mapLegend(top, unit) : colours.legend
  const around = source.surroundings
  const seen = Math.max(source.extent, around?.tails ?? 0)
  // A sphere that goes with the cluster has to know where that is.
  const looksUp = colours.looksUp === true || around?.place !== undefined
  const { lookUp } = props
  useEffect(() => {
    if (looksUp) lookUp?.()
  }, [looksUp, lookUp])
  return (
    <Stage
      ref={ref ?? null}
      label={sceneInWords(source.count, mapped, colours)}
      extent={source.extent}
      seen={seen}
      turning
      glowing={glowing}
      crowded={crowded}
      overlay={
        <>
          <ScaleBar unit={unit} />
          {swift && !mapped && <ArrowLegend {...swift.legend} />}
          {axes && <AxisNames extent={source.extent} />}
          {legend && <ColourLegend {...legend} />}
          {overlay}
        </>
      }
    >
      <Stars
        source={source}
        colours={colours}
        onTop={mapped ? setTop : undefined}
        following={following}
        selected={selected}
        trails={trails}
        arrows={swift?.arrows}
        onPick={onPick}
        onFollow={onFollow}
      />
      {axes && <AxisLines extent={source.extent} />}
      {sphere !== undefined && <DashedSphere radius={sphere} />}
      {around && <DashedSphere radius={around.radius} place={around.place} />}
      {around?.angle && around.place && <Axis angle={around.angle} place={around.place} />}
    </Stage>
  )
}

/** More stars than this are shown as a map where nothing else is wished: as points they would be a patch of light, and slow. */
const mostPoints = 300_000

/** What is seen, for those who cannot see it. */
function sceneInWords(count: number, mapped: boolean, { shares, name }: StarColours): Text {
  if (mapped)
    return say(
      'Star cluster of {count} {count|star|stars}, seen in three dimensions, as a map of their surface density.',
      { count },
    )
  return shares
    ? say('Star cluster of {count} {count|star|stars}, seen in three dimensions, coloured by {name}.', { count, name })
    : say('Star cluster of {count} {count|star|stars}, seen in three dimensions.', { count })
}

/** The scale of a map; none before there is one. @param top mass per area @param unit of length */
function mapLegend(top: number, unit: string): StarLegend | undefined {
  if (top === 0) return undefined
  const [from, to] = [top / span, top].map((each) => formatNumber(each, 1))
  const words =
    unit === ''
      ? say('Mass per area, {from} to {to}', { from, to })
      : say('Surface density, {from} to {to}', { from, to: withUnit(to, `M☉/${unit}²`) })
  return { words, scale: 'density' }
}

interface StarsProps {
  readonly source: StarSource
  readonly colours: StarColours
  readonly onTop: ((top: number) => void) | undefined
  readonly following: number | undefined
  readonly selected: number | undefined
  readonly trails: boolean
  readonly arrows: StarArrows | undefined
  readonly onPick: (star: number | undefined) => void
  readonly onFollow: ((star: number) => void) | undefined
}

/** Puts a StarField on the stage and lets it move with every frame. Renders nothing through React. */
function Stars(props: StarsProps) {
  const { source, colours, onTop, following, selected, trails, arrows, onPick, onFollow } = props
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
  useEffect(() => field.current?.setMap(onTop), [onTop, hub, scene])
  useEffect(() => field.current?.setTrails(trails), [trails, hub, scene])
  useEffect(() => field.current?.setArrows(arrows), [arrows, hub, scene])
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
  // Without a pointer: the camera is turned until the star that is meant is in the middle.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      const middle = { x: hub.width / 2, y: hub.height / 2 }
      answers.current.onPick(nearestStar(hub, answers.current.source, middle, Number.POSITIVE_INFINITY))
    }
    canvas.setAttribute('aria-description', t('Enter chooses the star nearest to the middle.'))
    canvas.addEventListener('keydown', onKey)
    return () => canvas.removeEventListener('keydown', onKey)
  }, [hub, canvas])

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
