import { Writable } from 'node:stream'
import { createElement, type ComponentType } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import { createMemoryRouter, RouterProvider } from 'react-router-dom'

/** What a page draws, its late parts included, of what its loader gave and, where its form was refused, of its action's answer. */
export function rendered(Page: ComponentType, path: string, loaded: unknown, refused?: unknown): Promise<string> {
  const routes = [{ id: 'page', path, Component: Page }]
  const hydrationData = { loaderData: { page: loaded }, ...(refused !== undefined && { actionData: { page: refused } }) }
  const router = createMemoryRouter(routes, { initialEntries: [path], hydrationData })
  return new Promise((resolve, reject) => {
    const chunks: string[] = []
    const collected = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk.toString())
        done()
      },
    }).on('finish', () => resolve(chunks.join('').replaceAll('<!-- -->', '')))
    const drawing = renderToPipeableStream(createElement(RouterProvider, { router }), {
      progressiveChunkSize: Number.POSITIVE_INFINITY,
      onAllReady: () => drawing.pipe(collected),
      onError: reject,
    })
  })
}
