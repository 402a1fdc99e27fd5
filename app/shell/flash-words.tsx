import { type FlashMessage, useFlash } from '#app/i18n/use-flash.ts'
import { FlashRegion } from '#app/ui/flash-region.tsx'

/** The flash's sentence in its live region. */
export function FlashWords({ flash }: { flash: FlashMessage }) {
  return <FlashRegion message={useFlash(flash)} />
}
