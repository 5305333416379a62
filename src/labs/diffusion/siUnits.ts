/** Lengths and times that files name, in metres and seconds. Bohr's radius: CODATA 2018. */
const metres: ReadonlyMap<string, number> = new Map([
  ['m', 1],
  ['cm', 1e-2],
  ['mm', 1e-3],
  ['µm', 1e-6],
  ['μm', 1e-6],
  ['um', 1e-6],
  ['nm', 1e-9],
  ['Å', 1e-10],
  ['A', 1e-10],
  ['angstrom', 1e-10],
  ['pm', 1e-12],
  ['Bohr', 5.29177210903e-11],
  ['bohr', 5.29177210903e-11],
])
const seconds: ReadonlyMap<string, number> = new Map([
  ['s', 1],
  ['ms', 1e-3],
  ['µs', 1e-6],
  ['μs', 1e-6],
  ['us', 1e-6],
  ['ns', 1e-9],
  ['ps', 1e-12],
  ['fs', 1e-15],
])

/** Units of a recording in SI; undefined where one of them is not known. */
export function siUnits({ length, time }: { readonly length: string; readonly time: string }) {
  const [metre, second] = [metres.get(length), seconds.get(time)]
  return metre === undefined || second === undefined ? undefined : { metre, second }
}

/** What to do where they are not known. */
export const unknownUnits =
  'lengths and times must have units that are known (Å, nm, µm; fs, ps, ns, s): name them with lengthUnit and timeUnit'
