/** What the keys do on the plan, for the sheet that `?` opens. */
export const planKeys = [
  ['j', 'next meeting'],
  ['k', 'previous meeting'],
  ['↑ ↓', 'the same, in the list'],
  ['Enter', 'open or close the meeting: why, and what replaces it'],
  ['e', 'edit what the meeting becomes'],
  ['Ctrl Z', 'undo an edit'],
  ['Ctrl Shift Z', 'redo it'],
  ['?', 'this sheet'],
] as const
