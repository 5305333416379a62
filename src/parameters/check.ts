// Whether a value is one that a parameter takes. By itself: who only names parameters does not wait for the library that checks.
import * as z from 'zod/mini'
import { say, type Text } from '../words/text'
import type { ListParameter, NumberParameter, Parameter, ParameterValue } from './parameter'
import { accepts } from './parameter'

const finite = (parameter: NumberParameter | ListParameter) =>
  z.pipe(
    z
      .number()
      .check(z.refine((value) => Number.isFinite(value) && value >= parameter.minimum && value <= parameter.maximum)),
    // Minus zero means zero: it would otherwise print and hash differently.
    z.transform((value: number) => (value === 0 ? 0 : value)),
  )

/** The zod schema of one parameter: accepts exactly what `accepts` says. */
export function schemaOf(parameter: Parameter): z.ZodMiniType<ParameterValue> {
  switch (parameter.kind) {
    case 'number':
      return finite(parameter).check(
        z.refine(
          (value) =>
            (!parameter.integer || Number.isSafeInteger(value)) &&
            (!parameter.exclusiveMinimum || value > parameter.minimum),
        ),
      )
    case 'choice':
      return z.enum(parameter.options.map((option) => option.value))
    case 'flag':
      return z.boolean()
    case 'text':
      return z.string().check(z.maxLength(parameter.maximumLength), ({ value, issues }) => {
        const reason = parameter.check?.(value)
        if (reason) issues.push({ code: 'custom', message: reason, params: { own: true }, input: value })
      })
    case 'list':
      return z
        .array(finite(parameter))
        .check(z.minLength(parameter.minimumLength), z.maxLength(parameter.maximumLength))
  }
}

export type Checked =
  | { readonly ok: true; readonly value: ParameterValue }
  | { readonly ok: false; readonly reason: Text }

/** What is said of a value that a parameter does not take. */
export const refusal = (parameter: Parameter): Text => say('takes {what}', { what: accepts(parameter) })

const schemas = new WeakMap<Parameter, z.ZodMiniType<ParameterValue>>()

/** Validates a value that is already typed (from the script interface or a control). */
export function checkValue(parameter: Parameter, value: unknown): Checked {
  // Most values are defaults, which are accepted by construction: no schema is made for them.
  if (value === parameter.default) return { ok: true, value: parameter.default }
  let schema = schemas.get(parameter)
  if (!schema) schemas.set(parameter, (schema = schemaOf(parameter)))
  const outcome = schema.safeParse(value)
  if (outcome.success) return { ok: true, value: outcome.data }
  const own = outcome.error.issues.find((issue) => issue.code === 'custom' && issue.params?.own === true)
  // A text of the parameter's own is what its check said.
  return { ok: false, reason: (own?.message as Text | undefined) ?? refusal(parameter) }
}

/** Decimal notation only: no blanks, no hexadecimal, no "Infinity". */
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** Reads a value from text (address or command line) and validates it. */
export function parseValue(parameter: Parameter, source: string): Checked {
  const refuse: Checked = { ok: false, reason: refusal(parameter) }
  switch (parameter.kind) {
    case 'number':
      return decimal.test(source) ? checkValue(parameter, Number(source)) : refuse
    case 'list': {
      const parts = source === '' ? [] : source.split(',', parameter.maximumLength + 1).map((part) => part.trim())
      return parts.every((part) => decimal.test(part)) ? checkValue(parameter, parts.map(Number)) : refuse
    }
    case 'flag':
      return source === 'true' || source === '1'
        ? { ok: true, value: true }
        : source === 'false' || source === '0'
          ? { ok: true, value: false }
          : refuse
    case 'choice':
    case 'text':
      return checkValue(parameter, source)
  }
}
