import { say, type Text } from '../../words/text'
import type { GrowingNumbers } from './growing'
import { growingFloats, growingIntegers } from './growing'
import { feedLines } from './stream'
import { buildTracks } from './tracks'
import type { ReadOptions, Trajectories } from './trajectories'
import { TrajectoryError } from './trajectories'

/** Whether a text begins like a data file of MTrackJ. */
export const isMTrackJ = (text: string): boolean => /^MTrackJ [\d.]+ Data File/.test(text)

/**
 * Reads the data files of MTrackJ (.mdf): assemblies of clusters of tracks of points "Point number x y z t channel". Lengths are pixels, z and t
 * number slices and frames.
 * @throws TrajectoryError with the line where it stops making sense
 */
export async function readMTrackJ(file: Blob, options: ReadOptions = {}): Promise<Trajectories> {
  const notices: Text[] = []
  const names: string[] = []
  const [line, particle] = [growingIntegers(), growingIntegers()]
  const frame = growingFloats()
  const position: readonly GrowingNumbers<Float64Array<ArrayBuffer>>[] = [
    growingFloats(),
    growingFloats(),
    growingFloats(),
  ]
  const above = { Assembly: '', Cluster: '' }
  let ended = false
  const end = await feedLines(
    file,
    {
      line(text, number) {
        const [word, ...fields] = text.trim().split(/\s+/)
        if (word === 'Assembly' || word === 'Cluster') above[word] = fields[0] ?? ''
        else if (word === 'Track') names.push([above.Assembly, above.Cluster, fields[0] ?? ''].join(':'))
        else if (word === 'End') ended = true
        else if (word === 'Point') {
          const [x, y, z, t] = [1, 2, 3, 4].map((field) => Number(fields[field] ?? Number.NaN))
          if (names.length === 0) throw new TrajectoryError('this point belongs to no track', { line: number })
          if (![x, y, z, t].every(Number.isFinite))
            throw new TrajectoryError(
              say("a point needs numbers for x, y, z and t, and there is '{typed}'", {
                typed: text.trim().slice(0, 60),
              }),
              {
                line: number,
              },
            )
          line.push(number)
          particle.push(names.length - 1)
          frame.push(t)
          for (const [axis, value] of [x, y, z].entries()) position[axis].push(value)
        }
      },
    },
    options,
  )
  if (end.error && line.length === 0) throw end.error
  if (end.error || !ended)
    notices.push(
      'The file ends before its last line, perhaps because the program was stopped: what was there was kept.',
    )
  if (line.length === 0) throw new TrajectoryError('the file holds no tracks')
  const table = {
    line: line.all,
    particle: particle.all,
    names,
    frame: frame.all,
    time: undefined,
    position: position.map((axis) => axis.all),
  }
  const reading = [
    say('MTrackJ: {count} tracks, named assembly:cluster:track; z numbers slices.', { count: names.length }),
  ]
  return { ...buildTracks(table, options, notices, reading), lengthUnit: 'px' }
}
