import type { ElementType, ElementTypes } from './types'

const views: { [T in ElementType]: (buffer: ArrayBufferLike, pointer: number, length: number) => ElementTypes[T] } = {
  float64: (buffer, pointer, length) => new Float64Array(buffer, pointer, length),
  float32: (buffer, pointer, length) => new Float32Array(buffer, pointer, length),
  int32: (buffer, pointer, length) => new Int32Array(buffer, pointer, length),
  uint32: (buffer, pointer, length) => new Uint32Array(buffer, pointer, length),
  uint8: (buffer, pointer, length) => new Uint8Array(buffer, pointer, length),
}

/** A typed view of a piece of memory, in place. */
export function viewOf<T extends ElementType>(
  buffer: ArrayBufferLike,
  pointer: number,
  type: T,
  length: number,
): ElementTypes[T] {
  return views[type](buffer, pointer, length)
}

/** A copy of a piece of memory in a buffer of its own, never a shared one. */
export function copyOf<T extends ElementType>(
  buffer: ArrayBufferLike,
  pointer: number,
  type: T,
  length: number,
): ElementTypes[T] {
  const source = viewOf(buffer, pointer, type, length)
  const bytes = new Uint8Array(source.byteLength)
  bytes.set(new Uint8Array(buffer, pointer, source.byteLength))
  return viewOf(bytes.buffer, 0, type, length)
}
