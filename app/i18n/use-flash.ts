import type { UndoForm } from '#app/audit/undo-action.ts'
import { flash as danish } from './da/flash.ts'
import { flash as english } from './en/flash.ts'
import { useWords } from './use-words.ts'

export type FlashMessage = { code: string; params?: Record<string, string>; undo?: UndoForm }

/** The sentence of a flash, with its parameters in place. */
export function useFlash(message: FlashMessage | null): string | null {
  const sentences: Record<string, string> = useWords(danish, english)
  if (!message) return null
  const sentence = sentences[message.code] ?? sentences.generic!
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => message.params?.[name] ?? '')
}
