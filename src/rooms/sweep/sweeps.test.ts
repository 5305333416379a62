import { expect, it, vi } from 'vitest'
import { countingLab } from '../../experiments/counting.fixture'
import { makePlan, planText } from '../../experiments/sweep/plan'
import { resolve } from '../../parameters/resolve'
import type { LabDefinition } from '../lab'
import { openSweep, openSweepFile, subjectOf, useSweeps } from './sweeps'

const build = { program: '0.1.0+abc', kernels: 'sha256:def' }
vi.mock('./build', () => ({ thisBuild: () => Promise.resolve(build) }))

const lab = countingLab({ paced: false }).lab as LabDefinition
const settings = resolve(lab, [], 'text')
const subject = subjectOf(lab, settings)
const entry = {}
const planFile = async (axes: string) =>
  planText(await makePlan(lab, { given: [], axes, keep: 'sum', shards: 1 }, build))
/** What the page says, and is set to, after such files were opened. */
async function opened(...files: File[]) {
  await openSweep(lab, settings, entry)
  await openSweepFile(lab, subject, files, entry)
  const { draft, message, note } = useSweeps.getState().get(subject) ?? {}
  return { axes: draft?.axes, message, note }
}

it('a plan is opened, and one that sets what it sweeps is refused in the words of the command line', async () => {
  const plan = await planFile('factor=1:5:3')
  const axes = [{ name: 'factor', values: '1:5:3' }]
  expect(await opened(new File([plan], 'plan.json'))).toEqual({ axes, message: undefined, note: undefined })
  const both = plan.replace('"parameters": {}', '"parameters": { "length": "3" }').replace('factor=1:5:3', 'length=2,4')
  const refused = 'both.json: length is set for all cells, and an axis, too'
  expect(await opened(new File([both], 'both.json'))).toEqual({ axes, message: refused, note: undefined })
})

it('of several files that are let fall at once it takes the first, and says so', async () => {
  const [one, other] = await Promise.all(['factor=1,2', 'factor=3,4'].map(planFile))
  const first = await opened(new File([one], 'one.json'), new File([other], 'other.json'))
  expect(first).toEqual({
    axes: [{ name: 'factor', values: '1,2' }],
    message: undefined,
    note: 'Only one.json was taken of the 2 files: here it is one at a time.',
  })
  expect(await opened(new File([other], 'other.json'))).toMatchObject({ note: undefined })
})

it('files that were let fall on the page are opened once, with the sweep, by what is in them', async () => {
  const files = [new File([await planFile('factor=5,6')], 'mailed.txt')]
  const axesOf = () => useSweeps.getState().get(subject)?.draft.axes
  await openSweep(lab, settings, entry, files)
  expect(axesOf()).toEqual([{ name: 'factor', values: '5,6' }])
  await opened(new File([await planFile('factor=7,8')], 'plan.json'))
  await openSweep(lab, settings, entry, files)
  expect(axesOf()).toEqual([{ name: 'factor', values: '7,8' }])
})
