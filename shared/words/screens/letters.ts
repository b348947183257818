import type { WordedDocument, WordedParagraph } from '@shared/domain/school/office'
import type { TemplateBlank, TemplateCondition, TemplateProblem } from '../family/template'

/** What the letters section of the settings says. Names, counts and languages come in written already. */
export const lettersWords = {
  title: 'Letters to families',
  note: 'Each family reads Parley’s words in its own language. Word a paragraph yourself where the school says it differently.',
  language: 'Language',
  document: 'Paper',
  documents: { letter: 'Letter', invitation: 'Invitation' } satisfies Record<WordedDocument, string>,
  paragraphs: {
    letter: { opening: 'Opening', todo: 'On arrival', closing: 'Closing' },
    invitation: { opening: 'Opening', todo: 'How to reply', closing: 'Closing' },
  } satisfies Record<WordedDocument, Record<WordedParagraph, string>>,
  own: 'The school’s words',
  insert: 'Insert',
  insertInto: (paragraph: string) => `Insert into ${paragraph}`,
  blanks: {
    family: 'Names of the adults',
    children: 'Names of the children',
    school: 'Name of the school',
    event: 'Name of the event',
    date: 'Dates of the event',
    deadline: 'Last day for replies',
  } satisfies Record<TemplateBlank, string>,
  onlyFor: 'Only for families',
  conditions: {
    interpreter: 'who need an interpreter',
    separated: 'where another household has letters about the child, too',
    unplaced: 'for whom something could not be arranged',
  } satisfies Record<TemplateCondition, string>,
  problem: (problem: TemplateProblem): string =>
    `Line ${problem.line}, character ${problem.column}: ${problemSentence(problem)}`,
  notUsed: 'Until this is put right, families read Parley’s words here.',
  reset: 'Back to Parley’s words',
  undoWords: 'Word a letter',
  undoReset: 'Go back to Parley’s words',
  notSaved: 'This was not saved.',
  notSavedTodo: 'See the save state at the top before you go on.',
  preview: {
    of: (family: string) => `Preview for ${family}`,
    meetings: 'Here stand the meetings',
    slip: 'Here stand the reply slip and the dates',
    noEvent: 'Open an event to see how one of its families reads this.',
  },
  check: {
    title: 'Check a translation',
    none: 'No speaker has checked this translation yet',
    some: (done: string, of: string) => `A speaker has checked ${done} of ${of} sentences`,
    all: 'A speaker has checked this translation',
    hint: 'Ask somebody who speaks the language to read each sentence and tick those that are right. Word a wrong one yourself above, or leave it unticked. Nothing of this is printed.',
    groups: { families: 'Letters, invitations and cards', school: 'The school’s own papers' },
    tickAll: 'All are right',
  },
} as const

function problemSentence({ kind, said }: TemplateProblem): string {
  switch (kind) {
    case 'unknown-blank':
      return said === '' ? 'nothing stands in the braces' : `there is nothing named “${said}” to fill in`
    case 'unknown-condition':
      return `there is no condition “${said}”`
    case 'lone-brace':
      return `the brace ${said} has no partner`
    case 'lone-end':
      return `${said} ends nothing`
    case 'no-end':
      return `${said} has no {end}`
  }
}
