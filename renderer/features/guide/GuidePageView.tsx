import { Title, UnstyledButton } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { guide } from '@shared/words/guide'
import { guidePageIds, type GuidePageId } from '@shared/words/guide/page'
import { guideWords as words } from '@shared/words/screens/guide'
import classes from './guide.module.css'
import { GuidePicture } from './GuidePicture'

/** One page, and the ways to the pages before and after it. Takes the focus to its title when it opens. */
export function GuidePageView(props: {
  readonly id: GuidePageId
  readonly onGo: (page: GuidePageId) => void
}) {
  const { id, onGo } = props
  const { title, lead, sections } = guide[id]
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [id])
  const at = guidePageIds.indexOf(id)
  const previous = guidePageIds[at - 1]
  const next = guidePageIds[at + 1]
  return (
    <article className={classes.page}>
      <Title order={3} ref={heading} tabIndex={-1} className={classes.pageTitle}>
        {title}
      </Title>
      <p className={classes.lead}>{lead}</p>
      {sections.map(({ title: sectionTitle, text, steps, picture }) => (
        <section key={sectionTitle}>
          <Title order={4} className={classes.sectionTitle}>
            {sectionTitle}
          </Title>
          {text !== undefined && <p>{text}</p>}
          {steps && (
            <ol>
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          )}
          {picture && <GuidePicture {...picture} />}
        </section>
      ))}
      <nav aria-label={words.steps} className={classes.around}>
        {previous && (
          <UnstyledButton className={classes.link} onClick={() => onGo(previous)}>
            {words.previous(guide[previous].title)}
          </UnstyledButton>
        )}
        {next && (
          <UnstyledButton className={classes.link} onClick={() => onGo(next)}>
            {words.next(guide[next].title)}
          </UnstyledButton>
        )}
      </nav>
    </article>
  )
}
