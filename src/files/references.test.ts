import { expect, it } from 'vitest'
import { citationBibtex, citationText, entryOf } from './references'

it('takes a reference apart, and keeps one that is written otherwise whole', () => {
  expect(entryOf('Aarseth, Lin & Papaloizou, Astrophys. J. 324, 288 (1988)')).toEqual({
    kind: 'article',
    fields: {
      author: 'Aarseth and Lin and Papaloizou',
      journal: 'Astrophys. J.',
      volume: '324',
      pages: '288',
      year: '1988',
    },
  })
  expect(entryOf('Hamilton et al., Astrophys. J. 954, 12 (2023), eq. 3').fields).toMatchObject({
    author: 'Hamilton and others',
    note: 'eq. 3',
  })
  expect(entryOf('Binney & Tremaine, Galactic Dynamics (2008), eq. 2.71a')).toEqual({
    kind: 'book',
    fields: { author: 'Binney and Tremaine', title: 'Galactic Dynamics', year: '2008', note: 'eq. 2.71a' },
  })
  expect(entryOf(' drawn as by Gillespie, Phys. Rev. E 54, 2084 (1996)').fields.author).toBe('Gillespie')
  expect(entryOf('Read from the file that input names')).toEqual({
    kind: 'misc',
    fields: { howpublished: 'Read from the file that input names' },
  })
})

it('cites a run in words and for BibTeX', () => {
  const citation = {
    software: 'Second Moment',
    authors: 'The Second Moment authors',
    version: '0.1.0, contract 1',
    what: 'Star cluster: Stars 300',
    address: 'https://example.org/#/cluster?stars=300',
    checksum: 'sha256:00',
    opened: '2026-11-30',
    references: [{ what: 'Integrator', where: 'Verlet, Phys. Rev. 159, 98 (1967)' }],
  }
  expect(citationText(citation)).toBe(
    'The Second Moment authors: Second Moment, 0.1.0, contract 1. Star cluster: Stars 300. https://example.org/#/cluster?stars=300 (opened 2026-11-30), checksum sha256:00.\n\nIt relies on\n- Integrator: Verlet, Phys. Rev. 159, 98 (1967).\n',
  )
  expect(citationBibtex(citation)).toBe(`@misc{SecondMoment,
  author = {{The Second Moment authors}},
  title = {{Second Moment}},
  url = {https://example.org/#/cluster?stars=300},
  urldate = {2026-11-30},
  note = {Star cluster: Stars 300; 0.1.0, contract 1; checksum sha256:00}
}

@article{Verlet1967,
  author = {Verlet},
  journal = {Phys. Rev.},
  volume = {159},
  pages = {98},
  year = {1967}
}
`)
})
