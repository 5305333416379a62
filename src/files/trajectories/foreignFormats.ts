import { say, type Text } from '../../words/text'
import { TrajectoryError } from './trajectories'

interface Foreign {
  readonly is: (text: string, head: Uint8Array, name: string) => boolean
  /** What it is, and what to do about it. */
  readonly advice: Text
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
  {
    is: ascii('- of Ulm'),
    advice: "an ASE trajectory (.traj): write it as extended XYZ (ase.io.write('run.extxyz', ase.io.read(name, ':')))",
  },
  {
    is: bytes(0xdf, 0x65, 0xdf, 0x65, 0xdf, 0x65),
    advice: 'a GSD file (HOOMD-blue): save its positions with numpy.save, or convert it with MDAnalysis to xtc or dcd',
  },
  {
    is: (text) => /<modeling>/.test(text),
    advice: 'a vasprun.xml: open the XDATCAR beside it, or write it with ASE as extended XYZ',
  },
  {
    is: (text) => /^ vasp\.\d/.test(text),
    advice: 'an OUTCAR: open the XDATCAR beside it, or write it with ASE as extended XYZ',
  },
  {
    is: (text, _, name) => /(?:^|[/\\.])(?:poscar|contcar)\b|\.(?:poscar|vasp)$/.test(name) && !text.includes('\0'),
    advice: 'a single structure of VASP, in which nothing moves: open the XDATCAR of the run',
  },
  {
    is: (text) => /^---\s*\r?\ncreator: LAMMPS/.test(text),
    advice: 'a LAMMPS dump in YAML: write it with dump custom or dump atom',
  },
  {
    is: (_, __, name) => name.endsWith('.arc') || name.endsWith('.txyz'),
    advice: 'a Tinker archive: convert it to XYZ, PDB or DCD',
  },
  {
    is: (text, _, name) =>
      /\.(?:mdcrd|crd|trj)$/.test(name) ||
      /^[^\n]*\n(?: *-?\d+\.\d{3}){10}\r?\n(?: *-?\d+\.\d{3}){1,10}\r?\n/.test(text),
    advice:
      'an AMBER trajectory in text (mdcrd), which does not say how many atoms it has: convert it to NetCDF (cpptraj: trajout run.nc)',
  },
  {
    is: (text, _, name) =>
      /(?:^|[/\\])(?:history|revcon|config)$/.test(name) || /^timestep +\d+ +\d+ +\d+ +\d+ /m.test(text),
    advice: 'a DL_POLY file: convert its HISTORY to XYZ or DCD',
  },
  {
    is: (text, _, name) => name.endsWith('.json') || /^\s*[{[]\s*(?:"|\[\s*[[\d-])/.test(text),
    advice: 'a JSON file: save its positions with numpy.save, or a table of particle, frame, x, y with to_csv',
  },
  {
    is: (text) => /^\s*<(?:!doctype html|html)\b/i.test(text),
    advice: 'a web page, perhaps the answer of a server in place of the file: download it again',
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
      ? say(
          "this is a table of an MSD (xvg, '{typed}'), not of positions: open the trajectory that it was made from (xtc, trr, gro)",
          { typed: title || 'MSD' },
        )
      : say(
          "this is an xmgrace table (xvg, '{typed}'), not a trajectory: open the xtc, trr or gro that it was made from",
          { typed: title.slice(0, 60) },
        ),
  )
}

/** @throws TrajectoryError naming what the file is, if it is something that cannot be read here */
export function refuseByName(name: string, head: Uint8Array, text: string): void {
  const lower = name.toLowerCase()
  refuseXvg(lower, text)
  const found = foreign.find(({ is }) => is(text, head, lower))
  if (found) throw new TrajectoryError(say('this is {advice}', { advice: found.advice }))
}
