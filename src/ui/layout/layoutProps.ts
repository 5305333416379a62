import type { ReactNode, Ref } from 'react'

/** What can be asked of the page's layout. */
export interface LayoutHandle {
  /** Shows the parameters, and the field in which they are looked for has the keys. */
  readonly findParameter: () => void
}

export interface LabLayoutProps {
  readonly ref?: Ref<LayoutHandle>
  /** The scene or the main plot; it fills a positioned box. */
  readonly stage: ReactNode
  readonly transport: ReactNode
  readonly charts: readonly ReactNode[]
  readonly parameters: ReactNode
  /** Title, tabs, formula: a row above the stage. */
  readonly header?: ReactNode
  /** The result that matters, large: in the header, or where there is none with the words. */
  readonly headline?: ReactNode
  /** What one sees, in a sentence, over the stage's upper left corner; in a hall and on a phone above it. */
  readonly words?: ReactNode
  /** Facts laid over the stage's lower left corner. */
  readonly badges?: ReactNode
  /** What the page has to say, at the stage's upper edge. */
  readonly notices?: ReactNode
  /** Laid over the picture's upper edge: what is in hand. */
  readonly inHand?: ReactNode
  /** What one waits for, in words; laid over the stage once it takes a while. */
  readonly waiting?: string | undefined
  /** Only the stage is left. */
  readonly hideInterface?: boolean
  /** In a frame of somebody else's page, which is as high as what it holds. */
  readonly embedded?: boolean
}
