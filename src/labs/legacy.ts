import type { Experiment } from '../experiments/experiment'
import { composeLab } from '../experiments/lab'
import type { LabDefinition as Moved } from '../rooms/lab'
import type { LabDefinition, RunOutcome } from './lab'

/** A lab that has not moved to the experiments' floor yet, as one experiment that is run in one piece. */
export function legacy(lab: LabDefinition): Moved {
  const experiment: Experiment = {
    name: lab.name,
    title: lab.title,
    parameters: lab.parameters,
    ...(lab.derived ? { derived: lab.derived } : {}),
    ...(lab.check ? { check: lab.check } : {}),
    presets: lab.presets,
    results: lab.results,
    mainArray: '',
    unit: 'run',
    open: (values, { readFile }) => {
      let outcome: RunOutcome | undefined
      return Promise.resolve({
        get done() {
          return outcome ? 1 : 0
        },
        end: 1,
        async advance(_, options = {}) {
          outcome = await lab.run(values, { ...options, ...(readFile ? { readFile } : {}) })
          return 1
        },
        snapshot: () => undefined,
        outcome: () => {
          if (!outcome) return Promise.reject(new Error('the run has not begun'))
          const { timing, ...rest } = outcome
          return Promise.resolve({ ...rest, timing: () => timing })
        },
        dispose: () => undefined,
      })
    },
  }
  const { name, title, summary, icon, room } = lab
  return {
    ...composeLab({ name, title, summary, icon, experiments: [experiment] }),
    room: room as unknown as Moved['room'],
    // The old rooms still ask their lab for these.
    ...{ results: lab.results, mainArray: lab.mainArray, run: lab.run },
  }
}
