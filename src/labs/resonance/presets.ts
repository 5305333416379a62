import type { Preset } from '../../parameters/resolve'

/** Named experiments, plain data. What a preset does not name keeps its default. */
export const presets = {
  trapped: {
    label: 'A trapped star',
    meaning:
      'Started across the bar a little too slow for the resonance: it swings about the Lagrange point and never passes the bar.',
    values: { task: 'orbit', star: [0, 9.69, 0, -105, 0, 0] },
  },
  circulating: {
    label: 'A star that escapes the resonance',
    meaning: 'Far enough from corotation the bar only shakes the star; it passes the bar again and again.',
    values: { task: 'orbit', star: [0, 5, 0, -215, 0, 0] },
  },
  radial: {
    label: 'Nearly radial',
    meaning: 'An orbit that dives through the centre: the hardest test of the integrator.',
    values: { task: 'orbit', star: [8, 0, 0, 10, 20, 5] },
  },
  islands: {
    label: 'Islands at corotation',
    meaning:
      'The pendulum’s phase plane from round orbits to the eccentric ones where its stable points move onto the bar.',
    values: { task: 'resonances', radialActions: [25, 100, 300, 500, 650], star: [0, 9.69, 0, -105, 0, 0] },
  },
  flyby: {
    label: 'One fly-by',
    meaning: 'A subhalo of ten million suns passes a trapped star at 2.5 kpc.',
    values: {
      task: 'encounter',
      star: [-3.133397525380333, 8.62492917657397, 0, -142.01311404537412, 17.905807183103512, 0],
      subhaloVelocity: [16.141781046559633, 39.019647972904316, -26.77517463464155],
      offsetDirection: [0.13515354910705096, -0.9906768725882369, 0.017112927352097594],
      mass: 1e7,
      impact: 2.5,
    },
  },
  journal: {
    label: 'The journal’s grid',
    meaning: 'Six masses, five impact parameters, five velocities, 256 encounters in each of the 150 cells.',
    values: { task: 'grid' },
  },
  relative: {
    label: 'The grid at relative velocities',
    meaning: 'The same, with the velocity measured from the star: nowhere is the impulse approximation justified.',
    values: { task: 'grid', geometry: 'relative' },
  },
  milkyWay: {
    label: 'The Milky Way',
    meaning: 'The grid in a galaxy of disc, bulge, nucleus and dark halo.',
    values: { task: 'grid', potential: 'milkyWay' },
  },
  subhaloes: {
    label: 'Eight billion years of subhaloes',
    meaning: 'Three ways to compute how many trapped stars are shaken loose; at ordinary abundances, none.',
    values: { task: 'population' },
  },
  erased: {
    label: 'A thousand times too many',
    meaning: 'What it would take to erase a resonance.',
    values: { task: 'population', subhaloFraction: 1000 },
  },
  chevrons: {
    label: 'Chevrons',
    meaning: 'A growing bar combs a smooth halo: a ridge appears in radius and radial velocity.',
    values: { task: 'chevron' },
  },
  slowingBar: {
    label: 'A slowing bar',
    meaning: 'The resonance sweeps outwards and drags its stars along.',
    values: { task: 'chevron', barHistory: 'slowing' },
  },
} as const satisfies Record<string, Preset>
