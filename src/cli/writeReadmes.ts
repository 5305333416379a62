// npm run readme: writes the tables of every lab's README anew.
import { readFile, writeFile } from 'node:fs/promises'
import { labs } from '../labs/all'
import { checksOf } from '../labs/claims'
import { withTables } from './readme'

for (const lab of labs) {
  const file = new URL(`../labs/${lab.name}/README.md`, import.meta.url)
  await writeFile(file, withTables(await readFile(file, 'utf8'), lab, await checksOf(lab.name)))
}
