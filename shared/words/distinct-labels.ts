import { spellingKey } from '@shared/kernel/fold-text'

/** How equal labels are distinguished. */
export interface Distinction<Row> {
  readonly label: (row: Row) => string
  /** Stands behind every label in brackets, whether or not somebody shares it; left out or blank: nothing does. */
  readonly always?: (row: Row) => string
  /** What may differ between two of one label, what people know best first; blank where it is not known. */
  readonly marks: readonly ((row: Row) => string)[]
}

/**
 * A label for each row that no other row of the list has: those that share one are distinguished by the first detail
 * that differs, `Anna Kowalska (9B)`, and where none does by their position in the list, so that there is always a
 * difference.
 */
export function distinctLabels<Row>(
  rows: readonly Row[],
  { label, always, marks }: Distinction<Row>,
): ReadonlyMap<Row, string> {
  const groups: SpelledLabels<Row> = new Map()
  for (const [at, row] of rows.entries()) {
    const first = always?.(row).trim() ?? ''
    add(groups, { row, at, label: label(row), marks: first === '' ? none : [first] })
  }
  for (const mark of marks) markShared(groups, mark)
  const labels = new Map<Row, string>()
  const shared: MarkedLabel<Row>[][] = []
  for (const group of groups.values()) {
    if (Array.isArray(group)) shared.push(group)
    else labels.set(group.row, spelled(group))
  }
  const numbered = new Set<string>()
  const isTaken = (text: string): boolean => {
    const key = spellingKey(text)
    return numbered.has(key) || (groups.has(key) && !Array.isArray(groups.get(key)))
  }
  for (const one of shared.flatMap((all) => all.toSorted((a, b) => a.at - b.at))) {
    const text = withNumber(one, isTaken)
    numbered.add(spellingKey(text))
    labels.set(one.row, text)
  }
  return labels
}

interface MarkedLabel<Row> {
  readonly row: Row
  /** Its position in the list. */
  readonly at: number
  readonly label: string
  readonly marks: readonly string[]
}

const none: readonly string[] = []

/** Labels by how they are spelled: of thousands of people few share a name, and only these need a list. */
type SpelledLabels<Row> = Map<string, MarkedLabel<Row> | MarkedLabel<Row>[]>

function add<Row>(groups: SpelledLabels<Row>, one: MarkedLabel<Row>): void {
  const key = spellingKey(spelled(one))
  const known = groups.get(key)
  if (known === undefined) groups.set(key, one)
  else if (Array.isArray(known)) known.push(one)
  else groups.set(key, [known, one])
}

/** Gives those who share a label a mark behind it, where it is not the same for all of them. */
function markShared<Row>(groups: SpelledLabels<Row>, mark: (row: Row) => string): void {
  const marked: MarkedLabel<Row>[] = []
  for (const [key, all] of groups) {
    if (!Array.isArray(all)) continue
    const values = all.map(({ row }) => mark(row).trim())
    if (new Set(values.map(spellingKey)).size < 2) continue
    groups.delete(key)
    for (const [i, one] of all.entries())
      marked.push({ ...one, marks: [...one.marks, values[i] ?? ''].filter((value) => value !== '') })
  }
  for (const one of marked) add(groups, one)
}

const spelled = ({ label, marks }: Pick<MarkedLabel<unknown>, 'label' | 'marks'>): string =>
  marks.length === 0 ? label : `${label} (${marks.join(', ')})`

/** The label with the first number behind it that makes it another. */
function withNumber(one: MarkedLabel<unknown>, isTaken: (text: string) => boolean): string {
  for (let at = 1; ; at++) {
    const text = spelled({ ...one, marks: [...one.marks, String(at)] })
    if (!isTaken(text)) return text
  }
}
