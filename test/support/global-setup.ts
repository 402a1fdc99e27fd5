import type { TestProject } from 'vitest/node'
import { openTestServer, prepareTemplate } from './postgres.ts'

/** Starts the test database server once for all files and stops it afterwards. */
export async function setup(project: TestProject) {
  const server = await openTestServer()
  const template = await prepareTemplate(server.url)
  project.provide('testServer', { url: server.url, template })
  return async () => {
    await server.stop()
  }
}
