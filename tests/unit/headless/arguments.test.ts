import { expect, it } from 'vitest'
import { readArguments } from '@desktop/headless/arguments'

it('reads the arguments, with ten seconds and seed 1 by default', () => {
  expect(readArguments(['folder', '--out', 'plan'])).toEqual({
    ok: true,
    value: { folder: 'folder', out: 'plan', limit: { kind: 'seconds', seconds: 10 }, seed: 1, pdf: false },
  })
  expect(readArguments(['--steps', '500', '--seed', '7', '--pdf', 'folder', '--out', 'plan'])).toEqual({
    ok: true,
    value: { folder: 'folder', out: 'plan', limit: { kind: 'steps', steps: 500 }, seed: 7, pdf: true },
  })
  expect(readArguments(['folder', '--out', 'plan', '--seconds', '0.5'])).toMatchObject({
    value: { limit: { kind: 'seconds', seconds: 0.5 } },
  })
})

it.each([
  ['no folder', ['--out', 'plan']],
  ['two folders', ['one', 'two', '--out', 'plan']],
  ['nowhere to write', ['folder']],
  ['an option it does not know', ['folder', '--out', 'plan', '--bogus']],
  ['a negative time', ['folder', '--out', 'plan', '--seconds=-1']],
  ['a time that is no number', ['folder', '--out', 'plan', '--seconds', 'ten']],
  ['a part of a step', ['folder', '--out', 'plan', '--steps', '1.5']],
  ['a seed too large', ['folder', '--out', 'plan', '--seed', '4294967296']],
  ['both seconds and steps', ['folder', '--out', 'plan', '--seconds', '1', '--steps', '1']],
])('refuses %s', (_, args) => {
  expect(readArguments(args).ok).toBe(false)
})
