import { expect, test } from '../drivers/shared-test'

test('the page runs no code and fetches nothing from elsewhere', async ({ app }) => {
  await app.page.evaluate(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      document.documentElement.dataset['refused'] =
        `${document.documentElement.dataset['refused'] ?? ''} ${event.effectiveDirective}`
    })
    const inline = document.createElement('script')
    inline.textContent = 'window.breached = true'
    document.body.append(inline)
    void fetch('https://example.org/').catch(() => undefined)
    const frame = document.createElement('iframe')
    frame.src = 'https://example.org/'
    document.body.append(frame)
    const picture = document.createElement('img')
    picture.src = 'https://example.org/crest.png'
    document.body.append(picture)
  })
  for (const directive of ['script-src-elem', 'connect-src', 'frame-src', 'img-src']) {
    await expect(app.page.locator('html')).toHaveAttribute('data-refused', new RegExp(`\\b${directive}\\b`))
  }
  expect(await app.page.evaluate(() => 'breached' in window)).toBe(false)
})

test('the policy refuses what is made into code from text', async ({ app }) => {
  const compiled = await app.page.evaluate(() => {
    const script = document.createElement('button')
    script.setAttribute('onclick', 'window.breached = true')
    document.body.append(script)
    script.click()
    return 'breached' in window
  })
  expect(compiled).toBe(false)
})

test('starting the app breaches its own policy nowhere', async ({ app }) => {
  const complaints: string[] = []
  app.page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  app.page.on('pageerror', (error) => complaints.push(error.name))
  await app.page.reload()
  await expect(app.page.getByRole('main')).toBeVisible()
  expect(complaints).toEqual([])
})

test('only files of the app are served', async ({ app }) => {
  const statuses = await app.page.evaluate(async () => {
    const paths = [
      '/index.html',
      '/../main/index.js',
      '/..%2fmain%2findex.js',
      '/%2e%2e/%2e%2e/package.json',
      '/assets',
      '/none.js',
    ]
    return Promise.all(paths.map(async (path) => (await fetch(path)).status))
  })
  expect(statuses).toEqual([200, 404, 404, 404, 404, 404])
})

test('data written before a restart is there after it', async ({ app }) => {
  const origin = app.origin
  await app.page.evaluate(() => localStorage.setItem('kept', 'yes'))
  await app.restart()
  expect(app.origin).toBe(origin)
  expect(await app.page.evaluate(() => localStorage.getItem('kept'))).toBe('yes')
})
