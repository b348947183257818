import { Button, Menu } from '@mantine/core'
import { IconCalendarDown, IconChevronDown, IconTable } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { shareWords as words } from '@shared/words/screens/share'
import type { Share } from './use-share'

const tables = ['mail-merge', 'messages', 'plan-table'] as const

/** The files that tell of many people at once. */
export function ShareMenus(props: { readonly share: Share }) {
  const { notice, save } = props.share
  const busy = notice?.kind === 'saving'
  return (
    <>
      <FileMenu label={words.tables} icon={<IconTable size={16} aria-hidden />} busy={busy}>
        {tables.map((kind) =>
          (['xlsx', 'csv'] as const).map((as) => (
            <Menu.Item key={`${kind} ${as}`} onClick={() => save({ kind, as })}>
              {words.as(words.table[kind], as)}
            </Menu.Item>
          )),
        )}
        <Menu.Divider />
        <Menu.Label>{words.staffOnly}</Menu.Label>
      </FileMenu>
      <FileMenu label={words.calendars} icon={<IconCalendarDown size={16} aria-hidden />} busy={busy} primary>
        {(['families', 'staff', 'interpreters'] as const).map((of) => (
          <Menu.Item key={of} onClick={() => save({ kind: 'calendars', of })}>
            {words.calendarsFor[of]}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => save({ kind: 'whole-calendar' })}>{words.wholeCalendar}</Menu.Item>
        <Menu.Divider />
        <Menu.Label>{words.familiesOnly}</Menu.Label>
      </FileMenu>
    </>
  )
}

function FileMenu(props: {
  readonly label: string
  readonly icon: ReactNode
  readonly busy: boolean
  readonly primary?: boolean
  readonly children: ReactNode
}) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant={props.primary === true ? 'filled' : 'default'}
          leftSection={props.icon}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          disabled={props.busy}
        >
          {props.label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown maw={320}>{props.children}</Menu.Dropdown>
    </Menu>
  )
}
