// One part of the page, which comes when somebody has setups, or goes through them.
export { SequenceRoom } from './SequenceRoom'
export { SetupsDialog } from './SetupsDialog'
