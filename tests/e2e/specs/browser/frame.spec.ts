import { frameWords as words } from '@shared/words/screens/frame'
import { expect, test } from '../../drivers/sample-test'
import { expectAccessible } from '../../pages/accessible'
import { Frame } from '../../pages/frame'
import { openSample } from '../../pages/sample'

test('going somewhere tells it: the title, the rail, the focus on the heading; back works', async ({
  app,
}) => {
  const { page } = app
  await new Frame(page).goTo('requests')
  await expect(page).toHaveTitle(new RegExp(`^${words.places.requests} · .+ · ${words.app}$`))
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByRole('link', { name: words.places.requests })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await page.goBack()
  await expect(page).toHaveTitle(new RegExp(`^${words.places.event} · `))
})

test('anyone and anything is a few letters away', async ({ app }) => {
  const { page } = app
  await new Frame(page).goTo('people')
  const first = page.getByRole('grid').getByRole('row').nth(1).getByRole('gridcell').first()
  const [family = ''] = (await first.innerText()).split(',')
  await page.keyboard.press('Control+k')
  const finder = page.getByRole('dialog', { name: words.find })
  await expect(finder).toBeVisible()
  await page.keyboard.type(family)
  await expect(finder.getByRole('button').first()).toBeVisible()
  await expectAccessible(page)
  await finder.getByRole('textbox').fill(words.places.settings)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/settings$/)
})

test('light or dark is remembered', async ({ app }) => {
  const { page } = app
  const scheme = page.locator('html')
  const before = (await scheme.getAttribute('data-mantine-color-scheme')) ?? ''
  const [words1, after] = before === 'dark' ? [words.lightLook, 'light'] : [words.darkLook, 'dark']
  await page.getByRole('button', { name: words1 }).click()
  await expect(scheme).toHaveAttribute('data-mantine-color-scheme', after)
  await expectAccessible(page)
  await app.restart()
  await openSample(app.page)
  await expect(app.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', after)
})

test('the keyboard reaches the screen past the rail', async ({ app }) => {
  const { page } = app
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: words.skip })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('an address that leads nowhere says so and leads back', async ({ app }) => {
  const { page } = app
  await page.evaluate(() => (location.hash = '/event/none'))
  await expect(page.getByRole('heading', { name: words.noSuchEvent })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: words.backToStart }).click()
  await expect(page.getByRole('heading', { level: 1, name: words.places.start })).toBeVisible()
})

test('nothing is cut off at twice the size: every screen stands at 640 by 400', async ({ app }) => {
  const { page } = app
  await page.setViewportSize({ width: 640, height: 400 })
  for (const place of ['people', 'event', 'requests', 'plan', 'print', 'minutes', 'settings'] as const) {
    await new Frame(page).goTo(place)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow, place).toBeLessThanOrEqual(0)
    await expectAccessible(page)
  }
})
