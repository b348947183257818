import fc from 'fast-check'
import type { Block, DocumentPart } from '@shared/documents/model'
import type { Conference, Plan } from '@shared/domain/plan/plan'
import { familyLanguages } from '@shared/words/family'
import { madeEvening } from './made-evening'

const languages = familyLanguages.map((one) => one.language)

/** Invented evenings whose families read paper in all languages by turns. */
export const eveningsInAllLanguages = fc
  .record({
    seed: fc.nat(),
    households: fc.integer({ min: 2, max: 14 }),
    staff: fc.integer({ min: 1, max: 5 }),
    sessions: fc.integer({ min: 1, max: 3 }),
    wishes: fc.integer({ min: 1, max: 6 }),
  })
  .map((size): { readonly conference: Conference; readonly plan: Plan } => {
    const { conference, plan } = madeEvening(size)
    const households = conference.households.map((one, i) => ({
      ...one,
      letterLanguage: languages[(size.seed + i) % languages.length] ?? 'en',
    }))
    return { conference: { ...conference, households }, plan }
  })

/** The numbers in names of households, adults and children that are not the recipient's own. */
export function foreignNames(part: DocumentPart): readonly string[] {
  const own = /^household-(\d+)$/.exec(part.recipient)?.[1]
  return [...JSON.stringify(part).matchAll(/\b[HS](\d+)(?:h|a|f|c\d+s)\b/g)].flatMap(([name, number]) =>
    number === own ? [] : [name],
  )
}

/** Words that would tell of what only the office knows. */
export const officeOnly = /contact-|separat|apart|kept|rest\b|mixed|busy|\b37 min/i

export const flat = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === 'keepTogether' ? flat(block.blocks) : [block]))

/** The cells of each table, details after a bar, boxes to tick as `[ ]`. */
export const tablesOf = (part: DocumentPart): readonly (readonly (readonly string[])[])[] =>
  flat(part.blocks).flatMap((block) =>
    block.kind === 'table'
      ? [
          block.rows.map((row) =>
            row.cells.map((cell) =>
              [cell.tick ? `[ ] ${cell.text}` : cell.text, ...(cell.details ?? [])].join(' | '),
            ),
          ),
        ]
      : [],
  )
