import type { Mark } from './page'

/**
 * The marks of a sheet as a language that is read from right to left wants them: columns, margins and lines begin on the
 * right. What was laid out from the left is seen in a mirror; the letters are not.
 */
export const mirrored = (marks: readonly Mark[], sheetWidth: number): readonly Mark[] =>
  marks.map((mark): Mark => {
    switch (mark.kind) {
      case 'box':
      case 'image':
        return { ...mark, x: sheetWidth - mark.x - mark.width }
      case 'text': {
        const x = sheetWidth - mark.x
        return readsFromLeft(mark.text)
          ? { ...mark, x, from: 'right' }
          : { ...mark, x, from: 'right', direction: 'rtl' }
      }
    }
  })

/**
 * A line that is all in the letters of another script, such as the school's address, keeps its order: a house number
 * before the street would go behind it otherwise. So do numbers without a word, such as those of telephones; of a range
 * of times alone, the reader meets the start first.
 */
const readsFromLeft = (text: string): boolean =>
  !rightToLeft.test(text) && (/\p{L}/u.test(text) || !rangeOfTimes.test(text))

const rangeOfTimes = /\d:\d\d–\d/

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
