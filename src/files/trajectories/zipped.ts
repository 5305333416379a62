import { unzipSync } from 'fflate'
import { say } from '../../words/text'
import { TrajectoryError } from './trajectories'

/** Larger archives are left to those who read arrays piece by piece. */
const mostArchive = 2 ** 28
/** An archive that unpacks to more is refused: it has to be held as a whole. */
const mostBytes = 2 ** 31
/** What systems put into archives besides the files. */
const rubbish = /^__MACOSX\/|(?:^|\/)\.|\/$|(?:^|\/)Thumbs\.db$/

/**
 * The one file in a ZIP archive.
 * @returns nothing where it holds arrays of NumPy, and is to be read as such
 * @throws TrajectoryError where it holds none or several, or is damaged
 */
export async function onlyFileIn(archive: Blob): Promise<{ readonly name: string; readonly file: Blob } | undefined> {
  if (archive.size > mostArchive) return undefined
  const bytes = new Uint8Array(await archive.arrayBuffer())
  const names: string[] = []
  let large = false
  const damaged = (error: unknown) =>
    new TrajectoryError(
      say('the ZIP archive cannot be unpacked: {reason}', {
        reason: error instanceof Error ? error.message : String(error),
      }),
    )
  const unpack = (wanted: (name: string) => boolean) => {
    try {
      return unzipSync(bytes, {
        filter: ({ name, originalSize }) => {
          if (rubbish.test(name)) return false
          names.push(name)
          large ||= originalSize > mostBytes
          return wanted(name) && originalSize <= mostBytes
        },
      })
    } catch (error) {
      throw damaged(error)
    }
  }
  try {
    unpack(() => false)
  } catch {
    // What is cut off may still be an archive of arrays: its reader says what is wrong.
    return undefined
  }
  if (names.length === 0 || names.some((name) => name.endsWith('.npy'))) return undefined
  if (names.includes('[Content_Types].xml'))
    throw new TrajectoryError('this is a spreadsheet or a document: save the sheet with the positions as CSV')
  if (names.length > 1)
    throw new TrajectoryError(
      say(
        'this is a ZIP archive of {count} files ({typed}): unpack it and open them, together where they belong together',
        { count: names.length, typed: names.join(', ').slice(0, 120) },
      ),
    )
  const [name] = names
  if (large)
    throw new TrajectoryError(
      say('{name} in the archive unpacks to more than {most} GiB; unpack it first', {
        name,
        most: mostBytes / 2 ** 30,
      }),
    )
  return {
    name,
    file: new Blob(Object.values(unpack((each) => each === name)).map((content) => new Uint8Array(content))),
  }
}
