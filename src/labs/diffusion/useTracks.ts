import { useCallback, useEffect, useMemo, useState } from 'react'
import { messageOf } from '../../parameters/message'
import type { RoomProps } from '../../rooms/lab'
import type { RunHandle } from '../../rooms/useRun'
import type { DiffusionRun, Measured } from './run'
import type { Lit } from './Scene'
import type { TrackQuantity } from './trackArithmetic'
import type { SingleTracks } from './trackResult'
import type { DiffusionValues } from './values'

/** Bins of the histogram of D. */
const bins = 40

type Handle = RunHandle<DiffusionValues, DiffusionRun>
type Histogram = Awaited<ReturnType<DiffusionRun['trackHistogram']>>

export interface TracksShown {
  readonly of: Measured
  readonly tracks: SingleTracks
  readonly histogram: Histogram
}

/** By what the table is sorted: `track` is the order of the file. */
export interface TrackSort {
  readonly key: TrackQuantity | 'track'
  readonly falling: boolean
}

/**
 * Every track by itself, found out about when somebody wants to see it. All of it is computed off the page's own thread.
 * @returns undefined until it is there
 */
export function useTracks(
  { session, current, view }: Handle,
  wanted: boolean,
  notify: RoomProps['notify'],
): TracksShown | undefined {
  const [shown, show] = useState<TracksShown>()
  const measured = view.snapshot?.measured
  const asked = wanted && current ? measured : undefined
  useEffect(() => {
    if (!asked) return
    let outdated = false
    session
      .between(async (run) => {
        const tracks = await run.tracks()
        return tracks && { tracks, histogram: await run.trackHistogram(tracks.findings.diffusionCoefficient, bins) }
      })
      .then(
        (found) => {
          if (!outdated && found) show({ of: asked, ...found })
        },
        (error: unknown) => {
          if (!outdated) notify({ kind: 'error', text: messageOf(error) })
        },
      )
    return () => {
      outdated = true
    }
  }, [session, asked, notify])
  return shown?.of === measured ? shown : undefined
}

/** The tracks in the order of a quantity. @returns undefined for their own order, and until there is another one */
export function useOrder({ session }: Handle, tracks: SingleTracks | undefined, { key, falling }: TrackSort) {
  const [order, setOrder] = useState<{ readonly of: object; readonly key: string; readonly places: Int32Array }>()
  const name = `${key} ${falling}`
  useEffect(() => {
    if (!tracks) return
    let outdated = false
    const { findings } = tracks
    const values =
      key === 'track' ? Float64Array.from({ length: findings.net.length }, (_, place) => place) : findings[key]
    const sorted = session.between((run) => run.order(values, falling))
    sorted.then(
      (places) => {
        if (!outdated) setOrder({ of: tracks, key: name, places })
      },
      () => undefined,
    )
    return () => {
      outdated = true
    }
  }, [session, tracks, key, falling, name])
  return order?.of === tracks ? order?.places : undefined
}

export interface Choice {
  readonly index: number | undefined
  readonly lit: Lit | undefined
  readonly choose: (index: number | undefined) => void
}

/** The track that was chosen, and its path. It belongs to one picture: other positions have other tracks. */
export function useChosenTrack({ session, view }: Handle, names: readonly string[] | undefined): Choice {
  const revision = view.snapshot?.picture?.revision
  const [chosen, setChosen] = useState<{ readonly revision: number | undefined; readonly index: number }>()
  const [found, setFound] = useState<{ readonly of: unknown; readonly path: Float32Array }>()
  const index = chosen?.revision === revision ? chosen?.index : undefined
  useEffect(() => {
    if (index === undefined) return
    let outdated = false
    const asked = session.between((run) => run.path(index))
    asked.then(
      (path) => {
        if (!outdated && path) setFound({ of: chosen, path })
      },
      () => undefined,
    )
    return () => {
      outdated = true
    }
  }, [session, index, chosen])
  const choose = useCallback(
    (next: number | undefined) => setChosen(next === undefined ? undefined : { revision, index: next }),
    [revision],
  )
  const name = index === undefined ? undefined : (names?.[index] ?? String(index + 1))
  const path = found?.of === chosen && index !== undefined ? found?.path : undefined
  const lit = useMemo(() => (path && name !== undefined ? { name, path } : undefined), [path, name])
  return { index, lit, choose }
}
