import { guardWords, lookBackWords, neutralPhrases } from './guard-words.ts'
import { lexicon } from './lexicon.ts'
import { agendaWords, typeWords } from './type-words.ts'

const shared = { nothing: { 0: neutralPhrases } }

/** The words of titles. */
export const titleLexicon = lexicon(shared, guardWords, typeWords, {
  'look-back': { 0: lookBackWords },
})

/** The words of descriptions and of single lines of an agenda. */
export const agendaLexicon = lexicon(shared, guardWords, typeWords, agendaWords)
