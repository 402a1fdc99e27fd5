import { redirect } from '@remix-run/node'

/** Where supervisors look for the accessibility statement. */
export const loader = () => redirect('/tilgaengelighed', 303)
