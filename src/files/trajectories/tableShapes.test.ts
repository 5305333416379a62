import { gzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { each, expectWalk, frames, read, said, walk } from './walk.fixture'

/** Shapes of tables that people bring, beside those of brothers.test.ts: each a kind that was refused or read wrongly. */
type Row = (particle: number, frame: number, r: readonly number[]) => string
const byTrack = (row: Row) => walk.map((path, particle) => path.map((r, frame) => row(particle, frame, r)))
const byFrame = (row: Row) => each.map((frame) => walk.map((path, particle) => row(particle, frame, path[frame])))
const table = (header: string, row: Row, order = byTrack) => [header, ...order(row).flat()].join('\n')
const plane = (p: number, f: number, [x, y]: readonly number[]) => `${p},${f},${x},${y}`
const bytes = (text: string) => new TextEncoder().encode(text)

it.each<[string, BlobPart | BlobPart[]]>([
  [
    'MTrackJ, tracks counted anew in every cluster',
    table('Nr\tCID\tTID\tPID\tx [pixel]\ty [pixel]\tt [sec]', (p, f, [x, y]) =>
      [p * frames + f, p >> 1, (p % 2) + 1, f + 1, x, y, (f / 5).toFixed(1)].join('\t'),
    ),
  ],
  [
    'PALMTracer, settings and their values above the header',
    table(
      'Width\tHeight\tnb_Planes\tPixel_Size(um)\tGaussianFitting\n512\t512\t12\t0.16\tNone\nTrack\tPlane\tCentroidX(px)\tCentroidY(px)\tid',
      (p, f, [x, y]) => [p + 1, f + 1, x, y, p * 99 + f].join('\t'),
    ),
  ],
  [
    "Fortran's exponents",
    table('track frame x y', (p, f, [x, y]) =>
      [p, f, ...[x, y].map((r) => r.toExponential(12).replace('e', 'D'))].join(' '),
    ),
  ],
  [
    'times before and after noon',
    table('track,time,x,y', (p, f, [x, y]) => [p, f < 6 ? `11:59:5${f + 4} AM` : `12:00:0${f - 6} PM`, x, y].join()),
  ],
  [
    'recordings of a column of their own',
    table('movie,track,frame,x,y', (p, f, r) => `m${p >> 1},${plane(p % 2, f, r)}`),
  ],
  [
    'Imaris, where the track is the parent of a spot',
    table(
      'Position\n==================== \n\nPosition X,Position Y,Position Z,Unit,Category,Collection,Time,Parent,ID,',
      (p, f, [x, y]) => `${x},${y},0,um,Spot,Position,${f + 1},${1e9 + p},${p * 99 + f},`,
      byFrame,
    ),
  ],
  [
    'CellProfiler, whose objects are counted anew in every picture',
    table(
      'ImageNumber,ObjectNumber,Location_Center_X,Location_Center_Y,TrackObjects_Label_50',
      (p, f, [x, y]) => `${f + 1},${((p + f) % 4) + 1},${x},${y},${p + 1}`,
      byFrame,
    ),
  ],
  [
    "Mosaic's report",
    byTrack((_, f, [x, y]) => `${f}\t${x}\t${y}\t0\t1\t2\t3\t4\t5`).map(
      (rows, p) => `%% Trajectory ${p + 1}\n${rows.join('\n')}\n`,
    ),
  ],
  [
    'blank lines between tracks',
    byTrack((_p, _f, [x, y]) => `${x} ${y}`)
      .map((rows) => rows.join('\n'))
      .join('\n\n'),
  ],
  [
    'blank lines and a clock',
    byTrack((_, f, [x, y]) => `${(f / 5).toFixed(1)} ${x} ${y}`).map((rows) => `${rows.join('\n')}\n\n\n`),
  ],
  [
    'comments between tracks',
    byTrack((_p, _f, [x, y]) => `${x},${y}`).map((rows, p) => `# track ${p}\n${rows.join('\n')}\n`),
  ],
  ['lines with > between tracks', byTrack((_p, _f, [x, y]) => `${x} ${y}`).map((rows) => `> -Z\n${rows.join('\n')}\n`)],
  [
    'a header above each track',
    byTrack((_p, f, [x, y]) => `${f},${x},${y}`).map((rows) => `frame,x,y\n${rows.join('\n')}\n`),
  ],
  ['a header that comes again', byTrack(plane).map((rows) => `particle,frame,x,y\n${rows.join('\n')}\n`)],
  [
    'track, x, y, time without a header',
    byTrack((p, f, [x, y]) => `${p + 1}\t${x}\t${y}\t${(f / 20).toFixed(2)}`)
      .flat()
      .join('\n'),
  ],
  ['track, frame, x, y without a header', byTrack(plane).flat().join('\n')],
  [
    'frame, track, x, y without a header',
    byFrame((p, f, [x, y]) => `${f} ${p} ${x} ${y}`)
      .flat()
      .join('\n'),
  ],
  [
    'x, y, frame, track without a header',
    byTrack((p, f, [x, y]) => `${x} ${y} ${f} ${p}`)
      .flat()
      .join('\n'),
  ],
  [
    'gaps as spreadsheets write them',
    table('track,frame,x,y', (p, f, r) => `${plane(p, f, r)}`) + '\n0,12,#VALUE!,#DIV/0!\n1,12,-nan(ind),.',
  ],
  [
    'times of day',
    table(
      'track,time,x,y',
      (p, f, [x, y]) => `${p},00:0${Math.floor(f / 4)}:${String(15 * (f % 4)).padStart(2, '0')},${x},${y}`,
    ),
  ],
  [
    'dates',
    table(
      'track,timestamp,x,y',
      (p, f, [x, y]) => `${p},2024-03-05T12:00:${String(2 * f).padStart(2, '0')}.500Z,${x},${y}`,
    ),
  ],
  ['seconds since 1970', table('track,time,x,y', (p, f, [x, y]) => `${p},${(1.7e9 + f / 20).toFixed(2)},${x},${y}`)],
  ['a line end in the quotes of the header', table('"track","frame\n(number)","x\n[µm]","y\n[µm]"', plane)],
  ['single quotes', table("'track','frame','x','y'", (p, f, r) => `'${plane(p, f, r).replaceAll(',', "','")}'`)],
  [
    'a ZIP archive',
    zipSync({ 'tracks.csv': bytes(table('track,frame,x,y', plane)), '__MACOSX/._tracks.csv': bytes('x') }),
  ],
  [
    'a compressed file of two pieces',
    byTrack(plane).map((rows, p) => gzipSync(bytes(`${p ? '' : 'track,frame,x,y\n'}${rows.join('\n')}\n`))),
  ],
  [
    'R, with numbers of rows that have no name',
    table('track frame x y', (p, f, [x, y]) => `"${p * frames + f + 1}" ${p} ${f} ${x} ${y}`),
  ],
  [
    'R, with quotes',
    table('"track" "frame" "x" "y"', (p, f, [x, y]) => `"${p * frames + f + 1}" "w ${p}" ${f} ${x} ${y}`),
  ],
  ['rows and columns of pixels', table('frame,row,col', (_, f, [x, y]) => `${f},${y},${x}`)],
  [
    'MTrackJ data files',
    [
      'MTrackJ 1.5.1 Data File\nDisplaying true true true 1 2 0 4 100\nAssembly 1 FF0000\n',
      ...byTrack((_, f, [x, y]) => `Point ${f + 1} ${x} ${y} 1.0 ${f + 1}.0 1.0`).map(
        (rows, p) =>
          `${p % 2 ? '' : `Cluster ${p + 1} FF0000\n`}Track ${(p % 2) + 1} FF0000 true\n${rows.join('\n')}\n`,
      ),
      'End of MTrackJ Data File\n',
    ],
  ],
])('a table is read: %s', async (_, parts) => {
  const found = await read(parts, 'tracks.txt')
  expectWalk(found, { axes: 2 })
})

it.each<[string, BlobPart, Record<string, unknown>]>([
  [
    'a µ in Latin letters',
    Uint8Array.from(table('Track,Frame,X (µm),Y (µm)', plane), (letter) => letter.charCodeAt(0)),
    { lengthUnit: 'µm' },
  ],
  ['a row of units without brackets', table('track,frame,x,y\n,,µm,µm', plane), { lengthUnit: 'µm' }],
  [
    'pixels beside lengths',
    table('track,frame,x [px],y [px],x [nm],y [nm]', (p, f, [x, y]) => `${p},${f},${9 * x},${9 * y},${x},${y}`),
    { lengthUnit: 'nm' },
  ],
  [
    'times of day',
    table('track,time,x,y', (p, f, [x, y]) => `${p},0:${String(f).padStart(2, '0')}:00,${x},${y}`),
    { timeUnit: 's', frameInterval: 60 },
  ],
])('units are found: %s', async (_, text, expected) => {
  const found = await read(text, 'tracks.csv')
  expectWalk(found, { axes: 2 })
  expect(found).toMatchObject(expected)
})

it.each<[string, BlobPart | BlobPart[], RegExp]>([
  [
    "TrackMate's edges",
    'LABEL,TRACK_ID,SPOT_SOURCE_ID,SPOT_TARGET_ID,EDGE_X_LOCATION\nA,0,1,2,3\n',
    /table of edges.*export its table of spots/,
  ],
  ["TrackMate's tracks", 'LABEL,TRACK_ID,NUMBER_SPOTS,TRACK_X_LOCATION\nA,0,9,3\n', /table of tracks, a row for each/],
  [
    'an MSD of LAMMPS',
    '# Time-averaged data for fix msd\n# TimeStep c_msd[4]\n0 0\n100 6\n200 12\n300 18\n',
    /table of TimeStep, c_msd\[4\], not of positions/,
  ],
  ['four columns that may be anything', '1 1 1.5 2\n2 2 2.5 1\n3 1 1 2\n', /4 columns without a header/],
  [
    'a ZIP archive of several',
    zipSync({ 'a.csv': bytes('x'), 'b.csv': bytes('y') }),
    /ZIP archive of 2 files \(a.csv, b.csv\): unpack it/,
  ],
  [
    'a spreadsheet by another name',
    zipSync({ '[Content_Types].xml': bytes('x'), 'xl/a.xml': bytes('y') }),
    /spreadsheet/,
  ],
  ['MTrackJ without points', 'MTrackJ 1.5.1 Data File\nEnd of MTrackJ Data File\n', /no tracks/],
  [
    'MTrackJ with a broken point',
    'MTrackJ 1.5.1 Data File\nTrack 1\nPoint 1 2 x 1 1 1\nEnd of MTrackJ Data File\n',
    /line 3: a point needs numbers/,
  ],
])('%s is refused for what it is', async (_, parts, message) => {
  await expect(read(parts, 'tracks.txt')).rejects.toThrow(message)
})

describe('parts of a table', () => {
  it('are no tracks of their own where one clock runs through them', async () => {
    const [path] = walk
    const rows = path.map(([x, y], frame) => `${frame / 5},${x},${y}`)
    const found = await read(`t,x,y\n${rows.slice(0, 5).join('\n')}\n\n# later\n${rows.slice(5).join('\n')}\n`, 'a.csv')
    expectWalk(found, { axes: 2, tracks: [path] })
  })

  it('are told', async () => {
    const text = byTrack((_p, _f, [x, y]) => `${x} ${y}`)
      .map((rows) => rows.join('\n'))
      .join('\n\n')
    expect(said(await read(text, 'a.txt'))).toMatch(
      /every part between blank lines or comments was taken for a track, 4 in all/,
    )
  })
})
