import { gzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeNpy } from '../npy'
import { writeNpz } from '../npz'
import { atoms, each, expectWalk, fold, frames, positionsIn, read, said, walk } from './walk.fixture'

describe('a periodic cell', () => {
  const cells = {
    rectangular: [
      [9, 0, 0],
      [0, 8, 0],
      [0, 0, 7],
    ],
    hexagonal: [
      [9, 0, 0],
      [-4.5, 7.794228634, 0],
      [0, 0, 9],
    ],
    'very slanted': [
      [8, 0, 0],
      [30, 8, 0],
      [-21, 19, 8],
    ],
    permuted: [
      [0, 8, 0],
      [0, 0, 9],
      [7, 0, 0],
    ],
    'left-handed': [
      [0, 8, 0],
      [8, 0, 0],
      [0, 0, 8],
    ],
    'face-centred': [
      [0, 7, 7],
      [7, 0, 7],
      [7, 7, 0],
    ],
  }
  const extxyz = (cell: readonly (readonly number[])[], lattice: string) =>
    each.map(
      (frame) =>
        `${atoms}\n${lattice}\n${positionsIn(frame)
          .map((r) => `Ar ${fold(r, cell).folded.join(' ')}\n`)
          .join('')}`,
    )

  it.each(Object.entries(cells))('that is %s unfolds', async (_, cell) => {
    const found = await read(
      extxyz(cell, `Lattice="${cell.flat().join(' ')}" Properties=species:S:1:pos:R:3 pbc="T T T"`),
      'a.extxyz',
    )
    expectWalk(found)
    expect(said(found)).toMatch(/have been unfolded by minimum image/)
    expect(found).toMatchObject({ unwrapped: true, unfolded: true })
  })

  it.each([
    ['single quotes', (cell: number[][]) => `Lattice='${cell.flat().join(' ')}' Properties=species:S:1:pos:R:3`],
    [
      'brackets',
      (cell: number[][]) =>
        `pbc=[T, T, T] Lattice=[${cell.map((row) => `[${row.join(', ')}]`).join(', ')}] Properties=species:S:1:pos:R:3`,
    ],
    ['braces', (cell: number[][]) => `Properties=species:S:1:pos:R:3 lattice={${cell.flat().join(' ')}}`],
  ])('may stand in %s', async (_, comment) => {
    expectWalk(await read(extxyz(cells.hexagonal, comment(cells.hexagonal)), 'a.xyz'))
  })

  it('is left alone along an axis that is not periodic, and says nothing of unfolding where nothing crosses', async () => {
    const calm = await read(
      each.map((frame) => `1\nLattice="9 0 0 0 9 0 0 0 9"\nAr ${1 + frame / 10} ${2 + (frame % 2)} ${3 - frame / 9}\n`),
      'a.xyz',
    )
    expect(said(calm)).not.toMatch(/unfolded/)
    const jump = each.map(
      (frame) => `1\nLattice="5 0 0 0 5 0 0 0 5" pbc="T T F"\nAr 1 ${frame / 2} ${frame % 2 ? 4 : 0}\n`,
    )
    const slab = await read(jump, 'a.xyz')
    expect([...slab.positions.subarray(frames, frames + 4)]).toEqual([0, 4, 0, 4])
  })

  it('that somebody else gives takes its place, and 0 leaves coordinates as they are', async () => {
    const raw = await read(extxyz(cells.rectangular, 'Lattice="9 0 0 0 8 0 0 0 7"'), 'a.xyz', { box: [0] })
    expect(raw.positions[0]).toBe(fold(walk[0][0], cells.rectangular).folded[0])
    expect(said(raw)).not.toMatch(/unfolded/)
    expect(Math.max(...raw.positions)).toBeLessThan(9)
  })

  it('warns of steps over more than a quarter of it', async () => {
    const wide = each.map((frame) => `1\nLattice="10 0 0 0 10 0 0 0 10"\nAr ${(3 * frame) % 10} 0 ${frame / 9}\n`)
    expect(said(await read(wide, 'a.xyz'))).toMatch(/11 steps go over more than a quarter/)
  })

  const dump = (
    columns: string,
    bounds: readonly string[],
    row: (r: readonly number[], frame: number) => readonly number[],
    head = 'pp pp pp',
  ) =>
    each.map((frame) => {
      const rows = positionsIn(frame).map((r, i) => `${i + 1} ${row(r, frame).join(' ')}`)
      return `ITEM: TIMESTEP\n${frame * 50}\nITEM: NUMBER OF ATOMS\n${atoms}\nITEM: BOX BOUNDS ${head}\n${bounds.join('\n')}\nITEM: ATOMS id ${columns}\n${rows.reverse().join('\n')}\n`
    })
  const tilted = [
    [8, 0, 0],
    [-3, 9, 0],
    [2, -4, 8],
  ]
  // Upright bounds around the tilted box: xlo + min(0, xy, xz, xy + xz) and so on.
  const tiltedBounds = ['-3 10 -3', '-4 9 2', '0 8 -4']
  const tiltedHead = 'xy xz yz pp pp pp'
  const fractions = (r: readonly number[]) => {
    const z = r[2] / 8
    const y = (r[1] + 4 * z) / 9
    return [(r[0] + 3 * y - 2 * z) / 8, y, z]
  }
  it.each([
    ['x y z', (r: readonly number[]) => fold(r, tilted).folded],
    ['x y z ix iy iz', (r: readonly number[]) => [...fold(r, tilted).folded, ...fold(r, tilted).images]],
    ['xs ys zs', (r: readonly number[]) => fractions(fold(r, tilted).folded)],
    ['xs ys zs ix iy iz', (r: readonly number[]) => [...fractions(fold(r, tilted).folded), ...fold(r, tilted).images]],
    ['xsu ysu zsu', fractions],
    ['xu yu zu', (r: readonly number[]) => r],
  ])('of a LAMMPS dump, tilted, with %s', async (columns, row) => {
    expectWalk(await read(dump(columns, tiltedBounds, row, tiltedHead), 'a.dump'))
  })

  it('of a LAMMPS dump in general form, and one that is not periodic', async () => {
    const bounds = tilted.map((row) => `${row.join(' ')} 0`)
    expectWalk(
      await read(
        dump('x y z', bounds, (r) => fold(r, tilted).folded, 'abc origin pp pp pp'),
        'a.dump',
      ),
    )
    const free = await read(
      dump('x y z', ['0 4', '0 4', '0 4'], (r) => r, 'ff ss mm'),
      'a.dump',
    )
    expectWalk(free)
    expect(free.unfolded).toBeUndefined()
  })

  it('that changes is unfolded with the cell of each frame, wherever the file hides the image', async () => {
    // A particle that moves steadily through a breathing box: by the toroidal view its steps are those seen in the box.
    const edge = (frame: number) => 10 + (frame % 2)
    const path = each.map((frame) => 2 * frame)
    const make = (columns: string, row: (x: number, frame: number) => readonly number[]) =>
      each.map(
        (frame) =>
          `ITEM: TIMESTEP\n${frame}\nITEM: NUMBER OF ATOMS\n1\nITEM: BOX BOUNDS pp pp pp\n0 ${edge(frame)}\n0 9\n0 9\nITEM: ATOMS id ${columns}\n1 ${row(path[frame], frame).join(' ')}\n`,
      )
    // Wrapped by the box of the frame in which it crosses: position = path minus the edges crossed so far.
    const inside: number[] = []
    const images: number[] = []
    let shift = 0
    let count = 0
    for (const frame of each) {
      while (path[frame] - shift >= edge(frame)) {
        shift += edge(frame)
        count++
      }
      inside.push(path[frame] - shift)
      images.push(count)
    }
    const wrapped = await read(
      make('x y z', (_, frame) => [inside[frame], 1, 1]),
      'a.dump',
    )
    const counted = await read(
      make('x y z ix iy iz', (_, frame) => [inside[frame], 1, 1, images[frame], 0, 0]),
      'a.dump',
    )
    const unwrapped = await read(
      make('xu yu zu', (_, frame) => [inside[frame] + images[frame] * edge(frame), 1, 1]),
      'a.dump',
    )
    for (const found of [wrapped, counted, unwrapped]) {
      expect(found.dimensions).toBe(1)
      expect([...found.positions].map((x) => x - found.positions[0])).toEqual(path)
      expect(said(found)).toMatch(/toroidal-view-preserving scheme, Bullerjahn/)
    }
  })

  it('of nine numbers in a .gro, and CRYST1 in a .pdb', async () => {
    const cell = cells.hexagonal
    const gro = each.map((frame) => {
      const rows = positionsIn(frame).map(
        (r, i) =>
          `    1AR      AR${String(i + 1).padStart(5)}${fold(r, cell)
            .folded.map((x) => x.toFixed(6).padStart(11))
            .join('')}\n`,
      )
      return `t= ${frame * 0.5} step= ${frame}\n${atoms}\n${rows.join('')}9 7.794228634 9 0 0 -4.5 0 0 0\n`
    })
    const found = await read(gro, 'a.gro')
    expectWalk(found, { digits: 4 })
    expect(found.frameInterval).toBeCloseTo(0.5, 12)
    const pdb = each.map((frame) => {
      const rows = positionsIn(frame).map(
        (r, i) =>
          `ATOM  ${String(i + 1).padStart(5)}  AR  AR  A   1    ${fold(r, cell)
            .folded.map((x) => x.toFixed(3).padStart(8))
            .join('')}  1.00  0.00          AR\n`,
      )
      return `CRYST1    9.000    9.000    9.000  90.00  90.00 120.00 P 1           1\nMODEL ${frame}\n${rows.join('')}ENDMDL\n`
    })
    expectWalk(await read(pdb, 'a.pdb'), { digits: 2 })
  })
})

