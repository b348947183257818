import { join, sep } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fileOfPage } from '@desktop/main/page-path'

const folder = join(sep, 'opt', 'parley', 'renderer')
const origin = 'app://parley'

it.each([
  ['app://parley/index.html', 'index.html'],
  ['app://parley/', 'index.html'],
  ['app://parley/assets/index-1.js?v=1#x', 'assets/index-1.js'],
  ['app://parley/assets/%C5%BB.png', 'assets/Ż.png'],
])('%s is %s', (address, file) => {
  expect(fileOfPage(address, origin, folder)).toBe(join(folder, file))
})

it.each([
  'app://layout/index.html',
  'app://parley.example/index.html',
  'https://parley/index.html',
  'app://parley/..%2fmain%2findex.js',
  'app://parley/%2e%2e%2f%2e%2e%2fpackage.json',
  'app://parley/..%5c..%5cpackage.json',
  'app://parley/C:/Windows/win.ini',
  'app://parley/index.html%00.png',
  'app://parley/%E0%A4%A',
])('%s is nothing', (address) => {
  expect(fileOfPage(address, origin, folder)).toBeNull()
})

it('no path leads out of the folder', () => {
  const step = fc.constantFrom(
    '..',
    '%2e%2e',
    '.',
    '/',
    '%2f',
    '\\',
    '%5c',
    'assets',
    'C:',
    '%00',
    '~',
    '...',
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const file = fileOfPage(`${origin}/${steps.join('')}`, origin, folder)
      expect(file === null || file.startsWith(folder + sep)).toBe(true)
    }),
  )
})
