import { availableCores } from '../compute/cores'
import type { NumberParameter } from '../parameters/parameter'
import { integer } from '../parameters/parameter'
import { say, type Text } from '../words/text'

/** The seed of a lab's random numbers. @param what it picks: "Picks the stars." */
export const seedParameter = (
  what: Text,
  own: Pick<NumberParameter, 'default'> & Pick<Partial<NumberParameter>, 'applies'>,
): NumberParameter =>
  integer({
    label: 'Seed',
    meaning: say('{what} The same seed gives the same numbers on every machine.', { what }),
    group: 'Run',
    minimum: 0,
    maximum: Number.MAX_SAFE_INTEGER,
    drawn: true,
    step: 1,
    ...own,
  })

/** How many workers compute. @param remark what a lab has to add */
export const workersParameter = (
  remark: Text = '',
  own: Pick<Partial<NumberParameter>, 'applies'> = {},
): NumberParameter =>
  integer({
    label: 'Workers',
    meaning:
      remark === ''
        ? 'Processor cores to compute on. The digits do not depend on it.'
        : say('Processor cores to compute on. The digits do not depend on it. {remark}', { remark }),
    group: 'Run',
    effect: 'future',
    default: availableCores(),
    minimum: 1,
    maximum: 64,
    sliderMaximum: Math.max(2, availableCores()),
    ...own,
  })
