import { describe, expect, it } from 'vitest'
import { isCheckpoint, readCheckpoint, settingsToGoOn, writeCheckpoint } from '../../experiments/checkpointFile'
import { drive, driveSettings } from '../../experiments/drive'
import { readNpyText, writeNpyText } from '../../files/npy'
import { aboutMember, unpackNpz, writeNpz } from '../../files/npz'
import { clusterSample } from '../../kernels/clusterLayout'
import { cluster } from '.'
import { clusterExperiment } from './experiment'

const { length: width } = clusterSample
const program = '1.0.0+this'
const given = (query: string) => [...new URLSearchParams(query)]
const usual = 'model=plummer&radius=1&virialRatio=0.5&softeningLength=0.01&timeStep=0.01'

const stars = (shift: number) =>
  `m,x,y,z,vx,vy,vz\n${Array.from({ length: 9 }, (_, k) => `1,${k + shift},${(k * k) % 5},${(3 * k) % 7},0,0,${k % 3}`).join('\n')}\n`
const readFile = (text: string) => () => Promise.resolve(new Blob([text]))

/** The checkpoint that a run leaves at its end, as a file. */
async function leave(query: string, text = stars(0)) {
  let file: Promise<Uint8Array<ArrayBuffer>> | undefined
  await drive(cluster, given(query), 'text', {
    readFile: readFile(text),
    onCheckpoint: (checkpoint, origin) => {
      file = writeCheckpoint(checkpoint, origin, clusterExperiment, program)
    },
  })
  return new Blob([(await file) ?? new Uint8Array(0)])
}

async function goOn(file: Blob, query: string, text = stars(0), reader = program) {
  const saved = await readCheckpoint(file, 'kept.npz', cluster, reader)
  const settings = settingsToGoOn(cluster, saved, given(query), 'text')
  return driveSettings(cluster, settings, { resume: saved.checkpoint, readFile: readFile(text) })
}

