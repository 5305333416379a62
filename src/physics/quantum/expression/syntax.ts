import { say, type Text } from '../../../words/text'

/** A parsed expression. Positions count characters of the source from 0. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  | { readonly kind: 'symbol'; readonly name: string; readonly position: number }
  | { readonly kind: 'unary'; readonly operator: '-' | '!'; readonly operand: Expression }
  | {
      readonly kind: 'binary'
      readonly operator: BinaryOperator
      readonly left: Expression
      readonly right: Expression
    }
  | { readonly kind: 'choice'; readonly test: Expression; readonly yes: Expression; readonly no: Expression }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly arguments: readonly Expression[] }

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '<' | '>' | '<=' | '>=' | '==' | '!=' | '&&' | '||'

/** Functions by name, with the number of their arguments. */
export const functionArguments = {
  abs: 1,
  acos: 1,
  acosh: 1,
  asin: 1,
  asinh: 1,
  atan: 1,
  atanh: 1,
  cbrt: 1,
  ceil: 1,
  cos: 1,
  cosh: 1,
  cot: 1,
  coth: 1,
  csc: 1,
  csch: 1,
  erf: 1,
  erfc: 1,
  exp: 1,
  floor: 1,
  ln: 1,
  log: 1,
  log10: 1,
  log2: 1,
  max: 2,
  min: 2,
  mod: 2,
  pow: 2,
  round: 1,
  sec: 1,
  sech: 1,
  sign: 1,
  sin: 1,
  sinh: 1,
  sqrt: 1,
  step: 1,
  tan: 1,
  tanh: 1,
} as const
export type FunctionName = keyof typeof functionArguments

export const constants: Readonly<Record<string, number>> = { pi: Math.PI, e: Math.E, infinity: Infinity }

/** `k = 1 in [0, 5] step 0.1`: a number with a range, which becomes a slider. */
export interface Definition {
  readonly name: string
  readonly value: number
  readonly minimum: number
  readonly maximum: number
  readonly step?: number
}

export interface Program {
  /** In x and the defined numbers alone: what is defined by an expression stands in it in full. */
  readonly expression: Expression
  readonly definitions: readonly Definition[]
}

/** A piece of the source, and what could stand there instead. */
export interface Correction {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** A text that is no expression. The message says what is wrong, where, and what would help. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError'
  constructor(
    readonly problem: Text,
    /** Characters before the place, from 0. */
    readonly position: number,
    readonly hint?: Text,
    /** Ways to write it, of which each changes the source in one place. `parse` keeps those that lead on. */
    readonly corrections: readonly Correction[] = [],
  ) {
    const character = position + 1
    super(
      hint
        ? say('{problem} (at character {character}): {hint}', { problem, character, hint })
        : say('{problem} (at character {character})', { problem, character }),
    )
  }
}

/** The source with a correction made. */
export const corrected = (source: string, { from, to, text }: Correction) =>
  source.slice(0, from) + text + source.slice(to)
