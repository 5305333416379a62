import { DEFAULT_THEME, mergeMantineTheme } from '@mantine/core'
import { expect, it } from 'vitest'
import { mantineTheme, variablesOf } from './mantineTheme'

it('draws icons without a ground of their own in a colour that is seen, on dark too', () => {
  const { dark, light } = variablesOf(mergeMantineTheme(DEFAULT_THEME, mantineTheme))
  for (const variables of [dark, light])
    expect(variables).toHaveProperty('--mantine-color-accent-light-color', 'var(--sm-accent)')
})
