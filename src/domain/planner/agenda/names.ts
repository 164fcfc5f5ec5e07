/** The people that a list names: `A, B und C`; empty where it isn't a list of names alone. */
export function namesIn(list: string): readonly string[] {
  const polite = sanNames(list)
  if (polite.length > 0) return polite
  const items = itemsOf(list)
  return items.every((item) => wholeName.test(item) && !isGroup(item)) ? items : []
}

/** Those named after `with`, `by`, `mit`, `avec`, `con` …, as far as names go on. */
export function namedAfter(text: string): readonly string[] {
  const found = companions.exec(text)
  if (!found) return sanNames(text)
  const names: string[] = []
  for (const item of itemsOf(text.slice(found.index + found[0].length))) {
    const [name] = leadingName.exec(item) ?? []
    if (name === undefined || isGroup(name)) break
    names.push(name)
    if (name.length < item.length) break
  }
  return names
}

/** `3 people`, `5 Personen`, `4名`: how many, or null. */
export function countOfPeople(text: string): number | null {
  const found = people.exec(text)
  const count = Number(found?.[1] ?? 0)
  return count > 0 ? count : null
}

const itemsOf = (list: string) =>
  list
    .replace(/\([^()]*\)/g, ' ')
    .split(/\s*[,;&+、]\s*|\s+(?:and|und|et|y|e)\s+/iu)
    .map((item) =>
      item
        .trim()
        .replace(/^@/, '')
        .replace(/[.\s]+$/, ''),
    )
    .filter((item) => item !== '')

const sanNames = (text: string) => [...text.matchAll(honorific)].map(([, name]) => name ?? '')

const isGroup = (name: string) => groups.test(name) || acronym.test(name)

const email = String.raw`[\w.+-]+@[\w-]+\.[\w.-]+`
const given = String.raw`[\p{Lu}\p{Script=Han}\p{Script=Katakana}][\p{L}\p{M}.'’-]*`
const further = String.raw`(?: (?:de|del|van|von|der|da|di|la|le|bin|al|dos|\p{Lu}[\p{L}\p{M}.'’-]*)){0,4}`
const wholeName = new RegExp(`^(?:${email}|${given}${further})$`, 'u')
const leadingName = new RegExp(`^(?:${email}|${given}${further})(?=$|[\\s:.])`, 'u')
const companions = /(?<![\p{L}\p{N}])(?:with|w\/|by|mit|von|avec|par|con|por)\s+/iu
const honorific =
  /([\p{Script=Han}\p{Script=Katakana}\p{Lu}][\p{Script=Han}\p{Script=Katakana}\p{L}]{0,9}?)さん/gu
const people =
  /(?<![\p{L}\p{N}.:])(\d{1,3})\s?(?:people|persons?|pax|participants?|attendees|personen|leute|teilnehmer(?:innen)?|personnes?|personas|asistentes|人|名)(?![\p{Script=Latin}\p{N}])/iu
const acronym = /^\p{Lu}{3,}$/u
/** What stands where a name could, and names nobody. */
const groups =
  /^(?:.* )?(?:teams?|all|everyone|everybody|group|customers?|clients?|kunden?|vendors?|legal|finance|marketing|sales|engineering|product|design|hr|ops|support|zoom|meet|remote|online|office|room|optional|weekly|daily|biweekly|monthly|emea|apac|americas|tbd|tba|(?:mon|tues|wednes|thurs|fri|satur|sun)day|noon|eod)(?: .*)?$/iu
