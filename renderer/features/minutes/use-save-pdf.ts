import { notifications } from '@mantine/notifications'
import type { MeetingId } from '@shared/kernel/ids'
import { atRestWords } from '@shared/words/screens/at-rest'
import { minutesWords as words } from '@shared/words/screens/minutes'
import { atRestReason } from '@renderer/features/AtRestNotice'
import { useFormat } from '@renderer/ui/use-format'
import { useApp } from '../app-context'

/** Saves the minutes as a PDF where the person chooses; what came of it happens outside the window, so a toast says it. */
export function useSavePdf(meetingId: MeetingId): () => void {
  const { print } = useApp().services
  const { locale } = useFormat()
  const save = async (): Promise<void> => {
    const outcome = await print.minutesPdf(meetingId, locale)
    if (outcome.kind === 'cancelled') return
    if (outcome.kind === 'nothing') return notify(words.pdfNotThere, 'red')
    if (outcome.kind === 'store-at-rest') {
      const reason = atRestReason(outcome.problem)
      return notify(`${atRestWords.what[reason]} ${atRestWords.todo[reason]}`, 'red')
    }
    for (const file of outcome.files) {
      if (file.kind === 'saved') notify(words.savedAs(file.name), 'green')
      else if (file.kind === 'failed') notify(words.pdfFailed[file.reason], 'red')
    }
  }
  // The pages are laid out in a worker, which may break off.
  return () => void save().catch(() => notify(words.pdfFailed.other, 'red'))
}

const notify = (message: string, color: 'green' | 'red'): void => {
  notifications.show({ message, color })
}
