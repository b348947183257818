import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { controlWords } from '@shared/words/screens/controls'
import { useCopied } from './use-copied'

/** Copies a text, and says for a moment that it did. */
export function CopyButton(props: {
  readonly text: string
  readonly label: string
  readonly className?: string | undefined
}) {
  const [copied, copy] = useCopied()
  return (
    <Button
      className={props.className}
      size="compact-sm"
      variant="default"
      leftSection={<IconCopy size={14} aria-hidden />}
      onClick={() => copy(props.text)}
    >
      {copied ? controlWords.copied : props.label}
    </Button>
  )
}
