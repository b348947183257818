import { describe, expect, it } from 'vitest'
import { followUpOf } from '@shared/documents/papers/follow-up'
import type { GroupMinutes } from '@shared/domain/meetings/group-minutes'
import { day } from '@tests/fixtures/build-conference'
import { action, meeting } from '@tests/fixtures/build-meeting'
import { schoolYear } from '@tests/fixtures/school-year'
import { oneOfEach } from '../records/one-of-each'

const open = { state: 'open', outcome: '', settledAt: null } as const

const options = { school: { name: 'Hill', address: '' }, locale: 'en-GB', date: day('2026-12-16') }
const made = (
  actions: Parameters<typeof action>[1][],
  groupActions: readonly GroupMinutes['actions'][number][] = [],
) =>
  followUpOf(
    {
      meetings: [meeting()],
      actions: actions.map((over, i) => action(`a${String(i)}`, over)),
      groupMinutes: [{ ...oneOfEach.groupMinutes, actions: groupActions }],
      years: [schoolYear],
    },
    options,
  )

describe('what each person still has to do, on paper', () => {
  it('has a part for each person in order of name, and those nobody was named for last', () => {
    const { parts } = made([
      { owner: '' },
      { owner: 'Ms Okafor' },
      { owner: 'Mr Adeyemi' },
      { owner: 'ms okafor' },
    ])
    expect(parts.map(({ footer }) => footer.split(' · ')[0])).toEqual([
      'Mr Adeyemi',
      'Ms Okafor',
      'Nobody named',
    ])
    expect(
      parts.map(({ blocks }) => blocks.flatMap((one) => (one.kind === 'table' ? one.rows : [])).length),
    ).toEqual([1, 2, 1])
  })

  it('leaves out what is done, and marks what is overdue', () => {
    const { parts } = made([
      { what: 'Ring', due: day('2026-12-15') },
      { what: 'Write', due: day('2026-12-16') },
      { what: 'Gone', state: 'done' },
    ])
    const said = JSON.stringify(parts)
    expect(said).not.toContain('Gone')
    expect(said.match(/Overdue/g)).toHaveLength(1)
    expect(made([{ state: 'dropped' }]).parts).toEqual([])
  })

  it('has what is to be done after a group session, with its title in place of a child', () => {
    const { parts } = made(
      [],
      [
        { ...{ id: 'g', what: 'Send the slides', who: 'Ms Tan', by: null }, ...open },
        { ...{ id: 'h', what: ' ', who: 'Ms Tan', by: null }, ...open },
      ],
    )
    const rows = parts.flatMap(({ blocks }) =>
      blocks.flatMap((one) => (one.kind === 'table' ? one.rows : [])),
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.cells.map(({ text }) => text)).toEqual(['', 'No date', 'Send the slides', 'Class time'])
  })
})
