import { Vector3 } from 'three'
import { expect, it } from 'vitest'
import { CameraTie } from './tie'

it('takes the other stages along, and one that comes later, but never the one that moved', () => {
  const tie = new CameraTie()
  const [left, right, late] = [{}, {}, {}]
  expect(tie.news(left)).toBeUndefined()
  const position = new Vector3(1, 2, 3)
  tie.publish(left, { position, target: new Vector3(0, 0, 1) })
  position.set(9, 9, 9)
  expect(tie.news(left)).toBeUndefined()
  expect(tie.news(right)?.position.toArray()).toEqual([1, 2, 3])
  expect(tie.news(right)).toBeUndefined()
  expect(tie.news(late)?.target.toArray()).toEqual([0, 0, 1])
  tie.publish(right, { position, target: new Vector3() })
  expect(tie.news(left)?.position.toArray()).toEqual([9, 9, 9])
})