describe('a checkpoint file', () => {
  it.each([
    [`stars=501&${usual}&integrator=leapfrog`, 1, 3],
    [`stars=501&${usual}&integrator=hermite4&accuracy=0.3`, 2, 1],
    [`stars=501&${usual}&solver=tree&forceAccuracy=0.001`, 3, 2],
    ['model=pythagorean&integrator=gaussRadau15', 1, 1],
    ['stars=20&reverseAt=6&softeningLength=1', 1, 1],
    ['model=file&input=stars.csv', 1, 1],
  ])('goes on to the same digits as in one go: %s, from %i workers to %i', async (query, before, after) => {
    const whole = await drive(cluster, given(`${query}&steps=13&workers=2`), 'text', { readFile: readFile(stars(0)) })
    const file = await leave(`${query}&steps=7&workers=${before}`)
    expect(await isCheckpoint(file)).toBe(true)
    const { document } = await goOn(file, `steps=13&workers=${after}`)
    expect(document.checksum).toBe(whole.document.checksum)
    expect(document.result).toEqual(whole.document.result)
    expect(document.parameters).toMatchObject({ steps: 13 })
  })

  it('is the same bytes on any number of workers', async () => {
    const bytes = (workers: number) =>
      leave(`stars=501&${usual}&steps=5&workers=${workers}`).then((file) => file.bytes())
    expect(await bytes(1)).toEqual(await bytes(3))
  })

  it('is refused with other parameters, but how far it goes', async () => {
    const file = await leave(`stars=20&${usual}&steps=7`)
    await expect(goOn(file, 'stars=21')).rejects.toThrow(
      /stars=21: stars is 20 in the checkpoint: a run goes on as it began/,
    )
    await expect(goOn(file, 'preset=king')).rejects.toThrow(/stars is 20 in the checkpoint/)
    await expect(goOn(file, 'steps=6')).rejects.toThrow(/steps=6: steps takes at least 7 here/)
    await expect(goOn(file, 'stars=20&steps=8')).resolves.toBeDefined()
  })

  it('is refused with other stars under the same name', async () => {
    const file = await leave('model=file&input=stars.csv&steps=2')
    await expect(goOn(file, 'steps=3', stars(1))).rejects.toThrow(
      /input holds other stars than those of the checkpoint/,
    )
  })

  it('of another version of the program is taken, says so, and passes for no run of this one', async () => {
    const query = `stars=20&${usual}`
    const file = await leave(`${query}&steps=7`)
    const here = await goOn(file, 'steps=8')
    expect(here.document.result.warnings).toEqual([])
    const { document, origin } = await goOn(file, 'steps=8', '', '1.1.0+other')
    expect(document.result.warnings).toEqual([
      expect.stringMatching(/another version of the program \(1\.0\.0\+this\)/),
    ])
    expect(document).toMatchObject({ changedOnTheWay: ['version of the program'] })
    expect(document.checksum).toBeUndefined()
    expect(origin.begunBy).toBe(program)
    // What it leaves is still what another program began, also for that program.
    let left: Promise<Uint8Array<ArrayBuffer>> | undefined
    const saved = await readCheckpoint(file, 'kept.npz', cluster, '1.1.0+other')
    await driveSettings(cluster, saved.settings, {
      resume: saved.checkpoint,
      onCheckpoint: (state, from) => void (left = writeCheckpoint(state, from, clusterExperiment, '1.1.0+other')),
    })
    const again = new Blob([(await left) ?? new Uint8Array(0)])
    for (const reader of [program, '1.1.0+other'])
      expect((await readCheckpoint(again, 'kept.npz', cluster, reader)).checkpoint.begunBy).toBe(program)
  })

  it('is refused where it is something else, cut off, damaged, or of another version', async () => {
    const file = await leave(`stars=20&${usual}&steps=7`)
    const members = unpackNpz(await file.bytes())
    const read = (changed: Blob) => readCheckpoint(changed, 'kept.npz', cluster, program)
    await expect(read(new Blob(['m,x,y']))).rejects.toThrow(
      /resume=kept.npz: resume cannot be read: this is not a .npz/,
    )
    await expect(read(file.slice(0, 3000))).rejects.toThrow(/resume cannot be read: the archive is cut short/)
    await expect(read(new Blob([writeNpz({ m: { data: Float64Array.of(1), shape: [1] } })]))).rejects.toThrow(
      /resume is no checkpoint/,
    )
    const about = JSON.parse(readNpyText(members.get(aboutMember) ?? new Uint8Array())) as Record<string, string>
    const arrays = (first: number) =>
      Object.fromEntries(
        [...members]
          .filter(([name]) => name !== aboutMember)
          .map(([name, bytes]) => {
            const start = 10 + new DataView(bytes.buffer, bytes.byteOffset).getUint16(8, true)
            const data = new Float64Array(bytes.slice(start).buffer)
            if (name.endsWith('.state')) data[0] += first
            return [
              name,
              { data, shape: name.endsWith('samples') ? [data.length / width, width] : [data.length] },
            ] as const
          }),
      )
    const again = (change: Record<string, string>, first = 0) =>
      read(new Blob([writeNpz(arrays(first), { ...about, ...change })]))
    await expect(again({})).resolves.toBeDefined()
    await expect(again({}, 1e-9)).rejects.toThrow(/resume is damaged/)
    await expect(again({ format: '2' })).rejects.toThrow(/resume is a checkpoint of another version \(2\)/)
    await expect(again({ address: '#/quantum?v=1' })).rejects.toThrow(/of another lab/)
    await expect(again({ parameters: '{"stars":20,"hue":3}' })).rejects.toThrow(/parameters of another version: hue=3/)
    await expect(again({ parameters: '{' })).rejects.toThrow(/resume cannot be read/)
  })
})

it('a text in a file is the text that was written', () => {
  for (const text of ['', 'a', 'Größe 💥 {"x": 1}']) expect(readNpyText(writeNpyText(text))).toBe(text)
  expect(() => readNpyText(new Uint8Array(5))).toThrow(/no text/)
  expect(() => readNpyText(writeNpyText('abc').slice(0, -4))).toThrow(/cut short/)
})
