const hours = 4 * 3_600_000

/**
 * How long a test that counts may take, in milliseconds: with its full counts (`npm run soak`) as long as it needs, as the
 * machine decides that; else the given.
 */
export const patience = (usual: number): { timeout: number } => ({ timeout: process.env.SOAK ? hours : usual })
