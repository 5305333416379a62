export type ColumnMeaning = 'particle' | 'frame' | 'time' | 'x' | 'y' | 'z'

const axisPatterns = (axis: string) =>
  [
    `position_?${axis}`,
    axis,
    `pos_?${axis}|${axis}_?pos(?:ition)?`,
    `(?:spot_)?(?:mean_|subpixel_|refined_)?${axis}(?:_?coord(?:inate)?s?|_?cent(?:er|re|roid)|c)?`,
    `(?:coord(?:inate)?|cent(?:er|re)|centroid|location|location_center|areashape_center|center_of_mass|com)_?${axis}|${axis}m`,
    `${axis}u|${axis}_?unwrapped`,
  ].map((pattern) => new RegExp(`^(?:${pattern})$`))

/** Names under which people's columns go, made plain; the most telling first. */
const patterns: Readonly<Record<ColumnMeaning, readonly RegExp[]>> = {
  particle: [
    /^track_?ids?$|^tid$/,
    /^(?:particle|trajectory|traj|track|track_?objects_label(?:_\d+)?)$/,
    /^(?:particle|trajectory|traj|track|cell|bead|molecule|object|nucleus|vesicle|lineage|path)_?(?:id|index|idx|n|no|nr|num|number)$/,
    /^(?:id|particles|tracks|trajectories)$/,
  ],
  frame: [
    /^frames?$|^position_t_frame$/,
    /^(?:frame|image|slice|time)_?(?:id|index|idx|n|no|nr|num|number)$/,
    /^(?:slice|time_?point|time_?step|step|spot_frame|image)$/,
    // PALMTracer's.
    /^plane$/,
  ],
  time: [
    /^position_t$|^t_position$|^pos_t$/,
    /^time(?:_?stamp)?$|^t$/,
    /^(?:elapsed|relative|absolute|abs|acquisition)_?time$|^time_elapsed$/,
  ],
  x: axisPatterns('x'),
  y: axisPatterns('y'),
  z: axisPatterns('z'),
}
export const meanings = Object.keys(patterns) as ColumnMeaning[]

const lengthUnits =
  'um|µm|nm|mm|cm|m|px|pix|pixels?|microns?|micrometers?|micrometres?|nanometers?|nanometres?|a|angstroms?'
const timeUnits = 's|secs?|seconds?|ms|msec|us|µs|ns|ps|fs|mins?|minutes?|h'
const trailingUnit = new RegExp(`^(.+?)_(${lengthUnits}|${timeUnits})$`)

/** One name for each of the spellings of a unit. */
export function unitOf(text: string): string {
  const unit = text
    .trim()
    // What is left of a µ that was written in Latin letters.
    .replace(/^\uFFFDm$/, 'µm')
    .replace(/^\\u00b5m$/i, 'µm')
    .replace(/^Â?[µμ]/, 'µ')
  if (/^(?:um|microns?|micromet(?:er|re)s?)$/i.test(unit)) return 'µm'
  if (/^(?:sec|secs|seconds?)$/i.test(unit)) return 's'
  if (/^(?:msec|milliseconds?)$/i.test(unit)) return 'ms'
  if (/^(?:pix|pixels?|px)$/i.test(unit)) return 'px'
  if (/^nanomet(?:er|re)s?$/i.test(unit)) return 'nm'
  return unit
}

interface PlainName {
  readonly name: string
  /** The name without the unit at its end, where it has one. */
  readonly bare: string
  readonly unit: string | undefined
}

/** Small letters, underscores, the unit apart: "X_(µm)", "x [nm]", "trackId", "time_ms". */
export function makePlain(text: string): PlainName {
  const bracket = /[([{]\s*([^)\]}]*?)\s*[)\]}]/.exec(text)
  const name = text
    .replace(/[([{][^)\]}]*[)\]}]/g, ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[μ]/g, 'µ')
    .replace(/[^\p{L}\d]+/gu, '_')
    .replace(/^_+|_+$/g, '')
  const trailing = trailingUnit.exec(name)
  const unit = bracket && bracket[1] !== '' ? bracket[1] : trailing?.[2]
  return { name, bare: trailing?.[1] ?? name, unit: unit === undefined ? undefined : unitOf(unit) }
}

/** Which field of a line holds what, and the units that its name gives. */
export interface Columns {
  readonly at: ReadonlyMap<ColumnMeaning, number>
  readonly units: ReadonlyMap<ColumnMeaning, string>
  /** Where one row holds several particles: the fields of each one's axes. */
  readonly wide: readonly (readonly number[])[] | undefined
  /** The field that names the unit of lengths in each row (Imaris). */
  readonly unitField: number | undefined
}

