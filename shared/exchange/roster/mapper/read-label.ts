import { labelWords } from '../tables/labels'
import { fieldSubjects, type FieldSubject } from './fields'
import { classLabels, plainLabels, relatives, subjectWords, wholeLabels } from './vocabulary'

/** What a label says by itself, before its position is looked at. */
export interface ReadLabel {
  /** Null: the label does not state a subject. */
  readonly subject: FieldSubject | null
  /** Which of several contacts; null: it does not say. */
  readonly number: number | null
  readonly attribute: string
  /** The words of the attribute: labels of one phrase that repeat speak of several people. */
  readonly phrase: string
  /** How the contact is related, where the label says so: `Mother`. */
  readonly relative: string
}

/** Reads a label; null where it says nothing that is known. */
export function readLabel(label: string, above = ''): ReadLabel | null {
  const plain = labelWords(label)
  if (plain === '') return null
  const prefixed = above === '' ? null : readWords(`${labelWords(above)} ${plain}`)
  return prefixed ?? readWords(plain)
}

function readWords(text: string): ReadLabel | null {
  const whole = wholeLabels.get(text)
  if (whole !== undefined) {
    const [subject = '', attribute = ''] = whole.split('.')
    return { subject: subjectNamed(subject), number: null, attribute, phrase: text, relative: '' }
  }
  const parts = text.split(' ').flatMap(splitCompound)
  const { subject, number, relative, rest } = withoutSubject(parts)
  const phrase = rest.join(' ')
  // "Parent" or "Teacher" alone is a name.
  const attribute = phrase === '' ? (subject === null ? undefined : 'name') : attributeOf(phrase)
  if (classLabels.has(text)) return { subject: null, number: null, attribute: 'class', phrase, relative: '' }
  return attribute === undefined ? null : { subject, number, attribute, phrase, relative }
}

const attributeOf = (phrase: string): string | undefined =>
  plainLabels.get(phrase) ??
  wholeLabels.get(phrase)?.split('.')[1] ??
  plainLabels.get(phrase.replace(extra, ''))

/** Words that say nothing more: `Emergency contact name`, `Arbor student ID`. */
const extra = /\b(emergency|legal|full|main|details?|info|arbor|sims|bromcom|scholarpack|mis)\b ?/g

const subjectNamed = (name: string): FieldSubject | null => fieldSubjects.find((one) => one === name) ?? null

const subjectOfWord = new Map(
  Object.entries(subjectWords).flatMap(([subject, list]) => list.map((word) => [word, subject] as const)),
)

/** The stems that German and Dutch write in one word with what follows. */
const stems =
  /^(schuler|schueler|eltern|lehrer|leerling|mutter|vater|ouder|erzieher|kontakt|student|pupil|parent|contact|teacher|guardian|mother|father)(?:s|in)?(?=[a-z]{2})(.+)$/

function splitCompound(word: string): readonly string[] {
  if (subjectOfWord.has(word) || plainLabels.has(word)) return [word]
  const [, stem, rest] = stems.exec(word) ?? []
  if (stem === undefined || rest === undefined) return [word]
  return attributeOf(rest) === undefined && !/^\d+$/.test(rest) ? [word] : [stem, rest]
}

/** Which contact a word means: `1`, `R2`, `second`; null for any other word. */
function ordinalOf(word: string): number | null {
  const [, digit] = /^[rp]?([1-9])(?:st|nd|rd|th)?$/.exec(word) ?? []
  if (digit !== undefined) return Number(digit)
  if (['one', 'first', 'primary', 'main'].includes(word)) return 1
  return ['two', 'second', 'secondary'].includes(word) ? 2 : null
}

function withoutSubject(parts: readonly string[]) {
  let [subject, number, relative]: [FieldSubject | null, number | null, string] = [null, null, '']
  const rest: string[] = []
  const isAttribute = attributeOf(parts.join(' ')) !== undefined
  for (const [i, part] of parts.entries()) {
    const named = subjectOfWord.get(part)
    if (!isAttribute && named !== undefined && subject === null) {
      subject = subjectNamed(named)
      relative = relatives.has(part) ? part : ''
      number ??= relatives.get(part) ?? ordinalOf(part)
    } else if (!isAttribute && named !== undefined && subjectNamed(named) === subject) continue
    // `Guardian 1 phone 2` is another telephone of the first one; `Guardian 2: primary guardian?` is no name of the first.
    else if (ordinalOf(part) !== null && number !== null && /\d/.test(part)) continue
    else if (ordinalOf(part) !== null && number === null && isNumberAt(parts, i, subject !== null))
      number = ordinalOf(part)
    else if (!['of', 's', 'the', 'der', 'des', 'de', 'du', 'van', 'l', 'd'].includes(part) || isAttribute)
      rest.push(part)
  }
  return { subject, number, relative, rest }
}

/** A number counts contacts where it stands beside their name or at the end; `First name` is no number. */
function isNumberAt(parts: readonly string[], i: number, hasSubject: boolean): boolean {
  const isWord = !/^\d|^r\d|^p\d/.test(parts[i] ?? '')
  const [before = '', after = ''] = [parts[i - 1], parts[i + 1]]
  const isBeside = subjectOfWord.has(before) || subjectOfWord.has(after)
  return isWord
    ? isBeside && after !== '' && !/^names?$/.test(after)
    : hasSubject || isBeside || i === parts.length - 1 || i === 0
}
