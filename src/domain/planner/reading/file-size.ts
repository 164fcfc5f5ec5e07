const widestCharacter = 3

/** Whether a text takes more than so many bytes in UTF-8; counted only where its length doesn't tell. */
export function isLongerThan(text: string, bytes: number): boolean {
  if (text.length > bytes) return true
  return text.length * widestCharacter > bytes && bytesOf(text) > bytes
}

function bytesOf(text: string): number {
  let bytes = text.length
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code > 0x7f) bytes += code > 0x7ff && !isHalf(code) ? 2 : 1
  }
  return bytes
}

/** Two of these make a character of four bytes. */
const isHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdfff
