import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconFile, IconFolderOpen } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { OpenOutcome, PickedFile } from '@shared/bridge/desktop-bridge'
import type { HeldPack } from '@shared/domain/meetings/pack'
import { teacherWords as words } from '@shared/words/screens/teacher'
import type { OpenPackProblem } from '@renderer/services/teacher'
import { AtRestNotice } from '@renderer/features/AtRestNotice'
import { ConfirmDialog } from '@renderer/ui/ConfirmDialog'
import { DoneLine } from '@renderer/ui/DoneLine'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { Page } from '@renderer/ui/Page'
import { routes } from '@renderer/ui/routes'
import { useFormat } from '@renderer/ui/use-format'
import { useApp } from '../app-context'
import { DropHere } from '../ListsDrop'
import { useFilesDrop } from '../use-files-drop'
import classes from './teacher.module.css'

/** The pack that is held, as a question about replacing it names it. */
export interface NamedPack {
  readonly pack: HeldPack
  readonly teacher: string
  readonly timezone: string
}

/** Opens a pack by its file and the passphrase on its slip. */
export function OpenPackScreen(props: { readonly held: NamedPack | null }) {
  const { held } = props
  const { teacher } = useApp().services
  const [, navigate] = useLocation()
  const [file, setFile] = useState<PickedFile | null>(null)
  const [isUnread, setUnread] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const [isOpening, setOpening] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const [problem, setProblem] = useState<OpenPackProblem | null>(null)
  const take = (picked: PickedFile | null, failed: boolean): void => {
    setUnread(failed)
    if (picked === null) return
    setFile(picked)
    setProblem(null)
  }
  const choose = async (): Promise<void> => {
    const chosen: OpenOutcome<PickedFile> = await teacher.choose()
    take(chosen.kind === 'opened' ? chosen.picked : null, chosen.kind === 'failed')
  }
  const isDraggedOver = useFilesDrop((dropped) =>
    take(dropped.kind === 'opened' ? (dropped.picked.files[0] ?? null) : null, dropped.kind === 'failed'),
  )
  const open = async (replace: boolean): Promise<void> => {
    if (file === null) return
    setOpening(true)
    setProblem(null)
    const outcome = await teacher.open(file, passphrase, { replace })
    setOpening(false)
    if (!outcome.ok) return setProblem(outcome.error)
    setOpen(outcome.value === 'is-open')
    if (outcome.value === 'opened') navigate(routes.start())
  }
  return (
    <Page header={null}>
      <div className={classes.open}>
        <Title order={1} tabIndex={-1} data-page-heading>
          {words.title}
        </Title>
        <Text c="dimmed">{words.text}</Text>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void open(false)
          }}
        >
          <Stack gap="md">
            <Group gap="sm">
              <Button
                variant={file === null ? 'filled' : 'default'}
                leftSection={<IconFolderOpen size={16} aria-hidden />}
                onClick={() => void choose()}
              >
                {file === null ? words.choose : words.chooseAnother}
              </Button>
              {file !== null && (
                <span className={classes.file}>
                  <IconFile size={16} aria-hidden /> {file.name}
                </span>
              )}
            </Group>
            {isUnread && <ErrorNotice what={words.notRead} todo={words.notReadTodo} />}
            {file !== null && (
              <TextInput
                label={words.passphrase}
                description={words.passphraseHint}
                autoComplete="off"
                spellCheck={false}
                autoFocus
                value={passphrase}
                onChange={(change) => setPassphrase(change.currentTarget.value)}
              />
            )}
            <Problem problem={problem} />
            {isOpen && <DoneLine text={words.sameOpen} />}
            <Group gap="sm">
              {file !== null && (
                <Button type="submit" loading={isOpening} disabled={passphrase.trim() === ''}>
                  {words.open}
                </Button>
              )}
              {held === null ? (
                <Button variant="subtle" onClick={() => void teacher.leave()}>
                  {words.backToOffice}
                </Button>
              ) : (
                <Button variant="subtle" onClick={() => navigate(routes.start())}>
                  {words.cancel}
                </Button>
              )}
            </Group>
          </Stack>
        </form>
      </div>
      {held !== null && problem?.kind === 'other-held' && (
        <Replace held={held} onConfirm={() => void open(true)} onClose={() => setProblem(null)} />
      )}
      {isDraggedOver && <DropHere text={words.dropHere} />}
    </Page>
  )
}

function Replace(props: {
  readonly held: NamedPack
  readonly onConfirm: () => void
  readonly onClose: () => void
}) {
  const { pack, teacher, timezone } = props.held
  const format = useFormat()
  return (
    <ConfirmDialog
      title={words.replaceTitle}
      confirm={words.replace}
      onConfirm={props.onConfirm}
      onClose={props.onClose}
    >
      <Text size="sm">
        {pack.returnedAt === null
          ? words.replaceUnwritten(teacher)
          : words.replaceText(teacher, format.shortMoment(pack.returnedAt, timezone))}
      </Text>
    </ConfirmDialog>
  )
}

function Problem({ problem }: { readonly problem: OpenPackProblem | null }) {
  if (problem === null || problem.kind === 'other-held') return null
  if (problem.kind === 'not-saved') return <AtRestNotice problem={problem.problem} />
  return (
    <ErrorNotice
      {...words.problems[problem.kind]}
      {...(problem.kind === 'bad-record' && { details: `${problem.table} ${problem.field}` })}
    />
  )
}
