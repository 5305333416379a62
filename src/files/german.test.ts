import { expect, it } from 'vitest'
import { files } from '../words/german/files'
import { Dictionary } from '../words/translator'
import { readAddress } from './address'
import { readTrajectories } from './trajectories/readTrajectories'

const dictionary = new Dictionary()
dictionary.add(files)
const german = (text: string) => dictionary.translate(text)

const read = (name: string, text: string) => readTrajectories(new Blob([text]), name, {})
const refusal = (name: string, text: string) =>
  read(name, text).then(
    () => 'nothing is wrong',
    (error: unknown) => german(error instanceof Error ? error.message : ''),
  )

it.each([
  ['tracks.csv', 'particle,frame,x\n1,0,a\n', "Zeile 2: x sollte eine Zahl sein und ist 'a'"],
  ['tracks.csv', 'particle,frame,x\n', 'die Tabelle enthält keine Positionen'],
  ['tracks.csv', '', 'die Datei ist leer'],
  ['run.xyz', '2\n\nH 0 0 0\nH 1 1\n', 'Zeile 4: Atom 2 von Bild 1 braucht eine Zahl für z, und da steht nichts'],
  ['run.cif', 'data_quartz\n_atom_site_label\n', 'das ist eine CIF-Datei: in PDB oder XYZ umwandeln'],
])('%s is refused in German', async (name, text, expected) => {
  expect(await refusal(name, text)).toContain(expected)
})

it('what was decided about a table is said in German, each column by its own name', async () => {
  const { reading = [], notices } = await read(
    'tracks.csv',
    'particle,frame,x,y,mass\n1,0,0,1,5\n1,1,1.5,2,5\n1,2,2,,5\n2,0,0,1,5\n2,1,1.5,2,5\n',
  )
  expect(reading.map(german)).toContain(
    'Spalten: x aus x; y aus y; particle aus particle; frame aus frame. Nicht benutzt: mass.',
  )
  expect(notices.map(german)).toContain('1 Zeile mit fehlender Koordinate: als Lücken gelesen (Zeile 4).')
})

it('what is wrong with an address is said in German', () => {
  const { problems } = readAddress('#/cluster?theme=pink&run=2')
  expect(problems.map(({ reason }) => german(reason))).toEqual([
    'erwartet eines von light, dark, projector',
    'erwartet 0 oder 1',
  ])
})
