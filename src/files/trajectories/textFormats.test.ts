import { describe, expect, it } from 'vitest'
import { readGro } from './gro'
import { readLammps } from './lammps'
import { readXyz } from './xyz'

const file = (...lines: string[]) => new Blob([`${lines.join('\n')}\n`])

describe('readXyz', () => {
  it('reads plain XYZ: atoms, axes, frames', async () => {
    const read = await readXyz(file('2', 'first', 'Ar 1 2 3', 'Ar 4 5 6', '2', 'second', 'Ar 1.5 2 3.5', 'Ar 4 5.25 6'))
    expect(read).toMatchObject({ particles: 2, frames: 2, dimensions: 3, gaps: 0, notices: [] })
    expect([...read.positions]).toEqual([1, 1.5, 2, 2, 3, 3.5, 4, 4, 5, 5.25, 6, 6])
  })

  it('reads extended XYZ: lattice, time, columns', async () => {
    const comment = (time: number) =>
      `Lattice="5 0 0 0 6 0 0 0 7" Properties=id:I:1:species:S:1:pos:R:3:velo:R:3 Time=${time} pbc="T T T"`
    const read = await readXyz(file('1', comment(0), '1 O 1 2 3 9 9 9', '1', comment(0.5), '1 O 2 3 4 9 9 9'))
    expect(read).toMatchObject({ particles: 1, frames: 2, frameInterval: 0.5, box: [5, 6, 7] })
    expect([...read.positions]).toEqual([1, 2, 2, 3, 3, 4])
  })

  it('takes no box where pbc says F F F', async () => {
    const free = await readXyz(file('1', 'Lattice="5 0 0 0 5 0 0 0 5" pbc="F F F"', 'O 1 2 3', ''))
    expect(free.box).toBeUndefined()
  })

  it('leaves out an axis along which nothing moves', async () => {
    const read = await readXyz(file('1', '', 'A 1 2 0', '1', '', 'A 2 3 0'))
    expect(read.dimensions).toBe(2)
    expect([...read.positions]).toEqual([1, 2, 2, 3])
    expect(read.notices[0]).toMatch(/along z/)
  })

  it.each([
    [
      'a changing number of atoms',
      ['1', '', 'A 1 2 3', '2', '', 'A 1 2 3', 'A 1 2 3'],
      /line 7: frame 2 has 2 atoms and the frames before it have 1/,
    ],
    [
      'text in place of a number',
      ['1', '', 'A 1 two 3'],
      /line 3: atom 1 of frame 1 needs a number for y, and there is 'two'/,
    ],
    ['a missing coordinate', ['1', '', 'A 1 2'], /line 3: .*for z, and there is nothing/],
    ['NaN', ['1', '', 'A 1 nan 3'], /line 3/],
    [
      'a file that ends inside a frame',
      ['2', 'a comment', 'A 1 2 3'],
      /line 3: the file ends inside frame 1: 1 of 2 atoms/,
    ],
    ['a count that is none', ['frames', '', 'A 1 2 3'], /line 1: the number of atoms is expected here, not 'frames'/],
    ['a count of billions', ['4000000000', ''], /line 1: the file is too short for 4000000000 atoms/],
    ['a lattice of eight numbers', ['1', 'Lattice="1 2 3 4 5 6 7 8"', 'A 1 2 3'], /line 2: Lattice/],
    ['properties without positions', ['1', 'Properties=species:S:1', 'A'], /line 2: Properties= names no pos/],
  ])('refuses %s', async (_, lines, message) => {
    await expect(readXyz(file(...lines))).rejects.toThrow(message)
  })

  it('reads lines that span its pieces, and reports how far it is', async () => {
    const frames = 40_000
    const lines = Array.from(
      { length: frames },
      (_, i) =>
        `1\nframe number ${i}, with some words to make it long enough for two pieces of four megabytes\nA ${i} ${i * 0.5} -${i}\n`,
    )
    const fractions: number[] = []
    const read = await readXyz(new Blob(lines), { onProgress: (fraction) => fractions.push(fraction) })
    expect(read.frames).toBe(frames)
    expect(read.positions[frames - 1]).toBe(frames - 1)
    expect(fractions.length).toBeGreaterThan(1)
    expect(fractions.at(-1)).toBe(1)
  })
})

