import type { EveningDate } from '@shared/domain/evening/evening'
import type { Tap, TapFact } from '@shared/domain/evening/tap'
import { momentOf } from '@shared/kernel/calendar'
import type { EventId } from '@shared/kernel/ids'
import { ok, type Result } from '@shared/kernel/result'
import { instant, type Instant, type MinuteOfDay } from '@shared/kernel/time'
import { eveningWords } from '@shared/words/screens/evening'
import { createEditQueue } from './edit-queue'
import { asItIs, type History } from './history'
import type { Change, Ports, StorageProblem } from './ports'

type Saved = Promise<Result<void, StorageProblem>>

/** How long before its first meeting the practice evening of the sample school begins. */
const practiceLeadMs = 5 * 60_000

/** What is recorded on the evening. Taps are added and never changed, so they are no step of the top bar's undo. */
export function createEvening(
  { newId, clock, device, school }: Pick<Ports, 'newId' | 'clock' | 'device' | 'school'>,
  history: Pick<History, 'commit' | 'failure'>,
) {
  const edit = createEditQueue<StorageProblem>(history, asItIs)
  /** How far the practice clock of each evening is ahead of the real one. */
  const practice = new Map<string, number>()

  const add = (
    eventId: EventId,
    rows: readonly { readonly fact: TapFact; readonly at: Instant }[],
  ): Saved => {
    const taps = rows.map((row): Tap => ({ id: newId(), eventId, device: device(), ...row }))
    if (taps.length === 0) return Promise.resolve(ok(undefined))
    const changes = taps.map((after): Change => ({ kind: 'tap', id: after.id, before: null, after }))
    return edit(() => Promise.resolve(ok({ title: eveningWords.record, undoable: false, changes })))
  }

  return {
    /** Names this computer in what it records. */
    device: device(),

    /** Whether this is the sample school, whose evenings run on a clock of their own. */
    isPractice: school === 'sample',

    /** In the school's zone. */
    today: () => clock.today(),

    /**
     * The moment now on an evening. The sample school's clock runs through its evening whatever the day, from shortly before its
     * first meeting or from the latest tap.
     */
    now: (evening: EveningDate & { readonly start: MinuteOfDay }, latest: Instant | null): Instant => {
      if (school !== 'sample') return clock.now()
      const real = Date.parse(clock.now())
      const begin = Date.parse(
        momentOf({ date: evening.date, secondOfDay: evening.start * 60 }, evening.timezone),
      )
      const from = Math.max(begin - practiceLeadMs, latest === null ? 0 : Date.parse(latest))
      const ahead = practice.get(evening.date) ?? from - real
      practice.set(evening.date, ahead)
      return instant(new Date(real + ahead).toISOString())
    },

    /** Records what happened. */
    tap: (eventId: EventId, fact: TapFact, at: Instant): Saved => add(eventId, [{ fact, at }]),

    /** Records several things at once, as they are typed in from paper. */
    tapAll: add,
  }
}
