// For pages that frame a Second Moment lab: makes every such frame as high as its lab, and drives those that let this page.
//
//   <iframe src="https://…/#/cluster?v=1&embed=1&origins=https://this.page" title="Star cluster"></iframe>
//   <script src="https://…/embed.js"></script>
//
//   const lab = SecondMoment.drive(document.querySelector('iframe'))
//   await lab.ask('set', { parameters: { stars: 200 } })
//   await lab.ask('run')
//   lab.on('result', ({ document }) => console.log(document.result, document.checksum))
;(() => {
  const ours = 'second-moment'
  /** Heights that are believed, in px: a frame covers no more of the page than that. */
  const least = 100
  const most = 20000
  const drivers = new Map()
  let asked = 0

  const originOf = (frame) => new URL(frame.src, location.href).origin
  const frameOf = (source) =>
    [...document.querySelectorAll('iframe')].find((frame) => frame.contentWindow === source && frame.src)

  function send(frame, message) {
    frame.contentWindow?.postMessage({ to: ours, ...message }, originOf(frame))
  }

  function drive(frame) {
    const known = drivers.get(frame)
    if (known) return known
    const waiting = new Map()
    const listeners = new Map()
    let arrived
    const here = new Promise((resolve) => {
      arrived = resolve
    })
    const driver = {
      /** Asks for something, once the lab is there. Resolves to its answer; rejects with an Error that has the `problems`. */
      async ask(kind, rest = {}) {
        await here
        const id = ++asked
        return new Promise((resolve, reject) => {
          waiting.set(id, { resolve, reject })
          send(frame, { ...rest, kind, id })
        })
      },
      /** Calls a listener with every message of a kind: 'state', 'result', 'height'. Returns what ends it. */
      on(kind, listener) {
        const all = listeners.get(kind) ?? new Set()
        listeners.set(kind, all.add(listener))
        return () => all.delete(listener)
      },
      hear(message) {
        if (message.kind === 'answer' && message.to === 'hello') arrived()
        const asker = waiting.get(message.id)
        if (asker) {
          waiting.delete(message.id)
          if (message.kind === 'error')
            asker.reject(Object.assign(new Error(message.message), { problems: message.problems }))
          else asker.resolve(message)
        } else for (const listener of listeners.get(message.kind) ?? []) listener(message)
      },
    }
    drivers.set(frame, driver)
    return driver
  }

  addEventListener('message', ({ data, source, origin }) => {
    if (typeof data !== 'object' || data === null || data.from !== ours) return
    const frame = frameOf(source)
    if (!frame || origin !== originOf(frame)) return
    if (data.kind === 'hello') send(frame, { kind: 'hello' })
    else if (data.kind === 'height' && Number.isFinite(data.height))
      frame.style.height = `${Math.min(Math.max(Math.ceil(data.height), least), most)}px`
    drive(frame).hear(data)
  })

  window.SecondMoment = {
    drive(frame) {
      const { ask, on } = drive(frame)
      return { ask, on }
    },
  }
})()