describe('times and frame numbers', () => {
  const xyz = (list: readonly number[], comment: (frame: number) => string) =>
    list.map(
      (frame) =>
        `${atoms}\n${comment(frame)}\n${positionsIn(frame)
          .map((r) => `Ar ${r.join(' ')}\n`)
          .join('')}`,
    )

  it.each([
    ['CP2K', (frame: number) => ` i = ${frame * 10}, time = ${(frame * 5).toFixed(3)}, E = -17.0`, 5],
    ['ASE', (frame: number) => `Properties=species:S:1:pos:R:3 time=${frame * 2.5} energy=1`, 2.5],
    ['a unit behind it', (frame: number) => `Time="${frame * 2} fs"`, 2],
    ['single precision', (frame: number) => `time=${Math.fround(1e5 + frame * 0.1)} step=${frame}`, 0.1],
    ['a clock that shakes a little', (frame: number) => `time=${frame + (frame % 3) * 0.01}`, 1],
  ])('of %s', async (_, comment, interval) => {
    const found = await read(xyz(each, comment), 'a.xyz')
    expectWalk(found)
    expect(Math.abs((found.frameInterval ?? 0) / interval - 1)).toBeLessThan(0.05)
  })

  const timed = (frame: number) => `time=${frame * 0.25}`
  it('repeated after a restart: the last counts', async () => {
    const twice = [0, 1, 2, 3, 4, 5, 3, 4, 5, 6, 7, 8, 9, 10, 11]
    const spoilt = xyz(twice, timed).map((text, i) =>
      i === 3 || i === 4 || i === 5 ? text.replace(/Ar .*/, 'Ar 50 50 50') : text,
    )
    const found = await read(spoilt, 'a.xyz')
    expectWalk(found)
    expect(said(found)).toMatch(/3 of 15 frames were left out/)
  })

  it('lost: they are gaps', async () => {
    const kept = [0, 1, 2, 5, 6, 7, 8, 9, 11]
    const found = await read(xyz(kept, timed), 'a.xyz')
    expectWalk(found, { kept })
    expect(found).toMatchObject({ gaps: 3 * atoms, missing: true, frameInterval: 0.25 })
  })

  it('of an uneven first interval: that frame is left out, and said so; of an irregular clock all are refused', async () => {
    const late = await read(
      xyz(each, (frame) => `step=${frame === 0 ? 300 : frame * 1000}`),
      'a.xyz',
    )
    const kept = each.slice(1)
    expectWalk(late, { kept, places: kept.map((frame) => frame - 1) })
    expect(said(late)).toMatch(/1 of 12 frames do not lie on the grid/)
    await expect(
      read(
        xyz(each, (frame) => `time=${frame * frame * 0.37 + frame}`),
        'a.xyz',
      ),
    ).rejects.toThrow(/not evenly spaced in time/)
  })

  it('that stand still or start over count for nothing, and that is said', async () => {
    expect(
      said(
        await read(
          xyz(each, () => 'time=1.5'),
          'a.xyz',
        ),
      ),
    ).toMatch(/the time 1.5, which therefore counts for nothing/)
  })

  it.each([2, 10, 1000])('with a common step of %i are reduced by it', async (step) => {
    const rows = walk.flatMap((path, particle) => path.map((r, frame) => `${particle},${frame * step},${r.join(',')}`))
    const found = await read(`particle,frame,x,y,z\n${rows.join('\n')}\n`, 'a.csv')
    expectWalk(found)
    expect(found.frameStep).toBe(step)
  })
})

