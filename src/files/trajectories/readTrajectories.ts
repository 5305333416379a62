import { readCsv } from './csv'
import { readGro } from './gro'
import { readTrr, readXtc } from './gromacs'
import { readLammps } from './lammps'
import { readNpyTrajectories, readNpzTrajectories } from './numpyArrays'
import type { ReadOptions, Trajectories } from './trajectories'
import { TrajectoryError } from './trajectories'
import { readXyz } from './xyz'

export interface TrajectoryFormat {
  readonly name: string
  readonly extensions: readonly string[]
  readonly read: (file: Blob, options: ReadOptions) => Promise<Trajectories>
}

/** All formats that can be read. The file picker and the help come from this table. */
export const trajectoryFormats = {
  npy: { name: 'NumPy array', extensions: ['.npy'], read: readNpyTrajectories },
  npz: { name: 'NumPy archive', extensions: ['.npz'], read: readNpzTrajectories },
  csv: { name: 'Table (TrackMate, trackpy, plain)', extensions: ['.csv', '.tsv', '.txt'], read: readCsv },
  xyz: { name: 'XYZ, extended XYZ', extensions: ['.xyz', '.extxyz'], read: readXyz },
  lammps: { name: 'LAMMPS dump', extensions: ['.lammpstrj', '.dump', '.lammpsdump'], read: readLammps },
  gro: { name: 'GROMACS gro', extensions: ['.gro'], read: readGro },
  xtc: { name: 'GROMACS xtc', extensions: ['.xtc'], read: readXtc },
  trr: { name: 'GROMACS trr', extensions: ['.trr'], read: readTrr },
} as const satisfies Record<string, TrajectoryFormat>
export type FormatName = keyof typeof trajectoryFormats

/** Finds the format by what the file begins with, and where that says nothing by its name. */
export function detectFormat(name: string, head: Uint8Array): FormatName {
  const begins = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte)
  if (begins(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59)) return 'npy'
  if (begins(0x50, 0x4b)) return 'npz'
  if (begins(0, 0, 0x07, 0xcb) || begins(0, 0, 0x07, 0xe7)) return 'xtc'
  if (begins(0, 0, 0x07, 0xc9)) return 'trr'
  const text = new TextDecoder('latin1').decode(head)
  if (text.startsWith('ITEM:')) return 'lammps'
  const lower = name.toLowerCase()
  const names = Object.keys(trajectoryFormats) as FormatName[]
  const byName = names.find((format) =>
    trajectoryFormats[format].extensions.some((extension) => lower.endsWith(extension)),
  )
  if (byName) return byName
  if (/^\s*\d+\s*\r?\n/.test(text)) return 'xyz'
  if (text.includes('\0')) {
    const known = names.map((format) => trajectoryFormats[format].name).join(', ')
    throw new TrajectoryError(`the format of ${name.slice(0, 80)} is not known; readable are ${known}`, { byte: 0 })
  }
  return 'csv'
}

/**
 * Reads a file of trajectories in any known format.
 * @param name the file's name, for the cases where its first bytes say nothing
 * @throws TrajectoryError with the line or byte where the file stops making sense; the signal's reason when aborted
 */
export async function readTrajectories(file: Blob, name: string, options: ReadOptions = {}): Promise<Trajectories> {
  options.signal?.throwIfAborted()
  if (file.size === 0) throw new TrajectoryError('the file is empty', { byte: 0 })
  const head = new Uint8Array(await file.slice(0, 256).arrayBuffer())
  const format = trajectoryFormats[detectFormat(name, head)]
  const trajectories = await format.read(file, options)
  options.onProgress?.(1)
  if (trajectories.particles * trajectories.frames === 0) throw new TrajectoryError('the file holds no positions')
  return trajectories
}
