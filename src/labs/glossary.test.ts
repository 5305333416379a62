import { readdirSync, readFileSync } from 'node:fs'
import katex from 'katex'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { termsOf } from '../physics/glossary'
import { finderOf } from '../ui/finder'
import { keyInWords } from '../ui/symbols'
import { labs } from './all'

/** What everybody knows, or what the page explains where it stands: it needs no entry in the glossary. */
const plain = new Set([
  '|a − a_direct|/|a_direct|',
  ...'Stars|Model|Radius|Smallest mass|Largest mass|Mass of a star|Forces|Steps of the run|Speed|Trails|Velocity arrows|Picture|Colours|Diagnostic|Another diagnostic|Stars by hand|Video clip|From now on|Some steps|time|radius|Simulated time|a|e|E_b|model|rms|99 %|largest|heaviest tenth|all others|share within|share below|share per speed'.split(
    '|',
  ),
  ...'Experiment|Expression|Mass|Method|theory|This run could not be set up|Bond of a molecule|its mean stretch|bond length rₑ|Nanomechanical resonator|rms at this temperature|left at sin θ/λ = 0.5 Å⁻¹|The well|position x|x|binFrom|binTo'.split(
    '|',
  ),
  ...'Motion|Particles|Frames|Time between frames|Edge of the box|Speed of swimming|File|Order of the array|Frame interval|Length unit|Time unit|Simulation|Atoms|One frame in|Shortest track|Axes|Every track in the files|fit|measured|exact|fit ends|frames|density|All together|Each track|Tracks (CSV)|particles|frame interval|missing frames|method|Open or drop trajectories|Track|Way|Net|all tracks|tracks|Length|track|diffusionError'.split(
    '|',
  ),
  ...'Galaxy|Star|Duration|Masses|Velocities|Encounters per cell|Mass of a passage|Speed of a passage|Compare with one worker|Time span|Halo stars|Bar|Evolution|all stars|r|stars|no bar|stars done|its error|computed in|speed|elevation|time from closest approach|closest|without|Distance|distance|encounters|simulated|mean|ratio|now|As many as simulations find|Up to 10¹¹ M☉|A weaker bar|time span|other energies|stable points move onto the bar|Only|Shown|All|Open its run|claims in order|distance in tolerances|its tolerance|Claims that hold|How far the computed values are from the expected ones|claim|expected|computed|deviation|claims|passed|failed|Claims'.split(
    '|',
  ),
  ...'Ladder|Samples|Budget|Cost against N|Pairs|Displacements|Encounters|With the same digits|Rungs (CSV)|each worker counts|Cost of all forces against the number of stars'.split(
    '|',
  ),
])

/** Texts that a lab's source puts on the page: titles of charts, labels of axes and marks, names of curves, readings and columns. */
function wordsOf(lab: string): readonly { readonly text: string; readonly file: string }[] {
  const folder = new URL(`./${lab}/`, import.meta.url)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'))
  const found: { text: string; file: string }[] = []
  for (const file of files) {
    const source = ts.createSourceFile(
      file,
      readFileSync(new URL(file, folder), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
      ts.ScriptKind.TSX,
    )
    const take = (node: ts.Node | undefined) => {
      if (node && ts.isStringLiteral(node)) found.push({ text: node.text, file })
    }
    const visit = (node: ts.Node): void => {
      if (ts.isJsxAttribute(node) && ts.isIdentifier(node.name) && node.name.text === 'title') take(node.initializer)
      if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && /^(label|name)$/.test(node.name.text))
        take(node.initializer)
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
        if (/^(rangeAxis|listAxis|row|number|vector)$/.test(node.expression.text)) take(node.arguments[0])
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return found
}

describe.each(labs)('the words of $name', ({ name, parameters }) => {
  const find = finderOf(termsOf(name))
  const explained = (text: string) => find(keyInWords(text) ?? text).some(({ explanation }) => explanation)

  it('are explained, or need no explanation', () => {
    const labels = Object.values(parameters).map(({ label }) => ({ text: label, file: 'parameters' }))
    const unexplained = [...labels, ...wordsOf(name)]
      .filter(({ text }) => !plain.has(text) && !explained(text))
      .map(({ text, file }) => `${file}: ${text}`)
    expect([...new Set(unexplained)]).toEqual([])
  })

  it('have one meaning each, in whole sentences', () => {
    const terms = termsOf(name)
    const names = terms.map((term) => term.name)
    for (const { text, source } of terms) {
      expect(text).toMatch(/^[A-Z].*\.$/)
      expect(source ?? 'none').not.toMatch(/\.$/)
    }
    expect(names.filter((each, index) => names.indexOf(each) !== index)).toEqual([])
  })
})

describe('every formula of the glossary', () => {
  const formulas = labs.flatMap(({ name }) => termsOf(name)).flatMap(({ formula }) => formula ?? [])
  it.each([...new Set(formulas)])('%s can be set', (formula) => {
    expect(() => katex.renderToString(formula, { throwOnError: true, displayMode: true })).not.toThrow()
  })
})
