import { gzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { each, expectWalk, positionsIn, read, said, walk } from './walk.fixture'

/** Shapes in which programs of simulation write a run, beside those of brothers.test.ts. */
const edge = 10
const folded = (value: number) => value - edge * Math.floor(value / edge)
const atoms = walk.length
const line = (r: readonly number[], name = 'Li') => `${name} ${r.join(' ')}`
const xyz = (comment: (frame: number) => string, atom: (r: readonly number[]) => string = line) =>
  each.map(
    (frame) =>
      `${atoms}\n${comment(frame)}\n${positionsIn(frame)
        .map((r) => atom(r))
        .join('\n')}\n`,
  )

describe('a comment in words', () => {
  it.each<[string, (frame: number) => string]>([
    ['LAMMPS', (frame) => `Atoms. Timestep: ${1000 * frame}`],
    ['MDAnalysis', (frame) => `frame ${10 * frame} | Written by MDAnalysis`],
    ['DFTB+', (frame) => `MD iter: ${frame}`],
    ['CP2K without times', (frame) => ` i = ${10 * frame}, E =       -17.1643447`],
  ])('has the step of the frame: %s, run again from a restart', async (_, comment) => {
    const parts = xyz(comment)
    const found = await read([...parts.slice(0, 7), ...parts.slice(5)].join(''), 'run.xyz')
    expectWalk(found)
    expect(said(found)).toMatch(/as after a restart.*2 of 14 frames were left out/)
  })

  it('of i-PI has the cell, in units of its own', async () => {
    for (const [cell, unit] of [
      [`CELL(abcABC): ${edge} ${edge} ${edge} 90.0 90.0 90.0`, 'angstrom'],
      [`CELL[H]: ${edge} 0 0 0 ${edge} 0 0 0 ${edge}`, 'atomic_unit'],
    ]) {
      const text = xyz(
        (frame) => `# ${cell} Step: ${frame} Bead: 0 positions{${unit}} cell{${unit}}`,
        (r) => line(r.map(folded)),
      )
      const found = await read(text.join(''), 'run.xyz')
      expectWalk(found)
      expect(said(found)).toMatch(/7 steps across its faces/)
      expect(found.lengthUnit).toBe(unit === 'angstrom' ? 'Å' : 'Bohr')
    }
  })
})

describe('atoms of an XYZ file', () => {
  it('are read with commas between their numbers or in them', async () => {
    expectWalk(
      await read(
        xyz(
          () => '',
          (r) => `Li, ${r.join(', ')}`,
        ).join(''),
        'a.xyz',
      ),
    )
    const german = (r: readonly number[]) => `Li ${r.map((value) => value.toFixed(12).replace('.', ',')).join(' ')}`
    expectWalk(await read(xyz(() => '', german).join(''), 'a.xyz'))
  })

  it('are taken from the column that runs on beyond the cell, where there is one', async () => {
    const comment = `pbc="T T T" Lattice="${edge} 0 0 0 ${edge} 0 0 0 ${edge}" Properties=species:S:1:pos:R:3:unwrapped_position:R:3`
    const found = await read(
      xyz(
        () => comment,
        (r) => `${line(r.map(folded))} ${r.join(' ')}`,
      ).join(''),
      'dump.xyz',
    )
    expectWalk(found)
    expect(found.unwrapped).toBe(true)
    expect(said(found)).not.toMatch(/unfolded/)
  })
})

describe("VASP's XDATCAR", () => {
  const vectors = `  ${edge}.0 0.0 0.0\n  0.0 ${edge}.0 0.0\n  0.0 0.0 ${edge}.0\n`
  const head = (scale = '1.0', shown = vectors, names = '  Li  O\n') =>
    `box\n ${scale}\n${shown}${names}  1  ${atoms - 1}\n`
  const frame = (k: number, number = k + 1) =>
    `Direct configuration=${String(number).padStart(6)}\n` +
    positionsIn(k)
      .map((r) => `  ${r.map((value) => (folded(value) / edge).toFixed(12)).join('  ')}\n`)
      .join('')
  const run = head() + each.map((k) => frame(k)).join('')
  const twice = vectors.replaceAll(`${edge}.0`, `${edge / 2}.0`)

  it.each<[string, BlobPart, string]>([
    ['as it is', run, 'XDATCAR'],
    ['compressed', gzipSync(new TextEncoder().encode(run)), 'XDATCAR.gz'],
    ['with a cell above each frame', each.map((k) => head() + frame(k)).join(''), 'XDATCAR_npt'],
    ['without names', head('1.0', vectors, '') + each.map((k) => frame(k)).join(''), 'XDATCAR'],
    ['scaled', head('2.0', twice) + each.map((k) => frame(k)).join(''), 'XDATCAR'],
    ['scaled to a volume', head(`-${edge ** 3}`, twice) + each.map((k) => frame(k)).join(''), 'XDATCAR'],
    [
      'of two runs',
      head() + each.map((k) => (k === 5 ? head() : '') + frame(k, k < 5 ? k + 1 : k - 4)).join(''),
      'XDATCAR',
    ],
  ])('is read and unfolded: %s', async (_, text, name) => {
    const found = await read(text, name)
    expectWalk(found)
    expect(found.lengthUnit).toBe('Å')
    expect(said(found)).toMatch(/7 steps across its faces/)
    expect(said(found)).toMatch(/1 × (?:Li|kind 1), 3 × (?:O|kind 2)/)
  })

  it('gives the frames that are whole, wherever it is cut off', async () => {
    const lines = run.length - frame(11).length
    for (const end of [run.length - 1, run.length - 4, lines + 30, lines + 3]) {
      const found = await read(run.slice(0, end), 'XDATCAR').catch((error: unknown) => String(error))
      if (typeof found === 'string') throw new Error(found)
      // Without its line end the last number may be whole.
      expectWalk(found, { kept: each.slice(0, end === run.length - 1 ? 12 : 11) })
    }
    await expect(read(head(), 'XDATCAR')).rejects.toThrow(/./)
    await expect(read(run.replace(/(?<=Direct configuration= +1\n).*/, '  0.1 x 0.2'), 'XDATCAR')).rejects.toThrow(
      /line 9: atom 1 of frame 1/,
    )
  })
})

it.each([
  ['an ASE trajectory', '- of UlmASE-Trajectory\0\0', 'run.traj', /ASE trajectory.*extended XYZ/],
  ['a vasprun.xml', '<?xml version="1.0"?>\n<modeling>\n', 'vasprun.xml', /vasprun.xml: open the XDATCAR/],
  ['a POSCAR', 'Li\n1.0\n10 0 0\n0 10 0\n0 0 10\nLi\n1\nDirect\n0 0 0\n', 'POSCAR', /single structure of VASP/],
  ['a LAMMPS dump in YAML', '---\ncreator: LAMMPS\ntimestep: 0\n', 'dump.yaml', /LAMMPS dump in YAML: write it with/],
  [
    'an AMBER text trajectory',
    `title\n${'   1.234'.repeat(10)}\n${'   1.234'.repeat(2)}\n`,
    'run.mdcrd',
    /mdcrd.*NetCDF/,
  ],
  ['a Tinker archive', ' 4 Argon\n 1 Ar 1 2 3 1\n', 'run.arc', /Tinker archive: convert/],
  ['a DL_POLY history', 'title\n  0  1  4\ntimestep  0  4  0  1  0.001\n', 'HISTORY', /DL_POLY file: convert/],
  ['a JSON file', '[[[1.5, 2.5], [1.6, 2.4]]]', 'tracks.txt', /JSON file: save/],
  ['a web page', '<!DOCTYPE html><html>', 'tracks.csv', /web page/],
])('%s is refused by its name, with the way to convert it', async (_, text, name, message) => {
  await expect(read(text, name)).rejects.toThrow(message)
})

it('a cell of four numbers lies in a plane', async () => {
  const frame = (f: number) => [
    walk.length,
    'Lattice="20 0 0 20" Properties=species:S:1:pos:R:2',
    ...positionsIn(f).map(([x, y]) => `Li ${((x % 20) + 20) % 20} ${((y % 20) + 20) % 20}`),
  ]
  expectWalk(await read(each.flatMap(frame).join('\n'), 'a.extxyz'), { axes: 2 })
})
