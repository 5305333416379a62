import { useEffect, useState } from 'react'
import type { RunSession } from '../../experiments/session'
import type { Star } from './oneStar'
import type { ClusterValues } from './parameters'
import type { ClusterRun } from './run'

/** A star's numbers are read this often, in ms. */
const beat = 400

/** A star of a session's run in numbers, kept up to date; undefined before they are read. */
export function useStar(session: RunSession<ClusterValues, ClusterRun>, star: number | undefined): Star | undefined {
  const [data, setData] = useState<{ readonly of: number; readonly star: Star }>()
  useEffect(() => {
    if (star === undefined) return
    let over = false
    const read = () => {
      session
        .between((run) => (star < run.values.stars ? run.star(star) : Promise.resolve(undefined)))
        .then(
          (fresh) => {
            if (!over) setData(fresh && { of: star, star: fresh })
          },
          // The run was closed in between; its successor is read next.
          () => undefined,
        )
    }
    read()
    const timer = setInterval(read, beat)
    return () => {
      over = true
      clearInterval(timer)
    }
  }, [session, star])
  return data?.of === star ? data?.star : undefined
}
