/** The packages that a build's bundles contain, with their licences, for whoever gets the app. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** A plugin for every bundle, the workers' too, and what it has met in all of them, as Markdown. */
export function gatherLicences() {
  const folders = new Set()
  const plugin = {
    name: 'gather-licences',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle))
        for (const id of chunk.moduleIds ?? []) {
          const [folder] = /^.*\/node_modules\/(@[^/]+\/)?[^/]+/.exec(id) ?? []
          if (folder !== undefined) folders.add(folder)
        }
    },
  }
  const text = () =>
    ['# Licences\n\nParley contains these packages.\n', ...[...folders].map(entryOf).sort()].join('\n')
  return { plugin, text }
}

function entryOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)/i.test(one))
  const words = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
  return `## ${name} ${version} (${license})\n${words}`
}
