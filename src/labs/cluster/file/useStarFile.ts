import { useCallback, useEffect, useRef, useState } from 'react'
import { messageOf } from '../../../parameters/message'
import { resolve, standing } from '../../../parameters/resolve'
import type { Job } from '../../../rooms/ImportPanel'
import { keepFile } from '../../../rooms/keptRuns'
import type { RoomProps } from '../../../rooms/lab'
import { say } from '../../../words/text'
import { fileModel } from '../bodies'
import type { ClusterValues } from '../parameters'

/** Parameters that come with a file. */
type Given = Readonly<Record<string, number | string>>

/** Lets a file of stars in, or a checkpoint: the newest choice counts. What is shown stays until its stars are known to be good. */
export function useStarFile({ lab, preset, values, change, notify }: RoomProps) {
  /** The values of the page with such a file. */
  const latest = useRef<(input: string, also: Given) => ClusterValues>(undefined as never)
  useEffect(() => {
    latest.current = (input, also) => {
      const named = Object.entries({ ...also, model: fileModel, input })
      const now = new Map([...standing(lab, values, preset), ...named])
      return resolve(lab, now, 'typed').values as ClusterValues
    }
  }, [lab, preset, values])
  const [job, setJob] = useState<Job>()
  const current = useRef<AbortController>(undefined)
  useEffect(() => () => current.current?.abort(), [])

  const open = useCallback(
    /** @returns whether its stars are the page's now */
    async (files: readonly File[], also: Given = {}) => {
      const [file] = files
      if (!file) return false
      current.current?.abort()
      const mine = new AbortController()
      current.current = mine
      const { signal } = mine
      const cancel = () => {
        mine.abort()
        setJob(undefined)
      }
      const tell = (fraction: number | undefined) => {
        if (!signal.aborted) setJob({ text: say('Reading {name}', { name: file.name }), fraction, cancel })
      }
      tell(undefined)
      try {
        if (files.length > 1) {
          const { onlyFirst } = await import('../../../ui/onlyFirst')
          notify({ kind: 'info', text: onlyFirst(files) })
        }
        const { isCheckpoint } = await import('../../../experiments/checkpointFile')
        if (await isCheckpoint(file)) {
          const { resumeFrom } = await import('../../../rooms/resume')
          signal.throwIfAborted()
          await resumeFrom(file, lab)
          return false
        }
        const values = latest.current(file.name, also)
        // The room is there before anybody brings a file.
        const [{ readStarsOf }, { checkStars }] = await Promise.all([import('./reader'), import('./opened')])
        checkStars(await readStarsOf(file, file.name, values, { signal, onProgress: tell }), values)
        signal.throwIfAborted()
        keepFile(file.name, file)
        change({ ...also, model: fileModel, input: file.name })
        return true
      } catch (error) {
        if (!signal.aborted) notify({ kind: 'error', text: messageOf(error) })
        return false
      } finally {
        if (current.current === mine) setJob(undefined)
      }
    },
    [lab, change, notify],
  )
  return { job, open: useCallback((files: readonly File[]) => void open(files), [open]), take: open }
}
