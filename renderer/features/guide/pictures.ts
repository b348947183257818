import type { GuidePicture } from '@shared/words/guide/page'
import allocated from './pictures/allocated.webp'
import board from './pictures/board.webp'
import event from './pictures/event.webp'
import importing from './pictures/import.webp'
import minutes from './pictures/minutes.webp'
import people from './pictures/people.webp'
import print from './pictures/print.webp'
import setup from './pictures/setup.webp'
import share from './pictures/share.webp'
import slips from './pictures/slips.webp'
import teachers from './pictures/teachers.webp'
import times from './pictures/times.webp'
import unplaced from './pictures/unplaced.webp'

/** Where each picture is; `npm run shots` takes them anew. */
export const pictureUrls: Readonly<Record<GuidePicture, string>> = {
  allocated,
  board,
  event,
  import: importing,
  minutes,
  people,
  print,
  setup,
  share,
  slips,
  teachers,
  times,
  unplaced,
}
