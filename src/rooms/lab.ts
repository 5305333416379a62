import type { ComponentType, ReactNode } from 'react'
import type { ThreadEntry } from '../compute/thread'
import type { About, Lab, Settings } from '../experiments/lab'
import type { Lesson } from '../experiments/lesson'
import type { RunView } from '../experiments/view'
import type { Differing } from '../files/address'
import type { Origin } from '../files/origin'
import type { AnyValues, ParameterTable, ParameterValue } from '../parameters/parameter'
import type { CurvePadProps } from '../ui/charts/CurvePad'
import type { FormulaProps } from '../ui/Formula'
import type { HeadlineProps } from '../ui/Headline'
import type { Notice } from '../ui/NoticeList'
import type { CameraLink } from '../ui/stage/view'
import type { Action } from '../ui/useActions'
import type { WordsProps } from '../ui/Words'
import type { Text } from '../words/text'
import type { Ghosts } from './ghosts'

/** What the shell hands to a lab's room. */
export interface RoomProps {
  /** Valid values of all parameters, derived ones included. */
  readonly values: AnyValues
  readonly parameters: ParameterTable
  readonly preset: string | undefined
  /** Parameters of the runs beside it, and what each of them differs in. */
  readonly rivals: readonly Settings[]
  readonly duel: readonly Differing[]
  readonly setDuel: (duel: readonly Differing[]) => void
  /** Counts the addresses that were opened: another one means the run that it describes, whatever ran before. */
  readonly opened: number
  /** Validates and applies; what is refused becomes a notice and nothing is lost. */
  readonly change: (given: Readonly<Record<string, ParameterValue>>) => void
  readonly choosePreset: (preset: string | undefined) => void
  /** What the address says about starting at once; undefined leaves it to the lab. */
  readonly autoStart: boolean | undefined
  /** The moment at which the address opens the run, in its units; undefined for its start. */
  readonly at: number | undefined
  /** How the checksum of whoever sent the address begins; undefined where it came without, or describes another run by now. */
  readonly sum: string | undefined
  /** Takes that moment out of the address: the run has moved on. */
  readonly leaveMoment: () => void
  /** Where the camera is, or is to go. */
  readonly camera: CameraLink
  /** Shows a notice over the stage. @returns its id, for `dismiss` */
  readonly notify: (notice: Omit<Notice, 'id'>) => string
  readonly dismiss: (id: string) => void
  /** Hands the shell what can be done here, for keys and help; the same array as long as nothing changed. */
  readonly setActions: (actions: readonly Action[]) => void
  /** Hands the shell what can be told of the run when it is shared; undefined when the room is left. */
  readonly offer: (shareable: (() => Shareable) | undefined) => void
  /** The list of notices, to be laid over the stage. */
  readonly notices: ReactNode
  /** Everything but the stage is hidden. */
  readonly bare: boolean
  /** In a frame of somebody else's page. */
  readonly embedded: boolean
  /** Parameters that may not be touched: see `isLocked`. */
  readonly lock: string | undefined
  /** Parameters that are not shown, with commas, and which charts are: see `PageSettings`. */
  readonly hide: string | undefined
  readonly shownCharts: string | undefined
  /** What this page is, for those who have just come. */
  readonly greeting?: ReactNode
  /** The lesson that is open: stands above the room and is made of its parts. */
  readonly lesson?: ((parts: Parts) => ReactNode) | undefined
  /** A sweep over the lab's parameters; absent until it has been asked for. */
  readonly sweep:
    | {
        readonly opened: boolean
        /** To be opened in it. */
        readonly files: readonly File[]
        readonly onClose: () => void
        readonly entry: ThreadEntry
      }
    | undefined
  readonly lab: LabDefinition
}

/**
 * What a room hands to the lesson beside it: its run, and pieces to be made with. Imported by the lesson itself, which comes later than
 * the room, they would be cut out of what all rooms share.
 */
export interface Parts {
  /** The run that the parameters describe is at its end. */
  readonly ended: boolean
  readonly play: () => void
  readonly ghosts: Pick<Ghosts, 'guess'>
  readonly Words: ComponentType<WordsProps>
  readonly Formula: ComponentType<FormulaProps>
  readonly CurvePad: ComponentType<CurvePadProps>
}

/** A run as it is driven from around the page. */
export interface DrivenRun {
  readonly subscribe: (listener: () => void) => () => void
  readonly snapshot: () => Pick<RunView<never>, 'state' | 'done' | 'end' | 'fraction' | 'document' | 'error'>
  readonly play: () => void
  readonly pause: () => void
  readonly reset: (play: boolean) => void
}

/** What can be told of a run that is shared, beside its parameters. */
export interface Shareable {
  readonly session?: DrivenRun
  /** Whether it is the run that the parameters describe. */
  readonly current?: boolean
  /** The values that the room follows. */
  readonly values?: AnyValues
  /** Where it stands, in its units; undefined where it stands at its start or has no moments to be opened at. */
  readonly moment: { readonly done: number; readonly unit: string } | undefined
  readonly checksum: string | undefined
  /** What the checksum says, or when it will. */
  readonly note: Text
  /** What made the numbers that are shown. */
  readonly origin?: Origin | undefined
  /** The result that matters, and the stage as a picture, as they are shown. */
  readonly headline?: HeadlineProps | undefined
  readonly picture?: (() => Promise<Blob>) | undefined
  /** How many charts its room has. */
  readonly charts?: number
}

/** What the page of a lab's physics is given: the values as they are set. */
export interface TheoryProps {
  readonly values: AnyValues
}

/** What a lab is: its experiments, parameters and presets. One folder, one of these. */
export interface LabDefinition extends Lab {
  /** The preset that is opened where an address says nothing at all. Absent: the defaults. */
  readonly opening?: string
}

/** A lab in the list of labs: what the rail, the keys and the help need of it, and where the rest is to be had. */
export interface LabEntry extends About {
  /** What it is; fetched when it is opened, or when there is time. */
  readonly load: () => Promise<LabDefinition>
  /** The room as people see it; loaded when it is opened, never in Node. */
  readonly room: () => Promise<{ readonly default: ComponentType<RoomProps> }>
  /** Its physics with its formulas; loaded when it is asked for. */
  readonly theory: () => Promise<{ readonly default: ComponentType<TheoryProps> }>
  /** What is taught with it. */
  readonly lessons: () => Promise<{ readonly lessons: readonly Lesson[] }>
}
