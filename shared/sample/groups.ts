import type { TeachingGroup } from '@shared/domain/people/people'
import { idOf, type SchoolYearId, type StaffId } from '@shared/kernel/ids'
import type { SampleFamilies } from './families'
import { coreSubjects, forms, type SampleStaff } from './staff'

/** The forms with their form teachers, and the classes that each form has in the core subjects. */
export function makeGroups(
  school: SampleStaff,
  families: SampleFamilies,
  schoolYearId: SchoolYearId,
): readonly TeachingGroup[] {
  return forms.flatMap(({ name: form, yearGroup }) => {
    const studentIds = families.children
      .filter((child) => child.form.name === form)
      .map(({ student }) => student.id)
    const groupOf = (name: string, subject: string, staffId: StaffId): TeachingGroup => ({
      id: idOf(name),
      sourceId: name,
      schoolYearId,
      name,
      subject,
      yearGroup,
      staffIds: [staffId],
      studentIds,
    })
    return [
      groupOf(form, 'Form', school.formTeacherOf(form).id),
      ...coreSubjects.map((subject) =>
        groupOf(`${form} ${subject}`, subject, school.teacherOf(subject, form).id),
      ),
    ]
  })
}
