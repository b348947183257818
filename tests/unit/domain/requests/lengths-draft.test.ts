import { describe, expect, it } from 'vitest'
import { checkLengths, lengthsDraftOf, type LengthsDraft } from '@shared/domain/requests/lengths-draft'
import { plainSetup } from '@shared/domain/requests/event-setup'
import { minutes } from '@shared/kernel/time'
import { conference } from '@tests/fixtures/build-conference'

const { event } = conference()
const draft = (over: Partial<LengthsDraft> = {}): LengthsDraft => ({
  ...lengthsDraftOf(event, plainSetup(event)),
  ...over,
})
const of = (length: number) => ({ minutes: minutes(length) })

describe('the lengths of an event', () => {
  it('are what was typed', () => {
    const rest = { hasRest: true, restAfter: 60, restFor: 15 }
    expect(
      checkLengths(draft({ usualMinutes: 10, changeoverMinutes: 2, ...rest }), [of(10)]).lengths,
    ).toEqual({
      event: {
        slotMinutes: 5,
        changeoverMinutes: 2,
        staffRest: { afterMinutes: 60, restMinutes: 15 },
      },
      setup: { usualMinutes: 10, interpretedExtraMinutes: 0 },
    })
  })

  it('stay as they are when nothing is typed', () => {
    expect(checkLengths(draft(), []).lengths).toEqual({
      event: { slotMinutes: 5, changeoverMinutes: 0, staffRest: null },
      setup: { usualMinutes: 5, interpretedExtraMinutes: 0 },
    })
  })

  it.each<[Partial<LengthsDraft>, object]>([
    [{ slotMinutes: '' }, { slotMinutes: { kind: 'not-whole' } }],
    [{ slotMinutes: 0 }, { slotMinutes: { kind: 'at-least', least: 1 } }],
    [{ usualMinutes: 7 }, { usualMinutes: { kind: 'multiple', slot: 5 } }],
    [{ interpretedExtraMinutes: 3 }, { interpretedExtraMinutes: { kind: 'multiple', slot: 5 } }],
    [{ changeoverMinutes: 1.5 }, { changeoverMinutes: { kind: 'not-whole' } }],
    [{ hasRest: true, restAfter: '' }, { restAfter: { kind: 'not-whole' } }],
    [
      { slotMinutes: 15, usualMinutes: 15 },
      { slotMinutes: { kind: 'requests-off-grid', requests: 2, minutes: 10 } },
    ],
  ])('say beside their field what is wrong with %j', (over, problems) => {
    expect(checkLengths(draft(over), [of(10), of(10), of(15)])).toMatchObject({ problems, lengths: null })
  })
})
