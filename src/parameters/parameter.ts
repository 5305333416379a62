import { say, type Text } from '../words/text'
import { own } from './own'

/**
 * What a change of a parameter does to a run that is under way:
 * `initial` makes it start again, `future` acts from the next step on, `analysis` has what was computed worked out again, `view`
 * touches the picture only.
 * A `view` parameter belongs to the page: the command line and the result document do not know it.
 */
export type Effect = 'initial' | 'future' | 'analysis' | 'view'

interface Description {
  /** Name for people, e.g. "Time step". */
  readonly label: Text
  /** Symbol in formulas, as TeX, e.g. "\\Delta t". */
  readonly symbol?: string
  /** Unit as people read it, e.g. "Myr"; absent for pure numbers. */
  readonly unit?: string
  /** One line: what it is and what it does. */
  readonly meaning: Text
  /** What there is to add where parameters go by their names: in the command line's help and in the READMEs. */
  readonly named?: Text
  /** Heading under which the controls show it. */
  readonly group: Text
  /** Default: 'initial'. */
  readonly effect?: Effect
  /** Whether it plays a part, given the others (Kroupa masses have limits, equal masses do not). */
  readonly applies?: (values: Readonly<Record<string, unknown>>) => boolean
  /** Whether its numbers are plain, given the values before it: no unit is then shown, read or named. */
  readonly unitless?: (values: Readonly<Record<string, unknown>>) => boolean
  /**
   * Its default where another parameter, which stands before it in the table, has a certain value: what a problem is stated with. Values
   * that are not named here, the other's own default among them, have `default`.
   */
  readonly defaultBy?: {
    readonly parameter: string
    readonly values: Readonly<Record<string, ParameterValue>>
  }
}

export interface NumberParameter extends Description {
  readonly kind: 'number'
  readonly default: number
  readonly minimum: number
  readonly maximum: number
  readonly integer: boolean
  /** The minimum itself is not allowed (a width > 0). */
  readonly exclusiveMinimum?: boolean
  /** How the slider runs; 'log' needs a positive minimum or `sliderMinimum`. */
  readonly scale: 'linear' | 'log'
  /** The slider's own, narrower range; the number field takes the whole one. */
  readonly sliderMinimum?: number
  readonly sliderMaximum?: number
  /** Slider step on a linear scale. */
  readonly step?: number
  /** One is as good as another: it is drawn, not tuned, and has a die in the place of a slider. */
  readonly drawn?: boolean
}

export interface ChoiceParameter<T extends string = string> extends Description {
  readonly kind: 'choice'
  readonly default: T
  readonly options: readonly {
    readonly value: T
    readonly label: Text
    readonly meaning?: Text
    /** What one of them is compared with another by, and where it is described. */
    readonly facts?: Text
    readonly reference?: string
  }[]
}

export interface FlagParameter extends Description {
  readonly kind: 'flag'
  readonly default: boolean
}

export interface TextParameter extends Description {
  readonly kind: 'text'
  readonly default: string
  readonly maximumLength: number
  /** Says what is wrong with a text, or nothing. Its own parameter's name need not be in the sentence. */
  readonly check?: (text: string) => Text | undefined
  /** Example shown in the table of the command line and as the field's placeholder. */
  readonly example?: string
}

/** Numbers separated by commas: a vector, or the axis of a sweep. */
export interface ListParameter extends Description {
  readonly kind: 'list'
  readonly default: readonly number[]
  readonly minimum: number
  readonly maximum: number
  readonly minimumLength: number
  readonly maximumLength: number
}

export type Parameter = NumberParameter | ChoiceParameter | FlagParameter | TextParameter | ListParameter
export type ParameterTable = Readonly<Record<string, Parameter>>

export type ValueOf<P extends Parameter> =
  P extends ChoiceParameter<infer T>
    ? T
    : P extends NumberParameter
      ? number
      : P extends FlagParameter
        ? boolean
        : P extends ListParameter
          ? readonly number[]
          : string

export type Values<T extends ParameterTable> = { readonly [K in keyof T]: ValueOf<T[K]> }
export type ParameterValue = number | string | boolean | readonly number[]
export type AnyValues = Readonly<Record<string, ParameterValue>>

type Rest<P extends Parameter, Optional extends keyof P = never> = Omit<P, 'kind' | 'integer' | 'scale' | Optional>

/** A real number in [minimum, maximum]. */
export const real = (p: Rest<NumberParameter> & { scale?: 'linear' | 'log' }): NumberParameter => ({
  scale: 'linear',
  ...p,
  kind: 'number',
  integer: false,
})

