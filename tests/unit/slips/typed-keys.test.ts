import { describe, expect, it } from 'vitest'
import { idOf, type StaffId, type StudentId } from '@shared/kernel/ids'
import { readNumber, teachersTyped } from '@renderer/features/slips/typed-keys'
import { staff } from '../storage/fixtures'

describe('a number typed for a box', () => {
  it.each([
    ['3', 9, false, { kind: 'box', at: 2 }],
    ['9', 7, false, { kind: 'none' }],
    ['0', 7, false, { kind: 'none' }],
    ['1', 12, false, { kind: 'more' }],
    ['1', 12, true, { kind: 'box', at: 0 }],
    ['2', 12, false, { kind: 'box', at: 1 }],
    ['12', 12, false, { kind: 'box', at: 11 }],
  ])('%s of %i boxes (ended: %s)', (typed, count, ended, read) => {
    expect(readNumber(typed, count, ended)).toEqual(read)
  })
})

describe('letters typed for a teacher', () => {
  const people = [
    { ...staff('TNW', 'Tan'), givenName: 'Wei' },
    { ...staff('t2', 'Tanner'), givenName: 'Jo' },
    { ...staff('t3', 'Woźniak'), givenName: 'Tomasz' },
  ]
  const [ann, ben] = [idOf<StudentId>('ann'), idOf<StudentId>('ben')]
  const found = (typed: string, own: readonly string[] = [], children = [ann]) =>
    teachersTyped(
      typed,
      people,
      own.map((id) => ({ studentId: ann, staffId: idOf<StaffId>(id), subjects: [], priority: null })),
      children,
    ).map(({ studentId, staffId }) => (children.length > 1 ? `${staffId} ${studentId}` : staffId))

  it('are initials, the school’s own short name, or the beginning of a name', () => {
    expect(found('wt')).toEqual(['TNW'])
    expect(found('tnw')).toEqual(['TNW'])
    expect(found('tan')).toEqual(['TNW', 't2'])
    expect(found('wozn')).toEqual(['t3'])
    expect(found('zz')).toEqual([])
    expect(found(' ')).toEqual([])
  })

  it('mean the family’s own teachers first', () => {
    expect(found('tan', ['t2'])).toEqual(['t2', 'TNW'])
  })

  it('are asked for each child of a family', () => {
    expect(found('wt', ['TNW'], [ben, ann])).toEqual(['TNW ann', 'TNW ben'])
  })
})