describe('readGro', () => {
  const atom = (name: string, ...values: string[]) =>
    `    1SOL  ${name.padStart(5)}    1${values.map((value) => value.padStart(8)).join('')}`

  it('reads frames with time and box', async () => {
    const read = await readGro(
      file(
        'water t=   0.00000 step= 0',
        ' 2',
        atom('OW', '0.100', '0.200', '-0.300'),
        atom('HW1', '1.000', '1.100', '1.200'),
        '   2.0 2.5 3.0',
        'water t=   2.00000 step= 1',
        ' 2',
        atom('OW', '0.150', '0.200', '-0.350'),
        atom('HW1', '1.000', '1.150', '1.250'),
        '   2.0 2.5 3.0',
      ),
    )
    expect(read).toMatchObject({
      particles: 2,
      frames: 2,
      frameInterval: 2,
      box: [2, 2.5, 3],
      lengthUnit: 'nm',
      timeUnit: 'ps',
    })
    expect([...read.positions]).toEqual([0.1, 0.15, 0.2, 0.2, -0.3, -0.35, 1, 1, 1.1, 1.15, 1.2, 1.25])
  })

  it('finds the width of the columns from their decimal points, velocities or not', async () => {
    const line = '    1SOL     OW    1   0.12345   1.12345 -12.12345  0.1000  0.2000  0.3000'
    const read = await readGro(file('precise', '1', line, '20 20 20'))
    expect([...read.positions]).toEqual([0.12345, 1.12345, -12.12345])
  })

  it.each([
    ['a missing box', ['t', '1', atom('O', '0.1', '0.2', '0.3')], /line 3: the file ends inside frame 1/],
    ['a bad box', ['t', '1', atom('O', '0.1', '0.2', '0.3'), 'no box'], /line 4: the box is expected/],
    ['no numbers', ['t', '1', '    1SOL     OW    1  nothing here'], /line 3: no coordinates/],
    ['a wrong count', ['t', 'one', ''], /line 2: the number of atoms/],
  ])('refuses %s', async (_, lines, message) => {
    await expect(readGro(file(...lines))).rejects.toThrow(message)
  })
})

describe('readLammps', () => {
  const frame = (step: number, columns: string, rows: string[], extra: string[] = []) => [
    ...extra,
    'ITEM: TIMESTEP',
    String(step),
    'ITEM: NUMBER OF ATOMS',
    String(rows.length),
    'ITEM: BOX BOUNDS pp pp pp',
    '0 10',
    '-5 5',
    '0 2e1',
    `ITEM: ATOMS ${columns}`,
    ...rows,
  ]

  it('sorts atoms by id', async () => {
    const read = await readLammps(
      file(
        ...frame(0, 'id type x y z', ['2 1 4 5 6', '1 1 1 2 3']),
        ...frame(100, 'id type x y z', ['1 1 2 3 4', '2 1 5 6 7']),
      ),
    )
    expect(read).toMatchObject({ particles: 2, frames: 2, box: [10, 10, 20], unwrapped: true })
    expect([...read.positions]).toEqual([1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7])
  })

  it.each([
    ['xu yu zu before x y z', 'id x y z xu yu zu', '1 0 0 0 11 12 13', [11, 12, 13], true],
    ['image counts', 'id x y z ix iy iz', '1 1 2 3 1 -1 0', [11, -8, 3], true],
    ['scaled coordinates', 'id xs ys zs', '1 0.5 0.5 0.25', [5, 0, 5], true],
    ['scaled unwrapped coordinates', 'id xsu ysu zsu', '1 1.5 0.5 0.25', [15, 0, 5], true],
    ['scaled coordinates with image counts', 'id xs ys zs ix iy iz', '1 0.5 0.5 0.25 0 0 2', [5, 0, 45], true],
  ])('understands %s', async (_, columns, row, expected, unwrapped) => {
    const read = await readLammps(file(...frame(0, columns, [row])))
    expect([...read.positions]).toEqual(expected)
    expect(read.unwrapped).toBe(unwrapped)
  })

  it('takes time and units from the file', async () => {
    const head = (time: number) => ['ITEM: UNITS', 'metal', 'ITEM: TIME', String(time)]
    const read = await readLammps(
      file(...head(0), ...frame(0, 'id x y z', ['1 1 1 1']).slice(0), ...head(0), ...frame(5, 'id x y z', ['1 2 2 2'])),
    )
    expect(read).toMatchObject({ lengthUnit: 'Å', timeUnit: 'ps' })
  })

  it.each([
    [
      'a changing number of atoms',
      [...frame(0, 'id x y z', ['1 1 1 1']), ...frame(1, 'id x y z', ['1 1 1 1', '2 1 1 1'])],
      /line 21: frame 2 has 2 atoms/,
    ],
    ['an id twice', frame(0, 'id x y z', ['1 1 1 1', '1 2 2 2']), /line 11: atom id 1 is there twice/],
    [
      'a stranger',
      [...frame(0, 'id x y z', ['1 1 1 1']), ...frame(1, 'id x y z', ['7 1 1 1'])],
      /line 20: atom id 7 is not among/,
    ],
    [
      'missing rows',
      [...frame(0, 'id x y z', ['1 1 1 1', '2 1 1 1']).slice(0, -1), ...frame(1, 'id x y z', ['1 1 1 1'])],
      /line 11: the frame ends after 1 of 2/,
    ],
    ['columns without positions', frame(0, 'id type vx vy vz', ['1 1 0 0 0']), /line 9: none of xu yu zu/],
    [
      'a file cut short',
      frame(0, 'id x y z', ['1 1 1 1', '2 1 1 1']).slice(0, -1),
      /line 10: the file ends inside frame 1/,
    ],
    ['text', ['hello'], /line 1: a LAMMPS dump begins with 'ITEM:'/],
    ['a number that is none', frame(0, 'id x y z', ['1 1 q 1']), /line 10: atom 1 of frame 1 has no number for y/],
  ])('refuses %s', async (_, lines, message) => {
    await expect(readLammps(file(...lines))).rejects.toThrow(message)
  })
})
