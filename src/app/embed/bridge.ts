import { readAddress } from '../../files/address'
import { allLocked, strangersIn } from '../../parameters/locked'
import { messageOf } from '../../parameters/message'
import type { Problem } from '../../parameters/problem'
import { ParameterError } from '../../parameters/problem'
import { resolve } from '../../parameters/resolve'
import type { LabDefinition, Shareable } from '../../rooms/lab'
import { asIs } from '../../words/text'
import type { Given, Id, Message } from './messages'
import { messagesVersion, ourName, readMessage } from './messages'

/** What can be done with the page from around it: drive the lab, and nothing else. */
export interface DrivenPage {
  /** The origins that may, with commas between them. */
  readonly origins: () => string | undefined
  /** The open lab with its values; undefined before there is one. */
  readonly open: () => { readonly lab: LabDefinition; readonly values: unknown; readonly address: string } | undefined
  /** @throws ParameterError where there is no such lab */
  readonly fetch: (name: string) => Promise<LabDefinition>
  readonly openAddress: (hash: string) => Promise<void>
  readonly problemsOf: (lab: LabDefinition, given: Given) => readonly Problem[]
  readonly change: (given: Given) => void
  readonly setLock: (lock: string | undefined) => void
  readonly offered: () => Shareable | undefined
  /** Whether what is open was made from a file of whoever sits here: then nothing of it is told. */
  readonly isPrivate: () => boolean
  readonly subscribe: (listener: () => void) => () => void
}

/** The page around the frame. */
export interface Around {
  readonly send: (message: object, origin: string) => void
  /** @param heard is called with what that page, and no other window, says */
  readonly listen: (heard: (data: unknown, origin: string) => void) => () => void
  /** @param changed is called with the height that the frame should have, in px, at once and whenever it is another one */
  readonly measure: (changed: (height: number) => void) => () => void
}

/** ms until the next hello, and at most. */
const soon = 250
const seldom = 3000
/** How long an opened address may take until its run is followed, in ms, and how often one looks. */
const patience = 30_000
const look = 30

const noRun = () =>
  new ParameterError([{ name: 'run', given: '', reason: asIs('has nothing to do: no run is open yet') }])

/**
 * Tells the page around the frame how high it should be, says hello until somebody answers, and does what that page asks for where its
 * origin is on the list.
 * @returns what ends it
 */
