/** Cyclic redundancy checks of all bytes (ISO 3309, as PNG and ZIP have them). */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1
  return remainder
})

/** @param before the check of what stands before these bytes */
export function crc32(bytes: Uint8Array, before = 0): number {
  let remainder = ~before
  for (let at = 0; at < bytes.length; at++) remainder = table[(remainder ^ bytes[at]) & 0xff] ^ (remainder >>> 8)
  return ~remainder >>> 0
}
