import { say } from '../../words/text'
import { readAmberNetcdf } from './amberNetcdf'
import { unpackGzip } from './compressed'
import { readCsv } from './csv'
import { readDcd } from './dcd'
import { refuseByName } from './foreignFormats'
import { readGro } from './gro'
import { readTrr, readXtc } from './gromacs'
import { readLammps } from './lammps'
import { isMTrackJ, readMTrackJ } from './mtrackj'
import { readNpzTrajectories } from './npzArchive'
import { readNpyTrajectories } from './numpyArrays'
import { readPdb } from './pdb'
import { decoderFor } from './stream'
import { readTrackMateXml } from './trackMateXml'
import type { ReadOptions, Trajectories } from './trajectories'
import { TrajectoryError } from './trajectories'
import { isXdatcar, readXdatcar } from './xdatcar'
import { readXyz } from './xyz'
import { onlyFileIn } from './zipped'

export interface TrajectoryFormat {
  readonly name: string
  readonly extensions: readonly string[]
  readonly read: (file: Blob, options: ReadOptions) => Promise<Trajectories>
}

/** All formats that can be read. The file picker and the help come from this table. */
export const trajectoryFormats = {
  npy: { name: 'NumPy array', extensions: ['.npy'], read: readNpyTrajectories },
  npz: { name: 'NumPy archive', extensions: ['.npz'], read: readNpzTrajectories },
  csv: {
    name: 'Table (TrackMate, trackpy, Imaris, plain)',
    extensions: ['.csv', '.tsv', '.txt', '.dat', '.xls'],
    read: readCsv,
  },
  mtrackj: { name: 'MTrackJ', extensions: ['.mdf'], read: readMTrackJ },
  trackMate: { name: 'TrackMate XML', extensions: ['.xml'], read: readTrackMateXml },
  xyz: { name: 'XYZ, extended XYZ', extensions: ['.xyz', '.extxyz'], read: readXyz },
  lammps: { name: 'LAMMPS dump', extensions: ['.lammpstrj', '.dump', '.lammpsdump'], read: readLammps },
  gro: { name: 'GROMACS gro', extensions: ['.gro'], read: readGro },
  xtc: { name: 'GROMACS xtc', extensions: ['.xtc'], read: readXtc },
  trr: { name: 'GROMACS trr', extensions: ['.trr'], read: readTrr },
  dcd: { name: 'DCD (CHARMM, NAMD)', extensions: ['.dcd'], read: readDcd },
  netcdf: { name: 'AMBER NetCDF', extensions: ['.nc', '.ncdf'], read: readAmberNetcdf },
  vasp: { name: 'VASP XDATCAR', extensions: ['.xdatcar'], read: readXdatcar },
  pdb: { name: 'PDB models', extensions: ['.pdb', '.ent'], read: readPdb },
} as const satisfies Record<string, TrajectoryFormat>
export type FormatName = keyof typeof trajectoryFormats

/** Bytes by which a format is told. */
const headBytes = 1024

/**
 * Finds the format by what the file begins with, and where that says nothing by its name.
 * @throws TrajectoryError naming a format that is known but not read, and what to do about it
 */
