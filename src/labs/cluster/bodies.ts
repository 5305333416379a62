import { type FewBodyModel, fewBodyCounts } from '../../physics/cluster/fewBodyCounts'

const known = new Set<unknown>(Object.keys(fewBodyCounts))

/** Whether a model is one of a few bodies whose places and velocities are given. */
export const isGiven = (model: unknown): model is FewBodyModel => known.has(model)

/** The model whose stars are in a file. */
export const fileModel = 'file'

/** Whether the stars of a model are drawn by chance. */
export const isDrawn = (model: unknown): boolean => !isGiven(model) && model !== fileModel

/** The values of a run: a model of a few bodies has its own number of them, and of a file's stars nobody knows how many before it is read. */
export function withBodies<V extends { readonly model: string; readonly stars: number }>(values: V): V {
  const { model } = values
  if (model === fileModel) return { ...values, stars: 0 }
  return isGiven(model) ? { ...values, stars: fewBodyCounts[model] } : values
}
