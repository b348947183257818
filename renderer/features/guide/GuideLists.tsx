import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { guide } from '@shared/words/guide'
import { guidePageIds, type GuidePageId } from '@shared/words/guide/page'
import type { GuideMatch } from '@shared/words/guide/search'
import { guideWords as words } from '@shared/words/screens/guide'
import { useFormat } from '@renderer/ui/use-format'
import classes from './guide.module.css'

interface ListProps {
  readonly onGo: (page: GuidePageId) => void
}

/** Every page, in the order of the office's day. */
export function GuideContents({ onGo }: ListProps) {
  return (
    <nav aria-label={words.pages}>
      <ol className={classes.list}>
        {guidePageIds.map((id) => (
          <li key={id}>
            <PageButton id={id} onGo={onGo} note={guide[id].lead} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The pages that a search has found, each with the sections that speak of it. */
export function GuideResults(props: ListProps & { readonly matches: readonly GuideMatch[] }) {
  const { matches, onGo } = props
  const format = useFormat()
  return (
    <>
      <VisuallyHidden role="status">
        {matches.length === 0 ? '' : format.counted(matches.length, words.found)}
      </VisuallyHidden>
      {matches.length === 0 ? (
        <p role="status" className={classes.lead}>
          {words.nothing}
        </p>
      ) : (
        <ul className={classes.list}>
          {matches.map(({ page, sections }) => (
            <li key={page}>
              <PageButton id={page} onGo={onGo} note={sections.map(({ title }) => title).join(' · ')} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function PageButton(props: ListProps & { readonly id: GuidePageId; readonly note: string }) {
  const { id, note, onGo } = props
  return (
    <UnstyledButton className={classes.row} onClick={() => onGo(id)}>
      <span className={classes.rowTitle}>{guide[id].title}</span>
      <span className={classes.rowNote}>{note}</span>
    </UnstyledButton>
  )
}