export function detectFormat(name: string, head: Uint8Array, text: string): FormatName {
  const begins = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte)
  if (begins(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59)) return 'npy'
  if (begins(0x50, 0x4b) && !name.toLowerCase().endsWith('.xlsx')) return 'npz'
  if (begins(0, 0, 0x07, 0xcb) || begins(0, 0, 0x07, 0xe7)) return 'xtc'
  if (begins(0, 0, 0x07, 0xc9)) return 'trr'
  if (begins(0x43, 0x44, 0x46) && [1, 2, 5].includes(head[3])) return 'netcdf'
  if (text.slice(4, 8) === 'CORD') return 'dcd'
  refuseByName(name, head, text)
  if (/^\uFEFF?\s*<\?xml|^\uFEFF?\s*<(?:Tracks|TrackMate)\b/.test(text)) return 'trackMate'
  if (text.startsWith('ITEM:')) return 'lammps'
  if (isXdatcar(text)) return 'vasp'
  if (isMTrackJ(text)) return 'mtrackj'
  const lower = name.toLowerCase()
  const names = Object.keys(trajectoryFormats) as FormatName[]
  const byName = names.find((format) =>
    trajectoryFormats[format].extensions.some((extension) => lower.endsWith(extension)),
  )
  if (byName && byName !== 'trackMate') return byName
  if (/^(?:HEADER|TITLE |REMARK|CRYST1|MODEL |ATOM  |HETATM)/.test(text)) return 'pdb'
  if (/^\s*\d+\s*\r?\n/.test(text)) return 'xyz'
  if (text.includes('\0')) {
    const known = names.map((format) => trajectoryFormats[format].name).join(', ')
    throw new TrajectoryError(
      say('the format of {typed} is not known; readable are {typed2}', { typed: name.slice(0, 80), typed2: known }),
      { byte: 0 },
    )
  }
  return 'csv'
}

/**
 * Reads a file of trajectories in any known format, compressed by gzip or not.
 * @param name the file's name, for the cases where its first bytes say nothing
 * @throws TrajectoryError with the line or byte where the file stops making sense; the signal's reason when aborted
 */
export async function readTrajectories(file: Blob, name: string, options: ReadOptions = {}): Promise<Trajectories> {
  options.signal?.throwIfAborted()
  if (file.size === 0) throw new TrajectoryError('the file is empty', { byte: 0 })
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer())
  if (head[0] === 0x1f && head[1] === 0x8b) return readCompressed(file, name, options)
  const text = (await decoderFor(file)).decode(head)
  const found = detectFormat(name, head, text)
  const inside = found === 'npz' && !/\.npz$/i.test(name) ? await onlyFileIn(file) : undefined
  if (inside) return readTrajectories(inside.file, inside.name, options)
  const format = trajectoryFormats[found]
  const trajectories = await format.read(file, options)
  options.onProgress?.(1)
  if (trajectories.particles * trajectories.frames === 0) throw new TrajectoryError('the file holds no positions')
  return { ...trajectories, reading: [say('Format: {name}.', { name: format.name }), ...(trajectories.reading ?? [])] }
}

/** Of a text that is known to be cut off, the lines that are whole: the last may lack digits. Any other file as it is. */
async function wholeLines(file: Blob, name: string): Promise<Blob> {
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer())
  const decoder = await decoderFor(file)
  if (decoder.encoding !== 'utf-8' || head.includes(0)) return file
  if (!text.has(detectFormat(name, head, decoder.decode(head)))) return file
  const from = Math.max(0, file.size - longestEnd)
  const end = new Uint8Array(await file.slice(from).arrayBuffer())
  const last = end.findLastIndex((byte) => byte === 10 || byte === 13)
  return last < 0 ? file : file.slice(0, from + last + 1)
}
const text: ReadonlySet<FormatName> = new Set<FormatName>(['csv', 'mtrackj', 'xyz', 'lammps', 'gro', 'vasp', 'pdb'])
/** No line that was cut off is longer. */
const longestEnd = 2 ** 20

/** Half of the work is unpacking. */
async function readCompressed(file: Blob, name: string, options: ReadOptions): Promise<Trajectories> {
  const tell = (from: number) => (fraction: number) => options.onProgress?.(from + fraction / 2)
  const unpacked = await unpackGzip(file, { ...options, onProgress: tell(0) })
  const inside = name.replace(/\.(?:gz|gzip)$/i, '').replace(/\.tgz$/i, '.tar')
  const rest = unpacked.cut ? await wholeLines(unpacked.file, inside) : unpacked.file
  const read = await readTrajectories(rest, inside, { ...options, onProgress: tell(0.5) })
  if (!unpacked.cut) return read
  return { ...read, notices: ['The compressed file is cut off: what could be unpacked was read.', ...read.notices] }
}
