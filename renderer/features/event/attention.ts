import { withheldMeetings } from '@shared/domain/plan/letter-recipients'
import type { LanguageLoad, StaffLoad } from '@shared/domain/plan/load'
import type { Violation } from '@shared/domain/rules'
import { requestsIn } from '@shared/domain/rules/violation'
import type { Format } from '@shared/words/format'
import { proseName } from '@shared/words/names'
import { announceWords } from '@shared/words/screens/announce'
import { eventWords } from '@shared/words/screens/event'
import { violationSentence } from '@shared/words/violations'
import { withheldText } from '@shared/words/screens/start'
import { familyChangesSinceAnnounced } from '@renderer/features/event-view/announce/changes-since-announced'
import type { EventPlan } from '@renderer/features/event-view/event-plan'
import { routes } from '@renderer/ui/routes'

/** Something the office should look at, and where. */
export interface AttentionItem {
  readonly text: string
  /** `bad`: something cannot be as asked; `warn`: it may not. */
  readonly tone: 'bad' | 'warn' | 'plain'
  readonly path: string | null
}

/** What stands in the way of everyone being met, gravest first. */
export function attentionOf(
  whole: EventPlan,
  staff: readonly StaffLoad[],
  languages: readonly LanguageLoad[],
  violations: readonly Violation[],
  format: Format,
): readonly AttentionItem[] {
  const { index, plan, announced } = whole
  const { event, requests } = index.conference
  const words = eventWords.attention
  const items: AttentionItem[] = []
  if (requests.length === 0)
    items.push({ text: words.noRequests, tone: 'warn', path: routes.requests(event.id) })
  items.push(...clashes(whole, violations, format))
  const unplaced = plan?.record.unplaced ?? []
  const late = unplaced.filter(({ reason }) => reason === 'asked-after-planning').length
  if (unplaced.length > late) {
    const text = words.unplaced(format.counted(unplaced.length - late, words.requests))
    items.push({ text, tone: 'bad', path: routes.unplaced(event.id) })
  }
  if (late > 0)
    items.push({
      text: words.late(format.counted(late, words.requests)),
      tone: 'warn',
      path: routes.unplaced(event.id),
    })
  for (const { language, meetings, needed, free, interpreters } of languages) {
    const name = format.language(language)
    if (interpreters.length === 0) {
      items.push({
        text: words.noInterpreter(name, format.counted(meetings, words.meetings)),
        tone: 'bad',
        path: routes.people('interpreters'),
      })
    } else if (needed > free) {
      items.push({
        text: words.shortInterpreter(name, format.duration(needed), format.duration(free)),
        tone: 'bad',
        path: routes.people('interpreters'),
      })
    }
  }
  const overfull = staff.filter(({ needed, free }) => needed > free).length
  if (overfull > 0)
    items.push({ text: words.overfull(format.counted(overfull, words.teachers)), tone: 'bad', path: null })
  const changedFamilies = familyChangesSinceAnnounced(whole).length
  if (announced && changedFamilies > 0) {
    const families = format.counted(changedFamilies, announceWords.families)
    const text = announceWords.since(format.number(announced.announcement.revision), families)
    items.push({ text, tone: 'warn', path: routes.plan(event.id) })
  }
  const withheld = withheldMeetings(index)
  if (withheld.requests > 0) {
    const families = withheld.about.map(({ household, student }) => ({
      child: proseName(student),
      household: household.name,
    }))
    items.push({
      text: withheldText(withheld.requests, families, format),
      tone: 'warn',
      path: routes.requests(event.id),
    })
  }
  const roomless = staff.filter(({ staff: one }) =>
    event.sessions.some(({ id }) => index.roomOfStaff(one.id, id) === null),
  ).length
  if (roomless > 0)
    items.push({
      text: words.noRoom(format.counted(roomless, words.staff)),
      tone: 'warn',
      path: routes.people('staff'),
    })
  if (plan === null && requests.length > 0)
    items.push({ text: words.notPlanned, tone: 'plain', path: routes.plan(event.id) })
  return items
}

const clashesNamed = 8

/** Where the plan as it stands breaks the rules, which it may after an update from a folder. */
function clashes(
  { index }: EventPlan,
  violations: readonly Violation[],
  format: Format,
): readonly AttentionItem[] {
  const { event } = index.conference
  const named = violations.slice(0, clashesNamed).map((violation): AttentionItem => {
    const [request] = requestsIn(violation)
    return {
      text: violationSentence(index, format, violation),
      tone: 'bad',
      path: request === undefined ? routes.plan(event.id) : routes.appointment(event.id, request),
    }
  })
  const more = violations.length - named.length
  if (more === 0) return named
  const text = eventWords.attention.moreClashes(format.counted(more, eventWords.attention.clashes))
  return [...named, { text, tone: 'bad', path: routes.plan(event.id) }]
}