export function startBridge(page: DrivenPage, around: Around): () => void {
  /** The origin that is told of runs. */
  let partner: string | undefined
  let acknowledged = false
  let height: number | undefined
  let ended = false

  const say = (message: object, origin: string) =>
    around.send({ from: ourName, version: messagesVersion, ...message }, origin)
  const listed = (origin: string) => page.origins()?.split(',').includes(origin) === true && origin !== ''

  let wait = soon
  let timer: ReturnType<typeof setTimeout>
  // Nothing in it but that there is a lab: whoever frames it knows that.
  const greet = () => {
    say({ kind: 'hello' }, '*')
    timer = setTimeout(greet, wait)
    wait = Math.min(2 * wait, seldom)
  }
  const tellHeight = () => {
    if (height === undefined) return
    around.send({ subject: 'lti.frameResize', height }, '*')
    if (acknowledged) say({ kind: 'height', height }, '*')
  }

  /** What there is to be told of the run. */
  const standing = () => {
    const open = page.open()
    if (!open) return { state: 'preparing' }
    const { session, current } = page.offered() ?? {}
    const { state, done, end, fraction } = session?.snapshot() ?? { state: 'preparing' as const }
    const lost = state === 'refused' || state === 'failed'
    return {
      lab: open.lab.name,
      ...(page.isPrivate() ? {} : { address: open.address }),
      ...(current ? { state, done, end, fraction } : { state: lost ? state : 'preparing' }),
    }
  }
  const documentNow = () => {
    const { session, current } = page.offered() ?? {}
    return current && !page.isPrivate() ? session?.snapshot().document : undefined
  }
  let toldState = ''
  let toldDocument: unknown
  const tell = () => {
    if (partner === undefined) return
    const now = standing()
    const percent = 'fraction' in now ? Math.floor(100 * (now.fraction ?? 0)) : 0
    const key = JSON.stringify({ ...now, done: 0, fraction: percent })
    if (key !== toldState) {
      toldState = key
      say({ kind: 'state', ...now }, partner)
    }
    const document = documentNow()
    if (document === toldDocument) return
    toldDocument = document
    if (document) say({ kind: 'result', address: page.open()?.address, document }, partner)
  }

  let session: Shareable['session']
  let leaveSession = () => {}
  const follow = () => {
    const next = page.offered()?.session
    if (next !== session) {
      leaveSession()
      session = next
      leaveSession = next?.subscribe(tell) ?? (() => {})
    }
    tell()
  }

  /** Waits until the room follows what was set, so that what is asked next is asked of the right run. */
  const followed = async () => {
    for (const begin = Date.now(); !ended; ) {
      if (page.offered()?.values !== undefined && page.offered()?.values === page.open()?.values) return
      if (Date.now() - begin > patience) throw new Error('The lab did not come.')
      await new Promise((later) => setTimeout(later, look))
    }
  }
  const running = () => {
    const { session: run } = page.offered() ?? {}
    if (!run) throw noRun()
    return run
  }
  const opened = () => {
    const open = page.open()
    if (!open) throw noRun()
    return open
  }

  /** Does what is asked for. @returns what the answer says besides @throws ParameterError and others; then nothing has changed */
  const perform = async (message: Exclude<Message, { readonly kind: 'hello' }>): Promise<object> => {
    switch (message.kind) {
      case 'open': {
        const { lab: name, given, page: settings, problems } = readAddress(message.address)
        const lab = await page.fetch(name)
        const { parameters, problems: wrong } = resolve(lab, given, 'text')
        refuse([...problems, ...wrong, ...lockProblems(settings.lock, parameters)])
        await page.openAddress(message.address)
        await followed()
        break
      }
      case 'set':
        refuse(page.problemsOf(opened().lab, message.parameters))
        page.change(message.parameters)
        await followed()
        break
      case 'run': {
        const run = running()
        // As the bar's button.
        if (run.snapshot().state === 'done') run.reset(true)
        else run.play()
        break
      }
      case 'pause':
        running().pause()
        break
      case 'reset':
        running().reset(false)
        break
      case 'result': {
        opened()
        if (page.isPrivate())
          refuse([
            { name: 'result', given: '', reason: asIs('stays here: it was computed from a file of whoever sits here') },
          ])
        const document = documentNow()
        return { ...standing(), ...(document ? { document } : {}) }
      }
      case 'lock': {
        const { parameters } = message
        const lock = typeof parameters === 'object' ? parameters.join(',') : parameters ? allLocked : ''
        refuse(lock === '' ? [] : lockProblems(lock, resolve(opened().lab, [], 'typed').parameters))
        page.setLock(lock === '' ? undefined : lock)
      }
    }
    return {}
  }

  const answer = async (message: Message, origin: string) => {
    const { id } = message
    const to = (rest: object) => say({ ...rest, ...(id === undefined ? {} : { id }) }, origin)
    try {
      if (message.kind === 'hello') {
        acknowledged = true
        clearTimeout(timer)
        if (listed(origin)) partner = origin
        to({ kind: 'answer', to: 'hello', drives: listed(origin) })
        tellHeight()
        toldState = ''
        toldDocument = undefined
        follow()
        return
      }
      if (!listed(origin)) {
        const reason = asIs(`takes no messages from ${origin}: its address needs origins=${origin}`)
        throw new ParameterError([{ name: 'origins', given: '', reason }])
      }
      to({ kind: 'answer', to: message.kind, ...(await perform(message)) })
    } catch (error) {
      to(refusal(error, message.kind))
    }
  }

  /** One after the other, in the order in which they came. */
  let queue = Promise.resolve()
  const stopListening = around.listen((data, origin) => {
    const heard = readMessage(data)
    if (!heard) return
    if ('message' in heard) queue = queue.then(() => (ended ? undefined : answer(heard.message, origin)))
    else say({ ...refusal(new ParameterError(heard.problems)), ...idOf(heard.id) }, origin)
  })
  const stopMeasuring = around.measure((now) => {
    if (now === height) return
    height = now
    tellHeight()
  })
  const stopFollowing = page.subscribe(follow)
  greet()
  return () => {
    ended = true
    clearTimeout(timer)
    leaveSession()
    stopListening()
    stopMeasuring()
    stopFollowing()
  }
}

const idOf = (id: Id) => (id === undefined ? {} : { id })

/** @throws ParameterError where there are any */
function refuse(problems: readonly Problem[]) {
  if (problems.length > 0) throw new ParameterError(problems)
}

const lockProblems = (lock: string | undefined, parameters: LabDefinition['parameters']): readonly Problem[] =>
  strangersIn(lock, parameters).map((given) => ({
    name: 'lock',
    given,
    reason: 'takes parameters of this lab' as const,
  }))

const refusal = (error: unknown, to?: string) => ({
  kind: 'error',
  ...(to === undefined ? {} : { to }),
  // For a program: in English whatever the page speaks.
  message: error instanceof Error ? error.message : messageOf(error),
  problems:
    error instanceof ParameterError ? error.problems.map(({ name, given, reason }) => ({ name, given, reason })) : [],
})
