let lostAt: string | null = null

/** What this page shows is no longer for whoever looks: said by the live side, told by the page that comes instead. */
export function rememberLoss(): void {
  lostAt = window.location.pathname
}

/** Whether access was lost while this very page was open. */
export const wasLostHere = (): boolean => typeof window !== 'undefined' && lostAt === window.location.pathname
