import { describe, expect, it } from 'vitest'
import { readCsv } from './csv'

const file = (...lines: string[]) => new Blob([`${lines.join('\n')}\n`])

describe('readCsv', () => {
  it('reads trackpy tables, gaps and all', async () => {
    const read = await readCsv(file(',y,x,mass,frame,particle', '0,5,0,9.1,1,0', '1,7,6,9.2,3,0', '2,5,9,9.3,4,0'))
    expect(read).toMatchObject({ particles: 1, frames: 4, dimensions: 2, gaps: 1 })
    expect([...read.positions]).toEqual([0, Number.NaN, 6, 9, 5, Number.NaN, 7, 5])
  })

  it('refuses rows with numbers beyond their columns, and does not mind words there', async () => {
    // Decimal commas among separating ones: nobody knows which number belongs to which column.
    const torn = file('particle,frame,x,y', '1,0,1,5,0,5', '1,1,2,5,0,7', '1,2,2,9,1,7')
    await expect(readCsv(torn)).rejects.toThrow(/^line 2: this row has 6 fields and the header 4: .* semicolons.*; nor/)
    const read = await readCsv(file('frame,x,y', '0,1,2,', '1,2,3,lost, then found', '2,3,4'))
    expect([...read.positions]).toEqual([1, 2, 3, 2, 3, 4])
  })

  it("reads TrackMate's newer exports with three extra header rows", async () => {
    const read = await readCsv(
      file(
        'LABEL,ID,TRACK_ID,QUALITY,POSITION_X,POSITION_Y,POSITION_Z,POSITION_T,FRAME',
        'Label,Spot ID,Track ID,Quality,X,Y,Z,T,Frame',
        'Label,Spot ID,Track ID,Quality,X,Y,Z,T,Frame',
        ',,,(quality),(micron),(micron),(micron),(sec),',
        'ID1,1,0,3.5,1.5,2.5,0,0,0',
        'ID2,2,0,3.5,2.5,3.5,0,0.2,1',
        'ID3,3,7,3.5,10,20,0,0.2,1',
        'ID4,4,,3.5,11,21,0,0.4,2',
      ),
    )
    expect(read).toMatchObject({
      particles: 2,
      frames: 2,
      dimensions: 2,
      frameInterval: 0.2,
      lengthUnit: 'µm',
      timeUnit: 's',
    })
    expect([...read.positions.subarray(0, 4)]).toEqual([1.5, 2.5, 2.5, 3.5])
    expect(read.positions[4]).toBeNaN()
    expect(read.positions[5]).toBe(10)
    expect(read.gaps).toBe(0)
    expect(read.notices[0]).toMatch(/1 row belong to no track and were left out \(line 8\)/)
    expect(read.notices.join(' ')).toMatch(/Nothing moves along z/)
  })

  it('takes frames from evenly spaced times', async () => {
    const read = await readCsv(file('t [s];x [nm]', '0.0;1', '0.3;2', '0.1;3'))
    expect(read).toMatchObject({ particles: 1, frames: 4, gaps: 1, timeUnit: 's', lengthUnit: 'nm' })
    expect(read.frameInterval).toBeCloseTo(0.1, 12)
    expect([...read.positions]).toEqual([1, 3, Number.NaN, 2])
  })

  it('reads columns of numbers without a header as one particle', async () => {
    const read = await readCsv(file('# made by hand', '0 1', '1 3', '2 5'))
    expect(read).toMatchObject({ particles: 1, frames: 3, dimensions: 2 })
    expect([...read.positions]).toEqual([0, 1, 2, 1, 3, 5])
  })

  it('takes the order of the rows where neither frame nor time is given', async () => {
    const read = await readCsv(file('particle,x', 'a,1', 'b,10', 'a,2', 'b,20'))
    expect([...read.positions]).toEqual([1, 2, 10, 20])
  })

  it('minds quotes, tabs, a byte-order mark and Windows line ends', async () => {
    const read = await readCsv(new Blob(['\uFEFF"particle"\t"frame"\t"x"\r\n"1"\t0\t"2.5"\r\n"1"\t1\t3.5\r\n']))
    expect([...read.positions]).toEqual([2.5, 3.5])
  })

  it('stores tracks from their own first frame where the whole table would be mostly empty', async () => {
    const rows = Array.from({ length: 10 }, (_, i) => [`${i},${i * 1000},1`, `${i},${i * 1000 + 1},2`]).flat()
    const read = await readCsv(file('particle,frame,x', ...rows), { maximumNumbers: 100 })
    expect(read).toMatchObject({ particles: 10, frames: 2, missing: false, gaps: 0 })
    expect([...read.positions]).toEqual(Array.from({ length: 20 }, (_, i) => 1 + (i % 2)))
    expect([...(read.tracks?.starts ?? [])]).toEqual(Array.from({ length: 10 }, (_, i) => i * 1000))
    expect([...(read.tracks?.lengths ?? [])]).toEqual(new Array(10).fill(2))
  })

  it.each([
    ['an empty file', [''], /no positions|empty/],
    ['a header without positions', ['particle,frame', '1,1'], /line 1: no column x/],
    ['a header alone', ['x,y'], /line 1: the table holds no positions/],
    ['text in place of a number', ['x,y,frame', '1,2,0', '1,oops,1'], /line 3: y should be a number and is 'oops'/],
    ['a row cut short', ['x,y,frame', '1,2,0', '1'], /line 3: y should be a number and is missing/],
    ['one position alone', ['x,frame', '1,0', 'nan,1'], /no track has two positions/],
    ['a position twice', ['particle,frame,x', '1,0,5', '1,0,6'], /line 3: particle 1 has a second position in frame 0/],
    ['half a frame', ['particle,frame,x', '1,0,5', '1,0.5,6'], /line 3: frame 0.5 is not a whole number/],
    ['uneven times', ['t,x', '0,1', '1,2', '2.5,3'], /line 4: time 2.5 is no whole number of frames/],
    ['too many nameless columns', ['1,2,3,4'], /line 1: 4 columns without a header/],
  ])('refuses %s', async (_, lines, message) => {
    await expect(readCsv(file(...lines))).rejects.toThrow(message)
  })
})
