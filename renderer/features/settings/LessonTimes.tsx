import { Box, Button, Group, Input, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { lessonTimesText, readLessonTimes } from '@shared/domain/school/lesson-times'
import type { LessonTime } from '@shared/domain/school/school'
import { controlWords } from '@shared/words/screens/controls'
import { settingsWords } from '@shared/words/screens/settings'
import { useCheckedForm } from '@renderer/ui/use-checked-form'
import { useFormat } from '@renderer/ui/use-format'

const words = settingsWords.school.lessonTimes

interface LessonTimesProps {
  readonly times: readonly LessonTime[]
  readonly onSave: (times: readonly LessonTime[]) => void
}

/** When the school's lessons are: by that, lessons in which staff are blocked are left out of events. */
export function LessonTimes({ times, onSave }: LessonTimesProps) {
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const [first, last] = [times[0], times.at(-1)]
  return (
    <Input.Wrapper role="group" aria-label={words.label} label={words.label} description={words.hint}>
      <Group mt={6}>
        {first && last && (
          <Box>
            {format.counted(times.length, words.counted)},{' '}
            {format.range({ start: first.start, end: last.end })}
          </Box>
        )}
        <Button variant="default" onClick={() => setOpen(true)}>
          {times.length === 0 ? words.set : words.change}
        </Button>
      </Group>
      {isOpen && <LessonTimesDialog times={times} onSave={onSave} onClose={() => setOpen(false)} />}
    </Input.Wrapper>
  )
}

function LessonTimesDialog({ times, onSave, onClose }: LessonTimesProps & { readonly onClose: () => void }) {
  const form = useCheckedForm({ text: lessonTimesText(times) }, ({ text }) => {
    const read = readLessonTimes(text)
    return read.ok ? {} : { text: words.wrong(read.error.line) }
  })
  const submit = form.onSubmit(({ text }) => {
    const read = readLessonTimes(text)
    if (!read.ok) return
    onSave(read.value)
    onClose()
  })
  return (
    <Modal opened onClose={onClose} title={words.label} withCloseButton={false}>
      <form noValidate onSubmit={submit}>
        <Textarea
          data-autofocus
          autosize
          minRows={6}
          maxRows={14}
          spellCheck={false}
          label={words.lines}
          description={words.example}
          {...form.getInputProps('text')}
        />
        <Group justify="flex-end" gap="xs" mt="lg">
          <Button variant="default" onClick={onClose}>
            {controlWords.cancel}
          </Button>
          <Button type="submit">{words.save}</Button>
        </Group>
      </form>
    </Modal>
  )
}
