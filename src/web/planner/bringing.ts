import { useNavigate } from '@tanstack/react-router'
import { usePlanner } from './planner.tsx'
import { type ReadOptions, refuseFile, type Source } from './source.ts'

/** Reads what somebody brings, and leads to its plan. Nothing that was said about an earlier one applies to it. */
export function useBringing() {
  const { state, read, fail } = usePlanner()
  const navigate = useNavigate()
  const readSource = (source: Source, options: Partial<ReadOptions> = {}) => {
    const fresh = { ...state.options, me: null, zones: {}, ...options }
    void read(source, fresh).then(async (planned) => {
      if (planned) await navigate({ to: '/plan' })
    })
  }
  const readFile = (file: File) => {
    const refusal = refuseFile(file)
    if (refusal !== null) return fail(refusal)
    file.text().then(
      (text) => readSource({ name: file.name, text }),
      () => fail(`${file.name} could not be opened. Choose it again, or another file.`),
    )
  }
  return { readSource, readFile }
}
