import type { ReactNode } from 'react'
import type { Described } from '../experiments/experiment'
import type { Run } from '../experiments/run'
import type { ParameterPanelProps } from '../ui/controls/ParameterPanel'
import type { ExportAction } from '../ui/ExportMenu'
import type { HeadlineProps } from '../ui/Headline'
import type { ResultRow } from '../ui/ResultTable'
import type { TransportBarProps } from '../ui/TransportBar'
import type { Text } from '../words/text'
import type { RoomProps } from './lab'
import type { Previewed } from './preview'
import type { RunHandle } from './useRun'
import type { useRunNotices } from './useRunNotices'

type Notices = Parameters<typeof useRunNotices>[3]

/** Something that a room plays by itself, of what a run has come to. All functions are stable. */
export interface Playback {
  readonly state: TransportBarProps['state']
  readonly play: () => void
  readonly pause: () => void
  readonly reset: () => void
  readonly stepOnce?: () => void
  /** Its own speed, and the ends of the bar's slider. */
  readonly speed?: { readonly value: number; readonly set: (value: number) => void }
  readonly speeds?: readonly [number, number]
  /** 0 to 1. */
  readonly fraction?: number | undefined
  readonly seek?: (fraction: number) => void
  /** The bar and the keys are for it even while the run is computed. Absent: from the end of the run on. */
  readonly always?: boolean
}

export interface RoomSlots<V, R extends Run<unknown, V>> {
  readonly room: RoomProps
  readonly run: RunHandle<V, R>
  readonly experiment: Described
  /** Title, tabs, formula: a row above the stage. */
  readonly header?: ReactNode
  /** The result that matters: shown large, for as long as it is that of the run that the parameters describe. */
  readonly headline?: HeadlineProps | undefined
  /** What one sees on the stage, in a sentence. */
  readonly words?: ReactNode
  /** What the run looks like. It may show the run before while another one is being opened. */
  readonly stage: ReactNode
  /** As long as there are none yet, how many there will be: their place is kept, and nothing moves when they come. */
  readonly charts: readonly ReactNode[] | number
  /**
   * The same of the runs beside it, in their order. Absent where the room cannot show any.
   * @see RunView.rivals
   */
  readonly beside?: readonly BesideSlots[]
  /** Numbers of the run as it stands, by the names of the results. */
  readonly readings?: readonly ResultRow[]
  /** Panels below the parameters that say nothing about this run's numbers. */
  readonly extra?: ReactNode
  /** Panels below the parameters that do. */
  readonly findings?: ReactNode
  /** Of the transport bar; without meaning where there is another one. */
  readonly elapsed?: TransportBarProps['elapsed']
  readonly rate?: TransportBarProps['rate']
  /** In the place of the bar's reading and buttons, where a run is no playback. */
  readonly bar?: ReactNode
  /** What the stage stands in, also where there is a refusal in its place. */
  readonly around?: (stage: ReactNode) => ReactNode
  /**
   * Title of what takes the place of the stage where there is nothing to show of the run that is asked for. Absent: the run before
   * stays in sight as long as there is one.
   */
  readonly trouble?: Text
  /** Why there is no run, in words. Default: what the error says. */
  readonly reason?: Text | undefined
  /** The stage itself says why there is no run. */
  readonly saysWhy?: boolean
  /** Stands below a refusal: another way to a run. */
  readonly wayBack?: ReactNode
  /** A bar of the room's own, where a run is no playback at all. @param exports the menu of ways to take it home */
  readonly transport?: (exports: ReactNode) => ReactNode
  /** Where what is played back is no run but something that one has come to: an orbit. Bar and keys play that. */
  readonly playback?: Playback
  /** Panels below the run's numbers. */
  readonly below?: ReactNode
  /** Heading of the run's numbers. Default: "The run now". */
  readonly caption?: Text
  /** It starts again without a word: what it shows follows the parameters. */
  readonly quiet?: boolean
  readonly stepLabel?: Text
  /** What is being set up while there is no run yet, in words: "20 000 stars". Default: "the run". */
  readonly preparing?: Text
  /** Contents of its files, in words. */
  readonly contents: Text
  /** The stage as a picture. Absent while there is nothing to see. */
  readonly picture?: (() => Promise<Blob>) | undefined
  /** The same as an SVG drawing. @param about names and values of what made it */
  readonly drawing?: ((about: readonly (readonly [string, string])[]) => string) | undefined
  /** What comes at first sight of parameters that are in hand, in words: they stand beside the word "Preview" and nowhere else. */
  readonly previewWords?: (preview: Previewed<V>) => string | undefined
  /** More ways to take it home. */
  readonly exports?: readonly ExportAction[]
  /** Parameters that are shown elsewhere. */
  readonly hidden?: readonly string[]
  /**
   * Charts, and the controls of another experiment, may come a moment after the rest: where runs bring much at once, and nothing among
   * the controls ever changes to another experiment.
   */
  readonly later?: boolean
  /** The experiment is chosen among the parameters: there are no tabs for it. */
  readonly choosesExperiment?: boolean
  readonly closedGroups?: readonly string[]
  readonly annotations?: ParameterPanelProps['annotations']
  readonly restartNote?: ReactNode
  readonly wayOn?: Notices['wayOn']
  readonly playLabel?: Text
  readonly pauseLabel?: Text
}

/** What is shown of a run beside the one that leads. */
export interface BesideSlots {
  readonly stage: ReactNode
  readonly charts: readonly ReactNode[]
  /** Where it stands. */
  readonly note?: Text | undefined
}
