import { afterEach, describe, expect, it, vi } from 'vitest'
import { sha256 } from './checksum'

// FIPS 180-2, appendix B, and the digest of nothing.
const published = [
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
] as const

afterEach(() => {
  vi.unstubAllGlobals()
})

describe.each([
  { where: 'with the platform’s digest', secure: true },
  { where: 'on an insecure page', secure: false },
])('SHA-256 $where', ({ secure }) => {
  it.each(published)('of "%s" is the published one', async (text, digest) => {
    if (!secure) vi.stubGlobal('crypto', {})
    expect(await sha256(new TextEncoder().encode(text))).toBe(`sha256:${digest}`)
  })
})
