import { gzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeNpy } from '../npy'
import { writeNpz } from '../npz'
import { readStars } from './readStars'
import { starColumns } from './starColumns'

const read = (text: string) => readStars(new Blob([text]))
const readArrays = (arrays: Parameters<typeof writeNpz>[0]) => readStars(new Blob([writeNpz(arrays)]))

/** Two stars, 1 … 7 and 11 … 17. */
const wanted = (columns: Readonly<Record<string, Float64Array>>) =>
  expect(starColumns.map((column) => [...columns[column]])).toEqual(starColumns.map((_, k) => [1 + k, 11 + k]))

describe('a table of stars', () => {
  it.each<[string, string]>([
    ['commas', 'm,x,y,z,vx,vy,vz\n1,2,3,4,5,6,7\n11,12,13,14,15,16,17\n'],
    ['another order, among other columns', 'name,vz,vy,vx,z,y,x,mass\na,7,6,5,4,3,2,1\nb,17,16,15,14,13,12,11\n'],
    ['decimal commas', 'm;x;y;z;vx;vy;vz\n1,0;2,0;3;4;5;6;7,00\n11;12;13;14;15;16;17\n'],
    ['tabs and quotes', '"m"\t"x"\t"y"\t"z"\t"vx"\t"vy"\t"vz"\n1\t2\t3\t4\t5\t6\t7\n11\t12\t13\t14\t15\t16\t17'],
    ['blanks, header in a comment', '# m x y z vx vy vz\n1e0 2 3 4 5 6 7\n11 12 13 14 15 16 17\n'],
    ['no header', '1 2 3 4 5 6 7\n11 12 13 14 15 16 17\n'],
    ['CR LF, a byte-order mark', '\uFEFFm,x,y,z,v_x,v_y,v_z\r\n1,2,3,4,5,6,7\r\n11,12,13,14,15,16,17\r\n'],
    [
      'the numbers of the rows first, without a name, as R writes them',
      'm x y z vx vy vz\n"1" 1 2 3 4 5 6 7\n"2" 11 12 13 14 15 16 17\n',
    ],
    ['words and empty cells behind its columns', 'm,x,y,z,vx,vy,vz\n1,2,3,4,5,6,7,,\n11,12,13,14,15,16,17,a, b\n'],
    [
      'longer columns beside those of the stars',
      'm,x,y,z,vx,vy,vz,t\n1,2,3,4,5,6,7,0\n11,12,13,14,15,16,17,1\n,,,,,,,2\n',
    ],
  ])('with %s', async (_, text) => {
    const { columns, count, units } = await read(text)
    expect(count).toBe(2)
    wanted(columns)
    expect(units).toEqual({ mass: undefined, position: undefined, velocity: undefined })
  })

  it.each<[string, string]>([
    ['brackets', 'm [Msun],x [kpc],y [kpc],z [kpc],vx [km/s],vy [km/s],vz [km/s]'],
    ['endings', 'mass_Msun,x_kpc,y_kpc,z_kpc,vx_km_s,vy_km_s,vz_km_s'],
    ['one of three', 'M (Msun),position_x (kpc),position_y,position_z,velocity_x (km/s),velocity_y,velocity_z'],
    ['a row below', 'm,x,y,z,vx,vy,vz\nMsun,kpc,kpc,kpc,km/s,km/s,km/s'],
  ])('with units in %s', async (_, header) => {
    const { columns, units } = await read(`${header}\n1,2,3,4,5,6,7\n11,12,13,14,15,16,17\n`)
    wanted(columns)
    expect(units.mass?.toLowerCase()).toBe('msun')
    expect(units.position).toBe('kpc')
    expect(units.velocity).toBe('km/s')
  })

  it('with units behind names in a comment, as numpy.savetxt writes it', async () => {
    const { units } = await read(
      '# m [Msun] x [au] y [au] z [au] vx [km s^-1] vy [km s^-1] vz [km s^-1]\n1 2 3 4 5 6 7\n',
    )
    expect(units).toEqual({ mass: 'Msun', position: 'au', velocity: 'km s^-1' })
  })

  it('compressed', async () => {
    const bytes = gzipSync(new TextEncoder().encode('m,x,y,z,vx,vy,vz\n1,2,3,4,5,6,7\n11,12,13,14,15,16,17\n'))
    wanted((await readStars(new Blob([new Uint8Array(bytes)]))).columns)
  })

  const header = 'm,x,y,z,vx,vy,vz\n1,2,3,4,5,6,7\n'
  it.each<[string, RegExp]>([
    [`${header}1,2,3,nan,5,6,7\n`, /^line 3: z should be a finite number and is 'nan'/],
    [`${header}1,2,3,4,5,6\n`, /^line 3: vz should be a finite number and is missing/],
    [`${header}1,2,3,4,inf,6,7\n`, /^line 3: vx should be a finite number and is 'inf'/],
    [`${header}1,2,3,4,five,6,7\n`, /^line 3: vx .* 'five'/],
    ['x,y,z,vx,vy\n1,2,3,4,5\n', /^line 1: the columns m, vz are missing among x, y, z, vx, vy/],
    ['m,x,y,z,vx,vy,vz,x\n1,2,3,4,5,6,7,8\n', /^line 1: the column x is there twice/],
    ['m,x [pc],y [kpc],z,vx,vy,vz\n1,2,3,4,5,6,7\n', /^line 1: two units for a position: x \[pc\] and y \[kpc\]/],
    ['m,x_pc [kpc],y,z,vx,vy,vz\n1,2,3,4,5,6,7\n', /^line 1: the column x_pc \[kpc\] names two units: pc and kpc/],
    ['m,x [pc],y,z,vx,vy,vz\nMsun,kpc,kpc,kpc,km/s,km/s,km/s\n1,2,3,4,5,6,7\n', /x \[pc\] names two units: pc and kpc/],
    ['m [furlong],x,y,z,vx,vy,vz\n1,2,3,4,5,6,7\n', /^line 1: the unit furlong .* not known: a mass may be in Msun/],
    [`${header}1,5,0,1,0,2,0,3,0,1,0,2,0,0\n`, /^line 3: this row has 14 fields and the header 7: .* semicolons/],
    ['m x y z vx vy vz\n1 2 3 4 5 6 7\n1 2 3 4 5 6 7 8\n', /^line 3: this row has 8 fields and the header 7/],
    [`${header}1,2,3,0x10,5,6,7\n`, /^line 3: z should be a finite number and is '0x10'/],
    ['\u0093PK\u0000\u0001\u0002rubbish', /neither a table nor a NumPy archive: its bytes are no text/],
    ['1 2 3 4 5 6\n', /^line 1: 6 columns without a header/],
    ['m,x,y,z,vx,vy,vz\n', /the table holds no stars/],
    ['', /the file is empty/],
  ])('that says %j is refused', async (text, message) => {
    await expect(read(text)).rejects.toThrow(message)
  })
})

