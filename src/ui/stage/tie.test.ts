import { expect, it } from 'vitest'
import { CameraTie } from './tie'

it('takes the other stages along, and one that comes later, but never the one that moved', () => {
  const tie = new CameraTie()
  const [left, right, late] = [{}, {}, {}]
  expect(tie.news(left)).toBeUndefined()
  const position = { x: 1, y: 2, z: 3 }
  const middle = { x: 0, y: 0, z: 0 }
  tie.publish(left, { position, target: { x: 0, y: 0, z: 1 } })
  position.x = 9
  expect(tie.news(left)).toBeUndefined()
  expect(tie.news(right)?.position).toEqual({ x: 1, y: 2, z: 3 })
  expect(tie.news(right)).toBeUndefined()
  expect(tie.news(late)?.target).toEqual({ x: 0, y: 0, z: 1 })
  tie.publish(right, { position, target: middle })
  expect(tie.news(left)?.position.x).toBe(9)
})
