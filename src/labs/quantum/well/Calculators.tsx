import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { messageOf } from '../../../parameters/message'
import type { Crystal } from '../../../physics/quantum/applications/debyeWaller'
import {
  crystals,
  intensityLeft,
  meanSquareDisplacement,
  temperatureFactor,
} from '../../../physics/quantum/applications/debyeWaller'
import type { Diatomic } from '../../../physics/quantum/applications/diatomics'
import { diatomics, moleculeScale } from '../../../physics/quantum/applications/diatomics'
import type { Resonator, TrappedIon } from '../../../physics/quantum/applications/oscillators'
import {
  ionMass,
  lambDicke,
  meanQuanta,
  resonators,
  thermalFactor,
  trappedIons,
  zeroPointLength,
} from '../../../physics/quantum/applications/oscillators'
import { DropDown } from '../../../ui/controls/DropDown'
import { NumberField } from '../../../ui/controls/NumberField'
import { Formula } from '../../../ui/Formula'
import { formatNumber } from '../../../ui/format'
import { shown, t } from '../../../words/language'
import { asIs, say, type Text } from '../../../words/text'
import styles from '../quantum.module.css'
import type { WellValues } from './parameters'
import { parameters } from './parameters'
import type { Prepared } from './prepare'
import { solver } from './solver'

const standard = Object.fromEntries(Object.entries(parameters).map(([name, { default: value }]) => [name, value]))

interface Well {
  readonly state: Prepared['state'] | undefined
  readonly failure: unknown
  readonly retry: () => void
}

/** The state of a well, from the lab's own solver; none while it is being solved. */
function useWell(potential: 'harmonic' | 'morse', depth: number): Well {
  const [answer, setAnswer] = useState<Omit<Well, 'retry'> & { readonly asked: string }>()
  const [tries, setTries] = useState(0)
  const asked = `${potential} ${depth} ${tries}`
  useEffect(() => {
    let wanted = true
    const own = potential === 'morse' ? { depth, alpha: 1 } : { frequency: 1 }
    const values = { ...standard, potential, ...own, proposal: 'automatic' } as unknown as WellValues
    const take = (state: Well['state'], failure?: unknown) => {
      if (wanted) setAnswer({ asked, state, failure })
    }
    solver.prepare(values).then(
      (prepared) => take(prepared.state),
      (failure: unknown) => take(undefined, failure),
    )
    return () => {
      wanted = false
    }
  }, [potential, depth, asked])
  const retry = () => setTries((count) => count + 1)
  // No numbers of another well under the name of this one.
  if (answer?.asked !== asked) return { state: undefined, failure: undefined, retry }
  return { state: answer.state, failure: answer.failure, retry }
}

/** Stands where a well could not be solved. */
function Unsolved({ failure, retry }: Well) {
  if (failure === undefined) return null
  return (
    <p className={styles.note} role="alert">
      {t('This well could not be solved: {problem}.', { problem: messageOf(failure) })}{' '}
      <Button size="compact-xs" variant="default" onClick={retry}>
        {t('Try again')}
      </Button>
    </p>
  )
}

const labelled = (table: Readonly<Record<string, { readonly label: Text }>>) =>
  Object.entries(table).map(([value, { label }]) => ({ value, label }))

interface RowProps {
  readonly name: Text
  readonly value: string
  readonly cited?: Text | undefined
}

