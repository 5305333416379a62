import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { memberNames } from './memberNames'
import { readNpy, writeNpy } from './npy'
import { unpackNpz, writeNpz } from './npz'

const arrays = {
  msd: { data: Float64Array.of(0, 1, 4), shape: [3] },
  lag: { data: Int32Array.of(0, 1, 2), shape: [3] },
}

describe('npz', () => {
  it('gives back what was written', () => {
    const members = unpackNpz(writeNpz(arrays))
    expect([...members.keys()]).toEqual(['msd', 'lag'])
    expect([...readNpy(members.get('msd') ?? new Uint8Array()).data]).toEqual([0, 1, 4])
  })

  it('writes the same bytes for the same arrays', () => {
    expect(writeNpz(arrays)).toEqual(writeNpz(arrays))
  })

  it('reads a compressed archive, over many pieces', () => {
    const data = Float64Array.from({ length: 100_000 }, (_, i) => i)
    const archive = zipSync({ 'walk.npy': writeNpy({ data, shape: [data.length] }), 'readme.txt': new Uint8Array(3) })
    const members = unpackNpz(archive)
    expect([...members.keys()]).toEqual(['walk'])
    expect(readNpy(members.get('walk') ?? new Uint8Array()).data).toEqual(data)
  })

  it.each([0, 6] as const)('finds a number that was changed on the way, compressed at level %i', (level) => {
    const members = { 'msd.npy': writeNpy(arrays.msd), 'lag.npy': writeNpy(arrays.lag) }
    const archive = zipSync(members, { level })
    expect([...unpackNpz(archive).keys()]).toEqual(['msd', 'lag'])
    // Behind the local head of 30 bytes and the name stand the numbers of the first member.
    const damaged = archive.slice()
    const at = level === 0 ? 30 + 'msd.npy'.length + members['msd.npy'].length - 1 : 30 + 'msd.npy'.length + 20
    damaged[at] ^= 1
    expect(() => unpackNpz(damaged)).toThrow(/^msd.npy is damaged: its checksum is another one|cannot be unpacked/)
  })

  it('unpacks only what is wanted', () => {
    const members = unpackNpz(writeNpz(arrays), undefined, (name) => name === 'lag')
    expect(members.get('msd')).toHaveLength(0)
    expect(members.get('lag')?.length).toBeGreaterThan(64)
  })

  it('tells names by the directory alone, and none of what is none', async () => {
    const archive = writeNpz(arrays, { program: 'this' })
    expect(await memberNames(new Blob([archive]))).toEqual(['msd', 'lag', 'about'])
    // Whatever is not the directory may be anything.
    const hollow = Uint8Array.from(archive)
    hollow.fill(1, 4, 200)
    expect(await memberNames(new Blob([hollow]))).toEqual(['msd', 'lag', 'about'])
    for (const length of [0, 1, 30, archive.length - 30, archive.length - 1])
      expect(await memberNames(new Blob([archive.slice(0, length)]))).toEqual([])
    // What stands before it, or a directory that lies elsewhere than it says, gives no name.
    expect(await memberNames(new Blob([new Uint8Array(99), archive]))).toEqual([])
    const lying = Uint8Array.from(archive)
    lying.fill(255, archive.length - 10, archive.length - 2)
    expect(await memberNames(new Blob([lying]))).toEqual([])
  })

  it('stops a bomb at the limit', () => {
    const bomb = zipSync({ 'a.npy': new Uint8Array(5_000_000) })
    expect(bomb.length).toBeLessThan(10_000)
    const limits = { maximumBytes: 1_000_000, maximumMembers: 10 }
    expect(() => unpackNpz(bomb, limits)).toThrow('a.npy unpacks to more than 1000000 bytes')
  })

  it('counts all members together against the limit', () => {
    const two = zipSync({ 'a.npy': new Uint8Array(600_000), 'b.npy': new Uint8Array(600_000) })
    const limits = { maximumBytes: 1_000_000, maximumMembers: 10 }
    expect(() => unpackNpz(two, limits)).toThrow('b.npy unpacks to more than 1000000 bytes')
    expect([...unpackNpz(two, limits, (name) => name === 'b').values()].map(({ length }) => length)).toEqual([
      0, 600_000,
    ])
  })

  it('refuses an archive of too many arrays', () => {
    const many = Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`a${i}.npy`, new Uint8Array(1)]))
    expect(() => unpackNpz(zipSync(many), { maximumBytes: 100, maximumMembers: 4 })).toThrow('more than 4 arrays')
  })

  it('says what is wrong with a file that is none', () => {
    expect(() => unpackNpz(new Uint8Array(0))).toThrow('empty')
    expect(() => unpackNpz(new TextEncoder().encode('particle,x'))).toThrow('not a .npz')
    const archive = writeNpz(arrays)
    expect(() => unpackNpz(archive.subarray(0, archive.length - 40))).toThrow('cut short')
  })
})
