import type { Tap } from '@shared/domain/evening/tap'
import { allAgreed, dueState, type AgreedRecords } from '@shared/domain/meetings/agreed-items'
import type { PackRegisterEntry } from '@shared/domain/meetings/pack'
import type { DeliveryLogEntry } from '@shared/domain/plan/revision'
import type { SchoolYear } from '@shared/domain/school/school'
import type { EventId } from '@shared/kernel/ids'
import type { LocalDate } from '@shared/kernel/time'
import type { Format } from '@shared/words/format'
import { frameWords } from '@shared/words/screens/frame'
import { unreadableWords } from '@shared/words/screens/unreadable'
import type { EventSummary } from '@renderer/queries/queries'
import { routes } from '@renderer/ui/routes'
import { unreadableText, type UnreadableCounts } from '@renderer/ui/unreadable'

export type StageName =
  'people' | 'event' | 'requests' | 'plan' | 'print' | 'packs' | 'evening' | 'minutes' | 'followUp'

/** What was recorded of an event, for its steps. */
export interface StageRecords extends AgreedRecords {
  readonly deliveries: readonly DeliveryLogEntry[]
  readonly packs: readonly PackRegisterEntry[]
  readonly taps: readonly Tap[]
}

/** What deadlines are counted with. */
interface Calendar {
  readonly today: LocalDate
  readonly years: readonly SchoolYear[]
}

/** One step of an event's journey as the rail shows it. */
export interface Stage {
  readonly name: StageName
  readonly path: string
  readonly state: 'empty' | 'standing' | 'attention' | 'done'
  /** The number that matters, blank where there is none yet. */
  readonly number: string
  /** The number in words. */
  readonly words: string
}

/** The journey of an event: how far each step is. */
export function stagesOf(
  summary: EventSummary,
  records: StageRecords,
  calendar: Calendar,
  format: Format,
  unread: UnreadableCounts,
): readonly Stage[] {
  const { event, counts, plan } = summary
  const { meetings, groupMinutes, deliveries, packs, taps } = records
  const words = frameWords.railNumbers
  const left = plan?.unplaced.length ?? 0
  const minutes = [...meetings, ...groupMinutes]
  const final = minutes.filter(({ state }) => state.kind === 'final').length
  /** No fewer than the meetings to be held: some are of several requests, and some were held before the plan changed. */
  const toMinute =
    Math.max(meetings.length, plan === null ? 0 : counts.requests - left) +
    Math.max(groupMinutes.length, counts.groupSessions)
  const letters = new Set(
    deliveries
      .filter((one) => one.document === 'letter' && one.channel === 'print')
      .map((one) => one.householdId),
  ).size
  const came = familiesThatCame(taps)
  const out = packs.filter(({ returnedAt }) => returnedAt === null).length
  const stages: readonly Stage[] = [
    {
      name: 'people',
      path: routes.people('students'),
      state: counts.households === 0 ? 'empty' : 'standing',
      number: format.number(counts.households),
      words: format.counted(counts.households, words.families),
    },
    {
      name: 'event',
      path: routes.event(event.id),
      state: 'standing',
      number: format.number(event.sessions.length),
      words: format.counted(event.sessions.length, words.sessions),
    },
    {
      name: 'requests',
      path: routes.requests(event.id),
      state: counts.requests === 0 ? 'empty' : 'standing',
      number: format.number(counts.requests),
      words: format.counted(counts.requests, words.requests),
    },
    {
      name: 'plan',
      path: routes.plan(event.id),
      state: plan === null ? 'empty' : left > 0 ? 'attention' : 'done',
      number: left === 0 ? '' : format.number(left),
      words:
        plan === null
          ? words.notPlanned
          : left === 0
            ? allPlacedWords(summary, format)
            : format.counted(left, words.notPlaced),
    },
    {
      name: 'print',
      path: routes.print(event.id),
      state: letters === 0 ? 'empty' : 'standing',
      number: letters === 0 ? '' : format.number(letters),
      words: format.counted(letters, words.letters),
    },
    {
      name: 'packs',
      path: routes.packs(event.id),
      state: packs.length === 0 ? 'empty' : out === 0 ? 'done' : 'standing',
      number: out === 0 ? '' : format.number(out),
      words:
        packs.length === 0
          ? words.noPacks
          : out === 0
            ? words.packsReturned
            : format.counted(out, words.packsOut),
    },
    {
      name: 'evening',
      path: routes.reception(event.id),
      state: came === 0 ? 'empty' : 'standing',
      number: came === 0 ? '' : format.number(came),
      words: format.counted(came, words.checkedIn),
    },
    {
      name: 'minutes',
      path: routes.minutes(event.id),
      state: minutes.length === 0 ? 'empty' : final === toMinute ? 'done' : 'standing',
      number: final === 0 ? '' : format.number(final),
      words: words.minutesFinal(format.number(final)),
    },
    followUpStage(event.id, records, calendar, format),
  ]
  // A number is a claim: it is not made of what could not be read whole.
  return stages.map((stage) => {
    const own = new Map([...unread].filter(([kind]) => kindsOfStage[stage.name].includes(kind)))
    if (own.size === 0) return stage
    return {
      ...stage,
      state: 'attention',
      number: '',
      words: unreadableWords.title(unreadableText(own, format)),
    }
  })
}

/** What is left to do of what was agreed; it wants attention once something is overdue. */
function followUpStage(
  eventId: EventId,
  records: AgreedRecords,
  { today, years }: Calendar,
  format: Format,
): Stage {
  const words = frameWords.railNumbers
  const items = allAgreed(records)
  const open = items.filter(({ state }) => state === 'open')
  const overdue = open.filter((item) => dueState(item, today, years).kind === 'overdue').length
  const left = format.counted(open.length, words.open)
  return {
    name: 'followUp',
    path: routes.followUp(eventId),
    state: items.length === 0 ? 'empty' : overdue > 0 ? 'attention' : open.length === 0 ? 'done' : 'standing',
    number: open.length === 0 ? '' : format.number(open.length),
    words: overdue === 0 ? left : words.overdue(left, format.number(overdue)),
  }
}

const kindsOfStage: Readonly<Record<StageName, readonly string[]>> = {
  people: [
    'student',
    'household',
    'adult',
    'staff',
    'interpreter',
    'room',
    'enrolment',
    'guardianship',
    'roster',
  ],
  event: ['event'],
  requests: ['request'],
  plan: ['plan', 'appointment', 'announcement'],
  print: ['delivery'],
  packs: ['pack', 'returnedPack'],
  evening: ['tap'],
  minutes: ['meeting', 'groupMinutes', 'action', 'jotting'],
  followUp: ['meeting', 'action'],
}

/** Nothing is left to place: what families know of it is the next thing. */
const allPlacedWords = ({ revision }: EventSummary, format: Format): string =>
  revision === null
    ? frameWords.railNumbers.allPlaced
    : frameWords.railNumbers.announced(format.number(revision))

/** How many families came, on any evening of the event. */
function familiesThatCame(taps: readonly Tap[]): number {
  const undone = new Set(taps.flatMap(({ fact }) => (fact.kind === 'undone' ? fact.tapIds : [])))
  return new Set(
    taps.flatMap(({ id, fact }) => (fact.kind === 'here' && !undone.has(id) ? fact.householdId : [])),
  ).size
}
