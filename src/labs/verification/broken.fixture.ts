/** The last coefficient of the normal quantile (Wichura's AS 241, sixteen digits) in the kernels, and a wrong one. */
const [right, wrong] = [3.387132872796366608, 3.587132872796366608].map(
  (value) => new Uint8Array(Float64Array.of(value).buffer),
)

/** The kernels with a fault such as a slip of the pen leaves: quasi-random points are off by a few per cent. */
export function withBrokenQuantile(kernels: Uint8Array): Uint8Array<ArrayBuffer> {
  const broken = Uint8Array.from(kernels)
  const places = Array.from(broken.keys()).filter((place) => right.every((byte, k) => broken[place + k] === byte))
  if (places.length !== 1) throw new Error(`the coefficient stands in ${places.length} places`)
  broken.set(wrong, places[0])
  return broken
}
