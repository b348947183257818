import { ActionIcon, TextInput, Title, UnstyledButton } from '@mantine/core'
import { IconList, IconSearch, IconX } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { GuidePageId } from '@shared/words/guide/page'
import { searchGuide } from '@shared/words/guide/search'
import { controlWords } from '@shared/words/screens/controls'
import { guideWords as words } from '@shared/words/screens/guide'
import frame from '@renderer/ui/PanelFrame.module.css'
import classes from './guide.module.css'
import { GuideContents, GuideResults } from './GuideLists'
import { GuidePageView } from './GuidePageView'
import { SaveGuide } from './SaveGuide'

/** The guide beside the screen, which stays as it is: nothing typed there is lost. `page` null shows the list of all pages. */
export function GuidePanel(props: {
  readonly page: GuidePageId | null
  readonly onGo: (page: GuidePageId | null) => void
  readonly onClose: () => void
}) {
  const { page, onGo, onClose } = props
  const [typed, setTyped] = useState('')
  const heading = useId()
  const body = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  useEffect(() => {
    body.current?.scrollTo(0, 0)
  }, [page])

  const go = (to: GuidePageId | null): void => {
    setTyped('')
    onGo(to)
    if (to === null) search.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // Escape in an open menu or picture closes that.
    if (event.key !== 'Escape' || event.defaultPrevented || isInOther(event)) return
    // The screen's own panel would close as well.
    event.preventDefault()
    if (typed === '') onClose()
    else setTyped('')
  }
  const isSearching = typed.trim() !== ''
  return (
    <aside className={`${frame.frame} ${classes.panel}`} aria-labelledby={heading} onKeyDown={onKeyDown}>
      <div className={classes.head}>
        <Title order={2} id={heading} className={classes.title}>
          {words.title}
        </Title>
        <SaveGuide shown={isSearching ? null : page} />
        <ActionIcon aria-label={words.close} onClick={onClose}>
          <IconX size={18} />
        </ActionIcon>
      </div>
      <div className={classes.tools}>
        <TextInput
          ref={search}
          type="search"
          aria-label={words.search}
          placeholder={words.searchHint}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          rightSection={
            typed !== '' && (
              <ActionIcon aria-label={controlWords.clearFilter} onClick={() => setTyped('')}>
                <IconX size={16} />
              </ActionIcon>
            )
          }
        />
        {page !== null && !isSearching && (
          <UnstyledButton className={classes.link} onClick={() => go(null)}>
            <IconList size={16} aria-hidden /> {words.contents}
          </UnstyledButton>
        )}
      </div>
      {/* A region that scrolls must be reachable by keyboard. */}
      <div
        ref={body}
        className={`${frame.body} ${classes.body}`}
        tabIndex={0}
        role="group"
        aria-labelledby={heading}
      >
        {isSearching ? (
          <GuideResults matches={searchGuide(typed)} onGo={go} />
        ) : page === null ? (
          <GuideContents onGo={go} />
        ) : (
          <GuidePageView id={page} onGo={go} />
        )}
      </div>
    </aside>
  )
}

/** React hands keys of a picture's dialog up to the panel that it belongs to. */
const isInOther = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element &&
  target.closest('[role="dialog"], [role="menu"], [aria-expanded="true"]') !== null
