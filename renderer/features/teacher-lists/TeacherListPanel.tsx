import { Anchor, Checkbox, Radio, Stack } from '@mantine/core'
import { teacherWishes, type TeacherAnswer, type TeacherListRow } from '@shared/domain/requests/teacher-list'
import type { StaffId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import {
  familyWishText,
  teacherListWords as words,
  type ListTexts,
} from '@shared/words/screens/teacher-lists'
import { EditableText, FactsOf } from '@renderer/features/EditableText'
import { Note } from '@renderer/ui/Note'
import { Facts, PanelSection } from '@renderer/ui/PanelSection'
import { hrefOf, routes } from '@renderer/ui/routes'
import { SidePanel } from '@renderer/ui/SidePanel'
import { subjectsText } from './columns'
import classes from './teacher-lists.module.css'

/** One line of a teacher's list: what the family wants, and what the teacher has filled in. */
export function TeacherListPanel(props: {
  readonly staffId: StaffId
  readonly row: TeacherListRow
  readonly texts: ListTexts
  /** Whether the comment is to be written at once. */
  readonly writing: boolean
  readonly onMark: (change: (answer: TeacherAnswer) => TeacherAnswer) => void
  readonly onComment: (comment: string, step: string) => Promise<Result<void, unknown>>
  readonly onClose: () => void
}) {
  const { staffId, row, texts, onMark } = props
  const { answer, families, studentId } = row
  const { names } = texts
  return (
    <SidePanel
      title={names.studentWithForm(studentId)}
      subtitle={[names.staff(staffId), subjectsText(row)].filter((text) => text !== '').join(' · ')}
      onClose={props.onClose}
    >
      <PanelSection title={words.columns.families}>
        {families.length === 0 ? (
          <Note>{words.noFamilyNote}</Note>
        ) : (
          families.map((wish) => (
            <div key={wish.householdId}>
              <Anchor href={hrefOf(routes.people('families', wish.householdId))}>
                {names.household(wish.householdId)}
              </Anchor>
              <div>{familyWishText(wish, texts)}</div>
            </div>
          ))
        )}
      </PanelSection>
      <PanelSection title={words.columns.wish}>
        <div className={classes.answer}>
          <Radio.Group
            label={words.fields.wish}
            value={answer.wish ?? ''}
            onChange={(value) => {
              const wish = teacherWishes.find((one) => one === value) ?? null
              onMark((before) => ({ ...before, wish }))
            }}
          >
            <Stack gap={8} mt={8}>
              {teacherWishes.map((wish) => (
                <Radio key={wish} value={wish} label={words.wishes[wish]} />
              ))}
              <Radio value="" label={words.noWish} />
            </Stack>
          </Radio.Group>
          <Checkbox
            label={words.double}
            checked={answer.doubleLength}
            onChange={({ currentTarget: { checked } }) =>
              onMark((before) => ({ ...before, doubleLength: checked }))
            }
          />
          <FactsOf value={`list ${staffId} ${studentId}`}>
            <Facts
              facts={[
                {
                  label: words.fields.comment,
                  value: (
                    <EditableText
                      label={words.fields.comment}
                      value={answer.comment}
                      openAtOnce={props.writing}
                      save={props.onComment}
                    />
                  ),
                },
              ]}
            />
          </FactsOf>
        </div>
      </PanelSection>
    </SidePanel>
  )
}
