import { accepts, standardInWords, withNames } from '../parameters/parameter'
import type { LabDefinition } from '../rooms/lab'
import { acceptedOutput } from './arguments'
import { sweepCommands } from './sweep/names'
import { verifyCommand, verifySummary } from './verifyHelp'

/** Text of `npm run lab -- --help`. */
export function generalHelp(labs: readonly Pick<LabDefinition, 'name' | 'summary'>[]): string {
  const width = Math.max(...labs.map((lab) => lab.name.length))
  return [
    'Usage: npm run -s lab -- <lab> [--name value …] [--workers N] [--json] [--out FILE]',
    '',
    'Labs:',
    ...labs.map((lab) => `  ${lab.name.padEnd(width)}  ${lab.summary}`),
    '',
    '  --json       print one JSON document on standard output',
    '  --out FILE   write the arrays of the result to FILE: .npz, .npy, .csv or .json',
    '  --help       after a lab’s name: its parameters',
    '',
    'Sweeps, on one machine or many (each takes --help):',
    ...Object.entries(sweepCommands).map(([name, what]) => `  ${name.padEnd(width)}  ${what}`),
    '',
    'Is it right on this machine?',
    `  ${verifyCommand.padEnd(width)}  ${verifySummary}`,
  ].join('\n')
}

/** Table of a lab's parameters, presets and results, made from its schema. */
export function labHelp(lab: LabDefinition): string {
  const rows = Object.entries(lab.parameters)
    .filter(([, parameter]) => parameter.effect !== 'view')
    .map(([name, parameter]) => ({
      flag: `--${name}`,
      takes: accepts(parameter),
      standard: standardInWords(parameter) || '(empty)',
      meaning: withNames(parameter),
    }))
  const width = Math.max(...rows.map((row) => row.flag.length))
  const presets = Object.entries(lab.presets)
  return [
    `${lab.title}: ${lab.summary}`,
    '',
    `Usage: npm run -s lab -- ${lab.name} [--name value …] [--json] [--out FILE]`,
    `FILE is ${acceptedOutput(lab.experiments.some(({ report }) => report))}.`,
    ...(lab.experiments.some(({ resumes }) => resumes !== undefined)
      ? [
          '--checkpoint FILE writes the state at the end of the run to FILE (.npz), --resume FILE goes on from there, to the',
          'same digits as in one go: parameters are those of the checkpoint, only how far it goes may be another.',
        ]
      : []),
    '',
    'Parameters:',
    ...rows.flatMap(({ flag, takes, standard, meaning }) => [
      `  ${flag.padEnd(width)}  ${takes}; default ${standard}`,
      `  ${' '.repeat(width)}  ${meaning}`,
    ]),
    ...(presets.length > 0 ? ['', 'Presets (--preset NAME; other flags override it):'] : []),
    ...presets.map(([name, { label, meaning }]) => `  ${name.padEnd(width + 2)}  ${label}. ${meaning}`),
    '',
    'Results:',
    ...Object.entries(lab.results).map(
      ([name, { unit, meaning }]) => `  ${name.padEnd(width + 2)}  ${unit ? `[${unit}] ` : ''}${meaning}`,
    ),
  ].join('\n')
}
