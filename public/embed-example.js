// What a teacher's page does with the lab in its frame.
const element = (id) => document.getElementById(id)
const frame = element('lab')
// The lab lets the pages of these origins drive it; here that is this page's own, elsewhere the one of the learning platform.
frame.src = `./#/cluster?v=1&preset=collapse&stars=150&steps=600&speed=2&run=0&theme=light&embed=1&lock=model&origins=${location.origin}`
const lab = window.SecondMoment.drive(frame)

const trouble = element('trouble')
/** Does something with the lab; what it refuses is said beside the field. */
async function doing(work) {
  trouble.textContent = ''
  try {
    await work()
  } catch (error) {
    trouble.textContent = error.message
  }
}

element('task').addEventListener('submit', (event) => {
  event.preventDefault()
  void doing(async () => {
    await lab.ask('set', { parameters: { stars: Number(element('stars').value) } })
    await lab.ask('run')
  })
})
element('pause').addEventListener('click', () => void doing(() => lab.ask('pause')))
element('reset').addEventListener('click', () => void doing(() => lab.ask('reset')))
element('lock').addEventListener('change', ({ target }) => {
  void doing(() => lab.ask('lock', { parameters: target.checked ? ['model'] : false }))
})

lab.on('state', ({ state, fraction = 0 }) => {
  element('state').textContent =
    state === 'running' ? `Running: ${Math.round(100 * fraction)} %.` : `The lab is ${state}.`
})
lab.on('result', ({ document: run }) => {
  const row = element('runs').insertRow(0)
  const { stars, steps } = run.parameters
  for (const text of [stars, steps, `${run.result.smallestHalfMassRadius.radius.toFixed(2)} pc`, run.checksum?.slice(0, 19) ?? 'none'])
    row.insertCell().textContent = text
})
