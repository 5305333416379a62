import { PerspectiveCamera, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { nearestOnScreen } from './picking'

const width = 800
const height = 600

function cameraMatrix(): {
  readonly elements: readonly number[]
  readonly project: (p: Vector3) => { x: number; y: number }
} {
  const camera = new PerspectiveCamera(45, width / height, 0.1, 1000)
  camera.position.set(3, -12, 5)
  camera.lookAt(0, 0, 0)
  camera.updateMatrixWorld()
  const matrix = camera.projectionMatrix.clone().multiply(camera.matrixWorldInverse)
  return {
    elements: matrix.elements,
    project: (p) => {
      const ndc = p.clone().project(camera)
      return { x: (0.5 + 0.5 * ndc.x) * width, y: (0.5 - 0.5 * ndc.y) * height }
    },
  }
}

describe('picking', () => {
  const camera = cameraMatrix()
  const points = [new Vector3(0, 0, 0), new Vector3(1, 0.5, 0), new Vector3(-1, 1, 0.7), new Vector3(0.3, -2, 1)]
  const positions = new Float32Array(points.flatMap((p) => [p.x, p.y, p.z]))

  it('finds every point where three.js projects it', () => {
    points.forEach((point, index) => {
      const at = camera.project(point)
      expect(nearestOnScreen(positions, 4, camera.elements, width, height, at, 10)).toBe(index)
      expect(nearestOnScreen(positions, 4, camera.elements, width, height, { x: at.x + 6, y: at.y - 6 }, 10)).toBe(
        index,
      )
    })
  })

  it('finds nothing where nothing is near', () => {
    expect(nearestOnScreen(positions, 4, camera.elements, width, height, { x: 5, y: 5 }, 20)).toBeUndefined()
    expect(nearestOnScreen(positions, 0, camera.elements, width, height, { x: 400, y: 300 }, 1e6)).toBeUndefined()
  })

  it('takes the one in front of two behind each other', () => {
    const eye = new Vector3(3, -12, 5)
    const near = new Vector3(0.5, 0.5, 0.5)
    const far = eye.clone().add(near.clone().sub(eye).multiplyScalar(1.5))
    const pair = new Float32Array([far.x, far.y, far.z, near.x, near.y, near.z])
    const at = camera.project(near)
    expect(nearestOnScreen(pair, 2, camera.elements, width, height, at, 10)).toBe(1)
  })

  it('skips what lies behind the camera and what is not finite', () => {
    const behind = new Vector3(6, -24, 10)
    const odd = new Float32Array([behind.x, behind.y, behind.z, Number.NaN, 0, 0, Number.POSITIVE_INFINITY, 0, 0])
    expect(nearestOnScreen(odd, 3, camera.elements, width, height, { x: 400, y: 300 }, 1e5)).toBeUndefined()
  })
})
