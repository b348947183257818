import { describe, expect, it } from 'vitest'
import { mirrored } from '@shared/print/mirror'

const drawn = (text: string) =>
  mirrored([{ kind: 'text', x: 100, y: 0, text, size: 10, weight: 'regular', grey: 0 }], 600)[0]

describe('a line on a sheet that is read from the right', () => {
  it.each(['الوقت', 'Room 4، المبنى', '16:05–16:15', '1 ديسمبر 2026، 16:05–16:15'])(
    '%s is put in the order of its reader',
    (text) => expect(drawn(text)).toMatchObject({ x: 500, from: 'right', direction: 'rtl' }),
  )

  // The second part of a telephone number would stand before the first.
  it.each(['12 Lighthouse Road', '01632 960 216', '+44 1632 960216', 'A. K.', '+2', '/'])(
    '%s keeps its own order',
    (text) => {
      expect(drawn(text)).toMatchObject({ x: 500, from: 'right' })
      expect(drawn(text)).not.toHaveProperty('direction')
    },
  )
})
