import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useState } from 'react'
import { BufferAttribute, BufferGeometry, LineBasicMaterial, LineSegments } from 'three'
import type { SpherePlace } from '../../ui/stage/DashedSphere'
import { useStage } from '../../ui/stage/hub'
import type { Surroundings } from './StarSource'

/** From where, in Jacobi radii, to where the line reaches: it begins where the cluster loses stars. */
const [from, to] = [1, 2]

/** The line through a cluster to the centre of its galaxy and away from it, along which the tide pulls. It turns as the cluster goes round. */
export function Axis({ angle, place }: Pick<Required<Surroundings>, 'angle' | 'place'>) {
  const hub = useStage()
  const scene = useThree((state) => state.scene)
  const [line] = useState(() => {
    const geometry = new BufferGeometry()
    geometry.setAttribute(
      'position',
      new BufferAttribute(Float32Array.of(from, 0, 0, to, 0, 0, -from, 0, 0, -to, 0, 0), 3),
    )
    const made = new LineSegments(geometry, new LineBasicMaterial({ depthTest: false, transparent: true }))
    made.frustumCulled = false
    return made
  })
  useEffect(() => {
    scene.add(line)
    const forget = hub.onSettings(() => {
      if (hub.ground.dark) line.material.color.setRGB(0.75, 0.9, 1)
      else line.material.color.setRGB(0, 0.12, 0.4)
    })
    return () => {
      forget()
      scene.remove(line)
      line.geometry.dispose()
      line.material.dispose()
      hub.touch()
    }
  }, [line, hub, scene])
  useFrame(() => {
    if (put(line, place(), angle())) hub.touch()
  })
  return null
}

/** @returns whether that is news */
function put(line: LineSegments, place: SpherePlace | undefined, angle: number): boolean {
  const { position, rotation, scale } = line
  const shown = place !== undefined && place.radius > 0
  if (!shown) {
    const news = line.visible
    line.visible = false
    return news
  }
  const [x, y, z] = place.centre
  const same =
    rotation.z === angle && scale.x === place.radius && position.x === x && position.y === y && position.z === z
  if (line.visible && same) return false
  line.visible = true
  rotation.set(0, 0, angle)
  scale.setScalar(place.radius)
  position.set(x, y, z)
  return true
}