/** Several particles side by side: x1, y1, x2, y2, or x, y, x, y. */
function sideBySide(plain: readonly PlainName[]): (readonly number[])[] | undefined {
  const groups: Map<string, number>[] = []
  const seen = new Map<string, number>()
  const numbered = new Map<string, Map<string, number>>()
  plain.forEach(({ bare }, field) => {
    const found = /^(?:pos(?:ition)?_?)?([xyz])(?:_?(\d+))?$/.exec(bare)
    if (!found) return
    const key = found[2] ?? `again ${seen.get(found[1]) ?? 0}`
    if (found[2] === undefined) seen.set(found[1], (seen.get(found[1]) ?? 0) + 1)
    let group = numbered.get(key)
    if (!group) {
      group = new Map()
      numbered.set(key, group)
      groups.push(group)
    }
    group.set(found[1], field)
  })
  const axes = [...(groups[0]?.keys() ?? [])].sort().join('')
  if (groups.length < 2 || !axes.startsWith('x')) return undefined
  if (groups.some((group) => [...group.keys()].sort().join('') !== axes)) return undefined
  return groups.map((group) => [...axes].map((axis) => group.get(axis) ?? 0))
}

/** Finds out what the fields of a header stand for; nothing where no x is among them. */
export function readColumns(fields: readonly string[]): Columns | undefined {
  const plain = fields.map(makePlain)
  const at = new Map<ColumnMeaning, number>()
  const units = new Map<ColumnMeaning, string>()
  for (const meaning of meanings) {
    for (const pattern of patterns[meaning]) {
      const fields = [...plain.keys()].filter((index) => {
        const { name, bare } = plain[index]
        return (pattern.test(name) || pattern.test(bare)) && ![...at.values()].includes(index)
      })
      // Where a coordinate is there in pixels and in lengths, the lengths count.
      const field = fields.find((index) => plain[index].unit !== 'px') ?? fields[0]
      if (field === undefined) continue
      at.set(meaning, field)
      const { unit } = plain[field]
      if (unit !== undefined) units.set(meaning, unit)
      break
    }
  }
  const wide = at.has('particle') ? undefined : sideBySide(plain)
  const [row, column] = [/^row$/, /^col(?:umn)?$/].map((name) => plain.findIndex((each) => name.test(each.bare)))
  if (!at.has('x') && !at.has('y') && row >= 0 && column >= 0) {
    at.set('x', column)
    at.set('y', row)
  }
  if (wide) return { at, units, wide, unitField: undefined }
  if (!at.has('x')) return undefined
  const unitField = plain.findIndex(({ name }) => name === 'unit')
  const imaris = unitField >= 0 && plain.some(({ name }) => name === 'category')
  const parent = plain.findIndex(({ name }) => name === 'parent')
  // Older exports of Imaris call the track of a spot its parent.
  if (imaris && parent >= 0 && plain[at.get('particle') ?? -1]?.name !== 'track_id') at.set('particle', parent)
  const time = at.get('time')
  if (imaris && time !== undefined && !at.has('frame')) {
    // Imaris counts time points there.
    at.delete('time')
    at.set('frame', time)
  }
  return { at, units, wide: undefined, unitField: imaris ? unitField : undefined }
}

/** Columns that every tool has and none of which numbers tracks. */
const properties =
  /label|quality|radius|diameter|intensity|area|mass|size|ecc|signal|snr|error|sigma|state|channel|visibility|contrast|color|colour|median|mean|min|max|std|total|background|offset|uncertainty|category|collection|unit|score|probability|type|class|time|frame/

const knownUnit = new RegExp(`^[(\\[]?\\s*(${lengthUnits}|${timeUnits})\\s*[)\\]]?$`, 'i')
/** The unit in a cell of a row of units, in brackets or not; nothing where it is none. */
export function unitIn(cell: string): string | undefined {
  const written = /[([]\s*([^)\]]+?)\s*[)\]]/.exec(cell)?.[1]
  if (written !== undefined) return unitOf(written)
  const unit = unitOf(cell)
  return knownUnit.test(unit) ? unit : undefined
}

/** Columns that name a recording or a part of one, in each of which tracks are counted anew. */
const recordings =
  /^(?:movie|video|file|file_?name|series|field|field_of_view|fov|dataset|data_set|experiment|replicate|stack|assembly|aid|cluster|cid)(?:_?(?:id|index|idx|n|no|nr|num|number|name))?$/
export const namesRecording = (field: string) => recordings.test(makePlain(field).name)

/** Whether a column of an unknown name may number tracks. */
export const mayNumberTracks = (field: string) => field.trim() !== '' && !properties.test(field.toLowerCase())
