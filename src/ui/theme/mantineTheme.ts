import {
  createTheme,
  deepMerge,
  defaultCssVariablesResolver,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type MantineTheme,
  Tooltip,
} from '@mantine/core'
import { explanations } from '../explanations'

const token = (name: string) => `var(--sm-${name})`
const scale = (...names: [string, string, string, string, string, string, string, string, string, string]) =>
  names.map(token) as unknown as MantineColorsTuple

const accent = scale(
  'accent-soft',
  'accent-soft',
  'accent-soft',
  'accent',
  'accent',
  'accent',
  'accent',
  'accent',
  'accent-strong',
  'accent-strong',
)
/** Mantine paints light themes with `gray` and dark ones with `dark`; both become our own surfaces. */
const gray = scale(
  'background',
  'background',
  'border',
  'border',
  'border',
  'text-dim',
  'text-dim',
  'text',
  'text',
  'text',
)
const dark = scale(
  'text',
  'text',
  'text-dim',
  'text-dim',
  'border',
  'panel-raised',
  'panel-raised',
  'panel',
  'background',
  'background',
)

/** Mantine's components in our tokens: no colour of its own survives. */
export const mantineTheme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 6 },
  colors: { accent, gray, dark },
  fontFamily: token('font'),
  fontFamilyMonospace: token('font-mono'),
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  components: {
    // The page's text and ground, exchanged: readable in every theme.
    Tooltip: Tooltip.extend({
      defaultProps: { portalProps: explanations },
      vars: () => ({ tooltip: { '--tooltip-bg': token('text'), '--tooltip-color': token('background') } }),
    }),
    // base.css does it: Mantine would write a style element, which the page's policy forbids.
    Modal: { defaultProps: { lockScroll: false } },
    Drawer: { defaultProps: { lockScroll: false } },
  },
  headings: { fontFamily: token('font'), fontWeight: '600' },
  variantColorResolver: (input) => {
    const resolved = defaultVariantColorsResolver(input)
    return input.variant === 'filled' ? { ...resolved, color: token('accent-text') } : resolved
  },
})

const surfaces = {
  '--mantine-color-text': token('text'),
  '--mantine-color-bright': token('text'),
  '--mantine-color-body': token('panel'),
  '--mantine-color-error': token('danger'),
  '--mantine-color-success': token('ok'),
  '--mantine-color-placeholder': token('text-dim'),
  '--mantine-color-anchor': token('accent'),
  // Icons without a ground of their own; on dark Mantine would draw them in the palest shade, which is the ground's.
  '--mantine-color-accent-light-color': token('accent'),
  '--mantine-color-default': token('panel-raised'),
  '--mantine-color-default-hover': token('accent-soft'),
  '--mantine-color-default-color': token('text'),
  '--mantine-color-default-border': token('border'),
  '--mantine-color-dimmed': token('text-dim'),
  '--mantine-color-disabled': token('panel'),
  '--mantine-color-disabled-color': token('text-dim'),
  '--mantine-color-disabled-border': token('border'),
  '--mantine-primary-color-contrast': token('accent-text'),
}

/** What Mantine's style sheets read, in our tokens. */
export const variablesOf = (theme: MantineTheme) =>
  deepMerge(defaultCssVariablesResolver(theme), { light: surfaces, dark: surfaces })
