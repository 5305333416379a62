import { say, type Text } from '../../words/text'
import { type AtomLabels, chooseAtoms } from './atoms'
import { TrajectoryError } from './trajectories'

/** "fromFile" takes the charges of the file itself. */
export const chargesFromFile = 'fromFile'

/** "Li=1": a choice of atoms and their charge. */
const entry = /^(.+?)\s*[=:]\s*([-+]?(?:\d+\.?\d*|\.\d+))$/

/** What is wrong with a text of charges, or nothing. */
export function chargesProblem(text: string): Text | undefined {
  if (text.trim() === '' || text.trim() === chargesFromFile) return undefined
  return text.split(',').every((part) => entry.test(part.trim()))
    ? undefined
    : say('takes {typed}, or kinds of atoms with their charges (Li=1,Cl=-1 or type 1=1,type 2=-1)', {
        typed: chargesFromFile,
      })
}

/**
 * The charge of every atom, in elementary charges: the file's own, or by kind: "Li=1,Cl=-1". Atoms that are not named have none.
 * @throws TrajectoryError where the file has none, or a kind picks no atom
 */
export function chargesOf(text: string, labels: AtomLabels, atoms: number): Float64Array<ArrayBuffer> {
  if (text.trim() === chargesFromFile) {
    const { charge } = labels
    if (!charge)
      throw new TrajectoryError('charges: the file says nothing about charges; give them by kind of atom (Li=1,Cl=-1)')
    return Float64Array.from(charge)
  }
  const charges = new Float64Array(atoms)
  for (const part of text.split(',')) {
    const [, kind, value] = entry.exec(part.trim()) ?? ['', part.trim(), '0']
    for (const index of chooseAtoms(kind, labels, atoms, 'charges')) charges[index] = Number(value)
  }
  return charges
}