describe('tables', () => {
  type Cell = (value: number) => string
  const rowsOf = (line: (particle: number, frame: number, r: readonly number[]) => string) =>
    walk.flatMap((path, particle) => path.map((r, frame) => line(particle, frame, r)))
  const plain = (separator: string, cell: Cell = String) =>
    ['particle', 'frame', 'x', 'y', 'z'].join(separator) +
    '\n' +
    rowsOf((particle, frame, r) => [particle, frame, ...r.map(cell)].join(separator)).join('\n') +
    '\n'
  const german: Cell = (value) => value.toFixed(12).replace('.', ',')
  const utf16 = (text: string, little: boolean, mark: boolean) => {
    const bytes = new Uint8Array(2 * (text.length + Number(mark)))
    const view = new DataView(bytes.buffer)
    ;[...(mark ? '\uFEFF' : ''), ...text].forEach((letter, i) => view.setUint16(2 * i, letter.charCodeAt(0), little))
    return bytes
  }
  const thousands: Cell = (value) => (value + 5000).toLocaleString('en-US', { minimumFractionDigits: 12 })

  it.each<[string, BlobPart]>([
    ['decimal commas and semicolons', plain(';', german)],
    ['decimal commas and tabs', plain('\t', german)],
    ['decimal commas in quotes', plain(',', (value) => `"${german(value)}"`)],
    ['decimal commas and points for thousands', plain(';', (value) => german(value + 5000).replace(/^(\d)/, '$1.'))],
    ['commas for thousands in quotes', plain(',', (value) => `"${thousands(value)}"`)],
    ['apostrophes for thousands', plain(';', (value) => thousands(value).replace(',', '’'))],
    ['blanks in several', plain('   ')],
    ['bars', plain('|')],
    ['sep=; above', `sep=;\n${plain(';', german)}`],
    ['UTF-16, little end first', utf16(plain('\t'), true, true)],
    ['UTF-16, big end first', utf16(plain(';'), false, true)],
    ['UTF-16 without a mark', utf16(plain(','), true, false)],
    ['CR alone at the ends of lines', plain(',').replaceAll('\n', '\r')],
    ['CR LF', plain(',').replaceAll('\n', '\r\n')],
    ['a byte-order mark', `\uFEFF${plain(',')}`],
    ['lines above', `Experiment 7, cells\nInterval [s],0.5\n\n${plain(',')}`],
    ['a header in a comment', `# made by hand\n# ${plain(' ')}`],
    ['exponents', plain(',', (value) => value.toExponential(12).toUpperCase())],
  ])('with %s', async (_, text) => {
    expectWalk(await read(text, 'tracks.txt'))
  })

  it.each([
    [
      'TrackMate',
      'LABEL,ID,TRACK_ID,POSITION_X,POSITION_Y,POSITION_Z,FRAME',
      (p: number, f: number, r: readonly number[]) => `ID${p * 100 + f},${p * 100 + f},${p},${r.join(',')},${f}`,
    ],
    [
      'Imaris with title rows',
      'Position\n====================\n\nPosition X,Position Y,Position Z,Unit,Category,Collection,Time,TrackID,ID,',
      (p: number, f: number, r: readonly number[]) =>
        `${r.join(',')},um,Spot,Position,${f + 1},${1e9 + p},${p * 100 + f},`,
    ],
    [
      'MTrackJ',
      'Nr\tTID\tPID\tx [µm]\ty [µm]\tz [µm]\tt [frame]\tI [val]',
      (p: number, f: number, r: readonly number[]) => `${p * 50 + f}\t${p + 1}\t${f + 1}\t${r.join('\t')}\t${f + 1}\t7`,
    ],
    [
      'Mosaic',
      ' ,Trajectory,Frame,x,y,z,m0,m1',
      (p: number, f: number, r: readonly number[]) => `${p},${p + 1},${f},${r.join(',')},3,4`,
    ],
    [
      'Spot-On',
      ',frame,t,trajectory,x,y,z',
      (p: number, f: number, r: readonly number[]) => `${f},${f},${f * 0.01},${p},${r.join(',')}`,
    ],
    [
      'Manual Tracking',
      ' ,Track n°,Slice n°,X,Y,Z,Distance',
      (p: number, f: number, r: readonly number[]) => `${f},${p + 1},${f + 1},${r.join(',')},-1`,
    ],
    [
      'units in the names',
      'trackId,frameNumber,x_um,y_um,z_um',
      (p: number, f: number, r: readonly number[]) => `${p},${f},${r.join(',')}`,
    ],
    [
      'units in brackets',
      'Track,Slice,X_(µm),"y [µm]",Z (micron)',
      (p: number, f: number, r: readonly number[]) => `${p},${f},${r.join(',')}`,
    ],
    [
      'centroids',
      'object_id;time_point;centroid_x;centroid_y;centroid_z',
      (p: number, f: number, r: readonly number[]) => `${p};${f};${r.join(';')}`,
    ],
    [
      'an unknown column of tracks',
      'well,frame,x,y,z',
      (p: number, f: number, r: readonly number[]) => `${p + 7},${f},${r.join(',')}`,
    ],
    [
      'tracks that have names',
      'worm,t,x,y,z',
      (p: number, f: number, r: readonly number[]) => `w${p},${f * 0.2},${r.join(',')}`,
    ],
    [
      'no column of tracks, the time falling back',
      't,x,y,z',
      (_p: number, f: number, r: readonly number[]) => `${f * 0.2},${r.join(',')}`,
    ],
    ['no frames', 'bead,x,y,z', (p: number, _f: number, r: readonly number[]) => `${p},${r.join(',')}`],
    [
      'times rounded to milliseconds',
      'particle,time_s,x,y,z',
      (p: number, f: number, r: readonly number[]) => `${p},${(f / 30).toFixed(3)},${r.join(',')}`,
    ],
  ])('of %s', async (_, header, line) => {
    const found = await read(`${header}\n${rowsOf(line).join('\n')}\n`, 'tracks.csv')
    expectWalk(found)
    expect(found.reading?.join(' ')).toMatch(/Columns: x from/)
  })

  it('takes the unit and the interval that the names give', async () => {
    const rows = rowsOf((p, f, r) => `${p},${f},${(f * 0.04).toFixed(2)},${r.join(',')}`)
    const found = await read(`Track ID,Frame,Time (ms),X_(µm),Y_(µm),Z_(µm)\n${rows.join('\n')}\n`, 'a.csv')
    expect(found).toMatchObject({ lengthUnit: 'µm', timeUnit: 'ms' })
    expect(found.frameInterval).toBeCloseTo(0.04, 12)
  })

  it('leaves gaps where there is no position, frames counted by rows or not', async () => {
    for (const header of ['particle,frame,x,y,z', 'particle,other,x,y,z']) {
      const rows = rowsOf(
        (p, f, r) => `${p},${header.includes('frame') ? f : 'w'},${p === 1 && f === 4 ? 'NaN,,' : r.join(',')}`,
      )
      const found = await read(`${header}\n${rows.join('\n')}\n`, 'a.csv')
      expect(found.gaps).toBe(1)
      expect(found.positions[1 * 3 * frames + 4]).toBeNaN()
      expect(said(found)).toMatch(/1 row have no position, and are gaps \(line 18\)/)
    }
  })

  it('reads particles side by side', async () => {
    for (const names of [
      'frame,x1,y1,z1,x2,y2,z2,x3,y3,z3,x4,y4,z4',
      't,x,y,z,x,y,z,x,y,z,x,y,z',
      'frame,x,y,z,x.1,y.1,z.1,x.2,y.2,z.2,x.3,y.3,z.3',
    ])
      expectWalk(
        await read(
          `${names}\n${each.map((frame) => [frame, ...positionsIn(frame).flat()].join(',')).join('\n')}\n`,
          'a.csv',
        ),
      )
  })

  it('loses no row to quotes', async () => {
    const rows = rowsOf(
      (p, f, r) =>
        `${f === 0 ? `"two\nlines ${p}"` : f === 1 ? '5" left' : f === 2 ? '"open' : 'a'},${p},${f},${r.join(',')}`,
    )
    expectWalk(await read(`label,particle,frame,x,y,z\n${rows.join('\n')}\n`, 'a.csv'))
  })

  it.each([
    ['a table of an MSD', 'lag,time,msd\n1,1,2\n2,2,4\n', /table of lag, time, msd, not of positions/],
    [
      'spots that belong to no track',
      'ID,POSITION_X,POSITION_Y,FRAME\n1,1,1,0\n2,2,2,0\n3,1,1,1\n4,2,2,1\n',
      /TRACK_ID\) is missing/,
    ],
    [
      'a crowd in one frame',
      'frame,x,y\n0,1,1\n0,2,2\n1,1,1\n1,2,2\n',
      /line 3: there is a second position in frame 0, and no column says/,
    ],
    [
      'rows that are broken, each by its line',
      'frame,x\n0,1\n1,2x\n2,3\n3,4y\n',
      /line 3: x should be a number and is '2x'; nor can line 5 be read/,
    ],
  ])('refuses %s', async (_, text, message) => {
    await expect(read(text, 'a.csv')).rejects.toThrow(message)
  })

  it('leaves noise and the untracked out, and says where', async () => {
    const rows = [...rowsOf((p, f, r) => `${p},${f},${r.join(',')}`), '-1,3,9,9,9', ',3,9,9,9']
    const found = await read(`particle,frame,x,y,z\n${rows.join('\n')}\n`, 'a.csv')
    expectWalk(found)
    expect(said(found)).toMatch(/track number −1.*\(line 50\).*belong to no track.*\(line 51\)/)
  })

  it('chooses tracks by their number', async () => {
    const found = await read(plain(','), 'a.csv', { atoms: 'id 1-2' })
    expectWalk(found, { tracks: walk.slice(1, 3) })
    expect(found.names).toEqual(['1', '2'])
  })
})

