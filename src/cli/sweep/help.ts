import { axisForms } from '../../experiments/sweep/axis'
import { engineVariables } from './engines'
import type { SweepCommand } from './names'
import { sweepCommands } from './names'

const lab = 'npm run -s lab --'

const details: Readonly<Record<SweepCommand, readonly string[]>> = {
  plan: [
    `Usage: ${lab} plan <lab> --axes "A B …" --keep RESULTS [--shards N] --out PLAN.json [--name value …]`,
    '',
    '  --axes      what differs from cell to cell; the last axis runs fastest. An axis is written',
    `              ${axisForms}`,
    '              a parameter that is called axes, keep or shards may be an axis of one value',
    '  --keep      results to keep of each cell, separated by commas: numbers and short vectors;',
    '              a part of a result behind a point (lagrangianRadii.50)',
    '  --shards    parts that the plan is computed in, 1 by default',
    '  --out       where the plan goes',
    '  Every other flag is a parameter that all cells have in common; --preset, too.',
    '',
    'A few cells are computed, for 20 s at most, to say how long a shard lasts.',
  ],
  run: [
    `Usage: ${lab} run PLAN.json [--shard K/N|auto] --out FOLDER [--workers N]`,
    '',
    '  --shard    which part; auto, or nothing: what the first variable says that is set of',
    `             ${engineVariables.map(({ name }) => name).join(', ')}`,
    '  --out      folder of the results; it is made where it is not there',
    '  --workers  threads; by default SLURM_CPUS_PER_TASK or what this process may use',
    '',
    'Exit status: 0 done, or was done already; 2 bad plan or flags; 65 contradicts a finished shard that stands',
    'there; 70 a cell failed (the others are kept); 75 stopped by a signal after saving: run it again; 1 anything else.',
    'TERM, INT, USR1 and USR2 finish the cells at hand and save; a second one ends at once.',
  ],
  status: [
    `Usage: ${lab} status PLAN.json FOLDER`,
    '',
    'Missing shards are printed as Slurm takes them: --array=3,17-19.',
  ],
  merge: [
    `Usage: ${lab} merge PLAN.json FOLDER --out RESULT.npz`,
    '',
    'Refuses, with status 65, on a gap, an overlap, a damaged shard, one of another plan, or the same cells with',
    'different digits. The file is the same, byte for byte, in however many shards the plan was computed.',
  ],
  slurm: [
    `Usage: ${lab} slurm PLAN.json [--out FOLDER] [--maxArraySize N]`,
    '',
    '  --out           folder of the results, "results" by default',
    '  --maxArraySize  as `scontrol show config` says it, 1001 by default',
  ],
  parallel: [
    `Usage: ${lab} parallel PLAN.json [--out FOLDER]`,
    '',
    '  --out  folder of the results, "results" by default',
  ],
}

/** Text of `npm run lab -- run --help`. */
export const sweepHelp = (command: SweepCommand): string => {
  const what = sweepCommands[command]
  return [`${command}: ${what}.`, '', ...details[command]].join('\n')
}
