import type { FunctionName } from './syntax'
import { functionArguments } from './syntax'

/** Other names of functions: of other languages, of other countries. All lower case, as every name is compared. */
const aliases: ReadonlyMap<string, FunctionName> = new Map([
  ...Object.keys(functionArguments).map((name): [string, FunctionName] => [name, name as FunctionName]),
  ['fabs', 'abs'],
  ['arccos', 'acos'],
  ['arcsin', 'asin'],
  ['arctan', 'atan'],
  ['arccosh', 'acosh'],
  ['arcosh', 'acosh'],
  ['arcsinh', 'asinh'],
  ['arsinh', 'asinh'],
  ['arctanh', 'atanh'],
  ['artanh', 'atanh'],
  ['ceiling', 'ceil'],
  ['heaviside', 'step'],
  ['heavisidetheta', 'step'],
  ['theta', 'step'],
  ['θ', 'step'],
  ['unitstep', 'step'],
  ['maximum', 'max'],
  ['minimum', 'min'],
  ['power', 'pow'],
  ['sgn', 'sign'],
  ['tg', 'tan'],
  ['ctg', 'cot'],
])

/** Names that were functions before any of the others: nobody may define them. The others may be defined, and are symbols then. */
const reserved: ReadonlySet<string> = new Set([
  ...['abs', 'acos', 'asin', 'atan', 'cbrt', 'cos', 'cosh', 'exp', 'ln', 'log', 'max', 'min', 'pow', 'sech', 'sign'],
  ...['sin', 'sinh', 'sqrt', 'step', 'tan', 'tanh', 'x', 'pi', 'e', 'π'],
])

/** Words of the language itself. */
const words: ReadonlySet<string> = new Set(['and', 'or', 'not', 'in', 'if', 'else', 'where'])

const constantNames: ReadonlyMap<string, string> = new Map([
  ['pi', 'pi'],
  ['Pi', 'pi'],
  ['PI', 'pi'],
  ['π', 'pi'],
  ['e', 'e'],
  ['inf', 'infinity'],
  ['Inf', 'infinity'],
  ['infinity', 'infinity'],
  ['Infinity', 'infinity'],
])

/** Modules whose functions people call by their full names. */
const modules = /^(math|np|numpy|scipy|special|sp|sympy|jnp|torch)\./i

export const withoutModule = (name: string): string => {
  let rest = name
  while (modules.test(rest)) rest = rest.replace(modules, '')
  return rest === 'E' && rest !== name ? 'e' : rest
}

export const functionOf = (name: string): FunctionName | undefined => aliases.get(name.toLowerCase())
export const constantOf = (name: string): string | undefined => constantNames.get(name)
export const isReserved = (name: string) => reserved.has(name)
export const isWord = (name: string) => words.has(name.toLowerCase())
