import { PerspectiveCamera } from 'three'
import { expect, it } from 'vitest'
import { onScreen, underPoint } from './plane'

const camera = new PerspectiveCamera(45, 2, 0.1, 1000)
camera.position.set(3, -8, 4)
camera.lookAt(1, 1, 0)
camera.updateMatrixWorld()
const picture = { camera, width: 800, height: 400 }

it('a point of the picture is where a place is seen, and back', () => {
  for (const place of [
    [1, 1, 0],
    [0, 2, 1],
    [-1.5, 0, -2],
  ] as const) {
    const at = onScreen(picture, place)
    if (!at) throw new Error('it is not seen')
    for (const [axis, value] of underPoint(picture, at, place).entries()) expect(value).toBeCloseTo(place[axis], 9)
  }
  const middle = onScreen(picture, [1, 1, 0])
  expect(middle?.x).toBeCloseTo(400, 9)
  expect(middle?.y).toBeCloseTo(200, 9)
})

it('what is dragged keeps its distance from the camera’s plane', () => {
  const direction = camera.getWorldDirection(camera.position.clone())
  const depth = ([x, y, z]: readonly [number, number, number]) =>
    (x - camera.position.x) * direction.x +
    (y - camera.position.y) * direction.y +
    (z - camera.position.z) * direction.z
  expect(depth(underPoint(picture, { x: 30, y: 390 }, [0, 2, 1]))).toBeCloseTo(depth([0, 2, 1]), 9)
})

it('what is behind the camera is not seen', () => {
  expect(onScreen(picture, [5, -20, 9])).toBeUndefined()
})
