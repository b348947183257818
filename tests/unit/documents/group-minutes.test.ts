import { describe, expect, it } from 'vitest'
import { groupMinutesOf } from '@shared/documents/group-minutes'
import type { Block } from '@shared/documents/model'
import type { GroupMinutes } from '@shared/domain/meetings/group-minutes'
import { idOf, type HouseholdId, type StudentId } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { day } from '@tests/fixtures/build-conference'
import { oneOfEach } from '../records/one-of-each'
import { school } from './made-evening'

const family = (id: string, name: string, children: readonly string[]) => ({
  household: { id: idOf<HouseholdId>(id), name },
  children: children.map((child) => ({ id: idOf<StudentId>(child), name: child })),
})
const draft: GroupMinutes = {
  ...oneOfEach.groupMinutes,
  actions: [
    {
      ...{ id: 'a1', what: 'Send the slides', who: 'Ms Tan', by: day('2026-12-18') },
      ...{ state: 'done', outcome: '', settledAt: null },
    },
  ],
  attendance: [
    { ...family('h2', 'The Wus', []), presence: 'absent' },
    { ...family('h1', 'The Hales', ['Noor', 'Sami']), presence: 'present' },
  ],
}
const blocksOf = (minutes: GroupMinutes, locale = 'en-GB'): readonly Block[] =>
  groupMinutesOf(minutes, { school, locale, timezone: 'Europe/London' }).parts.flatMap(({ blocks }) => blocks)
const textsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => ('text' in block ? [block.text] : []))
const rowsOf = (blocks: readonly Block[]): readonly (readonly string[])[] =>
  blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map(({ cells }) => cells.map(({ text }) => text)) : [],
  )

describe('the paper of a group session’s minutes', () => {
  it('says who came, by name of family, what was said and what is to be done', () => {
    const blocks = blocksOf(draft)
    expect(textsOf(blocks)).toEqual(
      expect.arrayContaining(['Class time', 'Draft, not yet final', 'Choices were explained']),
    )
    const [hales, wus, action] = rowsOf(blocks)
    expect(hales).toEqual(['The Hales', 'Noor and Sami', 'Present'])
    expect(wus).toEqual(['The Wus', '', 'Absent'])
    expect(action).toEqual(['Send the slides', 'Ms Tan', expect.stringMatching(/18/), 'Done'])
  })

  it('says who signed it and what was added later', () => {
    const at = instant('2026-12-01T18:00:00.000Z')
    const final: GroupMinutes = {
      ...draft,
      text: 'Typed on another computer',
      state: { kind: 'final', at, by: 'Ms Tan', text: ' ' },
      addenda: [{ at, by: 'Ms Tan', text: 'The slides are on the website.' }],
    }
    const texts = textsOf(blocksOf(final))
    expect(texts).toContain('The slides are on the website.')
    expect(texts).toContain('Nothing was recorded.')
    expect(texts.some((text) => text.startsWith('Final, signed off by Ms Tan on 1'))).toBe(true)
  })

  it('speaks the school’s language', () => {
    expect(textsOf(blocksOf(draft, 'pl'))).not.toContain('Draft, not yet final')
  })
})