/** A whole number in [minimum, maximum]. */
export const integer = (p: Rest<NumberParameter> & { scale?: 'linear' | 'log' }): NumberParameter => ({
  scale: 'linear',
  ...p,
  kind: 'number',
  integer: true,
})

export const choice = <const T extends string>(p: Omit<ChoiceParameter<T>, 'kind'>): ChoiceParameter<T> => ({
  ...p,
  kind: 'choice',
})
export const flag = (p: Omit<FlagParameter, 'kind'>): FlagParameter => ({ ...p, kind: 'flag' })
export const text = (p: Omit<TextParameter, 'kind'>): TextParameter => ({ ...p, kind: 'text' })
export const list = (p: Omit<ListParameter, 'kind'>): ListParameter => ({ ...p, kind: 'list' })

/** What a parameter means, for those who call it by its name. */
export const withNames = ({ meaning, named }: Parameter): string =>
  named === undefined ? meaning : `${meaning} ${named}`

/** The default of a parameter beside these values of others. */
export function defaultOf({ default: usual, defaultBy }: Parameter, values: AnyValues): ParameterValue {
  const other = defaultBy && own(values, defaultBy.parameter)
  return (other === undefined ? undefined : own(defaultBy?.values ?? {}, formatValue(other))) ?? usual
}

/** The default, and what it is beside certain values of another parameter: "1; 0 with model=kepler, figureEight". */
export function standardInWords({ default: usual, defaultBy }: Parameter, mark = (text: string) => text): string {
  const groups = new Map<string, string[]>()
  for (const [other, value] of Object.entries(defaultBy?.values ?? {}))
    groups.set(formatValue(value), [...(groups.get(formatValue(value)) ?? []), other])
  const some = [...groups].map(([value, others]) => `${mark(value)} with ${defaultBy?.parameter}=${others.join(', ')}`)
  return [mark(formatValue(usual)), ...some].join('; ')
}

const plain = new WeakMap<Parameter, Parameter>()

/** A parameter as it is beside these values: without its unit where numbers are plain. Always the same object for the same answer. */
export function asShown(parameter: Parameter, values: AnyValues): Parameter {
  if (parameter.unit === undefined || !parameter.unitless?.(values)) return parameter
  let shown = plain.get(parameter)
  if (!shown) {
    const rest = { ...parameter }
    delete (rest as { unit?: string }).unit
    plain.set(parameter, (shown = rest))
  }
  return shown
}

/** What a parameter accepts, in words: "a whole number from 1 to 100000". */
export function accepts(parameter: Parameter): Text {
  switch (parameter.kind) {
    case 'number': {
      const { integer: whole, exclusiveMinimum, minimum, unit } = parameter
      const range = { minimum, maximum: unit ? `${parameter.maximum} ${unit}` : parameter.maximum }
      if (exclusiveMinimum)
        return whole
          ? say('a whole number above {minimum} and up to {maximum}', range)
          : say('a number above {minimum} and up to {maximum}', range)
      return whole
        ? say('a whole number from {minimum} to {maximum}', range)
        : say('a number from {minimum} to {maximum}', range)
    }
    case 'choice':
      return say('one of {names}', { names: parameter.options.map((option) => option.value).join(', ') })
    case 'flag':
      return 'true or false'
    case 'text':
      return say('a text of at most {maximumLength} characters', parameter)
    case 'list': {
      const { minimumLength: least, maximumLength: most, minimum, maximum } = parameter
      return least === most
        ? say('{count} numbers from {minimum} to {maximum}, separated by commas', { count: least, minimum, maximum })
        : say('{least} to {most} numbers from {minimum} to {maximum}, separated by commas', {
            ...{ least, most, minimum, maximum },
          })
    }
  }
}

/** Writes a value so that `parseValue` gives back the same bits. */
export function formatValue(value: ParameterValue): string {
  return typeof value === 'object' ? value.join(',') : String(value)
}

/** The options of a choice from the table of a family, in its order: a member of it is named and described there and nowhere else. */
export const optionsOf = <N extends string>(
  table: Readonly<Record<N, { readonly label: Text; readonly inShort: Text }>>,
): { readonly value: N; readonly label: Text; readonly meaning: Text }[] =>
  Object.entries<{ label: Text; inShort: Text }>(table).map(([value, { label, inShort }]) => ({
    value: value as N,
    label,
    meaning: inShort,
  }))
