import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const renderer = join(import.meta.dirname, '../../../renderer')
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).map((name) => join(renderer, name))
const shown = (file: string, name: string): string => `${relative(renderer, file)}: ${name}`

/** The classes that a style sheet defines: those of its selectors, but for the libraries'. */
function definedIn(sheet: string): ReadonlySet<string> {
  const text = readFileSync(sheet, 'utf8').replace(/\/\*.*?\*\/|:global\([^)]*\)/gs, '')
  const selectors = [...text.matchAll(/([^{};]*)\{/g)].map(([, selector = '']) => selector)
  return new Set(
    selectors.flatMap((one) => [...one.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name)),
  )
}

/** The sheets that a file imports, with the classes that it names of each. */
function usedIn(file: string): readonly { readonly sheet: string; readonly names: readonly string[] }[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/^import (\w+) from '(.+\.module\.css)'$/gm)].map(([, local = '', path = '']) => ({
    sheet: path.startsWith('@renderer/')
      ? join(renderer, path.slice('@renderer/'.length))
      : join(dirname(file), path),
    // A computed name is found in no sheet, and so is refused: nobody could look for its uses.
    names: [...text.matchAll(new RegExp(`\\b${local}(?:\\.(\\w+)|(\\[[^\\]]*\\]))`, 'g'))].map(
      ([, name, computed = '']) => name ?? computed,
    ),
  }))
}

describe('class names of style sheets', () => {
  const sheets = new Map(
    files.filter((file) => file.endsWith('.module.css')).map((file) => [file, definedIn(file)]),
  )
  const uses = files
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => usedIn(file).map((use) => ({ file, ...use })))

  it('finds sheets and uses to compare', () => {
    expect(sheets.size).toBeGreaterThan(10)
    expect(uses.length).toBeGreaterThan(sheets.size)
  })

  it('has every class that a component names', () => {
    const missing = uses.flatMap(({ file, sheet, names }) =>
      names.filter((name) => !sheets.get(sheet)?.has(name)).map((name) => shown(file, name)),
    )
    expect(missing).toEqual([])
  })

  it('has no class that nothing names', () => {
    const unused = [...sheets].flatMap(([sheet, defined]) => {
      const named = new Set(uses.filter((use) => use.sheet === sheet).flatMap(({ names }) => names))
      return [...defined].filter((name) => !named.has(name)).map((name) => shown(sheet, name))
    })
    expect(unused).toEqual([])
  })
})
