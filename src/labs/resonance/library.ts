import type { ElementaryFunctions } from '../../kernels/elementary'
import type { LibraryCheck } from '../../physics/resonance/library'
import { checkLibrary } from '../../physics/resonance/library'
import { say, type Text } from '../../words/text'
import { galaxyOf } from './model'
import type { GalaxyValues } from './parameters'

type LibraryValues = Omit<GalaxyValues, 'timeStep'>

let last: { readonly galaxy: string; readonly check: LibraryCheck } | undefined

/** Whether the library's stars are trapped in a galaxy; looked at once for as long as the galaxy stays. */
export function libraryOf(values: LibraryValues, elementary: ElementaryFunctions): LibraryCheck {
  const { potential, patternSpeed, barStrength, barLengthFollows } = values
  const galaxy = JSON.stringify([potential, patternSpeed, barStrength, barLengthFollows])
  if (last?.galaxy !== galaxy) last = { galaxy, check: checkLibrary(galaxyOf(values, elementary), elementary) }
  return last.check
}

/** What the stars of a library are not, if they are not trapped in the galaxy as it is. */
export function libraryDoubt({ trapped, of }: LibraryCheck): Text | undefined {
  if (trapped === of) return undefined
  return trapped === 0
    ? say(
        'None of {of} stars like those of the library are trapped in this galaxy, without any subhalo: they start at 9.69 kpc with 90 to 145 km/s, which is an island of the default galaxy. What is said of trapped stars here is said of stars that are not.',
        { of },
      )
    : say(
        'Only {trapped} of {of} stars like those of the library {trapped|is|are} trapped in this galaxy, without any subhalo: they start at 9.69 kpc with 90 to 145 km/s, which is an island of the default galaxy. What is said of trapped stars here is said of stars that are not.',
        { trapped, of },
      )
}
