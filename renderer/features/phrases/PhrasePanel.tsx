import { Button, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useId } from 'react'
import type { OwnPhrase } from '@shared/domain/meetings/own-phrase'
import type { StaffId } from '@shared/kernel/ids'
import { phraseBankWords as words } from '@shared/words/screens/phrase-bank'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { SidePanel } from '@renderer/ui/SidePanel'
import { useCheckedForm } from '@renderer/ui/use-checked-form'
import { useSaveProblem } from '@renderer/ui/use-save-problem'
import { useApp } from '../app-context'

/** Names the phrase that is being added, where an address names one. */
export const newPhrase = 'new'

/** A phrase to be added, changed or removed. */
export function PhrasePanel(props: {
  /** Null: a new one. */
  readonly phrase: OwnPhrase | null
  /** Who a phrase can be for; null on a laptop, where it is its teacher's. */
  readonly owners: readonly { readonly value: StaffId; readonly label: string }[] | null
  readonly writer: StaffId | null
  readonly onClose: () => void
}) {
  const { phrase, owners, writer, onClose } = props
  const { ownPhrases } = useApp().services
  const [problem, withNotice] = useSaveProblem<unknown>()
  const formId = useId()
  const form = useCheckedForm(
    {
      text: phrase?.text ?? '',
      subject: phrase?.subject ?? '',
      level: phrase?.level ?? '',
      owner: phrase?.staffId ?? writer,
    },
    ({ text }) => (text.trim() === '' ? { text: words.noText } : {}),
  )
  const closeWhenSaved = async (saving: ReturnType<typeof ownPhrases.put>): Promise<void> => {
    const saved = await withNotice(saving)
    if (saved.ok) onClose()
  }
  const save = ({ text, subject, level, owner }: typeof form.values): Promise<void> =>
    closeWhenSaved(ownPhrases.put({ id: phrase?.id ?? null, staffId: owner, text, subject, level }))
  return (
    <SidePanel
      title={phrase === null ? words.newTitle : words.editTitle}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={formId}>
            {words.save}
          </Button>
          {phrase !== null && (
            <Button
              variant="default"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => void closeWhenSaved(ownPhrases.remove(phrase.id))}
            >
              {words.remove}
            </Button>
          )}
        </>
      }
    >
      {problem !== null && <ErrorNotice what={words.notSaved} todo={words.notSavedTodo} />}
      <form id={formId} noValidate onSubmit={form.onSubmit(save)}>
        <Stack gap="sm">
          <Textarea
            label={words.text}
            description={words.textHint}
            placeholder={words.example}
            autosize
            minRows={3}
            autoFocus
            {...form.getInputProps('text')}
          />
          <TextInput label={words.subject} {...form.getInputProps('subject')} />
          <TextInput label={words.level} {...form.getInputProps('level')} />
          {owners !== null && (
            <Select
              label={words.owner}
              placeholder={words.everybody}
              data={owners}
              value={form.values.owner}
              onChange={(value) =>
                form.setFieldValue('owner', owners.find((one) => one.value === value)?.value ?? null)
              }
              limit={50}
              searchable
              clearable
            />
          )}
        </Stack>
      </form>
    </SidePanel>
  )
}
