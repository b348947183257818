import type { Block, DocumentModel, DocumentPart } from '@shared/documents/model'
import type { PrintFonts } from './fonts'

/** A recipient whose text the PDF writer cannot draw whole, with the scripts that need the host's own layout. */
export interface NeedsShaping {
  readonly recipient: string
  /** ISO 15924 codes in order, e.g. `Arab`, `Taml`; `Zyyy` for signs of no script, such as pictures. None: the PDF writer draws it. */
  readonly scripts: readonly string[]
  /** Scripts of which neither the PDF writer nor the host has a letter for something that is written: a box is drawn in its place. */
  readonly lacking: readonly string[]
}

export interface SplitModel {
  /** The parts that the PDF writer draws, with a box for each sign that no font has. */
  readonly drawable: DocumentModel
  /** The parts that only the host's own layout can draw. */
  readonly shaped: DocumentModel
  readonly needs: readonly NeedsShaping[]
}

/**
 * Parts a document by whether the host's own layout has to draw a recipient's text, so that nobody gets a name with holes
 * in it. What nobody has a letter for is no reason: it is a box either way. `hostDraws` tells whether the host has a letter for a character that the PDF writer cannot draw; left out: it has all.
 */
export function splitByScript(
  model: DocumentModel,
  fonts: PrintFonts,
  hostDraws: (character: string) => boolean = () => true,
): SplitModel {
  const needs = new Map<DocumentPart, NeedsShaping>()
  const toShape = remember((character) =>
    isDrawn(character, fonts) ? null : { script: scriptOf(character), isDrawn: hostDraws(character) },
  )
  for (const part of model.parts) {
    const [scripts, lacking] = [new Set<string>(), new Set<string>()]
    for (const text of [...textsOfPart(part), part.pageLabel ?? model.pageLabel]) {
      for (const character of printable(text)) {
        const shaped = toShape(character)
        if (shaped === null) continue
        if (shaped.isDrawn) scripts.add(shaped.script)
        else lacking.add(shaped.script)
      }
    }
    // Signs that scripts share, such as the comma of Arabic, need no mention beside one of them.
    if (scripts.size > 1) scripts.delete(noScript)
    if (scripts.size + lacking.size > 0)
      needs.set(part, {
        recipient: part.recipient,
        scripts: [...scripts].sort(),
        lacking: [...lacking].sort(),
      })
  }
  const isShaped = (part: DocumentPart): boolean => (needs.get(part)?.scripts.length ?? 0) > 0
  return {
    drawable: { ...model, parts: model.parts.filter((part) => !isShaped(part)) },
    shaped: { ...model, parts: model.parts.filter(isShaped) },
    needs: [...needs.values()],
  }
}

/**
 * A text as it goes on paper: composed (NFC), without control and format characters, which have no shape and could turn
 * a line around or end it early. Line feeds stay.
 */
export const printable = (text: string): string => (plainText.test(text) ? text : cleaned(text))

/** Most texts by far, recognised quickly. */
const plainText = /^[\n\x20-\x7E]*$/

const cleaned = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\u202F/g, '\u00A0')
    .replace(/(?![\n\u00A0])[\p{Cc}\p{Zs}]/gu, ' ')
    .replace(/(?![\u200C\u200D])\p{Cf}/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD')

// The scripts that are drawn right with one shape after another. The fonts hold some of Devanagari too, but it needs shaping.
const plain = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]$/u

function isDrawn(character: string, { metrics }: PrintFonts): boolean {
  const code = character.codePointAt(0) ?? 0
  return character === '\n' || (plain.test(character) && metrics.regular.has(code) && metrics.bold.has(code))
}

function remember<Answer>(ask: (character: string) => Answer): (character: string) => Answer {
  const known = new Map<string, Answer>()
  return (character) => {
    const before = known.get(character)
    if (before !== undefined) return before
    const answer = ask(character)
    known.set(character, answer)
    return answer
  }
}

const noScript = 'Zyyy'
const scriptCodes = [
  'Arab',
  'Armn',
  'Beng',
  'Cyrl',
  'Deva',
  'Ethi',
  'Geor',
  'Grek',
  'Gujr',
  'Guru',
  'Hang',
  'Hani',
  'Hebr',
  'Hira',
  'Kana',
  'Khmr',
  'Knda',
  'Laoo',
  'Latn',
  'Mlym',
  'Mymr',
  'Orya',
  'Sinh',
  'Syrc',
  'Taml',
  'Telu',
  'Thaa',
  'Thai',
  'Tibt',
  'Tfng',
] as const
const scriptTests = scriptCodes.map((code) => ({ code, test: new RegExp(`\\p{Script=${code}}`, 'u') }))
const scriptOf = (character: string): string =>
  scriptTests.find(({ test }) => test.test(character))?.code ?? noScript

/** All that a part says, the document's page label aside. */
export const textsOfPart = (part: DocumentPart): readonly string[] => [
  part.footer,
  part.pageLabel ?? '',
  ...part.blocks.flatMap(textsOf),
]

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'letterhead':
      return [block.name, ...block.lines]
    case 'address':
      return [...block.lines, ...block.aside]
    case 'signature':
      return block.lines
    case 'sign':
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'note':
      return [block.title, block.text]
    case 'keyValues':
      return block.rows.flatMap((row) => [row.label, row.value])
    case 'table':
      return [
        block.heading ?? '',
        ...block.columns.map((column) => column.title),
        ...block.rows.flatMap((row) => row.cells.flatMap((cell) => [cell.text, ...(cell.details ?? [])])),
      ]
    case 'keepTogether':
      return block.blocks.flatMap(textsOf)
    case 'cut':
    case 'spacer':
    case 'pageBreak':
      return []
  }
}
