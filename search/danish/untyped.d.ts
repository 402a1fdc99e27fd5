declare module 'snowball-stemmers' {
  export function newStemmer(algorithm: 'danish'): { stem(word: string): string }
}
