import { describe, expect, it } from 'vitest'
import { everyoneElseCame, putTarget, setPresence } from '@shared/domain/meetings/edit-minutes'
import { addAddendum, checkBeforeFinal, finalise, isUntouched } from '@shared/domain/meetings/finish-minutes'
import { actionsFromTargets } from '@shared/domain/meetings/follow-up'
import { slotTime } from '@shared/domain/meetings/slot-time'
import { idOf } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { at, day } from '@tests/fixtures/build-conference'
import { action, meeting, texts } from '@tests/fixtures/build-meeting'

const came = everyoneElseCame(meeting())
const written = texts({ childVoice: 'I like maths.', progress: 'Good.' })
const signed = { at: instant('2026-12-01T18:00:00.000Z'), by: 'Ms Okafor' }

describe('before minutes are final', () => {
  it('asks who came, then for a word of what was said', () => {
    expect(checkBeforeFinal(meeting(), texts(), []).needed).toEqual([{ kind: 'attendance', count: 2 }])
    expect(checkBeforeFinal(came, texts(), [])).toEqual({
      needed: [{ kind: 'texts' }],
      advised: [{ kind: 'child-voice' }],
    })
    expect(checkBeforeFinal(came, texts({ progress: ' \n' }), []).needed).toEqual([{ kind: 'texts' }])
    expect(checkBeforeFinal(came, written, [])).toEqual({ needed: [], advised: [] })
  })

  it('points at phrases that were not filled in', () => {
    const half = texts({ ...written, attitude: 'Is proud of ___.', strategies: 'Catch-up on ___ at ___.' })
    expect(checkBeforeFinal(came, half, []).advised).toEqual([{ kind: 'blanks', count: 3 }])
  })

  it('asks for nothing where nobody came', () => {
    const alone = setPresence(
      { kind: 'adult', at: 0 },
      'absent',
    )(setPresence({ kind: 'student' }, 'absent')(meeting()))
    expect(checkBeforeFinal(alone, texts(), [])).toEqual({ needed: [], advised: [] })
  })

  it('wants to know what, and would like to know who and when', () => {
    const draft = [
      { id: '1', what: ' ', who: 'Anna', by: null, ofChild: false },
      { id: '2', what: 'Read', who: '', by: day('2026-12-18'), ofChild: false },
      { id: '3', what: 'Write', who: 'Anna', by: null, ofChild: false },
    ].reduce((record, target) => putTarget(target)(record), came)
    const actions = [action('1', { owner: '' }), action('2', { state: 'dropped', what: '' })]
    expect(checkBeforeFinal(draft, written, actions)).toEqual({
      needed: [{ kind: 'what', of: 'targets', count: 1 }],
      advised: [
        { kind: 'owner', of: 'targets', count: 1 },
        { kind: 'owner', of: 'actions', count: 1 },
        { kind: 'date', of: 'targets', count: 1 },
      ],
    })
  })
})

describe('final minutes', () => {
  it('keep the texts as they were, once', () => {
    const final = finalise(came, written, [], signed)
    expect(final).toMatchObject({
      ok: true,
      value: { state: { kind: 'final', by: 'Ms Okafor', texts: { progress: 'Good.' } } },
    })
    if (!final.ok) return
    expect(finalise(final.value, texts(), [], signed)).toEqual({
      ok: false,
      error: { kind: 'already-final' },
    })
  })

  it('are refused while something is needed', () => {
    expect(finalise(meeting(), written, [], signed)).toEqual({
      ok: false,
      error: { kind: 'not-ready', needed: [{ kind: 'attendance', count: 2 }] },
    })
  })

  it('are amended below what was signed', () => {
    const addendum = {
      at: instant('2026-12-03T09:00:00.000Z'),
      by: 'Mr Bell',
      text: ' The date was 4 December. ',
    }
    expect(addAddendum(came, addendum)).toEqual({ ok: false, error: { kind: 'not-final' } })
    const final = finalise(came, written, [], signed)
    if (!final.ok) throw new Error('ready minutes were refused')
    const amended = addAddendum(final.value, addendum)
    expect(amended).toEqual({
      ok: true,
      value: { ...final.value, addenda: [{ ...addendum, text: 'The date was 4 December.' }] },
    })
  })
})

describe('a draft', () => {
  const atStart = meeting().attendance
  const absent = setPresence({ kind: 'student' }, 'absent')(meeting())

  it('may be thrown away only while nothing is in it', () => {
    const target = putTarget({ id: '1', what: 'Read', who: '', by: null, ofChild: false })
    expect(isUntouched(meeting(), atStart, texts(), [])).toBe(true)
    expect(isUntouched(came, atStart, texts(), [])).toBe(false)
    expect(isUntouched(meeting(), atStart, texts({ attitude: 'x' }), [])).toBe(false)
    expect(isUntouched(meeting(), atStart, texts(), [action('1')])).toBe(false)
    expect(isUntouched(target(meeting()), atStart, texts(), [])).toBe(false)
  })

  it('is not empty once somebody expected is marked as not here', () => {
    const taken = { kind: 'phrase', id: 'x', phrase: 'attend', blanks: [] } as const
    expect(isUntouched(meeting({ agreements: [taken] }), atStart, texts(), [])).toBe(false)
    expect(isUntouched(absent, atStart, texts(), [])).toBe(false)
    expect(isUntouched(absent, absent.attendance, texts(), [])).toBe(true)
    const noParent = setPresence({ kind: 'adult', at: 0 }, 'absent')(meeting())
    expect(isUntouched(noParent, atStart, texts(), [])).toBe(false)
    expect(isUntouched(noParent, null, texts(), [])).toBe(false)
    expect(isUntouched(absent, null, texts(), [])).toBe(true)
  })
})

describe('following up', () => {
  it('opens an action for each target that has none', () => {
    const draft = ['1', '2', '3'].reduce(
      (record, id) =>
        putTarget({
          id,
          what: id === '3' ? '' : `Do ${id}`,
          who: 'Anna',
          by: day('2026-12-18'),
          ofChild: false,
        })(record),
      came,
    )
    expect(actionsFromTargets(draft, [action('x', { targetId: '1' })], () => idOf('new'))).toEqual([
      {
        id: 'new',
        meetingId: 'm1',
        targetId: '2',
        what: 'Do 2',
        owner: 'Anna',
        due: '2026-12-18',
        state: 'open',
        outcome: '',
        settledAt: null,
      },
    ])
  })
})

describe('the slot of a meeting', () => {
  const slot = { date: day('2026-12-01'), start: at('16:00'), end: at('16:05') }
  const clock = (time: string, seconds: number, date = '2026-12-01') => ({
    date: day(date),
    secondOfDay: at(time) * 60 + seconds,
  })
  it.each([
    [clock('15:58', 30), { kind: 'before', seconds: 90 }],
    [clock('16:00', 0), { kind: 'running', secondsLeft: 300, ending: false }],
    [clock('16:03', 59), { kind: 'running', secondsLeft: 61, ending: false }],
    [clock('16:04', 0), { kind: 'running', secondsLeft: 60, ending: true }],
    [clock('16:05', 0), { kind: 'over', seconds: 0 }],
    [clock('16:07', 5), { kind: 'over', seconds: 125 }],
    [clock('16:02', 0, '2026-12-02'), { kind: 'other-day' }],
  ])('at %j', (now, expected) => {
    expect(slotTime(slot, now)).toEqual(expected)
  })
})
