import type { ShapedArray, ShapedArrays } from '../../files/arrays'
import type { TextArray } from '../../files/npy'
import { writeNpz } from '../../files/npz'
import { software } from '../../files/origin'
import { own } from '../../parameters/own'
import { say } from '../../words/text'
import { contractVersion, outcomeChecksum } from '../document'
import type { Experiment } from '../experiment'
import type { CellRecord } from './cell'
import { Column, mostBytes } from './column'
import type { Plan } from './plan'
import { planFields } from './plan'
import { PlanError } from './planError'
import { messageArrays } from './recognise'

/** Different sentences that are kept, and characters of each; what is beyond stands in the shards. */
const mostSentences = 65_536
const longestSentence = 240
/** Texts that a merged file may have: the sentences, and the one that says that there were more. */
export const mostTexts = mostSentences + 1
const further = 'there are more different sentences than fit here: this one stands in its shard'

/** How the arrays of the kept results are called: one that is called like an axis says that it is a result. */
export function arrayNames({ axes, keep }: Pick<Plan, 'axes' | 'keep'>): string[] {
  const taken = new Set<string>([...axes.map(({ name }) => name), ...Object.values(messageArrays)])
  return keep.map((path) => (taken.has(path) ? `result.${path}` : path))
}

/** Unit of a kept result. */
export const unitOf = ({ results }: Pick<Experiment, 'results'>, path: string): string | undefined =>
  own(results, path.split('.')[0])?.unit

/** Unit of one of the numbers of a kept result: vectors of different things name the unit of each. */
export function unitOfPart(experiment: Pick<Experiment, 'results'>, path: string, part: number, parts: number) {
  const all = unitOf(experiment, path)
  const units = all?.split(', ') ?? []
  return units.length === parts ? units[part] : all
}

/** The records of a plan, put together: every array has the axes' lengths as its first dimensions. */
export class Merged {
  private readonly columns: readonly Column[]
  private readonly errors: Int32Array
  private readonly warnings: Int32Array
  private readonly sentences = new Map<string, number>([['', 0]])
  /** Cells that failed. */
  failed = 0

  /** @throws PlanError where the cells are too many for what is kept */
  constructor(private readonly plan: Plan) {
    const { cells, keep } = plan
    if (cells * (8 * keep.length + 8) > mostBytes)
      throw new PlanError(
        say('{results} results of {cells} cells are more than one file holds: keep less', {
          results: keep.length,
          cells,
        }),
      )
    this.columns = keep.map((path) => new Column(path, cells))
    this.errors = new Int32Array(cells)
    this.warnings = new Int32Array(cells)
  }

  /** Records must come in the order of their cells: sentences are numbered as they come. */
  add({ cell, values = [], warnings = [], error }: CellRecord): void {
    values.forEach((value, i) => this.columns[i].set(cell, value))
    this.warnings[cell] = this.numberOf(warnings.join(' '))
    if (error === undefined) return
    this.errors[cell] = this.numberOf(error)
    this.failed++
  }

  private numberOf(sentence: string): number {
    const text = this.sentences.size < mostSentences ? sentence.slice(0, longestSentence) : further
    const known = this.sentences.get(sentence === '' ? '' : text)
    if (known !== undefined) return known
    const number = this.sentences.size
    this.sentences.set(text, number)
    return number
  }

  /** All numbers: axes, results, and which sentences belong to which cells. */
  arrays(): { readonly numbers: ShapedArrays; readonly texts: Readonly<Record<string, TextArray>> } {
    const { axes, keep, experiment } = this.plan
    const lengths = axes.map(({ length }) => length)
    const numbers = new Map<string, ShapedArray>()
    const texts = new Map<string, TextArray>()
    for (const { name, parameter, length, valueAt } of axes) {
      const values = Array.from({ length }, (_, i) => valueAt(i))
      if (parameter.kind === 'choice') texts.set(name, { texts: values.map(String) })
      else if (parameter.kind === 'flag') numbers.set(name, { data: Uint8Array.from(values, Number), shape: [length] })
      else {
        const { unit } = parameter
        numbers.set(name, { data: Float64Array.from(values, Number), shape: [length], ...(unit ? { unit } : {}) })
      }
    }
    const names = arrayNames(this.plan)
    keep.forEach((path, i) => numbers.set(names[i], this.columns[i].array(lengths, unitOf(experiment, path))))
    numbers.set(messageArrays.errors, { data: this.errors, shape: lengths })
    numbers.set(messageArrays.warnings, { data: this.warnings, shape: lengths })
    texts.set(messageArrays.texts, { texts: [...this.sentences.keys()] })
    return { numbers: Object.fromEntries(numbers), texts: Object.fromEntries(texts) }
  }

  /** The archive, the same bytes wherever and in however many parts it was computed, and the fingerprint of its numbers. */
  async archive(): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly checksum: string }> {
    const { numbers, texts } = this.arrays()
    const plan = planFields(this.plan)
    const checksum = await outcomeChecksum({ result: { plan: plan.hash }, arrays: numbers })
    const about = { software, version: contractVersion, plan: JSON.stringify(plan), checksum }
    return { bytes: writeNpz({ ...numbers, ...texts }, about), checksum }
  }
}
