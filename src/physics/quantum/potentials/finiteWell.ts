import type { ElementaryFunctions } from '../../../kernels/elementary'
import type { PotentialFamily, StateValues } from '../potential'
import { open } from '../potential'

/**
 * A box with walls of finite height; energies from the bottom. Level n = 2j or 2j + 1 solves k tan ka = q or -k cot ka = q with
 * k = √(2mE), q = √(2m(V₀ - E)).
 * Source: any textbook, e.g. Griffiths & Schroeter, "Introduction to Quantum Mechanics", section 2.6; moments by integration.
 */
function exact(
  level: number,
  depth: number,
  a: number,
  mass: number,
  math: ElementaryFunctions,
): StateValues | undefined {
  const full = Math.sqrt(2 * mass * depth)
  // ka + arcsin(k / K) = (n + 1) π/2 rises with k: bisect.
  const target = ((level + 1) * Math.PI) / 2
  let low = 0
  let high = full
  if (full * a + Math.PI / 2 <= target) return undefined
  for (let i = 0; i < 200; i++) {
    const k = (low + high) / 2
    if (k * a + math.asin(k / full) < target) low = k
    else high = k
  }
  const k = (low + high) / 2
  const q = Math.sqrt(full * full - k * k)
  const sign = level % 2 === 0 ? 1 : -1
  const edge = level % 2 === 0 ? math.cos(k * a) : math.sin(k * a)
  const s = math.sin(2 * k * a)
  const c = math.cos(2 * k * a)
  const norm = a + (sign * s) / (2 * k) + (edge * edge) / q
  const inside = (a * a * a) / 3 + (sign * ((2 * k * k * a * a - 1) * s + 2 * k * a * c)) / (4 * k * k * k)
  const outside = 2 * edge * edge * ((a * a) / (2 * q) + a / (2 * q * q) + 1 / (4 * q * q * q))
  const square = (inside + outside) / norm
  return { level, energy: (k * k) / (2 * mass), meanPosition: 0, meanSquarePosition: square, variance: square }
}

export const finiteWell: PotentialFamily = {
  label: 'Finite well',
  formula: 'V(x) = 0\\ (|x|<a),\\quad V_0\\ (|x|>a)',
  meaning: 'The square well: the wave function reaches into the walls.',
  parameters: {
    depth: {
      label: 'Wall height',
      symbol: 'V_0',
      meaning: 'Height of the walls above the bottom.',
      default: 10,
      minimum: 0.01,
      maximum: 1e4,
      sliderMinimum: 0.5,
      sliderMaximum: 40,
    },
    halfWidth: {
      label: 'Half width',
      symbol: 'a',
      meaning: 'The well reaches from -a to a.',
      default: 1,
      minimum: 0.01,
      maximum: 100,
      sliderMinimum: 0.2,
      sliderMaximum: 4,
    },
  },
  create: ({ depth, halfWidth }, mass, math) => ({
    ...open(depth, depth),
    breakpoints: [-halfWidth, halfWidth],
    symmetric: true,
    boundLevels: Math.ceil((2 * halfWidth * Math.sqrt(2 * mass * depth)) / Math.PI),
    value: (x) => (Math.abs(x) < halfWidth ? 0 : depth),
    exact: (level) => exact(level, depth, halfWidth, mass, math),
  }),
}
