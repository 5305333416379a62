import { say, type Text } from '../../../words/text'
import { fewest } from './distributions'

/** Why a chart of counted stars is empty. */
export const whyNothing = (counted: { readonly trouble?: Text } | undefined): Text =>
  counted?.trouble ??
  (counted ? say('It takes {fewest} stars at least, in different places.', { fewest }) : 'The stars are being counted.')
