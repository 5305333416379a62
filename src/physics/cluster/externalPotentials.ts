import type { Text } from '../../words/text'

/** What may pull on the stars of a cluster from outside. */
interface ExternalPotential {
  readonly label: Text
  /** One sentence for a student. */
  readonly inShort: Text
}

export const externalPotentials = {
  pointMass: {
    label: 'Point mass',
    inShort: 'A mass that stays where it is and pulls as a star does, softened like one: a black hole, a planet’s sun.',
  },
  plummer: {
    label: 'Plummer sphere',
    inShort: 'A smooth sphere that stays as it is: the gas that a young cluster is in, or a small galaxy.',
  },
  logarithmic: {
    label: 'Logarithmic halo',
    inShort: 'A halo in which the circular speed stays the same far out, as in galaxies; nothing escapes from it.',
  },
  tidal: {
    label: 'Tidal field',
    inShort:
      'The tide of a galaxy about which the cluster goes in a circle, seen from the cluster along axes that do not turn: it pulls apart towards and away from the galaxy’s centre, which goes round, and together across.',
  },
} as const satisfies Record<string, ExternalPotential>
