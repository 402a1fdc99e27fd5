/**
 * Whether what a script asked for was answered by the way to the sign-in page: every address outside /api sends whoever is
 * not signed in there, and the browser has followed.
 */
export const isSignInPage = (answer: Pick<Response, 'redirected' | 'url'>): boolean =>
  answer.redirected && new URL(answer.url).pathname === '/log-ind'
