import { useCallback, useEffect, useRef, useState } from 'react'
import type { NamedFile } from '../../../files/trajectories/together'
import { messageOf } from '../../../parameters/message'
import { ParameterError } from '../../../parameters/resolve'
import type { Job } from '../../../rooms/ImportPanel'
import { keepFile } from '../../../rooms/keptRuns'
import type { RoomProps } from '../../../rooms/lab'
import { say } from '../../../words/text'
import { checkTrajectories } from '../run'
import type { DiffusionValues } from '../values'
import { readingOf, rememberContents } from './contents'
import { readContents } from './reader'

export interface Import {
  readonly job: Job | undefined
  /** Reads a file, or several as one set, and, when that went well, has it measured. What is shown stays until then. */
  readonly open: (files: readonly File[]) => void
  /** Whether the newest run is that of a file which has just been opened here, and nobody was told of it yet. */
  readonly fresh: () => boolean
}

const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

/** In the order of their names, numbers in them by size; a comma would part a name. */
function named(files: readonly File[]): NamedFile[] {
  if (files.length === 1) return [{ name: files[0].name, file: files[0] }]
  const order = new Intl.Collator('en', { numeric: true })
  return files
    .map((file) => ({ name: file.name.replaceAll(',', '_'), file }))
    .sort((a, b) => order.compare(a.name, b.name))
}

/** Lets files in: one choice at a time, the newest one. */
export function useImport({ change, notify, ...props }: RoomProps): Import {
  const values = props.values as DiffusionValues
  const latest = useRef(values)
  useEffect(() => {
    latest.current = values
  }, [values])
  const [job, setJob] = useState<Job>()
  const current = useRef<AbortController>(undefined)
  const news = useRef(false)
  useEffect(() => () => current.current?.abort(), [])

  const open = useCallback(
    async (picked: readonly File[]) => {
      if (picked.length === 0) return
      const files = named(picked)
      const input = files.map(({ name }) => name).join(',')
      const what = files.length === 1 ? files[0].name : say('{count} files', { count: files.length })
      current.current?.abort()
      const mine = new AbortController()
      current.current = mine
      const { signal } = mine
      const cancel = () => {
        mine.abort()
        setJob(undefined)
      }
      const tell = (fraction: number | undefined) => {
        if (!signal.aborted) setJob({ text: say('Reading {what}', { what }), fraction, cancel })
      }
      tell(undefined)
      try {
        const reading = readingOf(latest.current)
        const contents = await readContents(files, { ...reading, signal, onProgress: tell })
        signal.throwIfAborted()
        const { trajectories } = contents
        // Lags that were right for the data before may not be there in these.
        const asked = latest.current.fitLags
        const fitLags = (asked.at(-1) ?? 0) < trajectories.frames ? asked : []
        const problems = checkTrajectories({ ...latest.current, fitLags }, trajectories)
        if (problems.length > 0) throw new ParameterError(problems)
        // Hundreds of megabytes have just come in; what follows is a task of its own.
        await breathe()
        signal.throwIfAborted()
        rememberContents(files, reading, contents)
        news.current = true
        for (const { name, file } of files) keepFile(name, file)
        change({ input, fitLags })
      } catch (error) {
        if (!signal.aborted) notify({ kind: 'error', text: messageOf(error) })
      } finally {
        if (current.current === mine) setJob(undefined)
      }
    },
    [change, notify],
  )
  const fresh = useCallback(() => {
    const { current } = news
    news.current = false
    return current
  }, [])
  return { job, open: useCallback((files) => void open(files), [open]), fresh }
}
