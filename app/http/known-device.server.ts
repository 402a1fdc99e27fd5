import { createHmac } from 'node:crypto'
import { createCookie } from '@remix-run/node'
import { env } from '#server/kernel/env.ts'
import { once } from '#server/kernel/once.ts'

/*
 * Which accounts somebody has signed in to with this browser, as marks that say nothing to whoever reads the cookie. Such a
 * browser has sign-in tries of its own, so that guessing from elsewhere locks nobody out. It opens nothing.
 */

const mostAccounts = 5

const cookie = () =>
  once('known device cookie', () =>
    createCookie('kendt', {
      path: '/',
      sameSite: 'lax',
      httpOnly: true,
      secure: env().PUBLIC_URL.startsWith('https:'),
      maxAge: 31_536_000,
      secrets: [env().SECRET],
    }),
  )

const markOf = (email: string): string =>
  createHmac('sha256', env().SECRET).update(`known device ${email}`).digest('base64url').slice(0, 22)

async function marksIn(request: Request): Promise<string[]> {
  const value: unknown = await cookie().parse(request.headers.get('Cookie'))
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string').slice(0, mostAccounts) : []
}

/** Whether this browser has signed in to the account before. */
export const knowsDevice = async (request: Request, email: string): Promise<boolean> =>
  (await marksIn(request)).includes(markOf(email))

/** The Set-Cookie value that remembers it. */
export async function rememberDevice(request: Request, email: string): Promise<string> {
  const mark = markOf(email)
  const others = (await marksIn(request)).filter((one) => one !== mark)
  return cookie().serialize([mark, ...others].slice(0, mostAccounts))
}
