import type { Context } from 'hono'
import type { Rejection } from '#domain/kernel/rejection.ts'

const STATUS = { invalid: 422, missing: 404, forbidden: 403, conflict: 409 } as const

const TITLE: Readonly<Record<number, string>> = {
  403: 'Forbidden',
  404: 'Not found',
  409: 'Conflict',
  413: 'Too large',
  422: 'Invalid',
  500: 'Internal error',
  503: 'Unavailable',
}

type Status = 403 | 404 | 409 | 413 | 422 | 500 | 503

/** Answers with an RFC 9457 problem: `code` is for programs, `detail` is for people. */
export const problem = (
  c: Context,
  { kind, code, reason }: Rejection,
  status: Status = STATUS[kind],
) =>
  c.json(
    { type: `/problems/${code}`, title: TITLE[status], status, code, detail: reason },
    status,
    {
      'content-type': 'application/problem+json',
    },
  )
