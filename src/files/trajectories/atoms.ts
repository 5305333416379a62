import { say } from '../../words/text'
import { type Kind, TrajectoryError } from './trajectories'

/** What a file says of each of its atoms, in the order of the positions. */
export interface AtomLabels {
  readonly id?: ArrayLike<number | string>
  readonly element?: readonly string[]
  readonly type?: readonly string[]
  readonly name?: readonly string[]
  /** Name of the residue or kind of molecule. */
  readonly residue?: readonly string[]
  /** What tells one molecule from another. */
  readonly molecule?: readonly string[]
  readonly mass?: ArrayLike<number>
  /** In elementary charges. */
  readonly charge?: ArrayLike<number>
}

type Key = Exclude<keyof AtomLabels, 'mass' | 'charge'>
const keys: ReadonlyMap<string, Key> = new Map<string, Key>([
  ['id', 'id'],
  ['particle', 'id'],
  ['track', 'id'],
  ['element', 'element'],
  ['type', 'type'],
  ['name', 'name'],
  ['residue', 'residue'],
  ['resname', 'residue'],
  ['molecule', 'molecule'],
  ['mol', 'molecule'],
])
/** What a bare word may be, in this order. */
const words: readonly Key[] = ['element', 'name', 'type', 'residue']
/** What tells kinds apart, the most telling first. */
const kindKeys: readonly Key[] = ['element', 'type', 'name', 'residue']
const listed = 12

function countOf(values: readonly string[]): Kind[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([name, count]) => ({ name, count }))
}

/** The kinds among some atoms, by the most telling label that does not number them one by one. */
export function kindsOf(labels: AtomLabels, chosen: readonly number[]): readonly Kind[] {
  for (const key of kindKeys) {
    const values = labels[key] as readonly string[] | undefined
    if (!values) continue
    const kinds = countOf(chosen.map((index) => values[index]))
    if (kinds.length > 1 && kinds.length <= Math.max(listed, chosen.length / 2) && kinds.length < chosen.length)
      return kinds.map(({ name, count }) => ({ name: key === 'type' ? `type ${name}` : name, count }))
  }
  return []
}

/** What kind of atom each is, by the most telling label there is. */
export function speciesOf(labels: AtomLabels, chosen: readonly number[]): readonly string[] {
  const key = kindKeys.find((each) => labels[each])
  const values = key ? (labels[key] as readonly string[]) : undefined
  return chosen.map((index) => (values ? `${key === 'type' ? 'type ' : ''}${values[index]}` : 'all'))
}

export function describeKinds(kinds: readonly Kind[]): string {
  const told = kinds
    .slice(0, listed)
    .map(({ name, count }) => `${count} × ${name}`)
    .join(', ')
  return kinds.length > listed
    ? say('{kinds} and {more} more kinds', { kinds: told, more: kinds.length - listed })
    : told
}

/** A number or a range of them: "7", "1-100". */
function range(text: string): readonly [number, number] | undefined {
  const found = /^(-?\d+)(?:\s*[-–:]\s*(\d+))?$/.exec(text)
  return found ? [Number(found[1]), Number(found[2] ?? found[1])] : undefined
}

function matches(values: ArrayLike<number | string>, wanted: string): (index: number) => boolean {
  const numbers = range(wanted)
  if (wanted.endsWith('*')) return (index) => String(values[index]).startsWith(wanted.slice(0, -1))
  return (index) => {
    if (String(values[index]) === wanted) return true
    const number = Number(values[index])
    return numbers !== undefined && number >= numbers[0] && number <= numbers[1]
  }
}

/** What one part of a choice asks for. */
function condition(text: string, labels: AtomLabels, parameter: string): ((index: number) => boolean) | undefined {
  const found = /^([a-z]+)\s*[\s=:]\s*(.+)$/i.exec(text)
  const key = found ? keys.get(found[1].toLowerCase()) : undefined
  if (found && key) {
    const values = labels[key]
    if (values) return matches(values, found[2].trim())
    throw new TrajectoryError(
      say("{parameter}: the file says nothing about {key}, which '{typed}' asks for", {
        parameter,
        key,
        typed: text,
      }),
    )
  }
  const among = words.filter((word) => labels[word])
  for (const sameCase of [true, false]) {
    for (const word of among) {
      const values = labels[word] as readonly string[]
      const wanted = sameCase ? text : text.toLowerCase()
      const test = matches(sameCase ? values : values.map((value) => value.toLowerCase()), wanted)
      if (values.some((_, index) => test(index))) return test
    }
  }
  return labels.id && range(text) ? matches(labels.id, text) : undefined
}

