import { UndoButton } from '#app/audit/undo-button.tsx'
import { type FlashMessage, useFlash } from '#app/i18n/use-flash.ts'
import { FlashRegion } from '#app/ui/flash-region.tsx'

/** The flash's sentence in its live region, with Fortryd where there is something to take back. */
export function FlashWords({ flash }: { flash: FlashMessage }) {
  return <FlashRegion message={useFlash(flash)} action={flash.undo && <UndoButton undo={flash.undo} />} />
}
