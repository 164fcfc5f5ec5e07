// Imported before anything else: what the domain counts on and older Nodes lack.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')

// Node 22 has no RegExp.escape; what is escaped here is plain words.
if (!('escape' in RegExp))
  Object.defineProperty(RegExp, 'escape', {
    value: (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`),
  })

export {}
