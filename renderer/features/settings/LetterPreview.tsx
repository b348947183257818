import { wordedParagraphs, type WordedDocument } from '@shared/domain/school/office'
import type { School } from '@shared/domain/school/school'
import type { EventId } from '@shared/kernel/ids'
import { familyWords } from '@shared/words/family'
import { blanksOf } from '@shared/words/family/paragraphs'
import { fillTemplate, parseTemplate } from '@shared/words/family/template'
import { valuesFor } from '@shared/words/family/values'
import { lettersWords } from '@shared/words/screens/letters'
import { useQuery } from '@renderer/features/app-context'
import { useFormat } from '@renderer/ui/use-format'
import type { OfficeWords } from '@renderer/services/letters'
import { previewFamily, type PreviewFamily } from './preview-family'
import classes from './letters.module.css'

const words = lettersWords.preview

interface Tried {
  readonly document: WordedDocument
  readonly language: string
  readonly school: Pick<School, 'name' | 'signatory'>
  /** What stands in the boxes, and what stands in for it where that cannot be used. */
  readonly written: OfficeWords
  readonly apps: OfficeWords
}

/** How a family of an event would read the words that stand in the boxes now. */
export function LetterPreview({ eventId, ...tried }: Tried & { readonly eventId: EventId }) {
  const planned = useQuery((queries) => queries.planned(eventId), `planned ${eventId}`)
  if (planned.kind === 'loading') return null
  const family = planned.value
    ? previewFamily(
        planned.value.conference,
        planned.value.plan?.record.unplaced ?? [],
        tried.language,
        tried.school.name,
      )
    : null
  return family ? <Letter family={family} {...tried} /> : <p className={classes.quiet}>{words.noEvent}</p>
}

function Letter({ family, ...tried }: Tried & { readonly family: PreviewFamily }) {
  const format = useFormat()
  const spoken = familyWords(tried.language, format.locale).words
  const values = valuesFor(spoken, family.facts)
  const [opening, todo, closing] = wordedParagraphs.map((paragraph) => {
    const filled = (text: string): string | null =>
      fillTemplate(parseTemplate(text, blanksOf(tried.document)), values)
    return filled(tried.written[paragraph]) ?? filled(tried.apps[paragraph])
  })
  const between = tried.document === 'letter' ? words.meetings : words.slip
  return (
    <figure className={classes.preview}>
      <figcaption>{words.of(family.facts.adults ?? spoken.letter.unnamedAdults)}</figcaption>
      <div lang={tried.language} dir={spoken.direction} className={classes.paper}>
        <p>{spoken.letter.greeting(family.facts.adults)}</p>
        {opening && <p>{opening}</p>}
        {tried.document === 'letter' && todo && <p>{todo}</p>}
        <p className={classes.quiet} lang={format.locale} dir="ltr">
          {between}
        </p>
        {tried.document === 'invitation' && todo && <p>{todo}</p>}
        {closing && <p>{closing}</p>}
        <p className={classes.signed}>
          {[tried.school.signatory, tried.school.name].filter((line) => line !== '').join('\n')}
        </p>
      </div>
    </figure>
  )
}
