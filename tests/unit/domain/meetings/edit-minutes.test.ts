import { describe, expect, it } from 'vitest'
import {
  addAttendee,
  editDraft,
  everyoneElseCame,
  fillBlank,
  putAgreement,
  putTarget,
  removeAgreement,
  removeTarget,
  setPresence,
} from '@shared/domain/meetings/edit-minutes'
import { instant } from '@shared/kernel/time'
import { day } from '@tests/fixtures/build-conference'
import { meeting, texts } from '@tests/fixtures/build-meeting'

const target = (id: string, what: string) => ({
  id,
  what,
  who: 'Anna',
  by: day('2026-12-18'),
  ofChild: false,
})

describe('editing minutes', () => {
  it('notes who came, one by one or all who were not named', () => {
    const one = addAttendee(' Mr Nowak ')(setPresence({ kind: 'student' }, 'absent')(meeting()))
    expect(one.attendance.adults).toEqual([
      { name: 'Mrs Kowalska', presence: 'unknown' },
      { name: 'Mr Nowak', presence: 'present' },
    ])
    const all = everyoneElseCame(one)
    expect(all.attendance).toEqual({
      student: 'absent',
      adults: [
        { name: 'Mrs Kowalska', presence: 'present' },
        { name: 'Mr Nowak', presence: 'present' },
      ],
      interpreter: 'absent',
    })
    expect(
      setPresence({ kind: 'adult', at: 1 }, 'absent')(all).attendance.adults.map((adult) => adult.presence),
    ).toEqual(['present', 'absent'])
    expect(setPresence({ kind: 'interpreter' }, 'present')(all).attendance.interpreter).toBe('present')
  })

  it('writes targets in their order', () => {
    const two = putTarget(target('b', 'Bring a book'))(putTarget(target('a', 'Read'))(meeting()))
    const changed = putTarget(target('a', 'Read aloud'))(two)
    expect(changed.targets.map((one) => one.what)).toEqual(['Read aloud', 'Bring a book'])
    expect(removeTarget('a')(changed).targets.map((one) => one.id)).toEqual(['b'])
  })

  it('leaves final minutes alone', () => {
    const final = meeting({
      state: { kind: 'final', at: instant('2026-12-01T18:00:00.000Z'), by: 'Ms Okafor', texts: texts() },
    })
    expect(editDraft(final, everyoneElseCame)).toEqual({ ok: false, error: { kind: 'already-final' } })
    expect(editDraft(meeting(), everyoneElseCame)).toMatchObject({
      ok: true,
      value: { attendance: { student: 'present' } },
    })
  })
})

describe('what a family takes home', () => {
  const practise = { kind: 'phrase', id: 'x', phrase: 'practise', blanks: [] } as const
  const begun = putAgreement(practise)(meeting())

  it('keeps each blank, in whatever order two of them are filled in', () => {
    const [topic, minutes] = [fillBlank('x', 0, 'fractions'), fillBlank('x', 1, '15')]
    const filled = [{ ...practise, blanks: ['fractions', '15'] }]
    expect(topic(minutes(begun)).agreements).toEqual(filled)
    expect(minutes(topic(begun)).agreements).toEqual(filled)
  })

  it('is written over, and taken out again', () => {
    const own = { kind: 'own-words', id: 'y', text: 'Bring the form' } as const
    const two = putAgreement({ ...own, text: 'Bring both forms' })(putAgreement(own)(begun))
    expect(two.agreements.map(({ id }) => id)).toEqual(['x', 'y'])
    expect(removeAgreement('x')(two).agreements).toEqual([{ ...own, text: 'Bring both forms' }])
    expect(fillBlank('x', 0, 'late')(removeAgreement('x')(two)).agreements).toHaveLength(1)
  })
})
