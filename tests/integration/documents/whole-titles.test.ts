import { expect, it } from 'vitest'
import { loadPaperFonts } from '@desktop/headless/paper-fonts'
import type { Block, DocumentModel } from '@shared/documents/model'
import { callSheetOf } from '@shared/documents/papers/call-sheet'
import { measureWith } from '@shared/print/fonts'
import { layOutPart } from '@shared/print/layout'
import { makeSampleSchool } from '@shared/sample/sample-school'
import { familyLanguages } from '@shared/words/family'
import { day } from '@tests/fixtures/build-conference'
import { ownPapersIn } from '@tests/unit/documents/own-papers'

const measure = measureWith(loadPaperFonts())
const languages = familyLanguages.map(({ language }) => language)
/** Letters of these are shaped by a browser, which measures them itself. */
const drawn = languages.filter((one) => !['zh-Hans', 'ta', 'ur', 'ar'].includes(one))

const titlesIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'keepTogether') return titlesIn(block.blocks)
    return block.kind === 'table' ? block.columns.map(({ title }) => title) : []
  })
const textsOn = (model: DocumentModel): readonly string[] =>
  model.parts.flatMap((part) =>
    layOutPart(part, model, 'a4', measure).flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])),
    ),
  )

it.each(drawn)('no title of a column is cut inside a word in %s', (language) => {
  for (const [kind, model] of ownPapersIn(language).filter(([one]) => one !== 'poster')) {
    const written = new Set(textsOn(model).flatMap((text) => text.split(' ')))
    const words = model.parts.flatMap(({ blocks }) => titlesIn(blocks)).flatMap((title) => title.split(' '))
    expect([kind, words.filter((word) => word !== '' && !written.has(word))]).toEqual([kind, []])
  }
})

it('no telephone number of a call sheet goes on below', () => {
  const { school, conference } = makeSampleSchool()
  const asked = conference.requests.slice(0, 400)
  const unplaced = asked.map(({ id }) => ({
    requestId: id,
    reason: 'family-busy' as const,
    blocking: [],
  }))
  const options = { school, locale: 'pt', date: day('2026-11-20'), revision: 1 }
  const texts = new Set(textsOn(callSheetOf(conference, { appointments: [], unplaced }, options)))
  const families = new Set(asked.map(({ householdId }) => householdId))
  const numbers = conference.adults
    .filter((one) => one.phone !== '' && one.householdIds.some((id) => families.has(id)))
    .map(({ phone }) => phone.replace(/\s+/g, '\u00A0'))
  expect(numbers.length).toBeGreaterThan(20)
  expect(numbers.filter((number) => !texts.has(number))).toEqual([])
})
