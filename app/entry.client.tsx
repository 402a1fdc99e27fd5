import { RemixBrowser } from '@remix-run/react'
import { startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { reloadWhenPartsAreGone } from './shell/after-update.ts'

reloadWhenPartsAreGone()

startTransition(() => {
  hydrateRoot(document, <RemixBrowser />)
})
