import { ActionIcon, Tooltip, UnstyledButton, useComputedColorScheme } from '@mantine/core'
import { spotlight } from '@mantine/spotlight'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconHelp,
  IconMoon,
  IconSearch,
  IconSun,
} from '@tabler/icons-react'
import { frameWords } from '@shared/words/screens/frame'
import { guideWords } from '@shared/words/screens/guide'
import { useApp, useHistory } from '@renderer/features/app-context'
import type { EventSummary } from '@renderer/queries/queries'
import { KeyHint } from '@renderer/ui/KeyHint'
import { EventSwitcher } from './EventSwitcher'
import { SaveStateLine } from './SaveStateLine'
import classes from './TopBar.module.css'
import type { Guide } from './use-guide'
import type { UndoCommands } from './use-undo'

/** What is always at hand: the event, the finder, undo and redo by name, whether all is saved, light or dark. */
export function TopBar(props: {
  readonly events: readonly EventSummary[]
  readonly current: EventSummary | null
  readonly timezone: string
  readonly commands: UndoCommands
  readonly guide: Guide
}) {
  return (
    <div className={classes.bar}>
      <EventSwitcher events={props.events} current={props.current} />
      <UnstyledButton className={classes.find} onClick={() => spotlight.open()}>
        <IconSearch size={16} aria-hidden />
        <span className={classes.findWords}>{frameWords.find}</span>
        <KeyHint keys="mod+K" />
      </UnstyledButton>
      <div className={classes.end}>
        <SaveStateLine timezone={props.timezone} />
        <FrameButtons commands={props.commands} guide={props.guide} />
      </div>
    </div>
  )
}

/** Undo and redo by name, light or dark, and the guide. */
export function FrameButtons(props: { readonly commands: UndoCommands; readonly guide: Guide }) {
  const { undo, redo } = useHistory()
  return (
    <>
      <UndoButton
        what={undo}
        say={frameWords.undo}
        nothing={frameWords.nothingToUndo}
        keys="mod+Z"
        onClick={props.commands.undo}
      >
        <IconArrowBackUp size={18} />
      </UndoButton>
      <UndoButton
        what={redo}
        say={frameWords.redo}
        nothing={frameWords.nothingToRedo}
        keys="mod+shift+Z"
        onClick={props.commands.redo}
      >
        <IconArrowForwardUp size={18} />
      </UndoButton>
      <LookToggle />
      <GuideButton guide={props.guide} />
    </>
  )
}

function UndoButton(props: {
  readonly what: string | null
  readonly say: (what: string) => string
  readonly nothing: string
  readonly keys: string
  readonly onClick: () => void
  readonly children: React.ReactNode
}) {
  const words = props.what === null ? props.nothing : props.say(props.what)
  return (
    <Tooltip
      // In a portal it would stand outside the page's landmarks.
      withinPortal={false}
      label={
        <span className={classes.hint}>
          {words} <KeyHint keys={props.keys} />
        </span>
      }
    >
      <ActionIcon
        aria-label={words}
        // Looks and acts disabled, yet focusable, so that a screen reader can read its name.
        aria-disabled={props.what === null}
        className={classes.undo}
        onClick={() => {
          if (props.what !== null) props.onClick()
        }}
      >
        {props.children}
      </ActionIcon>
    </Tooltip>
  )
}

function GuideButton({ guide }: { readonly guide: Guide }) {
  const isOpen = guide.shown !== undefined
  return (
    <Tooltip
      withinPortal={false}
      label={
        <span className={classes.hint}>
          {guideWords.title} <KeyHint keys="F1" />
        </span>
      }
    >
      <ActionIcon
        aria-label={guideWords.title}
        aria-expanded={isOpen}
        onClick={() => (isOpen ? guide.close() : guide.here.open())}
      >
        <IconHelp size={18} />
      </ActionIcon>
    </Tooltip>
  )
}

function LookToggle() {
  const { choices } = useApp().services
  const dark = useComputedColorScheme('light') === 'dark'
  const words = dark ? frameWords.lightLook : frameWords.darkLook
  return (
    <Tooltip label={words} withinPortal={false}>
      <ActionIcon
        aria-label={words}
        onClick={() => void choices.choose({ id: 'appearance', value: dark ? 'light' : 'dark' })}
      >
        {dark ? <IconSun size={18} /> : <IconMoon size={18} />}
      </ActionIcon>
    </Tooltip>
  )
}
