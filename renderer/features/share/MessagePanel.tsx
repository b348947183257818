import { Button, SegmentedControl, Text, Textarea, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { ContactChannel } from '@shared/domain/people/people'
import { shareWords as words } from '@shared/words/screens/share'
import type { ShareTexts } from '@shared/words/share-texts'
import { Facts, PanelSection } from '@renderer/ui/PanelSection'
import { SidePanel } from '@renderer/ui/SidePanel'
import { CopyButton } from '@renderer/ui/CopyButton'
import { useFormat } from '@renderer/ui/use-format'
import classes from './share.module.css'
import type { ShareRow } from './share-rows'

const kinds = ['email', 'sms'] as const
type Kind = (typeof kinds)[number]
const kindFor = (channel: ContactChannel): Kind =>
  channel === 'sms' || channel === 'phone' ? 'sms' : 'email'

/** One family's message to copy, in its preferred channel, its calendar, and the note that it was notified. */
export function MessagePanel(props: {
  readonly row: ShareRow
  readonly texts: ShareTexts
  readonly onSaveCalendar: () => void
  readonly onMarkNotified: () => void
  readonly onClose: () => void
}) {
  const { household } = props.row.family
  const [kind, setKind] = useState(kindFor(household.contactChannel))
  return (
    <SidePanel
      title={props.row.name}
      subtitle={props.texts.office.children(props.row.family)}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onMarkNotified}>{words.markNotified}</Button>
          <Button variant="default" onClick={props.onSaveCalendar}>
            {words.saveCalendar}
          </Button>
        </>
      }
    >
      <PanelSection title={words.contactTitle}>
        <Facts
          facts={[
            { label: words.columns.channel, value: words.channels[household.contactChannel] },
            ...(household.contact === '' ? [] : [{ label: words.columns.contact, value: household.contact }]),
          ]}
        />
      </PanelSection>
      <PanelSection title={words.message}>
        <SegmentedControl
          fullWidth
          aria-label={words.kindsLabel}
          value={kind}
          onChange={(value) => setKind(kinds.find((one) => one === value) ?? kind)}
          data={kinds.map((value) => ({ value, label: words.kinds[value] }))}
        />
        {kind === 'email' ? <Email {...props} /> : <Sms {...props} />}
      </PanelSection>
    </SidePanel>
  )
}

interface MessageProps {
  readonly row: ShareRow
  readonly texts: ShareTexts
}

function Email({ row, texts }: MessageProps) {
  const { subject, body, ...spoken } = useMemo(() => texts.email(row.family), [texts, row])
  const inTheirs = { lang: spoken.language, dir: spoken.direction }
  return (
    <>
      <TextInput readOnly mt="sm" label={words.subject} value={subject} {...inTheirs} />
      <CopyButton className={classes.copy} text={subject} label={words.copySubject} />
      <Textarea readOnly autosize mt="sm" label={words.body} value={body} {...inTheirs} />
      <CopyButton className={classes.copy} text={body} label={words.copyBody} />
    </>
  )
}

function Sms({ row, texts }: MessageProps) {
  const message = useMemo(() => texts.sms(row.family), [texts, row])
  const text = message.body
  const format = useFormat()
  return (
    <>
      <Textarea
        readOnly
        autosize
        mt="sm"
        label={words.body}
        value={text}
        lang={message.language}
        dir={message.direction}
      />
      <Text size="sm" c="dimmed">
        {format.counted(text.length, words.characters)}
      </Text>
      <CopyButton className={classes.copy} text={text} label={words.copyBody} />
    </>
  )
}
