/** Makes sure that `Temporal` is there: native where the browser has it, fetched only where it hasn't. */
export async function provideTemporal() {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
}
