import { letterAdultsAmong, type LetterAdults } from '@shared/domain/people/letter-adults'
import { neutralReason } from '@shared/domain/plan/neutral-reason'
import type { Conference, Plan } from '@shared/domain/plan/plan'
import type { Adult, Household } from '@shared/domain/people/people'
import type { Request } from '@shared/domain/requests/request'
import { groupBy } from '@shared/kernel/group-by'
import type { HouseholdId } from '@shared/kernel/ids'
import { proseName } from '@shared/words/names'
import type { Cell, DocumentModel, Row } from '../model'
import { staffNames } from '../phrases'
import { listPaper, paperWork, type PaperOptions, type PaperWork } from './paper'

/**
 * Everyone whose meeting could not be placed, family by family, to be rung up: every number of those who get letters, their language, and room for what was
 * agreed. The paper lies about, so it gives only the reasons that a family may read.
 */
export function callSheetOf(conference: Conference, plan: Plan, options: PaperOptions): DocumentModel {
  const work = paperWork(conference, plan, options)
  const { words } = work
  const { columns } = words
  const rows = familyRows(work)
  return listPaper(work, 'call-sheet', {
    margins: 'narrow',
    none: words.calls.none,
    hint: words.calls.hint,
    columns: [
      { title: columns.called, share: 6 },
      { title: columns.family, share: 21 },
      { title: columns.phone, share: 17 },
      { title: words.together(columns.child, columns.teacher), share: 20 },
      { title: columns.reason, share: 22 },
      { title: columns.outcome, share: 24 },
    ],
    rows,
  })
}

interface LeftOut {
  readonly request: Request
  readonly why: string
}

function familyRows(work: PaperWork): readonly Row[] {
  const { index, names, plan, words } = work
  const letterAdults = letterAdultsAmong(index.conference.adults)
  const left = plan.unplaced.flatMap(({ requestId, reason }): LeftOut[] => {
    const request = index.requests.get(requestId)
    return request ? [{ request, why: words.reason(neutralReason(reason)) }] : []
  })
  return [...groupBy(left, ({ request }) => request.householdId)]
    .toSorted(([a], [b]) => words.format.compare(names.household(a), names.household(b)))
    .flatMap(([id, rows]) =>
      rows.map(({ request, why }, at): Row => ({
        emphasis: 'plain',
        cells: [
          ...(at === 0 ? familyCells(work, id, letterAdults) : [blank, blank, blank]),
          {
            text: names.studentWithForm(request.studentId),
            details: [words.format.list(staffNames(index, request.staffIds))],
          },
          { text: why },
          blank,
        ],
      })),
    )
}

const blank: Cell = { text: '' }

/** To be ticked off; the family with its language and where else it is reached; and every number to ring. */
function familyCells(work: PaperWork, id: HouseholdId, adults: LetterAdults): readonly Cell[] {
  const { index, names, words } = work
  const known = index.households.get(id)
  if (!known) return [blank, { text: names.household(id) }, blank]
  const household = adults.addressed(known)
  const { letterLanguage, interpreterLanguage } = household
  const contact = household.contact.trim()
  const details = [
    words.format.language(letterLanguage),
    interpreterLanguage === null
      ? ''
      : words.together(words.columns.interpreter, words.format.language(interpreterLanguage)),
    isNumber(contact) ? '' : contact,
  ]
  return [
    { text: '', tick: true },
    { text: names.household(id), strong: true, details: details.filter((text) => text !== '') },
    { text: numbersOf(household, adults.of(id), work) },
  ]
}

/** The household's own number, then those of its adults who get letters below their names, each number once. */
function numbersOf({ contact }: Household, adults: readonly Adult[], { words }: PaperWork): string {
  const own = adults.filter((one) => isNumber(one.phone))
  const byNumber = groupBy(own, ({ phone }) => digitsOf(phone))
  // A number is alone in its line, where every script leaves its digits in order.
  return [
    ...(isNumber(contact) && !byNumber.has(digitsOf(contact)) ? [inOneLine(contact)] : []),
    ...[...byNumber.values()].flatMap((sharing) => [
      words.format.list(sharing.map(proseName)),
      ...sharing.slice(0, 1).map(({ phone }) => inOneLine(phone)),
    ]),
  ].join('\n')
}

const isNumber = (text: string): boolean => /^[+(]?\d[\d\s()./-]{4,}$/.test(text.trim())
/** A number that goes on below is misread. */
const inOneLine = (phone: string): string => phone.trim().replace(/\s+/g, '\u00A0')
const digitsOf = (phone: string): string => phone.replace(/\D/g, '')
