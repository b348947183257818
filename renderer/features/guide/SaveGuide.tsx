import { ActionIcon, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPrinter } from '@tabler/icons-react'
import { guidePageIds, type GuidePageId } from '@shared/words/guide/page'
import { atRestWords } from '@shared/words/screens/at-rest'
import { guideWords as words } from '@shared/words/screens/guide'
import { useApp } from '@renderer/features/app-context'
import { atRestReason } from '@renderer/features/AtRestNotice'
import { useFormat } from '@renderer/ui/use-format'

/** Saves the page that shows, or the whole guide, as a PDF; a toast says what came of it. */
export function SaveGuide({ shown }: { readonly shown: GuidePageId | null }) {
  const { print } = useApp().services
  const { locale } = useFormat()
  const write = async (pages: readonly GuidePageId[]): Promise<void> => {
    const outcome = await print.guidePdf(pages, locale)
    if (outcome.kind === 'store-at-rest') {
      const reason = atRestReason(outcome.problem)
      return notify(`${atRestWords.what[reason]} ${atRestWords.todo[reason]}`, 'red')
    }
    if (outcome.kind !== 'done') return
    for (const file of outcome.files) {
      if (file.kind === 'saved') notify(words.saved(file.name), 'green')
      else if (file.kind === 'failed') notify(words.failed[file.reason], 'red')
    }
  }
  // The pages are laid out in a worker, which may break off.
  const save = (pages: readonly GuidePageId[]): void =>
    void write(pages).catch(() => notify(words.failed.other, 'red'))
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={words.save}>
          <IconPrinter size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {shown !== null && <Menu.Item onClick={() => save([shown])}>{words.saveThis}</Menu.Item>}
        <Menu.Item onClick={() => save(guidePageIds)}>{words.saveAll}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

const notify = (message: string, color: 'green' | 'red'): void => {
  notifications.show({ message, color })
}
