import { expect, openCluster, shownTime, test } from './page'

test('without WebGL the cluster runs, counts and charts, and says what is missing', async ({ page }) => {
  await page.addInitScript(() => {
    const { prototype } = HTMLCanvasElement
    const own = Reflect.get(prototype, 'getContext') as (kind: string) => unknown
    const getContext = new Proxy(own, {
      apply: (target, canvas, given: [kind: string]) =>
        given[0].startsWith('webgl') ? null : Reflect.apply(target, canvas, given),
    })
    Object.assign(prototype, { getContext })
  })
  await openCluster(page, '?stars=50&steps=100000')
  await expect(page.getByText(/shows no 3-D graphics \(WebGL 2\)/)).toBeVisible()
  await expect.poll(() => shownTime(page)).toBeGreaterThan(0)
  const curve = page.getByRole('img', { name: 'Virial ratio' }).locator('path[data-kind=measured]')
  await expect(curve).toHaveAttribute('d', /L/)
  await expect(page.getByRole('row', { name: /virial ratio/ })).toContainText(/0\.\d/)
})

test('without WebAssembly SIMD the page says which browsers have it, and explains all the same', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new WebAssembly.CompileError('SIMD is not supported'))
    Object.assign(WebAssembly, { validate: () => false, compile: refuse, compileStreaming: refuse })
  })
  // A single orbit needs no kernel, and is followed without.
  for (const lab of ['cluster', 'quantum', 'diffusion', 'resonance?task=grid']) {
    await page.goto('about:blank')
    await page.goto(`/#/${lab}`)
    await expect(page.getByText(/no WebAssembly SIMD.*Firefox from 89, Safari from 16\.4/).first(), lab).toBeVisible()
    await expect(page.getByRole('region', { name: 'Parameters', exact: true })).toBeVisible()
    await page.keyboard.press('i')
    await expect(page.getByRole('dialog').locator('.katex').first()).toBeVisible()
  }
})
