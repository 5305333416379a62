import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { isCheckpoint } from '../experiments/checkpointFile'
import { unpackNpz } from '../files/npz'
import type { Origin } from '../files/origin'
import { textsOf } from '../files/png'
import { asIs } from '../words/text'
import { fileActions, pictureAction } from './exports'

const origin: Origin = { version: '1', address: '#/test?v=1&seed=7', parameters: '{"seed":7}', seed: '7' }

/** What was handed to the browser, by name. */
let saved: Map<string, Blob>
beforeEach(() => {
  vi.useFakeTimers()
  saved = new Map()
  let newest: Blob | undefined
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    newest = blob as Blob
    return 'blob:test'
  })
  const createElement = () => ({
    download: '',
    click() {
      if (newest) saved.set(this.download, newest)
    },
  })
  vi.stubGlobal('document', { createElement })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

it('takes a run home as it stands when it is asked for, and every file says what made it', async () => {
  let step = 0
  const collect = () =>
    Promise.resolve({
      document: { lab: 'test', version: '1', parameters: {}, result: { step }, timing: { seconds: 1, workers: 1 } },
      arrays: { x: { data: Float64Array.of(step), shape: [1] } },
      origin,
    })
  const between = <T>(work: (run: never) => Promise<T>) =>
    work({ checkpoint: () => Promise.resolve({ done: step, bytes: 8, state: { x: Float64Array.of(step) } }) } as never)
  let changedOnTheWay: readonly string[] = []
  const snapshot = () => ({ origin, changedOnTheWay }) as never
  const session = { collect, between, snapshot }
  const experiment = { name: 'test', mainArray: 'x', resumes: 'steps' }
  const actions = fileActions({ experiment, session, name: 'a run', contents: asIs('x') })
  step = 12
  for (const { run } of actions) await run()
  expect([...saved.keys()]).toEqual(['a-run.npz', 'a-run.json', 'a-run.csv', 'a-run-checkpoint.npz'])
  expect(await isCheckpoint(saved.get('a-run-checkpoint.npz') ?? new Blob())).toBe(true)
  expect(await isCheckpoint(saved.get('a-run.npz') ?? new Blob())).toBe(false)
  // What no parameters give again is no checkpoint of theirs.
  changedOnTheWay = ['Time step']
  await expect(actions[3].run()).rejects.toThrow(/changed on the way \(Time step\)/)
  expect(await saved.get('a-run.csv')?.text()).toMatch(/# address: #\/test\?v=1&seed=7\r\n[^]*\r\nx\r\n12\r\n$/)
  expect(JSON.parse((await saved.get('a-run.json')?.text()) ?? '')).toMatchObject({
    result: { step: 12 },
    address: origin.address,
    arrays: { x: { data: [12] } },
  })
  const archive = new Uint8Array((await saved.get('a-run.npz')?.arrayBuffer()) ?? new ArrayBuffer(0))
  expect([...unpackNpz(archive).keys()]).toEqual(['x', 'about'])
})

it('saves the stage as it is then, with what made it', async () => {
  // Signature, then the length of the header: nothing else of a picture is looked at.
  const picture = new Uint8Array(33)
  picture.set([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13])
  const capture = () => Promise.resolve(new Blob([picture], { type: 'image/png' }))
  await pictureAction('a run', capture, origin).run()
  const bytes = new Uint8Array((await saved.get('a-run.png')?.arrayBuffer()) ?? new ArrayBuffer(0))
  expect(Object.fromEntries(textsOf(bytes))).toEqual({ Software: 'Second Moment', ...origin })
})
