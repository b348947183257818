/** Module hooks: what a compiled main process of `?stand-in=ID` imports as `electron` is that stand-in. */
export async function resolve(specifier, context, next) {
  const id = new URL(context.parentURL ?? 'file:///').searchParams.get('stand-in')
  if (specifier !== 'electron' || id === null) return next(specifier, context)
  return { url: `stand-in:${id}`, format: 'module', shortCircuit: true }
}

export async function load(url, context, next) {
  if (!url.startsWith('stand-in:')) return next(url, context)
  const names = [
    'app',
    'BrowserWindow',
    'dialog',
    'ipcMain',
    'Menu',
    'nativeTheme',
    'protocol',
    'screen',
    'session',
  ]
  const id = JSON.stringify(url.slice('stand-in:'.length))
  const source = `export const { ${names.join(', ')} } = globalThis.electronStandIns.get(${id})`
  return { format: 'module', source, shortCircuit: true }
}
