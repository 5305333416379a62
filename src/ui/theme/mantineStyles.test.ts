import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const sources = fileURLToPath(new URL('../../', import.meta.url))
const library = fileURLToPath(new URL('../../../node_modules/@mantine/core/', import.meta.url))
const read = (file: string) => readFileSync(file, 'utf8')
const under = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))

/** Names that the page's own files import from Mantine, types left out. */
function used(): string[] {
  const names = new Set<string>()
  for (const file of under(sources).filter((each) => each.endsWith('.tsx')))
    for (const [, list] of read(file).matchAll(/import \{([^}]+)\} from '@mantine\/core'/g))
      for (const name of list.split(',').map((each) => each.trim()))
        if (name && !name.startsWith('type ')) names.add(name)
  return [...names]
}

/** Style sheets of components, through everything that they import. */
function styleSheets(components: readonly string[]): Set<string> {
  const styles = new Set<string>()
  const seen = new Set<string>()
  const visit = (file: string) => {
    if (seen.has(file) || !existsSync(file)) return
    seen.add(file)
    for (const [, other] of read(file).matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)) {
      if (other.includes('.module.')) styles.add(basename(other).split('.')[0])
      visit(join(dirname(file), other))
    }
  }
  const files = under(join(library, 'esm'))
  for (const name of components) {
    const file = files.find((each) => basename(each) === `${name}.mjs`)
    if (!file) throw new Error(`the library has no ${name}`)
    visit(file)
  }
  return styles
}

it('brings the styles of every component that is used, and no others', () => {
  const components = used()
  expect(components).toContain('Slider')
  const wanted = [...styleSheets(components), 'baseline', 'global']
  const text = read(fileURLToPath(new URL('mantineStyles.ts', import.meta.url)))
  const brought = [...text.matchAll(/styles\/([A-Za-z-]+)\.css/g)].map(([, name]) => name)
  expect(brought.toSorted()).toEqual(wanted.toSorted())
  // A later rule wins: the order is the library's own.
  const all = read(join(library, 'styles.css'))
  const places = brought.map((name) =>
    all.indexOf(
      read(join(library, `styles/${name}.css`))
        .trim()
        .slice(0, 200),
    ),
  )
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})
