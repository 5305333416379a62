import type { AnyValues } from '../../parameters/parameter'
import { Formula } from '../../ui/Formula'
import { formatNumber } from '../../ui/format'
import { shown, t } from '../../words/language'
import type { Text } from '../../words/text'
import type { Task } from './parameters'
import styles from './resonance.module.css'

interface Help {
  readonly tex: string
  readonly numbers?: (values: AnyValues) => Readonly<Record<string, string>>
  readonly text: Text
}

const barNumbers = ({ patternSpeed, barStrength }: AnyValues) => ({
  '\\Omega_p': formatNumber(Number(patternSpeed), 4),
  A: formatNumber(Number(barStrength), 3),
})

const galaxyHelp: Help = {
  tex: 'E_J = \\tfrac12|\\mathbf p|^2 + \\Phi(\\mathbf x) - \\Omega_p L_z',
  numbers: barNumbers,
  text: 'The Jacobi integral: the one energy that a bar of constant speed leaves a star. Integrated with PEFRL (Omelyan, Mryglod & Folk 2002), symplectic, fourth order.',
}

/** What each experiment computes, with its formula and sources. */
const helps: Readonly<Record<Task, readonly Help[]>> = {
  orbit: [
    galaxyHelp,
    {
      tex: '\\Phi = \\Phi_0 - C\\,W(r)\\,(x^2-y^2),\\quad W = \\left(\\frac{1+\\beta}{\\beta + r/r_q}\\right)^{5}',
      text: 'A smooth quadrupole turns with the bar (Chiba, Friske & Schönrich 2021). The curve of zero velocity is where a star of this Jacobi integral would stand still: it cannot cross it.',
    },
  ],
  resonances: [
    {
      tex: 'K = \\tfrac12\\mathcal{G}I_s^2 + \\Psi\\cos\\theta_s,\\quad I_h = 2\\sqrt{\\Psi/\\mathcal{G}}',
      text: 'Near corotation the slow angle moves like a pendulum (Tremaine & Weinberg 1984; Hamilton et al. 2023). For radial actions above about 580 kpc km/s Ψ changes its sign and the stable points move onto the axis of the bar.',
    },
    {
      tex: 'J_l = \\tfrac{4}{\\pi}I_h\\,[E(k)-(1-k^2)K(k)]',
      text: 'Libration action of a pendulum swinging to θ_max, k = sin(θ_max/2). Of the real orbit it is the area of the curve of azimuth and L_z at successive apocentres, over 2π.',
    },
  ],
  encounter: [
    {
      tex: '\\Delta v = \\frac{2GMb}{v_{rel}\\,(b^2+r_s^2)},\\quad \\Delta E_J = \\mathbf u\\cdot\\hat{\\mathbf e}\\,\\Delta v + \\tfrac12\\Delta v^2',
      numbers: ({ mass, impact }) => ({ M: formatNumber(Number(mass), 3), b: formatNumber(Number(impact), 3) }),
      text: 'The impulse approximation. The simulation takes the star back through half the window alone and then forwards with the subhalo passing; the first order integrates the subhalo’s pull along the undisturbed orbit.',
    },
  ],
  grid: [
    {
      tex: '\\langle|\\Delta E_J|\\rangle,\\ \\langle|\\Delta I_s|\\rangle\\ (M, b, v)',
      text: 'Every cell averages passages past 256 trapped stars with random directions. Hatched cells are those where the impulse approximation does not hold; the reason is given with the cell. Its numbers are addressed by seed, cell and encounter, so they do not depend on who computes them.',
    },
    {
      tex: '\\varepsilon = \\frac{|a|\\sqrt{b^2+r_s^2}}{2v_{rel}^2}',
      text: 'Galactic geometry, all (b, v) cells averaged: simulation over impulse of |ΔE_J| is 4.0, 3.1, 2.2, 1.6, 1.2, 0.6 for 10⁵ … 10¹⁰ M☉; with b > 0 only 1.36, 1.33, 1.19, 1.08, 0.92, 0.50: most of the excess is the row b = 0, where the impulse vanishes by symmetry. In relative geometry the impulse overpredicts wherever it is defined, because at 100 km/s or less the orbit curves away before the encounter is over; it becomes right at 300 km/s and more. Faster is not always weaker.',
    },
  ],
  population: [
    {
      tex: 'S_2 = f_{sub}\\left\\langle\\tfrac{1}{v_{rel}}\\right\\rangle\\int\\!dM\\,\\tfrac{dn}{dM}\\,4\\pi G^2M^2\\left[\\ln(1+\\Lambda^2)-\\tfrac{\\Lambda^2}{1+\\Lambda^2}\\right]',
      numbers: ({ subhaloFraction }) => ({ 'f_{sub}': formatNumber(Number(subhaloFraction), 3) }),
      text: 'dn/dM ∝ M^−1.9 from 10⁵ M☉ up. The slow action diffuses with D_I = ⟨R²⟩S₂/24, averaged along the resonant orbit of J_r = 300 kpc km/s.',
    },
    {
      tex: '\\partial_t f = D_I\\,\\partial_I^2 f,\\quad |I| \\le I_h',
      text: 'Three solvers: the Fokker–Planck equation between absorbing walls, pendulums with a random torque, and real orbits with random kicks. The first forgets that a pendulum swings, so the curves need not coincide.',
    },
  ],
  chevron: [
    {
      tex: 'f \\propto L^{-2\\cdot 0.85}\\,e^{-E/\\sigma^2},\\quad \\sigma = V_0/\\sqrt{3.5-1.7}',
      text: 'A stationary halo on eccentric orbits. The bar grows over 2 Gyr. Stars trapped at corotation form a ridge like an arrowhead with its tip at 10.2 kpc, among prograde stars only. In this model one to three times the ordinary number of subhaloes does not erase it in 8 Gyr; about 300 times blurs, 1000 times erases it.',
    },
  ],
}

/** The formulas behind the open experiment; numbers stand in for symbols under the pointer. */
export function About({ task, values }: { readonly task: Task; readonly values: AnyValues }) {
  return (
    <div className={styles.section}>
      <h3>{t('What is computed')}</h3>
      {helps[task].map(({ tex, numbers, text }) => (
        <div key={tex}>
          {/* With values, if only none, a long formula can be reached and scrolled by keyboard. */}
          <Formula block tex={tex} values={numbers?.(values) ?? {}} />
          <p>{shown(text)}</p>
        </div>
      ))}
    </div>
  )
}
