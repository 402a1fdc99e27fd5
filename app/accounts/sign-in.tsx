import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { newId } from '#server/kernel/ids.ts'

export const loader = () => json({ id: newId() })

export default function SignIn() {
  return <main>Log ind {useLoaderData<typeof loader>().id}</main>
}
