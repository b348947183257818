import { packsWords } from '../screens/packs'
import { teacherWords as words } from '../screens/teacher'
import type { GuidePage } from './page'

/** Teachers' laptops: packs out, minutes written, return packs home. */
export const laptopsPage: GuidePage = {
  title: 'Teachers’ laptops',
  lead: 'Give each teacher their own evening on a laptop, and bring what they wrote back, without a network.',
  sections: [
    {
      title: 'Before the evening, at the office',
      steps: [
        `Open Packs and choose “${packsWords.makeAll}”, or select some teachers first. Each pack is a file that only its own passphrase opens. It has the teacher’s meetings and group sessions, and no other family.`,
        `Choose “${packsWords.slips}” and print them. Parley does not store the passphrases.`,
        'Give each teacher their file, on a stick or over the school’s own network, and their slip. Keep the two apart.',
      ],
    },
    {
      title: 'On the laptop',
      steps: [
        `Start Parley and choose “${words.offer}”.`,
        'Choose the file and type the passphrase from the slip.',
        'The screen shows who comes now and who comes next, what to know about the child, and the minutes. It needs no network, and holds only this teacher’s meetings.',
        `The top of the window counts what is not returned yet. “${words.writeReturn}” saves one file with everything: hand it to the office. It can be done as often as you like.`,
      ],
    },
    {
      title: 'After the evening, at the office',
      steps: [
        `Choose “${packsWords.bring}”, or drop the files on the Packs screen: many at once, in any order, the same one twice, weeks later.`,
        'Words written by two people in the same minutes are both kept. Where two people wrote different things in one place, Parley shows both under “To decide”.',
        'A file that is damaged, changed or from another school is refused with the reason, and nothing changes. A record that does not belong is kept under “Set aside”.',
      ],
    },
    {
      title: 'When something goes wrong',
      text: `A laptop that is switched off or closed loses nothing that was shown as saved. “${words.leave}” keeps the pack and every word on the laptop. “${words.remove}” works only once everything is in a return pack. A lost pack can be made again: words from both are brought together.`,
    },
  ],
}
