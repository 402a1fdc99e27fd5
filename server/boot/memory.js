/**
 * How a server's Node is told to collect: left alone, V8 lets garbage grow to several times of what lives, and a small
 * machine has other uses for it (server/decisions/0011).
 */
export const serverFlags = ['--heap-growing-percent=25', '--max-semi-space-size=8']
