import { inTimeOrder } from '@shared/domain/plan/family-meetings'
import type { Appointment, Conference, Plan } from '@shared/domain/plan/plan'
import { groupBy } from '@shared/kernel/group-by'
import type { DocumentModel, Row } from '../model'
import { interpretationOf, modeOf } from '../phrases'
import {
  adultsOf,
  childrenOf,
  familyOf,
  headOf,
  paperOf,
  paperWork,
  placeOf,
  quiet,
  tableOf,
  type PaperOptions,
  type PaperWork,
} from './paper'

/** Reception's list: a part for each session, the families who come to school that day by name, and where each begins. */
export function signInOf(conference: Conference, plan: Plan, options: PaperOptions): DocumentModel {
  const work = paperWork(conference, plan, options)
  const { words } = work
  const { columns } = words
  return paperOf(
    work,
    'sign-in',
    conference.event.sessions.map((session) => ({
      recipient: session.id,
      footer: [words.titles['sign-in'], words.fullDate(session.date)].join(' · '),
      blocks: [
        ...headOf(work, words.onDay(words.titles['sign-in'], session.date)),
        quiet(words.signIn.hint),
        tableOf(
          [
            { title: columns.here, share: 7 },
            { title: columns.family, share: 27 },
            { title: columns.children, share: 28 },
            { title: columns.first, share: 24 },
            { title: columns.interpreter, share: 18 },
          ],
          familiesIn(
            work,
            plan.appointments.filter(
              (row) => row.sessionId === session.id && modeOf(work.index, row) === 'in-person',
            ),
          ),
        ),
      ],
    })),
  )
}

function familiesIn(work: PaperWork, appointments: readonly Appointment[]): readonly Row[] {
  const { format } = work.words
  const families = [...groupBy(inTimeOrder(appointments), (row) => row.householdId)].map(([id, rows]) => ({
    name: familyOf(work.index.households.get(id)),
    rows,
  }))
  return families
    .sort((a, b) => format.compare(a.name, b.name))
    .map(({ name, rows }) => familyRow(work, name, rows))
}

function familyRow(work: PaperWork, name: string, rows: readonly Appointment[]): Row {
  const [first] = rows
  const adults = first ? adultsOf(work, first) : ''
  const interpreters = rows.flatMap((row) => {
    const found = interpretationOf(work.index, row)
    return found ? [`${work.words.format.language(found.language)}: ${found.name}`] : []
  })
  return {
    emphasis: 'plain',
    cells: [
      { text: '', tick: true },
      { text: name, strong: true, details: adults === name ? [] : [adults] },
      {
        text: childrenOf(
          work,
          rows.map((row) => row.studentId),
        ),
      },
      { text: first ? work.words.format.range(first) : '', details: first ? [placeOf(work, first)] : [] },
      { text: [...new Set(interpreters)].join('\n') },
    ],
  }
}
