import { redirectWithFlash } from '#app/http/write.server.ts'

/** A page that follows the thread by itself asks to stay where it is; any other is led on and told what happened. */
export const stayOr = async (form: FormData, path: string, code: string): Promise<Response | { done: true }> =>
  form.get('stay') === '1' ? { done: true } : redirectWithFlash(path, code)