describe('an archive of stars', () => {
  const row = (...data: number[]) => ({ data: Float64Array.from(data), shape: [data.length] })

  it('of seven arrays', async () => {
    const { columns } = await readArrays(
      Object.fromEntries(starColumns.map((column, k) => [column, row(1 + k, 11 + k)])),
    )
    wanted(columns)
  })

  it.each([
    ['side by side', [2, 3], [2, 3, 4, 12, 13, 14], [5, 6, 7, 15, 16, 17]],
    ['below one another', [3, 2], [2, 12, 3, 13, 4, 14], [5, 15, 6, 16, 7, 17]],
  ])('of vectors %s, with units in their names', async (_, shape, places, speeds) => {
    const { columns, units } = await readArrays({
      mass: row(1, 11),
      'pos [au]': { data: Float64Array.from(places), shape },
      vel: { data: Float64Array.from(speeds), shape },
      time: row(0),
    })
    wanted(columns)
    expect(units.position).toBe('au')
  })

  it('is asked for where a single array is given', async () => {
    const array = writeNpy({ data: new Float64Array(14), shape: [2, 7] })
    await expect(readStars(new Blob([array]))).rejects.toThrow(/a single NumPy array.* numpy.savez/)
  })

  it('is asked for where a table has named fields, alone or in an archive', async () => {
    const array = writeNpy({ data: new Float64Array(7), shape: [7] })
    const text = new TextDecoder('latin1').decode(array).replace("'<f8'", "[('m', '<f8'), ('x', '<f8')]")
    const table = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
    await expect(readStars(new Blob([table]))).rejects.toThrow(/structured array \(named fields\)/)
    const archive = zipSync({ 'stars.npy': table })
    await expect(readStars(new Blob([archive]))).rejects.toThrow(/structured array \(named fields\)/)
  })

  it('is refused where arrays are missing or have another length', async () => {
    await expect(readArrays({ m: row(1, 2), pos: row(1, 2, 3) })).rejects.toThrow(
      /array pos of shape \(3\) should be \(stars, 3\)/,
    )
    await expect(readArrays({ m: row(1, 2) })).rejects.toThrow(/the columns x, y, z, vx, vy, vz are missing among m/)
    const all = Object.fromEntries(starColumns.map((column) => [column, row(1, 2)]))
    for (const name of ['units', 'unit_x', 'length unit', 'x_units'])
      await expect(readArrays({ ...all, [name]: row(1) })).rejects.toThrow(
        `the array ${name} may say units, and is not read: they stand in brackets behind the names, as in x [pc]`,
      )
    expect((await readArrays({ ...all, united: row(1) })).count).toBe(2)
    const none = Object.fromEntries(starColumns.map((column) => [column, row()]))
    await expect(readArrays(none)).rejects.toThrow('the table holds no stars')
    await expect(readArrays({ ...all, z: row(1) })).rejects.toThrow(/z has 1 numbers where m has 2/)
    const bytes = writeNpz(all)
    await expect(readStars(new Blob([bytes.subarray(0, 500)]))).rejects.toThrow(/cut short/)
  })
})
