/** The sources whose parts are shown, as they were built: text, not code. */
const sources = import.meta.glob<string>(
  [
    '../../physics/cluster/forces.ts',
    '../../physics/diffusion/displacements.ts',
    '../../physics/quantum/plainSampling.ts',
    '../../physics/resonance/encounter.ts',
    '../../kernels/assembly/{displacements,gravity,ladder,sampling,shares}.ts',
    '../../kernels/assembly/resonance/encounter.ts',
    '../../kernels/assembly/tree/walk.ts',
    '../{cluster,quantum,resonance}/ladder.ts',
    '../cluster/card/gravity.wgsl',
  ],
  { query: '?raw', import: 'default', eager: true },
)

/** A file of src/ by its path there, as the glob calls it. */
const keyOf = (file: string) => (file.startsWith('labs/') ? file.replace('labs/', '../') : `../../${file}`)

/**
 * The lines between "ladder: NAME" and the next "ladder: end" of a file, without what all of them are indented by.
 * @throws where there are none: a part that was renamed must be found by the tests
 */
export function sliceOf({ file, name }: { readonly file: string; readonly name: string }): string {
  const source = new Map(Object.entries(sources)).get(keyOf(file))
  const lines = source?.split('\n') ?? []
  const first = lines.findIndex((line) => line.trim() === `// ladder: ${name}`)
  const length = lines.slice(first).findIndex((line) => line.trim() === '// ladder: end')
  if (first < 0 || length < 0) throw new RangeError(`there is no part "${name}" in ${file}`)
  const part = lines.slice(first + 1, first + length)
  const indent = Math.min(...part.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)))
  return part.map((line) => line.slice(indent)).join('\n')
}
