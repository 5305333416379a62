import { expect, it } from 'vitest'
import { checkedOptions } from './scriptOptions'

it('options of a run are taken, absent ones are none', () => {
  const { signal } = new AbortController()
  const onProgress = () => undefined
  expect(checkedOptions({ stars: 3 }, { signal, onProgress, workers: 2, resume: undefined })).toEqual({
    signal,
    onProgress,
    workers: 2,
  })
  for (const [parameters, options] of [
    [undefined, undefined],
    [null, null],
    [{}, {}],
  ])
    expect(checkedOptions(parameters, options)).toEqual({})
})

it('what is of the wrong kind is named, and what it takes', () => {
  for (const [options, message] of [
    [{ signal: 5 }, 'signal=5: signal takes an AbortSignal'],
    [{ onProgress: 7 }, 'onProgress=7: onProgress takes a function'],
    [{ onCheckpoint: 'x' }, 'onCheckpoint=x: onCheckpoint takes a function'],
    [{ resume: 'kept.npz' }, 'resume=kept.npz: resume takes a Blob or a File: a checkpoint'],
    [5, 'options=5: options takes an object of names and values'],
  ] as const)
    expect(() => checkedOptions({}, options)).toThrow(message)
  for (const parameters of ['stars=3', [1], 3])
    expect(() => checkedOptions(parameters, {})).toThrow(
      /^parameters=.*: parameters takes an object of names and values$/,
    )
})
