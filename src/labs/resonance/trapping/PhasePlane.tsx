import { useMemo } from 'react'
import { usePreview } from '../../../rooms/Previewing'
import { type BackgroundCurve, Scatter } from '../../../ui/charts/Scatter'
import type { Axis } from '../../../ui/charts/series'
import { formatNumber } from '../../../ui/format'
import { asIs, say, type Text } from '../../../words/text'
import type { ComputedTrapping } from './compute'
import type { TrappingValues } from './parameters'
import { pendulumCurve } from './pendulumCurves'
import { previewedState } from './preview'

interface PhasePlaneProps {
  readonly trapping: ComputedTrapping | undefined
  readonly reason: Text | undefined
}

/** Height of the plane in half-widths of the island. */
const reach = 1.6
/** Energies of the thin curves, in units of the separatrix's above the bottom. */
const levels = [0.1, 0.3, 0.6, 1.3, 1.8]
const x: Axis = { label: 'slow angle θ_s', unit: 'π', scale: 'linear', domain: [0, 2] }

/** θ_s and I_s: curves of equal pendulum energy, the separatrix, and the star at each of its apocentres. */
export function PhasePlane({ trapping, reason }: PhasePlaneProps) {
  const island = trapping?.state.island
  const half = island?.halfWidth ?? 1
  const y = useMemo<Axis>(
    () => ({ label: asIs('I_s'), unit: 'kpc km/s', scale: 'linear', domain: [-reach * half, reach * half] }),
    [half],
  )
  const values = useMemo(() => {
    const points = trapping?.points ?? []
    return { x: points.map(({ slowAngle }) => slowAngle / Math.PI), y: points.map(({ slowAction }) => slowAction) }
  }, [trapping])
  const preview = usePreview<TrappingValues>()
  const inHand = useMemo(() => preview && previewedState(preview)?.island, [preview])
  const curves = useMemo<readonly BackgroundCurve[]>(
    () =>
      island
        ? [
            ...levels.map(
              (energy): BackgroundCurve => ({
                name: 'other energies',
                kind: 'guide',
                ...pendulumCurve(island, energy),
              }),
            ),
            { name: 'separatrix', kind: 'theory', ...pendulumCurve(island, 1) },
            ...(inHand
              ? [{ name: 'separatrix in hand' as const, kind: 'preview' as const, ...pendulumCurve(inHand, 1) }]
              : []),
          ]
        : [],
    [island, inHand],
  )
  const summary = trapping ? inWords(trapping) : (reason ?? 'Computing …')
  return (
    <Scatter
      title="Phase plane of the slow angle"
      x={x}
      y={y}
      values={values}
      name={(i) => say('Apocentre {number}', { number: i + 1 })}
      dots="star at apocentres"
      curves={curves}
      empty={summary}
      summary={summary}
      fileName="resonance-phase-plane"
      columns={() => [
        { name: 'slowAngle', unit: 'rad', values: trapping?.points.map((point) => point.slowAngle) ?? [] },
        { name: 'slowAction', unit: 'kpc km/s', values: values.y },
      ]}
    />
  )
}

function inWords({ points, state: { island, depth, trapped } }: ComputedTrapping): Text {
  const told = {
    count: points.length,
    half: formatNumber(island.halfWidth, 4),
    percent: formatNumber(100 * depth, 3),
    fate: trapped ? say('trapped') : say('free'),
  }
  return island.stableAngle > 0
    ? say(
        "{count} apocentres of the star; θ_s is twice its azimuth from the bar. The island reaches {half} kpc km/s to either side of the resonance and is centred across the bar. The star starts at {percent} % of the separatrix's energy: {fate}.",
        told,
      )
    : say(
        "{count} apocentres of the star; θ_s is twice its azimuth from the bar. The island reaches {half} kpc km/s to either side of the resonance and is centred along the bar. The star starts at {percent} % of the separatrix's energy: {fate}.",
        told,
      )
}
