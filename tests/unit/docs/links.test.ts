import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../../build/aliases.ts'

const pagesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))

const pages = [
  'README.md',
  ...['.github', 'build', 'electron', 'renderer', 'shared', 'tests'].flatMap(pagesIn),
].filter((page) => !page.startsWith(join('tests', 'fixtures')))

/** The files that a page links to, from the root; addresses of other sites are left out. */
function linkedFrom(page: string): readonly string[] {
  const text = readFileSync(join(root, page), 'utf8')
  return [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => relative(root, join(root, dirname(page), target)))
}

describe('the pages for those who work on Parley', () => {
  it.each(pages)('%s links to what is there', (page) => {
    expect(linkedFrom(page).filter((target) => !existsSync(join(root, target)))).toEqual([])
  })

  it('leads from the README to every other page', () => {
    const reached = new Set(['README.md'])
    // A set visits what is added while it is walked through.
    for (const page of reached)
      for (const target of linkedFrom(page)) if (pages.includes(target)) reached.add(target)
    const templates = join('.github', 'pull_request_template.md')
    expect(pages.filter((page) => page !== templates && !reached.has(page))).toEqual([])
  })
})
