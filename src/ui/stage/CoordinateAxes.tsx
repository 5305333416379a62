import { useThree } from '@react-three/fiber'
import { useEffect, useRef, useState } from 'react'
import { BufferAttribute, BufferGeometry, LineBasicMaterial, LineSegments } from 'three'
import { inkOf } from './ground'
import { type Overlay, type StageHub, useStage } from './hub'
import { onScreen } from './plane'
import classes from './Stage.module.css'

const names = ['x', 'y', 'z'] as const
/** How far beyond its line a name stands. */
const BEYOND = 1.06
/** Share of what is framed that they reach to: their names are in sight. */
const REACH = 0.85

/** The three axes through the origin: lines on the stage within what the camera frames. */
export function AxisLines({ extent }: { readonly extent: number }) {
  const hub = useStage()
  const scene = useThree((state) => state.scene)
  const [lines] = useState(() => {
    const geometry = new BufferGeometry()
    geometry.setAttribute(
      'position',
      new BufferAttribute(Float32Array.of(-1, 0, 0, 1, 0, 0, 0, -1, 0, 0, 1, 0, 0, 0, -1, 0, 0, 1), 3),
    )
    const material = new LineBasicMaterial({ depthTest: false, transparent: true, opacity: 0.55 })
    const made = new LineSegments(geometry, material)
    made.frustumCulled = false
    made.renderOrder = -2
    return made
  })
  useEffect(() => {
    scene.add(lines)
    const forget = hub.onSettings(() => lines.material.color.set(inkOf(hub.ground)))
    return () => {
      forget()
      scene.remove(lines)
      lines.geometry.dispose()
      lines.material.dispose()
      hub.touch()
    }
  }, [lines, hub, scene])
  useEffect(() => {
    lines.scale.setScalar(REACH * extent)
    hub.touch()
  }, [lines, hub, extent])
  return null
}

/** Where the ends of the axes are seen. */
function endsOf({ drawing, width, height }: StageHub, extent: number) {
  if (!drawing) return []
  const picture = { camera: drawing.camera, width, height }
  return names.map((name, axis) => {
    const end = [0, 0, 0] as [number, number, number]
    end[axis] = BEYOND * REACH * extent
    return { name, at: onScreen(picture, end) }
  })
}

/** Their names, laid over the stage: they follow the camera without passing through React. */
export function AxisNames({ extent }: { readonly extent: number }) {
  const hub = useStage()
  const places = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const follow = () => {
      const ends = endsOf(hub, extent)
      for (const [place, element] of [...(places.current?.children ?? [])].entries()) {
        if (!(element instanceof HTMLElement)) continue
        const at = ends[place]?.at
        element.hidden = at === undefined
        if (at) element.style.transform = `translate(${at.x.toFixed(1)}px, ${at.y.toFixed(1)}px) translate(-50%, -50%)`
      }
    }
    const marks: Overlay = (_width, _height, ground) =>
      endsOf(hub, extent).flatMap(({ name, at }) =>
        at ? [{ kind: 'words', x: at.x - 4, y: at.y + 4, words: name, fill: inkOf(ground) } as const] : [],
      )
    hub.overlays.add(marks)
    const stop = hub.onDrawn(follow)
    follow()
    return () => {
      stop()
      hub.overlays.delete(marks)
    }
  }, [hub, extent])
  return (
    <div ref={places} className={classes.axisNames} aria-hidden>
      {names.map((name) => (
        <i key={name}>{name}</i>
      ))}
    </div>
  )
}
