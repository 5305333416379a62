import './mantineStyles'
import './tokens.css'
import './base.css'
import { MantineProvider } from '@mantine/core'
import { type ReactNode, useLayoutEffect } from 'react'
import { adoptVariables } from './adoptVariables'
import { mantineTheme } from './mantineTheme'
import { forgetTokens, type Theme } from './tokens'

export interface ThemeProviderProps {
  readonly theme: Theme
  readonly children: ReactNode
}

/** Dresses the page: our tokens on <html> and Mantine reading them. Rendering it renders every piece of Mantine's again, wherever it stands. */
export function ThemeProvider({ theme, children }: ThemeProviderProps) {
  useLayoutEffect(adoptVariables, [])
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme
    forgetTokens()
  }, [theme])
  return (
    <MantineProvider
      theme={mantineTheme}
      forceColorScheme={theme === 'dark' ? 'dark' : 'light'}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  )
}
