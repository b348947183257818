import { Button, Menu, Textarea } from '@mantine/core'
import { useRef } from 'react'
import type { WordedDocument } from '@shared/domain/school/office'
import { blanksOf } from '@shared/words/family/paragraphs'
import { parseTemplate, templateConditions } from '@shared/words/family/template'
import type { FamilyLanguage } from '@shared/words/family/sentences'
import { lettersWords as words } from '@shared/words/screens/letters'
import type { TypedText } from '@renderer/features/use-draft'
import classes from './letters.module.css'

/** One paragraph of the office's words, with what may be filled in and what is wrong beneath. */
export function ParagraphBox(props: {
  readonly label: string
  readonly document: WordedDocument
  readonly spoken: FamilyLanguage
  readonly draft: TypedText
}) {
  const { value: text, change: type } = props.draft
  const box = useRef<HTMLTextAreaElement>(null)
  const insert = (before: string, after: string): void => {
    const { selectionStart: from, selectionEnd: to } = box.current ?? { selectionStart: 0, selectionEnd: 0 }
    type(text.slice(0, from) + before + text.slice(from, to) + after + text.slice(to))
    const caret = from + before.length + (to - from)
    // The menu gives the focus back first, and the box has its new text only then.
    setTimeout(() => {
      box.current?.focus()
      box.current?.setSelectionRange(caret, caret)
    })
  }
  const blanks = blanksOf(props.document)
  const { problems } = parseTemplate(text, blanks)
  return (
    <div className={classes.paragraph}>
      <Textarea
        ref={box}
        label={props.label}
        lang={props.spoken.language}
        dir={props.spoken.direction}
        autosize
        minRows={2}
        maxRows={8}
        {...props.draft.box}
        error={
          problems.length > 0 && (
            <>
              {problems.map((problem) => (
                <span key={`${problem.line} ${problem.column}`} className={classes.problem}>
                  {words.problem(problem)}
                </span>
              ))}
              <span className={classes.problem}>{words.notUsed}</span>
            </>
          )
        }
      />
      <Menu position="bottom-start" shadow="md" returnFocus={false}>
        <Menu.Target>
          <Button size="compact-sm" variant="default" aria-label={words.insertInto(props.label)}>
            {words.insert}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {blanks.map((blank) => (
            <Menu.Item key={blank} onClick={() => insert(`{${blank}}`, '')}>
              {words.blanks[blank]}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Label>{words.onlyFor}</Menu.Label>
          {templateConditions.map((condition) => (
            <Menu.Item key={condition} onClick={() => insert(`{if ${condition}}`, '{end}')}>
              {words.conditions[condition]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
