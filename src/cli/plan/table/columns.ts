import { fit, wrap } from '../../kernel/display-width.ts'
import type { Ink, Paint } from '../../kernel/paint.ts'

/** One cell: its lines, each broken further where the column is too narrow. */
export type Cell = readonly { readonly text: string; readonly ink: Ink }[]

export interface Column {
  readonly width: number
  readonly align: 'left' | 'right'
}

const gap = '  '

/** Sets cells beside each other: as many lines as the tallest of them takes, no blanks at the ends. */
export function setRow(columns: readonly Column[], cells: readonly Cell[], paint: Paint): string[] {
  const broken = cells.map((cell, index) =>
    cell.flatMap(({ text, ink }) =>
      wrap(text, columns[index]?.width ?? 0).map((line) => ({ text: line, ink })),
    ),
  )
  const height = Math.max(...broken.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    columns
      .map(({ width, align }, index) => {
        const { text, ink } = broken[index]?.[line] ?? { text: '', ink: 'plain' as const }
        return paint(ink, fit(text, width, align))
      })
      .join(gap)
      .trimEnd(),
  )
}

/** The columns that these take together with the gaps between them. */
export const totalWidth = (columns: readonly Column[]): number =>
  columns.reduce((sum, { width }) => sum + width, gap.length * (columns.length - 1))
