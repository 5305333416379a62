import { describe, expect, it } from 'vitest'
import { Dictionary, withComma } from './translator'

const dictionary = new Dictionary()
dictionary.add({
  stars: 'Sterne',
  'half of them': 'die Hälfte davon',
  '{count} {count|star|stars}': '{count} {count|Stern|Sterne}',
  '{count} stars of {all}': '{count} Sterne von {all}',
  '{time}, {done} {done|step|steps}': '{time}, {done} {done|Schritt|Schritte}',
  '{name} takes {range}': '{name} erwartet {range}',
  'a number from {low} to {high}': 'eine Zahl von {low} bis {high}',
  'write {typed}': 'schreiben: {typed}',
})
const german = (text: string, values?: Record<string, string | number>) => dictionary.translate(text, values)

describe('the translator', () => {
  it('knows texts as they are, and puts values into them', () => {
    expect(german('stars')).toBe('Sterne')
    expect(german('{count} {count|star|stars}', { count: 1 })).toBe('1 Stern')
    expect(german('{count} {count|star|stars}', { count: '2.5' })).toBe('2,5 Sterne')
    expect(german('{count} stars of {all}', { count: 3, all: 'half of them' })).toBe('3 Sterne von die Hälfte davon')
  })

  it('finds texts again whose values have been put in, and what is in these', () => {
    expect(german('1 star')).toBe('1 Stern')
    expect(german('12 stars of half of them')).toBe('12 Sterne von die Hälfte davon')
    expect(german('radius takes a number from 0.5 to 1')).toBe('radius erwartet eine Zahl von 0,5 bis 1')
    // Nobody typed anything, or a name is empty.
    expect(german('write ')).toBe('schreiben: ')
    expect(german(' takes half of them')).toBe(' erwartet die Hälfte davon')
  })

  it('takes a number with its unit for no title', () => {
    expect(german('0 Myr, 0 steps')).toBe('0 Myr, 0 Schritte')
    expect(german('69.4 Myr, 1 step')).toBe('69,4 Myr, 1 Schritt')
    expect(german('A Great Work, 7 steps')).toBe('A Great Work, 7 steps')
  })

  it('leaves what is typed to the letter, and what nobody has said', () => {
    expect(german('write 0.5*x')).toBe('schreiben: 0.5*x')
    expect(german('{no} such thing')).toBe('{no} such thing')
    expect(german('$& and $1')).toBe('$& and $1')
    expect(german('{count} stars of {all}', { count: '$&', all: '{count}' })).toBe('$& Sterne von {count}')
  })

  it('takes the pattern that says most', () => {
    expect(german('5 stars')).toBe('5 Sterne')
    expect(german('5 stars of 6')).toBe('5 Sterne von 6')
  })

  it('writes decimals with a comma, and nothing else', () => {
    expect(withComma('0.02037 ± 0.00032')).toBe('0,02037 ± 0,00032')
    expect(withComma('(−1.5 to 2.25) × 10⁻³, 3.')).toBe('(−1,5 to 2,25) × 10⁻³, 3.')
    for (const text of ['0.1.0', 'v1.2', '§28.4', 'x=0.5', 'https://a.b/1.5', '10.1093/mnras/136.1.101'])
      expect(withComma(text)).toBe(text)
  })
})
