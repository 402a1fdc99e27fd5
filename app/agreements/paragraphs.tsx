/** A text as it was written: paragraphs where there are empty lines. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <div className="prose" lang="da">
      {text.split(/\n{2,}/).map((one, index) => (
        <p key={index}>{one}</p>
      ))}
    </div>
  )
}
