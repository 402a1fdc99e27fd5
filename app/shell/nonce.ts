import { createContext, useContext } from 'react'

const Nonce = createContext<string | undefined>(undefined)

/** Gives the document's scripts their nonce; in the browser there is none to give. */
export const NonceProvider = Nonce.Provider
export const useNonce = (): string | undefined => useContext(Nonce)

/** What the document came with: a frame drawn anew in the browser would else lose it, and later parts be refused. */
export const documentNonce =
  typeof document === 'undefined' ? undefined : document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce
