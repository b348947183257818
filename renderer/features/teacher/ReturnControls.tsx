import { ActionIcon, Button } from '@mantine/core'
import { IconCircleCheck, IconFileExport, IconPencil, IconX } from '@tabler/icons-react'
import type { HeldPack } from '@shared/domain/meetings/pack'
import { controlWords } from '@shared/words/screens/controls'
import { teacherWords as words } from '@shared/words/screens/teacher'
import type { ReturnFileOutcome } from '@renderer/services/teacher'
import type { Unreturned } from '@renderer/services/unreturned'
import { AtRestNotice } from '@renderer/features/AtRestNotice'
import { DoneLine } from '@renderer/ui/DoneLine'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { useFormat } from '@renderer/ui/use-format'
import classes from './teacher.module.css'
import { unreturnedWords } from './unreturned-words'
import type { useReturn } from './use-return'

/** How much is in no return pack yet, all evening long, and the one button that writes one. */
export function ReturnControls(props: {
  readonly pack: HeldPack
  readonly unreturned: Unreturned | null
  readonly returning: ReturnType<typeof useReturn>
}) {
  const { pack, unreturned, returning } = props
  const format = useFormat()
  const left = unreturned && unreturnedWords(unreturned, format)
  const Shape = left === null ? IconCircleCheck : IconPencil
  return (
    <>
      <span role="status" aria-label={words.count} className={classes.count} data-left={left !== null}>
        {unreturned && (
          <>
            <Shape size={14} aria-hidden />
            {left === null
              ? pack.returnedAt === null
                ? words.nothingWritten
                : words.allReturned
              : words.unreturned(left)}
          </>
        )}
      </span>
      <Button
        size="compact-sm"
        // What is written next comes first until there is something to return.
        variant={left === null ? 'default' : 'filled'}
        leftSection={<IconFileExport size={16} aria-hidden />}
        loading={returning.isWriting}
        onClick={returning.write}
      >
        {words.writeReturn}
      </Button>
    </>
  )
}

/** What came of the last return pack, until a person has read it. */
export function ReturnNotice({ returning }: { readonly returning: ReturnType<typeof useReturn> }) {
  const { outcome } = returning
  if (outcome === null || outcome.kind === 'cancelled') return null
  return (
    <div className={classes.notice}>
      <Outcome outcome={outcome} />
      <ActionIcon aria-label={controlWords.close} onClick={returning.clear}>
        <IconX size={18} aria-hidden />
      </ActionIcon>
    </div>
  )
}

function Outcome({ outcome }: { readonly outcome: Exclude<ReturnFileOutcome, { kind: 'cancelled' }> }) {
  switch (outcome.kind) {
    case 'saved':
      return <DoneLine text={words.returned(outcome.name)} />
    case 'not-written':
      return <ErrorNotice {...words.notReturned} />
    case 'not-saved':
      return <AtRestNotice problem={outcome.problem} />
  }
}
