import type { TeachingGroup } from '@shared/domain/people/people'
import { foldText } from '@shared/kernel/fold-text'
import { idOf, type SchoolYearId, type TeachingGroupId } from '@shared/kernel/ids'
import { mapperOf } from '@shared/records/conference'
import { recordTypes } from '@shared/records/registry'
import type { ImportMergeOptions } from './import-merge-options'
import type { PeopleIds } from './people'

/**
 * A folder's teaching groups under the app's ids. One is the group that the school has under its source id in that year, else one that
 * has none and is called the same, else a new one. Members who are no people of the folder stay in a group that is known.
 */
export function mergeTeachingGroups(
  { teachingGroups, school, newId }: Pick<ImportMergeOptions, 'teachingGroups' | 'school' | 'newId'>,
  schoolYearId: SchoolYearId,
  people: PeopleIds,
): readonly TeachingGroup[] {
  const known = school.teachingGroup.filter((group) => group.schoolYearId === schoolYearId)
  const bySource = new Map(known.map((group) => [group.sourceId, group]))
  const unnamed = new Map(
    known.flatMap((group) => (group.sourceId === '' ? [[nameKey(group), group] as const] : [])),
  )
  const [ownStaff, ownStudents] = [new Set(people.staff.values()), new Set(people.student.values())]
  return teachingGroups.map((group) => {
    const before = bySource.get(group.sourceId) ?? unnamed.get(nameKey(group))
    // No second group of the folder is the same one.
    unnamed.delete(nameKey(group))
    const mapId = mapperOf({
      ...people,
      teachingGroup: new Map([[group.id, before?.id ?? idOf<TeachingGroupId>(newId())]]),
    })
    const named = recordTypes.teachingGroup.mapIds({ ...group, schoolYearId }, mapId)
    return {
      ...named,
      staffIds: [...named.staffIds, ...(before?.staffIds ?? []).filter((id) => !ownStaff.has(id))],
      studentIds: [...named.studentIds, ...(before?.studentIds ?? []).filter((id) => !ownStudents.has(id))],
    }
  })
}

const nameKey = ({ name, subject, yearGroup }: TeachingGroup): string =>
  JSON.stringify([name, subject, yearGroup].map(foldText))
