import { describe, expect, it } from 'vitest'
import {
  addAttendee,
  editDraft,
  everyoneElseCame,
  putTarget,
  removeTarget,
  setPresence,
} from '@shared/domain/meetings/edit-minutes'
import { instant } from '@shared/kernel/time'
import { day } from '@tests/fixtures/build-conference'
import { meeting, texts } from '@tests/fixtures/build-meeting'

const target = (id: string, what: string) => ({ id, what, who: 'Anna', by: day('2026-12-18'), ofChild: false })

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
