import type { ParameterValue } from '../../parameters/parameter'

/** A step of the lesson: what to look at, the formula, and the parameters that show it. */
export interface LessonStep {
  readonly title: string
  readonly text: string
  readonly tex: string
  readonly values: Readonly<Record<string, ParameterValue>>
}

const trapped = [0, 9.69, 0, -105, 0, 0]

/** What a resonance is, when an impulse is an impulse, and what this says about dark matter. */
export const lesson: readonly LessonStep[] = [
  {
    title: 'A star that cannot pass the bar',
    text: 'The bar turns once in 0.18 Gyr, and so, on average, does this star. Seen from the bar it swings to and fro about the Lagrange point L4 and never passes the bar’s end: it is trapped at corotation.',
    tex: '\\Omega_\\varphi = \\Omega_p',
    values: { task: 'orbit', star: trapped, duration: 10, barStrength: 0.02, patternSpeed: 35 },
  },
  {
    title: 'A resonance is a pendulum',
    text: 'The slow angle and the slow action of the star obey the equation of a pendulum. Inside the separatrix it swings, outside it turns over. The period of small swings follows from two numbers, and the measured orbit agrees to one or two per cent.',
    tex: 'K = \\tfrac12\\,\\mathcal{G}\\,I_s^2 + \\Psi\\cos\\theta_s,\\qquad T_{lib} = \\frac{2\\pi}{\\sqrt{\\mathcal{G}\\Psi}}',
    values: { task: 'resonances', star: trapped, radialActions: [25, 100, 300, 500, 650] },
  },
  {
    title: 'When an impulse is an impulse',
    text: 'A passage is an impulse when the star hardly moves along its orbit meanwhile. Near the Sun everything orbits at some 200 km/s, so only near and fast passages qualify: of the grid’s 150 cells, 16.',
    tex: '\\varepsilon = \\frac{|a|\\sqrt{b^2+r_s^2}}{2v_{rel}^2} \\ll 1,\\qquad \\Delta v = \\frac{2GMb}{v_{rel}(b^2+r_s^2)}',
    values: { task: 'encounter', mass: 1e7, impact: 2.5 },
  },
  {
    title: 'Who is right, and where',
    text: 'Averaged over all cells the simulation exceeds the impulse for all but the heaviest subhaloes, but most of that is the row b = 0, where the impulse vanishes by symmetry. With b > 0 only, the ratio runs from 1.36 at 10⁵ M☉ to 0.50 at 10¹⁰ M☉.',
    tex: '\\frac{\\langle|\\Delta E_J|\\rangle_{sim}}{\\langle|\\Delta E_J|\\rangle_{imp}} = 4.0,\\ 3.1,\\ 2.2,\\ 1.6,\\ 1.2,\\ 0.6',
    values: { task: 'grid' },
  },
  {
    title: 'Eight billion years of subhaloes',
    text: 'All passages together make the slow action diffuse. At the abundance that simulations predict it takes some two thousand Gyr to leave the island. That is the honest answer: ordinary subhaloes do not break this resonance.',
    tex: 't_{diff} = \\frac{I_h^2}{2D_I}',
    values: { task: 'population', subhaloFraction: 1 },
  },
  {
    title: 'Chevrons',
    text: 'A growing bar combs the halo: stars trapped at corotation pile up along a ridge that points outwards like an arrowhead. About 300 times the ordinary number of subhaloes would blur it, 1000 times would erase it. That the ridge is there bounds how much dark matter is in lumps, and no more than that.',
    tex: 'v_r = \\pm\\sqrt{2\\,(E-\\Phi_0) - L^2/r^2}',
    values: { task: 'chevron', barHistory: 'constant' },
  },
]
