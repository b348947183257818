import { describe, expect, it } from 'vitest'
import { passphraseStrength } from '@renderer/services/passphrase'

describe('the strength of a passphrase', () => {
  it.each([
    ['', 'empty'],
    ['secret', 'short'],
    ['elevenchars', 'short'],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 'short'],
    ['121212121212121212121212', 'short'],
    ['twelve chars', 'fair'],
    ['kettle window quick barn', 'good'],
    ['家家酒水窗門貓狗', 'short'],
  ])('of %j is %s', (passphrase, strength) => {
    expect(passphraseStrength(passphrase)).toBe(strength)
  })
})
