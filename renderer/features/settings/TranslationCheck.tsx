import { Button, Checkbox } from '@mantine/core'
import type { FamilyLanguage } from '@shared/words/family/sentences'
import { lettersWords } from '@shared/words/screens/letters'
import { sentencesToCheck } from '@shared/words/translation-check'
import { useApp } from '@renderer/features/app-context'
import { useFormat } from '@renderer/ui/use-format'
import classes from './letters.module.css'

const words = lettersWords.check

/** Which sentences of a language a speaker has found right; for the office alone, never on a letter. */
export function TranslationCheck(props: {
  readonly spoken: FamilyLanguage
  readonly checked: readonly string[]
}) {
  const { letters } = useApp().services
  const format = useFormat()
  const groups = sentencesToCheck(props.spoken)
  const sentences = [...groups.families, ...groups.school]
  const known = new Set(props.checked)
  const done = sentences.filter((one) => known.has(one.id)).length
  const state =
    done === 0
      ? words.none
      : done === sentences.length
        ? words.all
        : words.some(format.number(done), format.number(sentences.length))
  return (
    <details className={classes.check}>
      <summary>{state}</summary>
      <p className={classes.quiet}>{words.hint}</p>
      {(['families', 'school'] as const).map((group) => (
        <section key={group} aria-label={words.groups[group]}>
          <h3 className={classes.group}>{words.groups[group]}</h3>
          <ul className={classes.sentences}>
            {groups[group].map(({ id, text, english }) => (
              <li key={id}>
                <Checkbox
                  checked={known.has(id)}
                  label={
                    <span lang={props.spoken.language} dir="auto">
                      {text}
                    </span>
                  }
                  description={english}
                  onChange={(event) => void letters.check([id], event.currentTarget.checked)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Button
        variant="default"
        disabled={done === sentences.length}
        onClick={() =>
          void letters.check(
            sentences.map((one) => one.id),
            true,
          )
        }
      >
        {words.tickAll}
      </Button>
    </details>
  )
}
