import { createContext, useContext } from 'react'

const Nonce = createContext<string | undefined>(undefined)

/** Gives the document's scripts their nonce; in the browser there is none to give. */
export const NonceProvider = Nonce.Provider
export const useNonce = (): string | undefined => useContext(Nonce)
