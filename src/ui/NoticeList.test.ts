import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { asIs } from '../words/text'
import { type Notice, NoticeList } from './NoticeList'

const shownOf = (kinds: readonly Notice['kind'][]) => {
  const notices = kinds.map((kind, index): Notice => ({ id: `${index}`, kind, text: asIs(`${kind} ${index}`) }))
  const markup = renderToStaticMarkup(createElement(NoticeList, { notices, onDismiss: () => undefined }))
  return [...markup.matchAll(/>((?:info|warning|error) \d+)</g)].map(([, text]) => text)
}

it('shows two notices at first, errors before all else and every one of them', () => {
  expect(shownOf(['warning', 'warning', 'warning'])).toEqual(['warning 0', 'warning 1'])
  expect(shownOf(['warning', 'info', 'warning', 'error'])).toEqual(['error 3', 'warning 0'])
  expect(shownOf(['error', 'warning', 'error', 'error'])).toEqual(['error 0', 'error 2', 'error 3'])
})
