import type { LadderSizes } from '../../experiments/ladder'
import type { LadderName } from '../ladders'

/** The best of five runs, after one for the compiler: what a program of one's own takes. */
const timing = (call: string) => `${call}
times = []
for _ in range(5):
    start = time.perf_counter()
    ${call}
    times.append(time.perf_counter() - start)
print(min(times), "s")`

const head = `import time
import numpy as np
from numba import njit, prange
`

/** The same problems for Python with Numba: a copy of one's own to hold against the bars. */
export const snippets: Readonly<Record<LadderName, (sizes: LadderSizes) => string>> = {
  pairs: ({ stars, seed }) => `${head}
@njit(parallel=True)
def accelerations(r, m, soft2, a):
    for i in prange(len(m)):
        ax = ay = az = 0.0
        for j in range(len(m)):
            dx = r[j, 0] - r[i, 0]
            dy = r[j, 1] - r[i, 1]
            dz = r[j, 2] - r[i, 2]
            d2 = dx * dx + dy * dy + dz * dz + soft2
            pull = m[j] / (d2 * np.sqrt(d2))
            ax += pull * dx
            ay += pull * dy
            az += pull * dz
        a[i, 0], a[i, 1], a[i, 2] = ax, ay, az

rng = np.random.default_rng(${seed})
r, m = rng.normal(size=(${stars}, 3)), np.full(${stars}, 1.0)
a = np.empty_like(r)
${timing('accelerations(r, m, 0.05**2, a)')}
`,
  samples: ({ samples, seed }) => `${head}
@njit
def estimate(n, width, seed):
    np.random.seed(seed)
    w1 = w2 = f1 = f2 = fw = 0.0
    for _ in range(n):
        x = width * (2.0 * np.random.random() - 1.0)
        w = np.exp(-x * x) / np.sqrt(np.pi) * 2.0 * width
        f = x * x * w
        w1 += w
        w2 += w * w
        f1 += f
        f2 += f * f
        fw += f * w
    return f1 / n, np.sqrt((f2 / n - (f1 / n) ** 2) / n), w1, w2, fw

${timing(`estimate(${samples}, 6.0, ${seed % 2 ** 32})`)}
`,
  displacements: ({ particles, seed }) => `${head}
@njit(parallel=True)
def msd(x):
    particles, axes, frames = x.shape
    out = np.zeros(frames)
    for lag in prange(1, frames):
        total = 0.0
        for p in range(particles):
            for axis in range(axes):
                for k in range(frames - lag):
                    step = x[p, axis, k + lag] - x[p, axis, k]
                    total += step * step
        out[lag] = total / (particles * (frames - lag))
    return out

rng = np.random.default_rng(${seed})
x = np.cumsum(rng.normal(size=(${particles}, 3, 500)), axis=2)
${timing('msd(x)')}
`,
}
