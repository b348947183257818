import { foldText, hasEveryTerm, searchTerms } from '@shared/kernel/fold-text'
import { guide } from '.'
import { guidePageIds, type GuidePageId, type GuideSection } from './page'

/** A page that a search has found, with its sections that say what was looked for; none where only the whole page does. */
export interface GuideMatch {
  readonly page: GuidePageId
  readonly sections: readonly GuideSection[]
}

const textOf = ({ title, text, steps, picture }: GuideSection): string =>
  foldText([title, text ?? '', ...(steps ?? []), picture?.alt ?? ''].join('\n'))

/** Folded once: the guide is looked through at every letter typed. */
const pages = guidePageIds.map((id) => {
  const { title, lead, sections } = guide[id]
  const known = sections.map((section) => ({ section, text: textOf(section) }))
  const own = foldText(`${title}\n${lead}`)
  return { id, title: foldText(title), all: [own, ...known.map(({ text }) => text)].join('\n'), known }
})

/** The pages of the guide with every word typed, accents and case aside: those that have them in their title first. */
export function searchGuide(typed: string): readonly GuideMatch[] {
  const terms = searchTerms(typed)
  if (terms.length === 0) return []
  const found = pages.filter(({ all }) => hasEveryTerm(all, terms))
  const [named, others] = [true, false].map((isNamed) =>
    found.filter(({ title }) => hasEveryTerm(title, terms) === isNamed),
  )
  return [...(named ?? []), ...(others ?? [])].map(({ id, known }) => ({
    page: id,
    sections: known.filter(({ text }) => hasEveryTerm(text, terms)).map(({ section }) => section),
  }))
}
