export {
  /** Marks an answer's memory as handed over to whoever asked, instead of copied: this thread has it no more. */
  transfer,
} from 'comlink'
