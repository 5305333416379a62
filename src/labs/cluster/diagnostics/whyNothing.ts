import { fewest } from './distributions'

/** Why a chart of counted stars is empty. */
export const whyNothing = (counted: { readonly trouble?: string } | undefined): string =>
  counted?.trouble ??
  (counted ? `It takes ${fewest} stars at least, in different places.` : 'The stars are being counted.')