describe('a file that is cut off', () => {
  const whole = each.slice(0, -1)
  const xyz = each
    .map(
      (frame) =>
        `${atoms}\n\n${positionsIn(frame)
          .map((r) => `Ar ${r.map((x) => x.toFixed(6)).join(' ')}\n`)
          .join('')}`,
    )
    .join('')
  it.each([3, 8, 20, 40])('keeps its whole frames: %i characters are missing', async (missing) => {
    const found = await read(xyz.slice(0, -missing), 'a.xyz')
    expectWalk(found, { kept: whole, digits: 5 })
    expect(said(found)).toMatch(/ends inside frame 12/)
  })

  it('as an array of frames, and as a compressed table', async () => {
    const data = Float64Array.from(each.flatMap((frame) => positionsIn(frame).flat()))
    const array = writeNpy({ data, shape: [frames, atoms, 3] })
    const found = await read(array.slice(0, -16), 'a.npy', { layout: 'framesFirst' })
    expectWalk(found, { kept: whole })
    expect(said(found)).toMatch(/ends inside frame 12/)
    const rows = each.flatMap((frame) => positionsIn(frame).map((r, p) => `${p},${frame},${r.join(',')}\n`))
    const packed = gzipSync(new TextEncoder().encode(`particle,frame,x,y,z\n${rows.join('')}`))
    const table = await read(new Uint8Array(packed.slice(0, -100)), 'a.csv.gz')
    expect(table.particles).toBe(atoms)
    expect(said(table)).toMatch(/compressed file is cut off/)
  })
})

