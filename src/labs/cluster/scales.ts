import { gravitationalConstant, gravitationalConstantKms, kilometresPerSecond } from '../../physics/units'
import { asIs, type Said } from '../../words/text'

/** What a run counts in, and what people read. */
export interface Scales {
  /** G in the units that a run counts in, and in those of the speeds that people read. */
  readonly gravity: number
  readonly gravityRead: number
  /** What a speed of 1 in the run is, as people read it. */
  readonly speed: number
  /** Units as people read them; empty where G = 1 and numbers are plain. */
  readonly units: Readonly<Record<'time' | 'length' | 'mass' | 'speed' | 'square', string>>
}

const astronomical: Scales = {
  gravity: gravitationalConstant,
  gravityRead: gravitationalConstantKms,
  speed: kilometresPerSecond,
  units: { time: 'Myr', length: 'pc', mass: 'M☉', speed: 'km/s', square: '(km/s)²' },
}
const natural: Scales = {
  gravity: 1,
  gravityRead: 1,
  speed: 1,
  units: { time: '', length: '', mass: '', speed: '', square: '' },
}

export const scalesOf = ({ units }: { readonly units: 'astronomical' | 'natural' }): Scales =>
  units === 'natural' ? natural : astronomical

/** Of bodies that are stated in au and years: with G = 1 a Sun counts 4π². */
const planetary: Scales['units'] = {
  time: 'yr',
  length: 'au',
  mass: 'M☉/4π²',
  speed: 'au/yr',
  square: '(au/yr)²',
}
const ofPlanets = new Set(['solarSystem', 'benchmarkGame'])

/** Units as the page shows them. Planets have some where G = 1, too; documents know them as plain numbers, as they always did. */
export const shownUnits = (values: {
  readonly units: 'astronomical' | 'natural'
  readonly model: string
}): Scales['units'] => (values.units === 'natural' && ofPlanets.has(values.model) ? planetary : scalesOf(values).units)

/** A unit as a field that is not there where it is empty. */
export const inUnit = (unit: string): { readonly unit?: string } => (unit === '' ? {} : { unit })

/** A number with its unit behind it, if it has one. */
export const withUnit = (text: string, unit: string): Said => asIs(unit === '' ? text : `${text} ${unit}`)
