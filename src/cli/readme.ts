import type { Check, Claim } from '../experiments/claim'
import type { ResultField } from '../experiments/experiment'
import { ofTheMachine } from '../experiments/identity'
import type { Lab } from '../experiments/lab'
import { own } from '../parameters/own'
import { accepts, standardInWords, withNames } from '../parameters/parameter'

/** Where a README says what a machine knows better. */
const tables = ['parameters', 'presets', 'results'] as const
type Table = (typeof tables)[number]

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

/** A table in Markdown. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

const code = (text: string) => (text === '' ? '' : `\`${text}\``)

function parameterRows({ parameters, experiments }: Lab): string {
  const rows = Object.entries(parameters)
    .filter(([, { effect }]) => effect !== 'view')
    .map(([name, parameter]) => {
      const own = experiments.filter((each) => Object.hasOwn(each.parameters, name)).map((each) => each.name)
      const some = own.length > 0 && own.length < experiments.length ? own.join(', ') : ''
      // Every machine has its own.
      const standard = name === ofTheMachine ? 'all cores' : standardInWords(parameter, code)
      return [code(name), accepts(parameter), standard, withNames(parameter), some]
    })
  const parted = rows.some((row) => row[4] !== '')
  const heads = ['parameter', 'takes', 'default', 'meaning', 'only in']
  return parted
    ? table(heads, rows)
    : table(
        heads.slice(0, 4),
        rows.map((row) => row.slice(0, 4)),
      )
}

const presetRows = ({ presets }: Lab) =>
  table(
    ['preset', 'what it is'],
    Object.entries(presets).map(([name, { label, meaning }]) => [code(name), `${label}. ${meaning}`]),
  )

const resultRows = ({ results }: Lab) =>
  table(
    ['result', 'unit', 'meaning'],
    Object.entries<ResultField>(results).map(([name, { unit = '', meaning }]) => [code(name), unit, meaning]),
  )

const rowsOf: Readonly<Record<Table, (lab: Lab) => string>> = {
  parameters: parameterRows,
  presets: presetRows,
  results: resultRows,
}

/** Members of a family, as the picker has them. @throws Error where there is no such choice */
function optionRows({ name: lab, parameters }: Lab, name: string): string {
  const parameter = own(parameters, name)
  if (parameter?.kind !== 'choice')
    throw new Error(`the README of ${lab} asks for the options of ${name}, which is no choice`)
  return table(
    [name, 'what it is'],
    parameter.options.map(({ value, label, meaning = '' }) => [code(value), `${label}. ${meaning}`.trimEnd()]),
  )
}

/** What is known from elsewhere, each with the address at which the page computes it. */
function claimRows(lab: string, checks: readonly Check[]): string {
  const claims = checks.flatMap((check) => check.claims as readonly Claim[])
  return table(
    ['claim', 'expected', 'from', 'computed at'],
    claims.map(({ id, claim, expected, source: { text, link } }) => [
      claim,
      String(Number(expected.toPrecision(6))),
      link ? `[${text}](${link})` : text,
      code(`#/verification?only=${lab}/${id}`),
    ]),
  )
}

/** A README with what stands between `<!-- NAME -->` and `<!-- end of NAME -->` as it is now. @throws Error where it has no place for it */
export function withPart(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name} -->\n`, `\n<!-- end of ${name} -->`]
  const from = text.indexOf(begin)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error(`the README has no place for its ${name}`)
  return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`
}

/**
 * A lab's README with its tables as the schema has them now. Each stands between `<!-- NAME -->` and `<!-- end of NAME -->`; `options of
 * NAME` is there where the README wants it. @param checks what is claimed of a lab that computes
 * @throws Error where a table has no place
 */
export function withTables(text: string, lab: Lab, checks: readonly Check[] | undefined): string {
  const schema = tables.reduce((before, name) => withPart(before, name, rowsOf[name](lab)), text)
  const now = checks ? withPart(schema, 'claims', claimRows(lab.name, checks)) : schema
  return now.replaceAll(
    /(<!-- options of (\w+) -->\n)[^]*?(\n<!-- end of options of \2 -->)/g,
    (_, begin: string, name: string, end: string) => `${begin}\n${optionRows(lab, name)}\n${end}`,
  )
}