describe('kinds of atoms', () => {
  const names = ['Li', 'O', 'Li', 'O']
  const xyz = (order = [0, 1, 2, 3]) =>
    each.map(
      (frame) =>
        `${atoms}\n\n${(frame % 2 ? order : [0, 1, 2, 3]).map((i) => `${names[i]} ${walk[i][frame].join(' ')}\n`).join('')}`,
    )
  const choose = (...picked: number[]) => ({ tracks: picked.map((i) => walk[i]) })

  it('are listed, and one can be chosen', async () => {
    const all = await read(xyz(), 'a.xyz')
    expect(said(all)).toMatch(/Several kinds of atoms were averaged: 2 × Li, 2 × O/)
    expect(all.kinds).toEqual([
      { name: 'Li', count: 2 },
      { name: 'O', count: 2 },
    ])
    const lithium = await read(xyz(), 'a.xyz', { atoms: 'li' })
    expectWalk(lithium, choose(0, 2))
    expect(said(lithium)).not.toMatch(/averaged/)
    expectWalk(await read(xyz(), 'a.xyz', { atoms: 'element O, id 1' }), choose(0, 1, 3))
    expectWalk(await read(xyz(), 'a.xyz', { atoms: '2-3' }), choose(1, 2))
    await expect(read(xyz(), 'a.xyz', { atoms: 'K' })).rejects.toThrow(
      /atoms: 'K' picks none of the 4; there are 2 × Li, 2 × O/,
    )
    await expect(read(xyz(), 'a.xyz', { atoms: 'residue SOL' })).rejects.toThrow(/says nothing about residue/)
  })

  it('that change places are followed by their names, and where that is not certain it is said', async () => {
    const swapped = await read(xyz([1, 0, 2, 3]), 'a.xyz')
    expectWalk(swapped)
    expect(said(swapped)).toMatch(/several have the same name/)
    const numbered = each.map(
      (frame) =>
        `${atoms}\nProperties=id:I:1:pos:R:3\n${[0, 1, 2, 3]
          .map((i) => (i + frame) % atoms)
          .map((i) => `${i + 1} ${walk[i][frame].join(' ')}\n`)
          .join('')}`,
    )
    const followed = await read(numbered, 'a.xyz')
    expectWalk(followed)
    expect(said(followed)).toMatch(/told apart by their names or numbers/)
  })

  it('of a LAMMPS dump, by type and molecule, and centres of mass', async () => {
    const dump = each.map(
      (frame) =>
        `ITEM: TIMESTEP\n${frame}\nITEM: NUMBER OF ATOMS\n${atoms}\nITEM: BOX BOUNDS pp pp pp\n0 9\n0 9\n0 9\nITEM: ATOMS id mol type mass xu yu zu\n${positionsIn(
          frame,
        )
          .map((r, i) => `${i + 1} ${1 + (i >> 1)} ${1 + (i % 2)} ${i % 2 ? 16 : 1} ${r.join(' ')}`)
          .join('\n')}\n`,
    )
    expectWalk(await read(dump, 'a.dump', { atoms: 'type 2' }), choose(1, 3))
    expectWalk(await read(dump, 'a.dump', { atoms: 'molecule 2' }), choose(2, 3))
    const centres = [0, 2].map((i) =>
      each.map((frame) => walk[i][frame].map((x, axis) => (x + 16 * walk[i + 1][frame][axis]) / 17)),
    )
    expectWalk(await read(dump, 'a.dump', { centreOfMass: true }), { tracks: centres })
    await expect(read(xyz(), 'a.xyz', { centreOfMass: true })).rejects.toThrow(
      /does not say which atoms form a molecule/,
    )
  })
})

