import { describe, expect, it } from 'vitest'
import { cardHtml, cardSvg, type ResultCard, wrapped } from './card'

const card: ResultCard = {
  title: 'Star cluster · Second Moment',
  picture: { url: 'data:image/png;base64,AAAA', width: 1000, height: 500 },
  headline: { label: 'Virial ratio', value: '0.412(5)', note: '0.5 is balance' },
  facts: [
    ['Stars', '300'],
    ['Note', '<script>alert(1)</script>'],
  ],
  address: `https://example.org/#/cluster?v=1&stars=300&file=${'x'.repeat(400)}`,
  code: { side: 33, path: 'M4 4h7v1H4z' },
  checksum: `sha256:${'0'.repeat(64)}`,
  version: 'Second Moment 0.1.0, contract 1',
}

describe('a result card', () => {
  it('holds picture, number, facts, address, code, checksum and version, as text that cannot become anything else', () => {
    for (const made of [cardSvg(card), cardHtml(card)]) {
      for (const word of [
        'Star cluster',
        '0.412(5)',
        'Virial ratio',
        '0.5 is balance',
        'data:image/png',
        'M4 4h7v1H4z',
        'contract 1',
      ])
        expect(made).toContain(word)
      expect(made).toContain('&lt;script&gt;')
      expect(made).not.toContain('<script')
      expect(made.replace(/<[^>]*>/g, '')).toContain(card.checksum)
    }
    expect(cardHtml(card)).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:")
    expect(cardHtml(card)).toContain(`<a href="${card.address.replaceAll('&', '&amp;')}">`)
  })

  it('grows with what is in it, and does without what there is none of', () => {
    const height = (of: ResultCard) => Number(/height="(\d+)"/.exec(cardSvg(of))?.[1])
    expect(height({ ...card, address: card.address.repeat(3) })).toBeGreaterThan(height(card))
    const bare = { ...card, picture: undefined, headline: undefined, code: undefined, facts: [] }
    expect(height(bare)).toBeLessThan(height(card))
    for (const made of [cardSvg(bare), cardHtml(bare)]) expect(made).not.toMatch(/undefined|<image|<img|NaN/)
    // No letters to the right of the card.
    for (const [, text] of cardSvg(card).matchAll(/<text[^>]*>([^<]*)</g)) expect(text.length).toBeLessThan(130)
  })

  it('breaks lines between words, and where there are none anywhere', () => {
    expect(wrapped('one two three', 7)).toEqual(['one two', 'three'])
    expect(wrapped('abcdefgh', 3)).toEqual(['abc', 'def', 'gh'])
    expect(wrapped('', 5)).toEqual([])
  })
})
