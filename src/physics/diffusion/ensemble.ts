import { relativeMsdError, varianceFactor } from './errorBars'

/** Tracks of one length. */
export interface TrackGroup {
  readonly positions: number
  readonly tracks: number
}

/** More lengths than this are put together: what they have in common is their mean. */
const mostGroups = 12

/** Sorts tracks by length. @param positions of each; those below two have no displacement and are left out */
export function groupTracks(positions: ArrayLike<number>): TrackGroup[] {
  const tally = new Map<number, number>()
  for (let i = 0; i < positions.length; i++) {
    if (positions[i] >= 2) tally.set(positions[i], (tally.get(positions[i]) ?? 0) + 1)
  }
  const groups = [...tally]
    .map(([length, tracks]) => ({ positions: length, tracks }))
    .sort((a, b) => a.positions - b.positions)
  if (groups.length <= mostGroups) return groups
  const all = groups.reduce((sum, { positions: length, tracks }) => sum + length * tracks, 0)
  const out: TrackGroup[] = []
  let total = 0
  let tracks = 0
  let seen = 0
  for (const group of groups) {
    total += group.positions * group.tracks
    tracks += group.tracks
    seen += group.positions * group.tracks
    if (seen * mostGroups < all * (out.length + 1) && group !== groups[groups.length - 1]) continue
    out.push({ positions: Math.round(total / tracks), tracks })
    total = 0
    tracks = 0
  }
  return out
}

/** How many tracks count: (Σ w)²/Σ w², each weighted with its displacements. */
export function effectiveTracks(displacements: ArrayLike<number>): number {
  let sum = 0
  let squares = 0
  for (let i = 0; i < displacements.length; i++) {
    sum += displacements[i]
    squares += displacements[i] * displacements[i]
  }
  return squares > 0 ? (sum * sum) / squares : 0
}

/**
 * Covariance of the MSD averaged over all windows of all tracks, one axis, row by row.
 * @param covariance of one track with so many positions, at two lags
 * @throws RangeError at a lag without any window
 */
export function ensembleCovariance(
  groups: readonly TrackGroup[],
  lags: readonly number[],
  covariance: (positions: number, m: number, n: number) => number,
): Float64Array<ArrayBuffer> {
  const size = lags.length
  const windows = lags.map((lag) => groups.reduce((sum, g) => sum + g.tracks * Math.max(0, g.positions - lag), 0))
  const empty = windows.findIndex((count) => count === 0)
  if (empty >= 0) throw new RangeError(`no track is longer than ${lags[empty]} frames`)
  const matrix = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0
      for (const { positions, tracks } of groups) {
        const [m, n] = [positions - lags[i], positions - lags[j]]
        if (m > 0 && n > 0) sum += tracks * m * n * covariance(positions, lags[i], lags[j])
      }
      matrix[i * size + j] = sum / (windows[i] * windows[j])
      matrix[j * size + i] = matrix[i * size + j]
    }
  }
  return matrix
}

/** Shorter tracks do not tell whether frames are missing at random. */
const enoughSteps = 8

/**
 * Share q of the frames that are there, where frames are missing at random: of N positions (N - 1) q² steps are there and (N - 2) q³ pairs of
 * neighbouring ones. Where whole stretches are missing it comes out as 1: what is left are shorter tracks.
 * @param moving tracks with a step, times the axes that steps and pairs were counted on
 */
export function framePresence(steps: number, pairs: number, moving: number): number {
  const [each, neighbours] = [steps / moving, pairs / moving]
  // Complete tracks have one pair less than steps.
  if (!(each >= enoughSteps) || pairs >= steps - moving) return 1
  let q = neighbours / each
  for (let i = 0; i < 50; i++) q = (neighbours + q * q * q) / each
  return Math.min(1, q)
}

/** Groups that add up to the windows there are, within so much, tell how they are shared. */
const sharing = 0.1

/**
 * Frames that are missing at random thin the windows out, and leave those that remain as far apart on the average as they were: of the variance
 * of K windows only what each adds by itself grows, by 1/q² (two windows need four frames or, shifted by the lag, three; the window itself two).
 */
const thinnedFactor = (lag: number, windows: number, q: number) =>
  varianceFactor(lag, windows) + (1 / (q * q) - 1) / windows

function thinnedError(
  groups: readonly TrackGroup[],
  lag: number,
  dimensions: number,
  found: number,
  q: number,
): number {
  const own = groups.map(({ positions, tracks }) => ({
    tracks,
    windows: Math.max(0, (positions - 1) / (q * q) + 1 - lag),
  }))
  const all = own.reduce((sum, { tracks, windows }) => sum + tracks * windows, 0)
  if (Math.abs(all * q * q - found) > sharing * found) {
    const tracks = groups.reduce((sum, group) => sum + group.tracks, 0)
    const windows = Math.max(1, found / (tracks * q * q))
    return Math.sqrt((2 * thinnedFactor(lag, windows, q)) / (dimensions * tracks))
  }
  const sum = own.reduce(
    (total, { tracks, windows }) =>
      total + (windows > 0 ? tracks * windows * windows * thinnedFactor(lag, windows, q) : 0),
    0,
  )
  return Math.sqrt((2 * sum) / dimensions) / all
}

/**
 * Relative standard error of the MSD of Brownian motion at a lag, over tracks of different lengths.
 * @param found windows there are, where it may be more: a track with gaps has longer lags than its steps tell
 * @param presence share of the frames that are there, where they are missing at random: see `framePresence`
 */
export function relativeEnsembleError(
  groups: readonly TrackGroup[],
  lag: number,
  dimensions: number,
  found: number,
  presence = 1,
): number {
  if (presence < 1) return thinnedError(groups, lag, dimensions, found, presence)
  const all = groups.reduce((count, { tracks }) => count + tracks, 0)
  const even = () => relativeMsdError(lag, Math.max(found, 1) / all, dimensions, all)
  if (groups.length === 1) return even()
  let sum = 0
  let windows = 0
  for (const { positions, tracks } of groups) {
    const own = positions - lag
    if (own <= 0) continue
    sum += tracks * own * own * varianceFactor(lag, own)
    windows += tracks * own
  }
  return windows > 0 && found <= windows * 1.001 ? Math.sqrt((2 * sum) / dimensions) / windows : even()
}

/**
 * Covariance of the MSD of one track along one axis at two lags, for any Gaussian motion with stationary steps, by Isserlis' theorem from
 * its structure function M(t) = ⟨(x(k + t) - x(k))²⟩: two displacements share ½ [M(a - d) + M(b - c) - M(a - c) - M(b - d)]. With
 * M = 2Dt + 2σ² it is `msdCovariance`.
 * @param structure M(0) = 0, M(1), … as far as `reach` and a lag
 * @param reach distance of windows beyond which they are taken to be independent
 */
export function gaussianMsdCovariance(
  structure: Float64Array,
  positions: number,
  m: number,
  n: number,
  reach: number,
): number {
  const windowsM = positions - m
  const windowsN = positions - n
  const from = Math.max(-reach, 1 - windowsM)
  const to = Math.min(reach, windowsN - 1)
  let sum = 0
  for (let s = from; s <= to; s++) {
    const windows = Math.min(windowsM - 1, windowsN - 1 - s) - Math.max(0, -s) + 1
    if (windows <= 0) continue
    const c =
      (structure[Math.abs(m - s)] +
        structure[Math.abs(s + n)] -
        structure[Math.abs(m - n - s)] -
        structure[Math.abs(s)]) /
      2
    sum += windows * c * c
  }
  return (2 * sum) / (windowsM * windowsN)
}