function Rows({ rows }: { readonly rows: readonly RowProps[] }) {
  return (
    <table>
      <tbody>
        {rows.map(({ name, value, cited }) => (
          <tr key={name}>
            <th scope="row">{shown(name)}</th>
            <td>
              {shown(value)}
              {cited && <div className={styles.note}>{shown(cited)}</div>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Applications, each fed by ⟨x²⟩ from the lab's own solver, with measured values beside. SI units. */
export function Calculators() {
  const [open, setOpen] = useState(false)
  return (
    <details className={styles.panel} data-panel="applications" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('From ⟨x²⟩ to the laboratory')}</summary>
      {open && <Opened />}
    </details>
  )
}

function Opened() {
  const oscillator = useWell('harmonic', 1)
  if (oscillator.failure !== undefined) return <Unsolved {...oscillator} />
  if (!oscillator.state) return <p>{t('Solving the oscillator …')}</p>
  const half = oscillator.state.meanSquarePosition
  return (
    <>
      <p className={styles.note}>
        {t('Everything below takes ⟨x²⟩ = {half} ħ/mω, or a molecule’s own Morse well, from the solver of this lab.', {
          half: formatNumber(half, 10),
        })}
      </p>
      <Bond />
      <Ion half={half} />
      <Nanomechanics half={half} />
      <Scattering half={half} />
    </>
  )
}

function Section({ title, children }: { readonly title: Text; readonly children: ReactNode }) {
  return (
    <section aria-label={shown(title)}>
      <h4>{shown(title)}</h4>
      {children}
    </section>
  )
}

function Bond() {
  const [name, setName] = useState<keyof typeof diatomics>('H2')
  const molecule: Diatomic = diatomics[name]
  const { depth, length, dissociation } = moleculeScale(molecule)
  const well = useWell('morse', depth)
  const { state } = well
  const fluctuation = state ? Math.sqrt(state.variance) * length : NaN
  return (
    <Section title="Bond of a molecule">
      <DropDown
        size="xs"
        label="Molecule"
        options={labelled(diatomics)}
        value={name}
        onChoose={(value) => setName(value as keyof typeof diatomics)}
      />
      <Unsolved {...well} />
      <Formula block tex="\Delta x=\sqrt{\langle x^2\rangle-\langle x\rangle^2}\,/\alpha" />
      <Formula block tex="\alpha=\sqrt{2\mu\,2\pi c\,\omega_e x_e/\hbar}" />
      <Rows
        rows={[
          { name: 'fluctuation of the bond', value: `${formatNumber(fluctuation, 5)} Å` },
          { name: 'its mean stretch', value: `${formatNumber((state?.meanPosition ?? NaN) * length, 5)} Å` },
          ...(molecule.distance
            ? [
                {
                  name: 'bond length rₑ' as const,
                  value: `${formatNumber(molecule.distance, 6)} Å`,
                  cited: asIs('NIST WebBook'),
                },
              ]
            : []),
          { name: 'depth of this Morse well', value: `${formatNumber(dissociation, 5)} cm⁻¹` },
        ]}
      />
      <p className={styles.note}>
        {t(
          'ωₑ and ωₑxₑ: NIST WebBook (Huber & Herzberg). The depth that follows from them fits the bottom of the well and is 4 to 50 % off the true one.',
        )}
      </p>
    </Section>
  )
}

function Ion({ half }: { readonly half: number }) {
  const [name, setName] = useState<keyof typeof trappedIons>('beryllium')
  const [quanta, setQuanta] = useState(0)
  const ion: TrappedIon = trappedIons[name]
  const eta = lambDicke(ion, half)
  const criterion = eta * eta * (2 * quanta + 1)
  return (
    <Section title="Trapped ion: Lamb–Dicke parameter">
      <div className={styles.fields}>
        <DropDown
          size="xs"
          label="Ion"
          options={labelled(trappedIons)}
          value={name}
          onChoose={(value) => setName(value as keyof typeof trappedIons)}
        />
        <NumberField label="Quanta n" minimum={0} maximum={1000} value={quanta} onCommit={setQuanta} />
      </div>
      <Formula block tex="\eta=k_{\mathrm{eff}}\sqrt{\langle x^2\rangle}" />
      <Formula block tex="\eta^2(2n+1)\ll 1" />
      <Rows
        rows={[
          {
            name: 'zero-point length',
            value: `${formatNumber(zeroPointLength(half, ionMass(ion), ion.frequency) * 1e9, 5)} nm`,
          },
          {
            name: asIs('η'),
            value: formatNumber(eta, 4),
            cited:
              ion.measured &&
              say('measured {value}: {source}', { value: ion.measured.value, source: ion.measured.source }),
          },
          {
            name: asIs('η²(2n+1)'),
            value: formatNumber(criterion, 3),
            cited: criterion < 0.1 ? 'deep in the Lamb–Dicke regime' : criterion < 0.5 ? 'at its edge' : 'outside it',
          },
        ]}
      />
    </Section>
  )
}

function Nanomechanics({ half }: { readonly half: number }) {
  const [name, setName] = useState<keyof typeof resonators>('drum')
  const [millikelvin, setMillikelvin] = useState(20)
  const { mass, frequency, measured }: Resonator = resonators[name]
  const zeroPoint = zeroPointLength(half, mass, frequency)
  const temperature = millikelvin / 1000
  return (
    <Section title="Nanomechanical resonator">
      <div className={styles.fields}>
        <DropDown
          size="xs"
          label="Resonator"
          options={labelled(resonators)}
          value={name}
          onChoose={(value) => setName(value as keyof typeof resonators)}
        />
        <NumberField
          label="Temperature"
          unit="mK"
          minimum={0}
          maximum={300000}
          value={millikelvin}
          onCommit={setMillikelvin}
        />
      </div>
      <Formula block tex="x_{\mathrm{zpf}}=\sqrt{\langle x^2\rangle_0}" />
      <Formula block tex="x_{\mathrm{rms}}=x_{\mathrm{zpf}}\sqrt{2\bar n+1}" />
      <Rows
        rows={[
          {
            name: 'zero-point amplitude',
            value: `${formatNumber(zeroPoint * 1e15, 4)} fm`,
            cited: say('published {value} fm: {source}', {
              value: formatNumber(measured.value * 1e15, 2),
              source: measured.source,
            }),
          },
          { name: 'mean number of quanta', value: formatNumber(meanQuanta(frequency, temperature), 4) },
          {
            name: 'rms at this temperature',
            value: `${formatNumber(zeroPoint * thermalFactor(frequency, temperature) * 1e15, 4)} fm`,
          },
        ]}
      />
    </Section>
  )
}

function Scattering({ half }: { readonly half: number }) {
  const [name, setName] = useState<keyof typeof crystals>('silicon')
  const [temperature, setTemperature] = useState(300)
  const crystal: Crystal = crystals[name]
  const displacement = meanSquareDisplacement(crystal, temperature, half)
  const b = temperatureFactor(displacement)
  return (
    <Section title="Crystal: Debye–Waller factor">
      <div className={styles.fields}>
        <DropDown
          size="xs"
          label="Crystal"
          options={labelled(crystals)}
          value={name}
          onChoose={(value) => setName(value as keyof typeof crystals)}
        />
        <NumberField
          label="Temperature"
          unit="K"
          minimum={0}
          maximum={2000}
          value={temperature}
          onCommit={setTemperature}
        />
      </div>
      <Formula block tex="B=8\pi^2\langle u_x^2\rangle" />
      <Formula block tex="I/I_0=e^{-2B(\sin\theta/\lambda)^2}" />
      <Rows
        rows={[
          { name: '√⟨u²⟩ along an axis', value: `${formatNumber(Math.sqrt(displacement), 4)} Å` },
          {
            name: asIs('B'),
            value: `${formatNumber(b, 4)} Å²`,
            cited:
              crystal.measured && temperature === 300
                ? say('measured at 300 K: {value} Å²', { value: crystal.measured })
                : undefined,
          },
          { name: 'left at sin θ/λ = 0.5 Å⁻¹', value: `${formatNumber(100 * intensityLeft(b, 0.5), 3)} %` },
        ]}
      />
      <p className={styles.note}>{t('Debye temperatures from X-ray diffraction; the calorimetric ones differ.')}</p>
    </Section>
  )
}
