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
  asin: 1,
  atan: 1,
  cbrt: 1,
  cos: 1,
  cosh: 1,
  exp: 1,
  ln: 1,
  log: 1,
  max: 2,
  min: 2,
  pow: 2,
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
export const isFunction = (name: string): name is FunctionName => Object.hasOwn(functionArguments, name)

export const constants: Readonly<Record<string, number>> = { pi: Math.PI, e: Math.E }

/** `k = 1 in [0, 5]`: a number with a range, which becomes a slider. */
export interface Definition {
  readonly name: string
  readonly value: number
  readonly minimum: number
  readonly maximum: number
}

export interface Program {
  readonly expression: Expression
  readonly definitions: readonly Definition[]
}

/** A text that is no expression. The message says what is wrong, where, and what would help. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError'
  constructor(
    readonly problem: string,
    /** Characters before the place, from 0. */
    readonly position: number,
    readonly hint?: string,
  ) {
    super(`${problem} (at character ${position + 1})${hint ? `: ${hint}` : ''}`)
  }
}
