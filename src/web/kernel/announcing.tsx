import { createContext, type ReactNode, use, useState } from 'react'

const Announce = createContext<(sentence: string) => void>(() => {})

/** Says a sentence to a screen reader, politely. What is said is on the screen too, somewhere. */
export const useAnnounce = () => use(Announce)

export function Announcer({ children }: { children: ReactNode }) {
  const [sentence, setSentence] = useState('')
  return (
    <Announce value={setSentence}>
      {children}
      <output className="vh">{sentence}</output>
    </Announce>
  )
}
