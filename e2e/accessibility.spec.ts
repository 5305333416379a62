import AxeBuilder from '@axe-core/playwright'
import { expect, openCluster, test } from './page'

for (const theme of ['dark', 'light', 'projector']) {
  test(`axe finds nothing serious in the ${theme} theme`, async ({ page }) => {
    await openCluster(page, `?stars=100&theme=${theme}`)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    // A notice and the help are part of the page.
    await page.evaluate(() => {
      location.hash += '&nonsense=1'
    })
    await expect(page.getByText(/nonsense is not a parameter/)).toBeVisible()
    await page.getByRole('button', { name: 'Pause' }).click()
    // A tooltip that is still fading has no contrast to speak of.
    await page.mouse.move(640, 200)
    await expect(page.getByRole('tooltip')).toHaveCount(0)
    const { violations } = await new AxeBuilder({ page }).analyze()
    const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(bad.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)).toEqual([])
  })
}

test('the keyboard reaches the transport bar, the parameters and the charts', async ({ page }) => {
  await openCluster(page, '?stars=50')
  const reached = new Set<string>()
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('Tab')
    reached.add(
      await page.evaluate(() => {
        const element = document.activeElement
        return element?.getAttribute('aria-label') ?? element?.textContent?.trim().slice(0, 40) ?? ''
      }),
    )
  }
  const all = [...reached].join('\n')
  for (const name of ['Pause', 'One step', 'Reset', 'Export', 'Stars']) expect(all).toContain(name)
})
