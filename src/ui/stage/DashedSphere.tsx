import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useState } from 'react'
import { BufferAttribute, BufferGeometry, Group, LineDashedMaterial, LineLoop } from 'three'
import { useStage } from './hub'

const points = 128

/** Where a sphere is, and how large. */
export interface SpherePlace {
  readonly centre: readonly [number, number, number]
  readonly radius: number
}

/** Three great circles of the unit sphere, in dashes. */
class GreatCircles {
  readonly object = new Group()
  private readonly material = new LineDashedMaterial({
    dashSize: 0.06,
    gapSize: 0.04,
    depthTest: false,
    transparent: true,
  })
  private readonly geometries: readonly BufferGeometry[]

  constructor() {
    this.geometries = [0, 1, 2].map((axis) => {
      const places = new Float32Array(3 * points)
      for (let i = 0; i < points; i++) {
        const angle = (2 * Math.PI * i) / points
        places[3 * i + ((axis + 1) % 3)] = Math.cos(angle)
        places[3 * i + ((axis + 2) % 3)] = Math.sin(angle)
      }
      const geometry = new BufferGeometry()
      geometry.setAttribute('position', new BufferAttribute(places, 3))
      const loop = new LineLoop(geometry, this.material)
      loop.computeLineDistances()
      loop.frustumCulled = false
      this.object.add(loop)
      return geometry
    })
  }

  setColour(dark: boolean): void {
    if (dark) this.material.color.setRGB(0.75, 0.9, 1)
    else this.material.color.setRGB(0, 0.12, 0.4)
  }

  setRadius(radius: number): void {
    this.object.scale.setScalar(radius)
  }

  /** @returns whether that is news */
  put(place: SpherePlace | undefined): boolean {
    const { object } = this
    const shown = place !== undefined && place.radius > 0
    if (!shown) {
      const news = object.visible
      object.visible = false
      return news
    }
    const [x, y, z] = place.centre
    const { position, scale } = object
    if (object.visible && position.x === x && position.y === y && position.z === z && scale.x === place.radius)
      return false
    object.visible = true
    position.set(x, y, z)
    scale.setScalar(place.radius)
    return true
  }

  dispose(): void {
    for (const geometry of this.geometries) geometry.dispose()
    this.material.dispose()
  }
}

interface Props {
  readonly radius: number
  /** Read at every frame, where it moves; undefined: it is not shown. */
  readonly place?: (() => SpherePlace | undefined) | undefined
}

/** A sphere around the middle of a stage, or elsewhere, as three dashed circles: something that is not there yet, or that nobody would see. */
export function DashedSphere({ radius, place }: Props) {
  const hub = useStage()
  const scene = useThree((state) => state.scene)
  const [circles] = useState(() => new GreatCircles())
  useEffect(() => {
    const { object } = circles
    scene.add(object)
    const forget = hub.onSettings(() => circles.setColour(hub.ground.dark))
    return () => {
      forget()
      scene.remove(object)
      circles.dispose()
      hub.touch()
    }
  }, [circles, hub, scene])
  useEffect(() => {
    circles.setRadius(radius)
    hub.touch()
  }, [circles, hub, radius])
  useFrame(() => {
    if (place && circles.put(place())) hub.touch()
  })
  return null
}
