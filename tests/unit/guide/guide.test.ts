import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { guideDocument } from '@shared/documents/guide'
import { guide } from '@shared/words/guide'
import { guidePageIds, guidePictures, type GuidePageId } from '@shared/words/guide/page'
import { searchGuide } from '@shared/words/guide/search'
import { guidePageOf } from '@renderer/frame/guide-page'
import { calendarKinds, peopleKinds, routes } from '@renderer/ui/routes'
import { root } from '../../../build/aliases.ts'

const sections = guidePageIds.flatMap((id) => guide[id].sections)

describe('the guide', () => {
  it('shows every picture once, each described in words', () => {
    const shown = sections.flatMap(({ picture }) => (picture ? [picture] : []))
    expect(shown.map(({ name }) => name).sort()).toEqual([...guidePictures].sort())
    for (const { alt } of shown) expect(alt).toMatch(/^[A-Z].{30,}\.$/)
  })

  it('has a file for every picture and no other, all of them small', () => {
    const folder = join(root, 'renderer/features/guide/pictures')
    const files = readdirSync(folder)
    expect(files.sort()).toEqual(guidePictures.map((name) => `${name}.webp`).sort())
    const bytes = files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
    expect(bytes).toBeLessThan(1.5 * 1024 * 1024)
  })

  it('says something in every section, under titles that differ within a page', () => {
    for (const id of guidePageIds) {
      const titles = guide[id].sections.map(({ title }) => title)
      expect(new Set(titles).size).toBe(titles.length)
    }
    for (const { text, steps } of sections) expect(text ?? steps?.[0] ?? '').not.toBe('')
  })

  it('is printed page by page with everything that it says', () => {
    const { parts } = guideDocument()
    expect(parts.map(({ recipient }) => recipient)).toEqual(guidePageIds)
    const printed = JSON.stringify(parts)
    const said = sections.flatMap(({ title, text, steps = [] }) => [title, text ?? '', ...steps])
    expect(said.filter((one) => !printed.includes(JSON.stringify(one).slice(1, -1)))).toEqual([])
  })
})

describe('searching the guide', () => {
  const pagesFor = (typed: string) => searchGuide(typed).map(({ page }) => page)

  it('wants every word, accents and case aside', () => {
    expect(pagesFor('PASSPHRÄSE')).toContain('backups')
    expect(searchGuide('passphrase usb')[0]).toMatchObject({
      page: 'backups',
      sections: [{ title: 'Save a backup' }],
    })
    expect(pagesFor('passphrase zebra')).toEqual([])
  })

  it('puts pages named so first', () => {
    expect(pagesFor('print')[0]).toBe('print')
    expect(pagesFor('print').length).toBeGreaterThan(2)
  })

  it('finds a page by words of different sections, and nothing for blanks', () => {
    expect(searchGuide('server damaged')).toEqual([{ page: 'backups', sections: [] }])
    expect(searchGuide('  ')).toEqual([])
  })
})

describe('the page of the guide about a screen', () => {
  it.each<readonly [path: string, page: GuidePageId]>([
    [routes.start(), 'start'],
    [routes.importLists(), 'import'],
    [routes.newEvent(), 'setup'],
    [routes.event('e1'), 'start'],
    [routes.setup('e1'), 'setup'],
    [routes.setup('e1', 'rules'), 'setup'],
    [routes.setup('e1', 'times'), 'times'],
    [routes.requests('e1'), 'requests'],
    [routes.slips('e1'), 'requests'],
    [routes.teacherLists('e1'), 'teachers'],
    [routes.appointment('e1', 'r1'), 'change'],
    [routes.unplaced('e1', 'r1'), 'unplaced'],
    [routes.waiting('e1'), 'unplaced'],
    [routes.print('e1'), 'print'],
    [routes.share('e1'), 'announce'],
    [routes.reception('e1'), 'evening'],
    [routes.reception('e1', 'paper'), 'evening'],
    [routes.minutes('e1', 'm1'), 'minutes'],
    [routes.leaders('e1'), 'leaders'],
    [routes.settings(), 'backups'],
    ...peopleKinds.map((kind) => [routes.people(kind), 'people'] as const),
    ...calendarKinds.map((kind) => [routes.calendar('e1', kind, 'x'), 'change'] as const),
  ])('of %s is %s', (path, page) => {
    expect(guidePageOf(path, true)).toBe(page)
  })

  it('of the plan speaks of allocating until there is one', () => {
    expect(guidePageOf(routes.plan('e1'), false)).toBe('allocate')
    expect(guidePageOf(routes.plan('e1'), true)).toBe('change')
  })
})
