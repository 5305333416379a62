import { TrajectoryError } from './trajectories'

interface Foreign {
  readonly is: (text: string, head: Uint8Array, name: string) => boolean
  /** What it is, and what to do about it. */
  readonly advice: string
}

const ascii = (begin: string) => (text: string) => text.startsWith(begin)
const bytes =
  (...wanted: readonly number[]) =>
  (_: string, head: Uint8Array) =>
    wanted.every((byte, i) => head[i] === byte)
const named =
  (...endings: readonly string[]) =>
  (_text: string, _head: Uint8Array, name: string) =>
    endings.some((ending) => name.endsWith(ending))

/** Files that people have and that are not read here. */
const foreign: readonly Foreign[] = [
  {
    is: bytes(0x89, 0x48, 0x44, 0x46),
    advice:
      'an HDF5 file (H5MD, MDTraj, DeepLabCut, MATLAB 7.3): save its positions with numpy.save, or convert it with MDAnalysis or MDTraj to xtc or dcd',
  },
  { is: ascii('MATLAB 5.0'), advice: "a MATLAB file: write the tracks with writematrix(tracks, 'tracks.csv')" },
  { is: named('.xlsx', '.xlsm', '.ods'), advice: 'a spreadsheet: save the sheet with the positions as CSV' },
  { is: bytes(0xd0, 0xcf, 0x11, 0xe0), advice: 'an old Excel workbook: save the sheet with the positions as CSV' },
  { is: bytes(0x42, 0x5a, 0x68), advice: 'compressed with bzip2: unpack it first (bunzip2), or compress it with gzip' },
  { is: bytes(0xfd, 0x37, 0x7a, 0x58), advice: 'compressed with xz: unpack it first (unxz), or compress it with gzip' },
  {
    is: bytes(0x28, 0xb5, 0x2f, 0xfd),
    advice: 'compressed with zstd: unpack it first (unzstd), or compress it with gzip',
  },
  { is: bytes(0x37, 0x7a, 0xbc, 0xaf), advice: 'a 7-Zip archive: unpack it first' },
  {
    is: (text, _, name) => text.slice(257, 262) === 'ustar' || /\.tar$/.test(name),
    advice: 'a tar archive: unpack it and open the file in it',
  },
  { is: ascii('PAR1'), advice: "a Parquet table: save it as CSV (pandas: read_parquet(name).to_csv('tracks.csv'))" },
  {
    is: (_, head, name) => (head[0] === 0x80 && head[1] <= 5) || /\.(?:pkl|pickle)$/.test(name),
    advice: 'a Python pickle, which is a program: save the positions with numpy.save, or a table with to_csv',
  },
  {
    is: (_, head) =>
      (head[0] === 0x49 && head[1] === 0x49 && head[2] === 0x2a) ||
      (head[0] === 0x4d && head[1] === 0x4d && head[3] === 0x2a),
    advice: 'a TIFF of pictures, not of positions: track the particles first (TrackMate, trackpy)',
  },
  {
    is: bytes(0xda, 0xce, 0xbe, 0x0a),
    advice: 'a Nikon ND2 file of pictures, not of positions: track the particles first (TrackMate, trackpy)',
  },
  {
    is: (text) => /TNG|tng/.test(text.slice(0, 64)) && text.includes('GENERAL INFO'),
    advice: 'a GROMACS TNG file: convert it with gmx trjconv -o run.xtc',
  },
  {
    is: named('.tpr', '.cpt', '.edr'),
    advice: 'a GROMACS file without a trajectory: open the .xtc, .trr or .gro beside it',
  },
  {
    is: (text) => /^data_/m.test(text.slice(0, 200)) && text.includes('_atom_site'),
    advice: 'a CIF file: convert it to PDB or XYZ',
  },
]

/** Tables made by GROMACS' tools for xmgrace. */
function refuseXvg(name: string, text: string): void {
  if (!name.endsWith('.xvg') && !/^@\s*(?:title|TYPE)\b/m.test(text)) return
  const title = /^@\s*title\s+"([^"]*)"/m.exec(text)?.[1] ?? ''
  throw new TrajectoryError(
    /msd|mean.square|displacement/i.test(text)
      ? `this is a table of an MSD (xvg, '${title || 'MSD'}'), not of positions: open the trajectory that it was made from (xtc, trr, gro)`
      : `this is an xmgrace table (xvg, '${title.slice(0, 60)}'), not a trajectory: open the xtc, trr or gro that it was made from`,
  )
}

/** @throws TrajectoryError naming what the file is, if it is something that cannot be read here */
export function refuseByName(name: string, head: Uint8Array, text: string): void {
  const lower = name.toLowerCase()
  refuseXvg(lower, text)
  const found = foreign.find(({ is }) => is(text, head, lower))
  if (found) throw new TrajectoryError(`this is ${found.advice}`)
}