describe('archives', () => {
  const data = Float64Array.from(walk.flatMap((path) => path.flat()))
  const positions = { data, shape: [atoms, frames, 3] }
  const scalar = (value: number) => ({ data: Float64Array.of(value), shape: [] })
  const axis = (a: number) => ({
    data: Float64Array.from(walk.flatMap((path) => path.map((r) => r[a]))),
    shape: [atoms, frames],
  })
  const folded = {
    data: Float64Array.from(
      walk.flatMap((path) =>
        path.flatMap(
          (r) =>
            fold(r, [
              [9, 0, 0],
              [0, 9, 0],
              [0, 0, 9],
            ]).folded,
        ),
      ),
    ),
    shape: positions.shape,
  }

  it.each([
    ['pos and dt', { pos: positions, dt: scalar(0.5) }, 0.5],
    ['Positions and fps', { Positions: positions, fps: scalar(20), other: scalar(1) }, 0.05],
    ['arr_0 and another', { arr_0: positions, arr_1: scalar(1) }, undefined],
    ['x, y, z', { x: axis(0), y: axis(1), z: axis(2) }, undefined],
    ['time', { xyz: positions, time: { data: Float64Array.from(each, (frame) => 2 * frame), shape: [frames] } }, 2],
    ['a box of one edge', { positions: folded, box: scalar(9) }, undefined],
    [
      'a box of three vectors',
      { positions: folded, cell: { data: Float64Array.of(9, 0, 0, 0, 9, 0, 0, 0, 9), shape: [3, 3] } },
      undefined,
    ],
    [
      'a box for each frame',
      { positions: folded, box: { data: new Float64Array(3 * frames).fill(9), shape: [frames, 3] } },
      undefined,
    ],
  ])('with %s', async (_, arrays, interval) => {
    const found = await read(writeNpz(arrays), 'a.npz')
    expectWalk(found)
    if (interval === undefined) expect(found.frameInterval).toBeUndefined()
    else expect(found.frameInterval).toBeCloseTo(interval, 12)
  })

  it('with a box that the positions have run out of are left as they are', async () => {
    const far = { data: Float64Array.of(0, 6, 12, 18, 24, 31), shape: [1, 6, 1] }
    const found = await read(writeNpz({ positions: far, box: scalar(10) }), 'a.npz')
    expect([...found.positions]).toEqual([0, 6, 12, 18, 24, 31])
    expect(found.unwrapped).toBe(true)
  })

  it('padded with NaN', async () => {
    const padded = data.slice()
    padded.fill(Number.NaN, 3 * (frames - 4), 3 * frames)
    const found = await read(writeNpy({ data: padded, shape: positions.shape }), 'a.npy')
    expect(found).toMatchObject({ particles: atoms, gaps: 0, missing: true })
  })
})

