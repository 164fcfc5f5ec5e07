import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type MiddlewareHandler } from 'hono'
import { etag, RETAINED_304_HEADERS } from 'hono/etag'
import { reject } from '#domain/kernel/rejection.ts'
import { problem } from './problem.ts'

/**
 * The built web app. Files whose name holds their hash are cached for good; every path that names no file is a
 * screen of the app, and gets its page.
 */
export function webFiles(folder: string) {
  const app = new Hono()
  app.use(etag({ retainedHeaders: [...RETAINED_304_HEADERS, 'x-request-id'] }), cacheControl)
  app.use(serveStatic({ root: folder, precompressed: true }))
  app.get('*', (c, next) =>
    isFile(c.req.path)
      ? Promise.resolve(problem(c, noSuchFile))
      : serveStatic({ root: folder, path: 'index.html', precompressed: true })(c, next),
  )
  return app
}

const cacheControl: MiddlewareHandler = async (c, next) => {
  await next()
  const isForGood = c.res.status === 200 && c.req.path.startsWith('/assets/')
  c.header('cache-control', isForGood ? forGood : 'no-cache')
}

const forGood = 'public, max-age=31536000, immutable'

const isFile = (path: string) => /\.[a-z\d]+$/i.test(path) || path.startsWith('/assets/')

const noSuchFile = reject('missing', 'file.missing', 'There is no such file. Open / to start.')
