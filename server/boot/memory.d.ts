/** How a server's Node is told to collect (memory.js). */
export declare const serverFlags: string[]
