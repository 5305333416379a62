import type { Notice } from '../ui/NoticeList'
import { say, type Text } from '../words/text'

/** What is said of the sender's digits. @param own undefined where this run's hold for one machine only */
export function compared(sum: string, own: string | undefined): Omit<Notice, 'id'> {
  if (own === sum)
    return { kind: 'info', text: say('The same digits as the sender’s: checksum {sum}…', { sum }) } as const
  if (own === undefined) {
    const text: Text =
      'Not compared with the sender’s digits: with this way of computing, the last ones depend on the machine. The numbers agree within the error that is shown.'
    return { kind: 'info', text } as const
  }
  const text = say(
    'Other digits than the sender’s: checksum {own}… here, {sum}… there. Either not every value of the address could be taken as given, or the two pages are not of the same version.',
    { own, sum },
  )
  return { kind: 'warning', text } as const
}