/**
 * Which atoms a choice picks: "Li", "type 2", "name OW", "residue SOL", "molecule 1-10", "id 1-100"; several separated by commas.
 * @param parameter that makes the choice, for messages
 * @throws TrajectoryError where none is picked, saying which there are
 */
export function chooseAtoms(choice: string, labels: AtomLabels, atoms: number, parameter = 'atoms'): readonly number[] {
  const all = Array.from({ length: atoms }, (_, index) => index)
  if (choice.trim() === '') return all
  const parts = choice.split(',').map((part) => part.trim())
  const conditions = parts.filter(Boolean).map((part) => {
    const test = condition(part, labels, parameter)
    if (test && all.some(test)) return test
    const kinds = kindsOf(labels, all)
    const told = { typed: part.slice(0, 40), parameter, atoms }
    throw new TrajectoryError(
      kinds.length > 0
        ? say("{parameter}: '{typed}' picks none of the {atoms}; there are {kinds}", {
            ...told,
            kinds: describeKinds(kinds),
          })
        : say("{parameter}: '{typed}' picks none of the {atoms}", told),
    )
  })
  return all.filter((index) => conditions.some((test) => test(index)))
}

/** Standard atomic weights (IUPAC 2021), of elements that move in simulations. */
const weights = new Map(
  Object.entries({
    H: 1.008,
    He: 4.0026,
    Li: 6.94,
    Be: 9.0122,
    B: 10.81,
    C: 12.011,
    N: 14.007,
    O: 15.999,
    F: 18.998,
    Ne: 20.18,
    Na: 22.99,
    Mg: 24.305,
    Al: 26.982,
    Si: 28.085,
    P: 30.974,
    S: 32.06,
    Cl: 35.45,
    Ar: 39.95,
    K: 39.098,
    Ca: 40.078,
    Ti: 47.867,
    V: 50.942,
    Cr: 51.996,
    Mn: 54.938,
    Fe: 55.845,
    Co: 58.933,
    Ni: 58.693,
    Cu: 63.546,
    Zn: 65.38,
    Ga: 69.723,
    Ge: 72.63,
    As: 74.922,
    Se: 78.971,
    Br: 79.904,
    Kr: 83.798,
    Rb: 85.468,
    Sr: 87.62,
    Y: 88.906,
    Zr: 91.224,
    Nb: 92.906,
    Mo: 95.95,
    Ag: 107.87,
    Cd: 112.41,
    Sn: 118.71,
    Te: 127.6,
    I: 126.9,
    Xe: 131.29,
    Cs: 132.91,
    Ba: 137.33,
    La: 138.91,
    W: 183.84,
    Pt: 195.08,
    Au: 196.97,
    Pb: 207.2,
    D: 2.014,
  }),
)
const massOf = (element: string | undefined) =>
  element === undefined ? undefined : weights.get(element[0].toUpperCase() + element.slice(1).toLowerCase())

/** Atoms of each molecule and their weights, which add up to 1. */
export interface Molecules {
  readonly members: readonly (readonly number[])[]
  readonly weights: Float64Array
  /** Whether the masses were known. */
  readonly weighted: boolean
}

/** @throws TrajectoryError where the file does not say which atoms belong together */
export function moleculesOf(labels: AtomLabels, chosen: readonly number[]): Molecules {
  const { molecule, mass, element } = labels
  if (!molecule)
    throw new TrajectoryError('centreOfMass: the file does not say which atoms form a molecule; leave it out')
  const groups = new Map<string, number[]>()
  chosen.forEach((index, place) => {
    const members = groups.get(molecule[index])
    if (members) members.push(place)
    else groups.set(molecule[index], [place])
  })
  const masses = chosen.map((index) => mass?.[index] ?? massOf(element?.[index]))
  const weighted = masses.every((each) => each !== undefined && each > 0)
  const members = [...groups.values()]
  const shares = new Float64Array(chosen.length)
  for (const group of members) {
    const total = group.reduce((sum, place) => sum + (weighted ? (masses[place] ?? 0) : 1), 0)
    for (const place of group) shares[place] = (weighted ? (masses[place] ?? 0) : 1) / total
  }
  return { members, weights: shares, weighted }
}
