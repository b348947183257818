/** Letters and digits that nobody takes for another: no i, l, o, u. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const groupLength = 4
/** 16 characters of 32 are eighty random bits. */
export const passphraseBytes = 16

/** A passphrase to be printed on a slip and typed once: `k7mq-2xwp-9nte-hd4r`. */
export function passphraseFrom(random: Uint8Array): string {
  const letters = [...random.subarray(0, passphraseBytes)].map((byte) => alphabet[byte % alphabet.length])
  return letters.map((letter, i) => (i > 0 && i % groupLength === 0 ? `-${letter}` : letter)).join('')
}

/** A passphrase as it was made, from how somebody types it: in capitals, without the dashes, an O for a nought. */
export function typedPassphrase(text: string): string {
  const letters = text
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1')
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}
