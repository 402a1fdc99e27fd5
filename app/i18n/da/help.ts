/** The help's own frame; its texts are in app/help. */
export const help = { help: 'Hjælp', topics: 'Emner i hjælpen', news: 'Nyt i Fælled', putAway: 'Læg væk' }
