import { describe, expect, it } from 'vitest'
import type { Claim } from '../../experiments/claim'
import { settingsOf } from '../../experiments/testing'
import { parse } from '../../physics/quantum/expression/parse'
import { page } from '../../words/german/page'
import { quantum } from '../../words/german/quantum'
import { quantumLessons } from '../../words/german/quantumLessons'
import { verification } from '../../words/german/verification'
import { Dictionary } from '../../words/translator'
import { quantum as lab } from '.'
import { checks } from './claims'
import type { WellValues } from './well/parameters'
import { prepare } from './well/prepare'

const dictionary = new Dictionary()
for (const catalogue of [page, quantum, quantumLessons, verification]) dictionary.add(catalogue)
const german = (text: string) => dictionary.translate(text)

function refusal(expression: string): string {
  try {
    parse(expression)
  } catch (error) {
    return german((error as Error).message)
  }
  return ''
}

describe('the quantum well in German', () => {
  it.each([
    ['x + (2', 'der Text endet, wo „)“ fehlt (bei Zeichen 7): eine Klammer bleibt offen'],
    ['1.125*x + flor(0.5*x)', 'unbekannte Funktion flor (bei Zeichen 11): schreiben: floor(0.5*x)'],
    ['x²^3', /^eine Potenz einer Potenz ist zweideutig/],
    ['1,125*x', 'ein Komma vor drei Ziffern ist zweideutig (bei Zeichen 1): schreiben: 1125 oder 1.125'],
    ['x^2 + q', 'unbekanntes Symbol q (bei Zeichen 7): ergänzen: ; q = 1 in [0, 5]'],
    ['sin x^2', /^sin braucht sein Argument in Klammern \(bei Zeichen 1\): schreiben: sin\(x\^2\) oder sin\(x\)\^2$/],
    ['x/2x', /^womit der Bruch endet, ist zweideutig .*: schreiben: \(x\/2\)\*x oder x\/\(2\*x\)$/],
    ['k*x; k = 7 in [0, 5]', /^k = 7 liegt außerhalb des Bereichs .*: eine Definition lautet k = 1 in \[0, 5\]$/],
  ])('says what is wrong with %s, and leaves what is typed to the letter', (expression, said) => {
    const text = refusal(expression)
    if (typeof said === 'string') expect(text).toBe(said)
    else expect(text).toMatch(said)
  })

  it('says why a potential is refused, and what would do', () => {
    const values = settingsOf(lab, { potential: 'custom', expression: 'cos(x)', samples: 1000 }).values as WellValues
    const answer = prepare(values, Math)
    if (!('refusal' in answer)) throw new Error('it was not refused')
    expect(german(answer.refusal.reason)).toBe(
      'ist nicht verwendbar: V(x) kommt weit links nicht zur Ruhe: Es braucht ein Gebiet; Wände bei −6,283 und 0, auf den Gipfeln der Barrieren, halten das Teilchen; V(x) wiederholt sich alle 6,28319, und eine Zelle davon hat Bänder',
    )
    expect(answer.refusal.remedies?.map(({ label }) => german(label))).toEqual([
      'In einen Kasten von −6,283 bis 0 setzen',
      'Bänder einer Zelle der Länge 6,28319 ansehen',
    ])
  })

  it('has every claim, and every closed form in words', () => {
    const claims = checks.flatMap((check) => check.claims as readonly Claim[])
    expect(claims.map(({ claim }) => claim).filter((claim) => german(claim) === claim)).toEqual([])
    const sources = claims.map(({ source }) => german(source.text))
    expect(sources.filter((text) => /^Closed form|(the|with|and)/.test(text.replace('§28.4 and §28.6', '')))).toEqual(
      [],
    )
  })

  it('leaves titles and names as they are, and knows how many of how many', () => {
    for (const text of [
      'NIST Digital Library of Mathematical Functions, §7.2',
      'Ann. Math. of many bodies of old at large',
    ])
      expect(german(text)).toBe(text)
    expect(german('3 of 12')).toBe('3 von 12')
  })
})