describe('formats by their true names', () => {
  it.each<[string, string, BlobPart, RegExp]>([
    ['HDF5', 'run.h5', Uint8Array.of(0x89, 0x48, 0x44, 0x46, 0), /HDF5 file.*numpy.save/],
    ['a spreadsheet', 'tracks.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 0), /spreadsheet.*CSV/],
    ['bzip2', 'run.xyz.bz2', 'BZh9', /bzip2/],
    ['an MSD', 'msd.xvg', '@ title "MSD"\n0 0\n1 2\n', /table of an MSD/],
    ['a pickle', 'tracks.pkl', Uint8Array.of(0x80, 4, 0x95), /pickle.*to_csv/],
    ['other XML', 'a.xml', '<?xml version="1.0"?><svg></svg>', /XML file of <svg>/],
    ['a DCD without atoms', 'a.dcd', dcd(0, 0), /DCD file holds no frames/],
  ])('are refused: %s', async (_, name, content, message) => {
    await expect(read(content, name)).rejects.toThrow(message)
  })

  /** A DCD as CHARMM writes it: header, title, number of atoms, x, y and z of each frame. */
  function dcd(count: number, written: number): Uint8Array<ArrayBuffer> {
    const numbers: [number, 'i' | 'f'][] = []
    const block = (bytes: number, content: readonly [number, 'i' | 'f'][]) =>
      numbers.push([bytes, 'i'], ...content, [bytes, 'i'])
    const icntrl = Array.from({ length: 20 }, (_, i): [number, 'i' | 'f'] =>
      i === 2 ? [10, 'i'] : i === 9 ? [0.5, 'f'] : i === 19 ? [24, 'i'] : [0, 'i'],
    )
    block(84, [[0x44524f43, 'i'], ...icntrl])
    block(
      84,
      Array.from({ length: 21 }, (_, i): [number, 'i'] => [i === 0 ? 1 : 0x20202020, 'i']),
    )
    block(4, [[count, 'i']])
    for (let frame = 0; frame < written; frame++)
      for (let axis = 0; axis < 3; axis++)
        block(
          4 * count,
          positionsIn(frame).map((r): [number, 'f'] => [r[axis], 'f']),
        )
    const view = new DataView(new ArrayBuffer(4 * numbers.length))
    numbers.forEach(([value, kind], i) =>
      kind === 'i' ? view.setInt32(4 * i, value, true) : view.setFloat32(4 * i, value, true),
    )
    return new Uint8Array(view.buffer)
  }

  it('are read: DCD, also cut off', async () => {
    const found = await read(dcd(atoms, frames), 'a.dcd')
    expectWalk(found, { digits: 4 })
    expect(found.frameInterval).toBeCloseTo(0.5 * 10 * 0.0488882129, 6)
    const cut = await read(dcd(atoms, frames).slice(0, -5), 'a.dcd')
    expectWalk(cut, { kept: each.slice(0, -1), digits: 4 })
  })

  it('are read: AMBER NetCDF, also cut off', async () => {
    const bytes: number[] = []
    const int = (value: number) =>
      bytes.push((value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255)
    const name = (text: string) => {
      int(text.length)
      bytes.push(...new TextEncoder().encode(text.padEnd(Math.ceil(text.length / 4) * 4, '\0')))
    }
    const real = (value: number) => {
      const view = new DataView(new ArrayBuffer(4))
      view.setFloat32(0, value)
      bytes.push(...new Uint8Array(view.buffer))
    }
    bytes.push(0x43, 0x44, 0x46, 1)
    int(frames)
    int(10)
    int(3)
    for (const [dimension, length] of [
      ['frame', 0],
      ['atom', atoms],
      ['spatial', 3],
    ] as const) {
      name(dimension)
      int(length)
    }
    int(0)
    int(0)
    int(11)
    int(2)
    // Of a variable: name, number and list of dimensions, no attributes, type, size, place.
    const begin = bytes.length + (8 + 4 + 4 + 8 + 12) + (16 + 4 + 12 + 8 + 12)
    for (const [variable, dimensions, size, at] of [
      ['time', [0], 4, begin],
      ['coordinates', [0, 1, 2], 12 * atoms, begin + 4],
    ] as const) {
      name(variable)
      int(dimensions.length)
      dimensions.forEach(int)
      int(0)
      int(0)
      int(5)
      int(size)
      int(at)
    }
    while (bytes.length < begin) bytes.push(0)
    expect(bytes.length).toBe(begin)
    for (const frame of each) {
      real(frame * 2)
      for (const r of positionsIn(frame)) r.forEach(real)
    }
    const found = await read(Uint8Array.from(bytes), 'a.nc')
    expectWalk(found, { digits: 4 })
    expect(found).toMatchObject({ frameInterval: 2, timeUnit: 'ps', lengthUnit: 'Å' })
    expectWalk(await read(Uint8Array.from(bytes.slice(0, -4)), 'a.nc'), { kept: each.slice(0, -1), digits: 4 })
  })

  it('are read: TrackMate XML, tracks alone and the whole session, cut at a branch', async () => {
    const tracks = `<?xml version="1.0"?>\n<Tracks nTracks="4" spaceUnits="micron" frameInterval="0.05" timeUnits="sec">${walk
      .map(
        (path) =>
          `<particle nSpots="12">${path.map((r, t) => `<detection t="${t}" x="${r[0]}" y='${r[1]}' z="${r[2]}" />`).join('\n')}</particle>`,
      )
      .join('')}</Tracks>`
    const alone = await read(tracks, 'a.xml')
    expectWalk(alone)
    expect(alone).toMatchObject({ frameInterval: 0.05, lengthUnit: 'µm', timeUnit: 's' })
    const spot = (p: number, f: number) => p * 100 + f
    const spots = each.map(
      (f) =>
        `<SpotsInFrame frame="${f}">${walk.map((path, p) => `<Spot ID="${spot(p, f)}" name="a &gt; b" POSITION_X="${path[f][0]}" POSITION_Y="${path[f][1]}" POSITION_Z="${path[f][2]}" POSITION_T="${f * 0.1}" FRAME="${f}"/>`).join('')}</SpotsInFrame>`,
    )
    const edges = (p: number) =>
      each
        .slice(1)
        .map((f) => `<Edge SPOT_SOURCE_ID="${spot(p, f - 1)}" SPOT_TARGET_ID="${spot(p, f)}"/>`)
        .reverse()
        .join('')
    const session = (extra: string) =>
      `<TrackMate version="7"><Model spatialunits="pixel" timeunits="sec"><AllSpots>${spots.join('')}</AllSpots><AllTracks>${walk.map((_, p) => `<Track TRACK_ID="${p}">${edges(p)}${p === 0 ? extra : ''}</Track>`).join('')}</AllTracks><FilteredTracks>${[0, 1, 2].map((p) => `<TrackID TRACK_ID="${p}"/>`).join('')}</FilteredTracks></Model></TrackMate>`
    const full = await read(session(''), 'a.xml')
    expectWalk(full, { tracks: walk.slice(0, 3) })
    expect(full.frameInterval).toBeCloseTo(0.1, 12)
    expect(said(full)).toMatch(/1 of 4 tracks are filtered out/)
    const split = await read(session(`<Edge SPOT_SOURCE_ID="${spot(0, 5)}" SPOT_TARGET_ID="${spot(3, 6)}"/>`), 'a.xml')
    expect(split.particles).toBe(5)
    expect(said(split)).toMatch(/split or merge were cut there/)
  })

  it('are read compressed', async () => {
    const text = `particle,frame,x,y,z\n${walk.flatMap((path, p) => path.map((r, f) => `${p},${f},${r.join(',')}\n`)).join('')}`
    expectWalk(await read(new Uint8Array(gzipSync(new TextEncoder().encode(text))), 'a.csv.gz'))
  })
})
