import { useLoaderData } from '@remix-run/react'
import { Field } from '#app/forms/field.tsx'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { openPage } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { listed } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { List, ListRow } from '#app/ui/list.tsx'
import { Moment } from '#app/ui/moment.tsx'
import { Section } from '#app/ui/section.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { keepNamedVersion } from '#server/papers/commands/versions.ts'
import { keptVersion } from '#server/papers/contract.ts'
import { versionsPage } from '#server/papers/queries/paper-versions.ts'
import { PaperFrame } from './paper-frame.tsx'
import { usePaperWords, wordsOfPapers } from './use-paper-words.ts'

/** Strangers get the same page without scripts (root.tsx). */
export const handle = { still: true }

export const meta = pageTitle<typeof loader>((data, language) =>
  [wordsOfPapers(language).versions.title, data?.paper.title].filter(Boolean).join(' · '),
)

export const loader = openPage(({ actor, params }) => versionsPage(actor, params.paperId ?? ''))

export const action = write(keptVersion, async ({ actor, input }) => {
  await keepNamedVersion(actor, input)
  return redirectWithFlash(`/papirer/${input.paperId}/versioner`, 'version.kept')
})

export default function PaperVersions() {
  const { paper } = useLoaderData<typeof loader>()
  return (
    <PaperFrame paper={paper}>
      <PublishedVersions />
      {paper.layers.live && <KeptVersions />}
    </PaperFrame>
  )
}

function PublishedVersions() {
  const { paper, published } = useLoaderData<typeof loader>()
  const { words, levels } = usePaperWords()
  const { versions, page } = words
  return (
    <Section title={versions.published}>
      {published.length === 0 ? (
        <p>{versions.nonePublished}</p>
      ) : (
        <List label={versions.published}>
          {published.map((one) => (
            <ListRow
              key={one.number}
              to={`/papirer/${paper.id}/versioner/publiceret/${one.number}`}
              kind={versions.publishedLabel(one.number)}
              title={one.title}
              meta={[
                <Moment key="at" at={one.publishedAt} />,
                one.publishedByName && page.publishedBy(one.publishedByName),
                levels[one.level],
              ]}
              trailing={one.current && <StateBadge state="good">{versions.current}</StateBadge>}
            />
          ))}
        </List>
      )}
    </Section>
  )
}

function KeptVersions() {
  const { paper, kept } = useLoaderData<typeof loader>()
  const { versions, page } = usePaperWords().words
  const language = useLanguage()
  return (
    <Section title={versions.kept}>
      <div className="paper-stack">
        <p>{versions.keptLead}</p>
        {paper.can.write.ok && (
          <Form label={versions.keepName}>
            <Field name="name" label={versions.keepName} hint={versions.keepHint} maxLength={120} width="medium" />
            <FormButtons>
              <SubmitButton look="plain">{versions.keep}</SubmitButton>
            </FormButtons>
          </Form>
        )}
        {kept.length === 0 ? (
          <p>{versions.none}</p>
        ) : (
          <List label={versions.kept}>
            {kept.map((one) => (
              <ListRow
                key={one.number}
                to={`/papirer/${paper.id}/versioner/${one.number}`}
                kind={versions.label(one.number)}
                title={one.name ?? one.title}
                meta={[
                  <Moment key="at" at={one.createdAt} />,
                  one.withheld && versions.withheld,
                  one.contributors.length > 0 &&
                    page.publishedBy(
                      listed(
                        one.contributors.map((person) => person.name),
                        language,
                      ),
                    ),
                ]}
              />
            ))}
          </List>
        )}
      </div>
    </Section>
  )
}
