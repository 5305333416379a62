import { type PerspectiveCamera, Vector3 } from 'three'
import type { StagePoint } from './picking'

type Place = readonly [x: number, y: number, z: number]

/** A camera's picture in CSS pixels. */
export interface Picture {
  readonly camera: PerspectiveCamera
  readonly width: number
  readonly height: number
}

const work = new Vector3()
const ray = new Vector3()
const forward = new Vector3()

/** Where a place is seen; undefined of one behind the camera. */
export function onScreen({ camera, width, height }: Picture, [x, y, z]: Place): StagePoint | undefined {
  work.set(x, y, z).applyMatrix4(camera.matrixWorldInverse)
  if (!(work.z < 0)) return undefined
  work.applyMatrix4(camera.projectionMatrix)
  return { x: (0.5 + 0.5 * work.x) * width, y: (0.5 - 0.5 * work.y) * height }
}

/** The place under a point of the picture, in the plane through another place that faces the camera. */
export function underPoint({ camera, width, height }: Picture, at: StagePoint, through: Place): Place {
  camera.getWorldDirection(forward)
  ray
    .set((2 * at.x) / width - 1, 1 - (2 * at.y) / height, 0.5)
    .unproject(camera)
    .sub(camera.position)
  const depth = work
    .set(...through)
    .sub(camera.position)
    .dot(forward)
  const { x, y, z } = ray.multiplyScalar(depth / ray.dot(forward)).add(camera.position)
  return [x, y, z]
}
