// Runs the judge on many plans in one process. Reads a JSON list of [folder, plan] from stdin, writes a JSON list of what it says.
import { readFileSync } from 'node:fs'

const said = []
const judge = new URL('./verify.mjs', import.meta.url)
const { log } = console
class Exit extends Error {}
process.exit = () => {
  throw new Exit()
}
for (const [i, [folder, plan]] of JSON.parse(readFileSync(0, 'utf8')).entries()) {
  const lines = []
  console.log = (line) => lines.push(line)
  process.argv = ['node', 'verify.mjs', folder, plan]
  try {
    // A new address each time, so that the judge is run afresh.
    await import(`${judge.href}?${i}`)
  } catch (cause) {
    if (!(cause instanceof Exit)) throw cause
  }
  said.push({ ...JSON.parse(lines.at(-1)), lines: lines.slice(0, -1) })
}
log(JSON.stringify(said))
