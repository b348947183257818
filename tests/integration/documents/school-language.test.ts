import { describe, expect, it } from 'vitest'
import type { DocumentModel } from '@shared/documents/model'
import { layOutPart } from '@shared/print/layout'
import { textsOfPart } from '@shared/print/script'
import { en as familyEnglish } from '@shared/words/family/languages/en'
import { schoolLanguages } from '@shared/words/school'
import { en } from '@shared/words/school/languages/en'
import { ownPapersIn } from '@tests/unit/documents/own-papers'

const textsOf = (model: DocumentModel): readonly string[] => [
  model.title,
  model.pageLabel,
  ...model.parts.flatMap(textsOfPart),
]

/** What English papers say, cut at its blanks; titles of files with families' papers aside. */
const { letters: _letters, itineraries: _itineraries, invitations: _invitations, ...own } = en.sentences
const { reasons, byPhone, online, pageLabel } = familyEnglish.sentences
const english = [...Object.values({ ...own }), reasons, byPhone, online, pageLabel]
  .flatMap((said) => (typeof said === 'string' ? [said] : Object.values({ ...said })))
  .flatMap((said) => said.split(/\{\w+\}/))
  .map((said) => said.replace(/^[\s.,:]+|[\s.,:]+$/g, ''))
  .filter((said) => /\p{L}{3}/u.test(said))
/** Words that a language took over from English as they are. */
const borrowed: Readonly<Record<string, readonly string[]>> = {
  ms: ['Status'],
  pl: ['Online'],
  ro: ['Online'],
}

const languages = schoolLanguages.map((one) => one.language)

describe('the school’s own papers', () => {
  it.each(languages)('in %s are marked as being in it, and are read its way', (language) => {
    for (const [kind, model] of ownPapersIn(language)) {
      const tag = language === 'en' ? 'en-GB' : language
      const way = ['ar', 'ur'].includes(language) ? 'rtl' : 'ltr'
      expect([kind, model.language, model.direction]).toEqual([kind, tag, way])
    }
  })

  it.each(languages.filter((one) => one !== 'en'))(
    'in %s hold no sentence of the English ones',
    (language) => {
      for (const [kind, model] of ownPapersIn(language)) {
        const said = textsOf(model)
        for (const sentence of english) {
          if (borrowed[language]?.includes(sentence)) continue
          // What people wrote is in English, too: a word of it may stand in there.
          const found = said.filter((text) =>
            sentence.includes(' ') ? text.includes(sentence) : text === sentence,
          )
          expect([kind, sentence, found]).toEqual([kind, sentence, []])
        }
      }
    },
  )
})

it('English papers say each of those sentences, so that none is looked for in vain', () => {
  const said = ownPapersIn('en').flatMap(([, model]) => textsOf(model))
  expect(english.filter((sentence) => !said.some((text) => text.includes(sentence)))).toEqual([
    // Nobody has a single slot left.
    en.sentences.freeSlots.one,
  ])
})

it('a sheet in Arabic has its first column on the right', () => {
  const list = ownPapersIn('ar').find(([kind]) => kind === 'interpreter-sheet')?.[1]
  const [part] = list?.parts ?? []
  if (!list || !part) throw new Error('no list')
  const [page] = layOutPart(part, list, 'a4', (text, _weight, size) => text.length * size * 0.5)
  const marks = page?.marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : [])) ?? []
  const [time = 0, family = 0, place = 0] = ['الوقت', 'العائلة', 'المكان'].map(
    (title) => marks.find((mark) => mark.text === title)?.x,
  )
  expect(time).toBeGreaterThan(family)
  expect(family).toBeGreaterThan(place)
  expect(place).toBeGreaterThan(0)
})
