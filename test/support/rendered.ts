import { createMemoryRouter, RouterProvider } from 'react-router-dom'
import { createElement, type ComponentType } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** What a page draws of what its loader gave and, where its form was refused, of what its action answered. */
export function rendered(Page: ComponentType, path: string, loaded: unknown, refused?: unknown): string {
  const routes = [{ id: 'page', path, Component: Page }]
  const hydrationData = { loaderData: { page: loaded }, ...(refused !== undefined && { actionData: { page: refused } }) }
  const router = createMemoryRouter(routes, { initialEntries: [path], hydrationData })
  return renderToStaticMarkup(createElement(RouterProvider, { router }))
}
