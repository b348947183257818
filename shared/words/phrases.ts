import type { NoteSection } from '@shared/domain/meetings/meeting'
import { foldText, hasEveryTerm, searchTerms } from '@shared/kernel/fold-text'

/** What a phrase is for; shown beside it and found by typing. */
export const phraseTopics = ['praise', 'concern', 'send', 'high', 'attendance', 'home'] as const
/** What a phrase is for. */
export type PhraseTopic = (typeof phraseTopics)[number]

/** The topics as a screen names them. */
const phraseTopicWords: Record<PhraseTopic, string> = {
  praise: 'Praise',
  concern: 'Concern',
  send: 'SEN',
  high: 'High attainer',
  attendance: 'Attendance',
  home: 'At home',
}

/** A sentence to begin from. `phraseBlank` stands for what only the teacher knows: the caret goes to the first. */
export interface Phrase {
  readonly topic: PhraseTopic
  readonly text: string
  /** Sections where it is offered first; it can be used in any. */
  readonly sections: readonly NoteSection[]
}

const phrase = (topic: PhraseTopic, text: string, ...sections: readonly NoteSection[]): Phrase => ({
  topic,
  text,
  sections,
})

/** The phrases that ship with the app: specific, about the work, and without a name so that they fit any child. */
export const phrases: readonly Phrase[] = [
  phrase('praise', 'Is proud of ___.', 'childVoice'),
  phrase('praise', 'Enjoys ___ most and would like to do more of it.', 'childVoice'),
  phrase('concern', 'Finds ___ hard and would like help with it.', 'childVoice'),
  phrase('concern', 'Is worried about ___.', 'childVoice'),
  phrase('high', 'Would like harder work in ___.', 'childVoice'),
  phrase('send', 'Says that ___ helps most in lessons.', 'childVoice', 'strategies'),

  phrase('praise', 'Making very good progress in ___; the last assessment was ___.', 'progress'),
  phrase('praise', 'Has improved since ___, above all in ___.', 'progress'),
  phrase('concern', 'Working below target in ___; the gap is ___.', 'progress'),
  phrase('concern', 'Coursework is behind: ___ is still to be handed in.', 'progress'),
  phrase('send', 'Working towards the outcomes of the support plan; ___ is met, ___ is next.', 'progress'),
  phrase('send', 'Progress is good from the starting point when ___ is in place.', 'progress'),
  phrase('high', 'Working well above expectations; ready for ___.', 'progress'),
  phrase('high', 'Secure on the taught content and now needs problems that are new.', 'progress'),

  phrase('praise', 'Works hard in every lesson and asks good questions.', 'attitude'),
  phrase('praise', 'Acts on feedback at once.', 'attitude'),
  phrase('praise', 'Homework is on time and done with care.', 'attitude'),
  phrase('concern', 'Gives up quickly when work is hard; praise the effort, not the mark.', 'attitude'),
  phrase('concern', 'Homework is often late or missing.', 'attitude'),
  phrase('send', 'Keeps going when a task is broken into steps.', 'attitude'),
  phrase('high', 'Avoids risk for fear of being wrong; needs tasks without one right answer.', 'attitude'),

  phrase('praise', 'Polite, kind and a good influence on others.', 'behaviour'),
  phrase('praise', 'Behaviour is excellent and has been all term.', 'behaviour'),
  phrase('concern', 'Talks over others and loses time; moved seat on ___.', 'behaviour'),
  phrase('concern', 'Calm in small groups, unsettled in ___.', 'behaviour'),
  phrase('send', 'Uses the agreed time-out card well.', 'behaviour'),

  phrase(
    'attendance',
    'Attendance is ___%; every day missed is five lessons.',
    'progress',
    'familyPoints',
    'strategies',
  ),
  phrase(
    'attendance',
    'Late ___ times this term; the first ten minutes matter most.',
    'behaviour',
    'familyPoints',
  ),
  phrase('attendance', 'Attendance is excellent and shows in the work.', 'progress', 'attitude'),

  phrase('home', 'The family is pleased with ___.', 'familyPoints'),
  phrase('home', 'The family asked about ___.', 'familyPoints'),
  phrase('home', 'The family is worried about ___.', 'familyPoints'),
  phrase('home', 'The family told us that ___ has changed at home.', 'familyPoints'),

  phrase('home', 'Read together for ten minutes a day and talk about it.', 'strategies'),
  phrase('home', 'Look at the planner together every ___.', 'strategies'),
  phrase('home', 'Use ___ for practice, fifteen minutes three times a week.', 'strategies'),
  phrase('concern', 'Catch-up on ___ at ___, from ___.', 'strategies'),
  phrase('send', 'Pre-teach key words; give instructions one at a time and in writing.', 'strategies'),
  phrase('send', 'Seat near the front, away from the door; check understanding first.', 'strategies'),
  phrase('high', 'Extension work from ___; explain to others how it is done.', 'strategies'),
  phrase('attendance', 'Meet at reception before registration for two weeks; review on ___.', 'strategies'),
]

/** A phrase as it is offered: what it would write, and what it is for. */
export interface OfferedPhrase {
  readonly text: string
  readonly label: string
}

/** What is offered for what was typed after the slash: the school's own first, then those that ship with the app. */
export const offeredPhrases = (
  typed: string,
  section: NoteSection,
  own: readonly OfferedPhrase[],
): readonly OfferedPhrase[] => {
  const terms = searchTerms(typed)
  return [
    ...own.filter(({ text, label }) => hasEveryTerm(foldText(`${label} ${text}`), terms)),
    ...findPhrases(typed, section).map(({ topic, text }) => ({ text, label: phraseTopicWords[topic] })),
  ]
}

/** The phrases that match what was typed after the slash: those of the section first, then the rest, each word found anywhere. */
export function findPhrases(typed: string, section: NoteSection): readonly Phrase[] {
  const terms = searchTerms(typed)
  const matches = phrases.filter(({ topic, text }) =>
    hasEveryTerm(foldText(`${phraseTopicWords[topic]} ${text}`), terms),
  )
  const own = matches.filter(({ sections }) => sections.includes(section))
  return [...own, ...matches.filter((one) => !own.includes(one))]
}
