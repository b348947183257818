/** What a fresh machine needs before anything else runs: npm's packages always, Debian's for the tests. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Ends with a clear message where Node is older than package.json allows. */
export function requireNode() {
  const { engines } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
  const least = engines.node.replace(/^>=/, '').split('.').map(Number)
  const here = process.versions.node.split('.').map(Number)
  const older = here[0] < least[0] || (here[0] === least[0] && here[1] < least[1])
  if (older)
    fail(
      `Parley needs Node ${engines.node.slice(2)} or newer; this is Node ${process.versions.node}. Get it from nodejs.org, then try again.`,
    )
}

/** Installs the exact packages of package-lock.json where node_modules lacks any of them. */
export function installPackages() {
  if (packagesStand()) return
  console.log('Installing the packages that Parley is built with (only now and after updates) ...')
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (npm.status !== 0)
    fail(
      'npm could not install the packages (its own words are above). With a network connection, try again.',
    )
}

/** npm writes down what it installed; every package of the lock that this machine needs must be in it. */
function packagesStand() {
  const installedFile = `${root}node_modules/.package-lock.json`
  if (!existsSync(installedFile)) return false
  const wanted = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')).packages
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || installed[path]?.version === version || (optional && !(path in installed)),
  )
}

const debianPackages = [
  'chromium',
  'chromium-headless-shell',
  'fonts-noto-cjk',
  'fonts-noto-core',
  'poppler-utils',
  'xvfb',
]

/** Installs what the tests drive and read with, where this is a Debian system and we may; else says what is missing and goes on. */
export function installDebianPackages() {
  const missing =
    process.platform === 'linux' && runs('dpkg-query', ['--version'])
      ? debianPackages.filter((name) => !isInstalled(name))
      : []
  if (missing.length === 0) return
  const asRoot = process.getuid() === 0 ? [] : runs('sudo', ['-n', 'true']) ? ['sudo', '-n'] : null
  if (asRoot === null) {
    console.log(`The end-to-end tests need: sudo apt-get install ${missing.join(' ')}`)
    return
  }
  console.log(`Installing ${missing.join(', ')} for the tests ...`)
  const apt = (...args) => {
    const [command, ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args]
    return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  }
  // An old list of packages may name files that are gone.
  const done = apt('update') && apt('install', '-y', '--no-install-recommends', ...missing)
  if (!done)
    console.log(`apt-get could not install ${missing.join(', ')}; the tests that need them will say so.`)
}

export function fail(message) {
  console.error(message)
  process.exit(1)
}

function isInstalled(name) {
  const query = spawnSync('dpkg-query', ['-W', '-f=${db:Status-Status}', name], { encoding: 'utf8' })
  return query.stdout === 'installed'
}

function runs(command, args) {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
