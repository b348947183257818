import { groupBy } from '@shared/kernel/group-by'
import type { HouseholdId, StudentId } from '@shared/kernel/ids'
import type { LocalDate } from '@shared/kernel/time'
import type { GroupMinutes } from '../meetings/group-minutes'
import type { Action, MeetingRecord } from '../meetings/meeting'
import type { ConferenceIndex } from '../plan/conference-index'
import { meetingsOf } from '../plan/family-meetings'
import type { PaperPlan } from '../plan/plan'
import type { SchoolYear } from '../school/school'
import { eveningOf } from './evening'
import { minuteOfEvening } from './meetings'
import { ownerCounts, type OwnerCount } from './owner-counts'
import type { Tap } from './tap'
import { familyTurnouts, plannedVisits } from './turnout'

/** What the overview of an event for a school's leaders is made from. */
export interface LeadersSource {
  readonly index: ConferenceIndex
  readonly plan: Pick<PaperPlan, 'appointments' | 'groupSessions'>
  readonly meetings: readonly MeetingRecord[]
  readonly groupMinutes: readonly GroupMinutes[]
  readonly actions: readonly Action[]
  readonly taps: readonly Tap[]
  /** The school's calendar, by which things are due. */
  readonly years: readonly SchoolYear[]
  readonly today: LocalDate
}

/** How many families were expected, and what is known of them. */
export interface TurnoutCounts {
  /** Those with a meeting or a group session, and those who came without one. */
  readonly expected: number
  readonly came: number
  readonly missed: number
  /** Nothing says whether they came. */
  readonly unknown: number
}

/** The families of one year, class or language; `name` is blank where the school does not say. */
export interface TurnoutRow extends TurnoutCounts {
  readonly name: string
}

/** Meetings that started at least `from` and fewer than `below` minutes after their time; null: without a limit. */
export interface WaitBand {
  readonly from: number
  readonly below: number | null
  readonly meetings: number
}

/** How an event went, in numbers: it names no child and no family. */
export interface LeadersOverview {
  readonly all: TurnoutCounts
  /** A family with children in several years or classes counts in each of them. Rows are in order of name, the blank one last. */
  readonly byYear: readonly TurnoutRow[]
  readonly byForm: readonly TurnoutRow[]
  /** By the language of letters, as a BCP 47 code; the largest first. */
  readonly byLanguage: readonly TurnoutRow[]
  readonly waits: WaitCounts
  readonly owners: readonly OwnerCount[]
}

/** How long families waited, of the meetings of which it is recorded when they started. */
export interface WaitCounts {
  readonly meetings: number
  /** Half of them started at most so many minutes late; null where no start is recorded. */
  readonly median: number | null
  readonly bands: readonly WaitBand[]
}

/** Counts how an event went; `compare` orders names. */
export function leadersOverview(
  source: LeadersSource,
  compare: (a: string, b: string) => number,
): LeadersOverview {
  const families = familiesOf(source)
  const { conference, households } = source.index
  // The first of a student tells year and class.
  const places = new Map(conference.enrolments.toReversed().map((one) => [one.studentId, one]))
  const rowsBy = (namesOf: (family: CountedFamily) => readonly string[]): readonly TurnoutRow[] => {
    const pairs = families.flatMap((family) =>
      [...new Set(namesOf(family))].map((name) => ({ name, family })),
    )
    return [...groupBy(pairs, ({ name }) => name)].map(([name, own]) => ({
      name,
      ...countsOf(own.map(({ family }) => family)),
    }))
  }
  const ofChildren =
    (field: 'yearGroup' | 'form') =>
    ({ studentIds }: CountedFamily): readonly string[] =>
      studentIds.length === 0 ? [''] : studentIds.map((id) => places.get(id)?.[field].trim() ?? '')
  const inOrder = (rows: readonly TurnoutRow[]): readonly TurnoutRow[] =>
    rows.toSorted((a, b) => Number(a.name === '') - Number(b.name === '') || compare(a.name, b.name))
  return {
    all: countsOf(families),
    byYear: inOrder(rowsBy(ofChildren('yearGroup'))),
    byForm: inOrder(rowsBy(ofChildren('form'))),
    byLanguage: rowsBy(({ householdId }) => [households.get(householdId)?.letterLanguage ?? '']).toSorted(
      (a, b) => b.expected - a.expected || compare(a.name, b.name),
    ),
    waits: waitsOf(source),
    owners: ownerCounts(source, compare),
  }
}

interface CountedFamily {
  readonly householdId: HouseholdId
  readonly studentIds: readonly StudentId[]
  /** Null: it is not known. */
  readonly came: boolean | null
}

function familiesOf({ index, plan, meetings, groupMinutes, taps }: LeadersSource): readonly CountedFamily[] {
  const { conference } = index
  const { timezone } = conference.event
  const visits = plannedVisits(conference, plan)
  const children = groupBy(conference.guardianships, ({ householdId }) => householdId)
  const planned = groupBy(visits, ({ householdId }) => householdId)
  const turnouts = new Map(
    familyTurnouts({ meetings, groupMinutes, taps, timezone, visits }).map((one) => [one.householdId, one]),
  )
  const ids = new Set([...planned.keys(), ...turnouts.keys()])
  return [...ids].map((householdId) => {
    const turnout = turnouts.get(householdId)
    const met = (planned.get(householdId) ?? []).flatMap(({ studentId }) => studentId ?? [])
    const own = [...new Set([...met, ...(turnout?.studentIds ?? [])])]
    return {
      householdId,
      studentIds: own.length > 0 ? own : (children.get(householdId) ?? []).map(({ studentId }) => studentId),
      came: turnout?.came ?? null,
    }
  })
}

function countsOf(families: readonly CountedFamily[]): TurnoutCounts {
  const count = (wanted: boolean | null): number => families.filter(({ came }) => came === wanted).length
  return { expected: families.length, came: count(true), missed: count(false), unknown: count(null) }
}

/** Minutes late at which the bands begin. */
const bandStarts = [0, 5, 10, 20] as const

/** Planned starts against those that teachers or ushers recorded. An early start is none too late. */
function waitsOf({ index, plan, taps }: LeadersSource): WaitCounts {
  const { timezone } = index.conference.event
  const late = [...groupBy(plan.appointments, ({ date }) => date)].flatMap(([date, rows]) => {
    const evening = eveningOf(taps, { date, timezone })
    return meetingsOf(index, rows).flatMap((meeting) => {
      const [started] = meeting
        .flatMap(({ requestId }) => evening.meetings.get(requestId)?.startedAt ?? [])
        .sort()
      if (started === undefined) return []
      return [Math.max(0, minuteOfEvening(started, { date, timezone }) - meeting[0].start)]
    })
  })
  const inOrder = late.toSorted((a, b) => a - b)
  const median = inOrder[Math.ceil(inOrder.length / 2) - 1]
  return {
    meetings: late.length,
    median: median === undefined ? null : Math.floor(median),
    bands: bandStarts.map((from, i) => {
      const below = bandStarts[i + 1] ?? null
      const own = late.filter((minutes) => minutes >= from && (below === null || minutes < below))
      return { from, below, meetings: own.length }
    }),
  }
}
