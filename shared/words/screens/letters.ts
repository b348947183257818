import type { WordedDocument, WordedParagraph } from '@shared/domain/school/office'
import type { TemplateBlank, TemplateCondition, TemplateProblem } from '../family/template'

/** What the letters section of the settings says. Names, counts and languages come in written already. */
export const lettersWords = {
  title: 'Letters to families',
  note: 'Families read Parley’s wording in their own language. You can replace any paragraph with the school’s own wording.',
  language: 'Language',
  document: 'Document',
  documents: { letter: 'Letter', invitation: 'Invitation' } satisfies Record<WordedDocument, string>,
  paragraphs: {
    letter: { opening: 'Opening', todo: 'On arrival', closing: 'Closing' },
    invitation: { opening: 'Opening', todo: 'How to reply', closing: 'Closing' },
  } satisfies Record<WordedDocument, Record<WordedParagraph, string>>,
  own: 'The school’s wording',
  insert: 'Insert',
  insertInto: (paragraph: string) => `Insert into ${paragraph}`,
  blanks: {
    family: 'Adults’ names',
    children: 'Children’s names',
    school: 'School name',
    event: 'Event name',
    date: 'Event dates',
    deadline: 'Last day for replies',
  } satisfies Record<TemplateBlank, string>,
  onlyFor: 'Only for families',
  conditions: {
    interpreter: 'who need an interpreter',
    separated: 'where another family also gets letters about the child',
    unplaced: 'with meetings that could not be arranged',
  } satisfies Record<TemplateCondition, string>,
  problem: (problem: TemplateProblem): string =>
    `Line ${problem.line}, character ${problem.column}: ${problemSentence(problem)}`,
  notUsed: 'Until this is fixed, families read Parley’s wording here.',
  reset: 'Use Parley’s wording',
  undoWords: 'Change letter wording',
  undoReset: 'Use Parley’s wording',
  notSaved: 'Your change was not saved.',
  notSavedTodo: 'Check the top bar before you continue.',
  preview: {
    of: (family: string) => `Preview for ${family}`,
    meetings: 'Meetings appear here',
    slip: 'The reply slip and dates appear here',
    noEvent: 'Open an event to see how one of its families reads this.',
  },
  check: {
    title: 'Check a translation',
    none: 'No speaker has checked this translation yet',
    some: (done: string, of: string) => `A speaker has checked ${done} of ${of} sentences`,
    all: 'A speaker has checked this translation',
    hint: 'Ask someone who speaks the language to read each sentence and tick the correct ones. If one is wrong, write your own wording above or leave it unticked. None of this is printed.',
    groups: { families: 'Letters, invitations and cards', school: 'School documents' },
    tickAll: 'Tick all',
  },
} as const

function problemSentence({ kind, said }: TemplateProblem): string {
  switch (kind) {
    case 'unknown-blank':
      return said === '' ? 'the braces are empty' : `there is no field called “${said}”`
    case 'unknown-condition':
      return `there is no condition “${said}”`
    case 'lone-brace':
      return `the brace ${said} has no match`
    case 'lone-end':
      return `${said} has no beginning`
    case 'no-end':
      return `${said} has no {end}`
  }
}
