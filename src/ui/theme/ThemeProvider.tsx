import './mantineStyles'
import './tokens.css'
import './base.css'
import { MantineProvider } from '@mantine/core'
import { type ReactNode, useLayoutEffect } from 'react'
import { cssVariablesResolver, mantineTheme } from './mantineTheme'
import type { Theme } from './tokens'

export interface ThemeProviderProps {
  readonly theme: Theme
  readonly children: ReactNode
}

/** Dresses the page: our tokens on <html> and Mantine reading them. */
export function ThemeProvider({ theme, children }: ThemeProviderProps) {
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
  return (
    <MantineProvider
      theme={mantineTheme}
      cssVariablesResolver={cssVariablesResolver}
      forceColorScheme={theme === 'dark' ? 'dark' : 'light'}
      deduplicateCssVariables={false}
    >
      {children}
    </MantineProvider>
  )
}
