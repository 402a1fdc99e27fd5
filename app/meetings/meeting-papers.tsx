import { Form } from '#app/forms/form.tsx'
import { SubmitButton } from '#app/forms/submit-button.tsx'
import { useLanguage } from '#app/i18n/use-words.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { Section } from '#app/ui/section.tsx'
import { meetingPaperKinds } from '#server/meetings/words.ts'
import { paperWords } from '#server/papers/words.ts'
import { useMeetingWords } from './words.ts'

type Paper = { id: string; kind: string; title: string; level: string | null; publishedLevel: string | null }
type Props = { meetingId: string; papers: Paper[]; mayTie: boolean }

/** A meeting's agenda, minutes and other papers; those who write in the group make and tie them. */
export function MeetingPapers({ meetingId, papers, mayTie }: Props) {
  const words = useMeetingWords()
  const path = `/moeder/${meetingId}/papirer`
  const missing = meetingPaperKinds.filter((kind) => !papers.some((one) => one.kind === kind))
  return (
    <Section title={words.papers}>
      {papers.length === 0 && !mayTie && <p className="quiet">{words.noPapers}</p>}
      {papers.length > 0 && (
        <List label={words.papers}>
          {papers.map((one) => (
            <PaperRow key={one.id} paper={one} path={path} mayTie={mayTie} />
          ))}
        </List>
      )}
      {mayTie && (
        <div className="cluster meeting-makes">
          {missing.map((kind) => (
            <Form key={kind} bare action={path} hidden={{ kind }}>
              <SubmitButton look="plain" small>
                {words.makePaper[kind]}
              </SubmitButton>
            </Form>
          ))}
          <LinkButton to={`${path}/tilknytning`} look="quiet" small>
            {words.tie}
          </LinkButton>
        </div>
      )}
    </Section>
  )
}

function PaperRow({ paper, path, mayTie }: { paper: Paper; path: string; mayTie: boolean }) {
  const words = useMeetingWords()
  const { kinds, stages } = paperWords(useLanguage())
  const kindWords: Record<string, string> = kinds
  const untie = mayTie && (
    <Form bare action={`${path}/${paper.id}/fjernelse`}>
      <SubmitButton look="quiet" small label={words.untieOf(paper.title)}>
        {words.untie}
      </SubmitButton>
    </Form>
  )
  return (
    <ListRow
      to={`/papirer/${paper.id}`}
      kind={kindWords[paper.kind] ?? paper.kind}
      title={<span lang="da">{paper.title}</span>}
      meta={[paper.publishedLevel ? stages.published : stages.group]}
      trailing={untie}
    />
  )
}
