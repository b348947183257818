import { notifications } from '@mantine/notifications'
import { atRestWords } from '@shared/words/screens/at-rest'
import { paperFileWords as words } from '@shared/words/screens/print'
import type { PrintOutcome } from '@renderer/services/print'
import { useFormat } from '@renderer/ui/use-format'
import { atRestReason } from './AtRestNotice'

/**
 * Saves a paper as a PDF where the person chooses; what came of it happens outside the window, so a toast says it. `nothing` is
 * said where there is nothing to put on paper.
 */
export function useSavePaper(nothing: string): (save: (locale: string) => Promise<PrintOutcome>) => void {
  const { locale } = useFormat()
  return (save) => {
    save(locale)
      .then((outcome) => sayWhatCame(outcome, nothing))
      // The pages are laid out in a worker, which may break off.
      .catch(() => notify(words.failed.other, 'red'))
  }
}

function sayWhatCame(outcome: PrintOutcome, nothing: string): void {
  if (outcome.kind === 'cancelled') return
  if (outcome.kind === 'nothing') return notify(nothing, 'red')
  if (outcome.kind === 'store-at-rest') {
    const reason = atRestReason(outcome.problem)
    return notify(`${atRestWords.what[reason]} ${atRestWords.todo[reason]}`, 'red')
  }
  for (const file of outcome.files) {
    if (file.kind === 'saved') notify(words.saved(file.name), 'green')
    else if (file.kind === 'failed') notify(words.failed[file.reason], 'red')
  }
}

const notify = (message: string, color: 'green' | 'red'): void => {
  notifications.show({ message, color })
}
