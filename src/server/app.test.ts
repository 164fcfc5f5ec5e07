import { describe, expect, test } from 'vitest'
import { openWorld } from '#testing/world.ts'

describe('every answer', () => {
  test.for(['/', '/api/v1/nothing', '/health/live', '/metrics', '/assets/nothing.js'])(
    'carries a request id and a strict policy: %s',
    async (path) => {
      await using world = await openWorld()

      const { headers } = await world.get(path)

      expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      const policy = headers.get('content-security-policy')
      expect(policy).toContain(`default-src 'none'; script-src 'self'; style-src 'self'`)
      expect(policy).toContain(`frame-ancestors 'none'`)
      expect(policy).not.toContain('unsafe')
    },
  )

  test('promises https only where the public address has it', async () => {
    await using open = await openWorld({ url: 'http://adjourn.example' })
    await using secured = await openWorld({ url: 'https://adjourn.example' })

    expect((await open.get('/')).headers.get('strict-transport-security')).toBeNull()
    expect((await secured.get('/')).headers.get('strict-transport-security')).toContain('max-age=')
  })
})

describe('an address that nothing has', () => {
  test('is answered with a problem that says so', async () => {
    await using world = await openWorld()

    const response = await world.get('/api/v1/nothing?secret=1')

    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toEqual({
      type: '/problems/route.missing',
      title: 'Not found',
      status: 404,
      code: 'route.missing',
      detail: 'There is nothing at this address.',
    })
  })

  test('is a problem for a file too, and never a page in its place', async () => {
    await using world = await openWorld()

    for (const path of ['/assets/nothing.js', '/nothing.css', '/..%2f..%2fpackage.json']) {
      const response = await world.get(path)
      expect([400, 404], path).toContain(response.status)
      expect(await response.text(), path).not.toContain('devDependencies')
    }
  })
})

describe('the web app', () => {
  test('gets its page at every screen’s address, fresh each time', async () => {
    await using world = await openWorld()

    for (const path of ['/', '/plan', '/a/screen/of/later']) {
      const response = await world.get(path)
      expect(response.status, path).toBe(200)
      expect(response.headers.get('cache-control'), path).toBe('no-cache')
      expect(await response.text(), path).toContain('<div id="root">')
    }
  })

  test('gets its style compressed, and cached for good', async () => {
    await using world = await openWorld()
    const page = await (await world.get('/')).text()
    const [style = ''] = /\/assets\/[\w.-]+\.css/.exec(page) ?? []

    for (const encoding of ['br', 'gzip']) {
      const response = await world.get(style, { 'accept-encoding': encoding })
      expect(response.status).toBe(200)
      expect(response.headers.get('content-encoding')).toBe(encoding)
      expect(response.headers.get('vary')).toBe('Accept-Encoding')
      expect(response.headers.get('content-type')).toContain('text/css')
      expect(response.headers.get('cache-control')).toContain('immutable')
    }
    expect((await world.get(style)).headers.get('content-encoding')).toBeNull()
  })

  test('is not sent again when it has not changed', async () => {
    await using world = await openWorld()
    const tag = (await world.get('/')).headers.get('etag') ?? ''

    const unchanged = await world.get('/', { 'if-none-match': tag })
    expect(unchanged.status).toBe(304)
    expect(unchanged.headers.get('x-request-id')).not.toBeNull()
  })
})

describe('a body', () => {
  test('of more than a megabyte is refused', async () => {
    await using world = await openWorld()

    const response = await world.app.request(
      '/api/v1/nothing',
      { method: 'POST', body: 'x'.repeat(1_000_001), headers: { 'content-length': '1000001' } },
      {},
    )

    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ code: 'request.too-large' })
  })
})

describe('health', () => {
  test('is ready with its database, and no longer once it stops', async () => {
    await using world = await openWorld()
    expect(await (await world.get('/health/ready')).json()).toEqual({ status: 'ready' })

    world.beginToStop()

    expect((await world.get('/health/ready')).status).toBe(503)
    expect((await world.get('/health/live')).status).toBe(200)
  })
})

describe('metrics', () => {
  test('count requests by route, never by path', async () => {
    await using world = await openWorld()
    await world.get('/api/v1/one')
    await world.get('/api/v1/two')

    const text = await (await world.get('/metrics')).text()

    expect(text).toContain(
      'adjourn_http_request_duration_seconds_count{method="GET",route="/api/*",status="404"} 2',
    )
    expect(text).toContain('adjourn_database_connections{state="open"}')
    expect(text).toContain('process_cpu_seconds_total')
  })
})

describe('the log', () => {
  test('names the request and the client, and keeps the query to itself', async () => {
    await using world = await openWorld()

    const { headers } = await world.get('/api/v1/nothing?q=secret')

    expect(world.log).toContainEqual(
      expect.objectContaining({
        requestId: headers.get('x-request-id'),
        method: 'GET',
        path: '/api/v1/nothing',
        status: 404,
      }),
    )
    expect(JSON.stringify(world.log)).not.toContain('secret')
  })
})
