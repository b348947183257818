import { ActionIcon, Menu, Stack, Text } from '@mantine/core'
import { IconDots, IconFolderOpen, IconLogout, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { HeldPack } from '@shared/domain/meetings/pack'
import { teacherWords as words } from '@shared/words/screens/teacher'
import type { RemovePackProblem } from '@renderer/services/teacher'
import type { Unreturned } from '@renderer/services/unreturned'
import { ConfirmDialog } from '@renderer/ui/ConfirmDialog'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { routes } from '@renderer/ui/routes'
import { useFormat } from '@renderer/ui/use-format'
import { useApp } from '../app-context'
import classes from './teacher.module.css'
import { unreturnedWords } from './unreturned-words'

/** What else can be done with the pack: none of it loses a word that was not returned. */
export function PackMenu(props: {
  readonly pack: HeldPack
  readonly unreturned: Unreturned | null
  readonly timezone: string
  readonly onNotRemoved: (problem: RemovePackProblem) => void
}) {
  const { pack, unreturned, timezone } = props
  const { teacher } = useApp().services
  const format = useFormat()
  const [, navigate] = useLocation()
  const [asked, setAsked] = useState<'leave' | 'remove' | null>(null)
  const left = unreturned && unreturnedWords(unreturned, format)
  const remove = async (): Promise<void> => {
    const outcome = await teacher.remove()
    if (!outcome.ok) props.onNotRemoved(outcome.error)
  }
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={words.more}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFolderOpen size={16} />} onClick={() => navigate(routes.openPack())}>
            {words.openAnother}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => setAsked('remove')}>
            {words.remove}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => setAsked('leave')}>
            {words.leave}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked === 'leave' && (
        <ConfirmDialog
          title={words.leaveTitle}
          confirm={words.leave}
          onConfirm={() => void teacher.leave()}
          onClose={() => setAsked(null)}
        >
          <Stack gap="xs">
            {left !== null && (
              <Text size="sm" fw={600}>
                {words.leaveUnreturned(left)}
              </Text>
            )}
            <Text size="sm">{words.leaveText}</Text>
          </Stack>
        </ConfirmDialog>
      )}
      {asked === 'remove' && (
        <ConfirmDialog
          title={words.removeTitle}
          confirm={words.removeConfirm}
          onConfirm={() => void remove()}
          onClose={() => setAsked(null)}
        >
          <Text size="sm">
            {left !== null
              ? `${words.leaveUnreturned(left)} ${words.removeFirst}`
              : pack.returnedAt === null
                ? words.removeUnwritten
                : words.removeText(format.shortMoment(pack.returnedAt, timezone))}
          </Text>
        </ConfirmDialog>
      )}
    </>
  )
}

/** Why the pack is still on this laptop. */
export function NotRemovedNotice({ problem }: { readonly problem: RemovePackProblem | null }) {
  if (problem === null) return null
  return (
    <div className={classes.notice}>
      <ErrorNotice what={words.notRemoved} todo={words.notRemovedTodo[problem.kind]} />
    </div>
  )
}
