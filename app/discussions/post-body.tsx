import { Fragment } from 'react'
import type { PostView } from '#server/discussions/contract.ts'
import { paragraphs, type Piece } from './post-text.ts'

/** A post's words: plain text with paragraphs, bare links and mentions. */
export function PostBody({ post }: { post: Pick<PostView, 'body' | 'mentions'> }) {
  const names = post.mentions.map((one) => one.name)
  return (
    <div className="post-body" lang="da">
      {paragraphs(post.body, names).map((pieces, index) => (
        <p key={index}>
          {pieces.map((piece, position) => (
            <Fragment key={position}>{shown(piece)}</Fragment>
          ))}
        </p>
      ))}
    </div>
  )
}

function shown(piece: Piece) {
  if (piece.kind === 'break') return <br />
  if (piece.kind === 'mention') return <strong className="mention">{piece.text}</strong>
  if (piece.kind === 'link')
    return (
      <a href={piece.href} rel="noopener noreferrer nofollow">
        {piece.text}
      </a>
    )
  return piece.text
}
