import { redirect } from '@remix-run/node'
import { page } from '#app/http/page.server.ts'

/** The help begins where newcomers do. */
export const loader = page(async () => redirect('/hjaelp/start', 303))
