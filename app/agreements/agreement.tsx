import { Link, useLoaderData } from '@remix-run/react'
import { publicMeta } from '#app/front/public-meta.ts'
import { openPage } from '#app/http/page.server.ts'
import { common as danishCommon } from '#app/i18n/da/common.ts'
import { common as englishCommon } from '#app/i18n/en/common.ts'
import { longDate } from '#app/i18n/format.ts'
import { useLanguage, useWords } from '#app/i18n/use-words.ts'
import { standingStates } from '#app/organisations/agreement-rows.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Columns } from '#app/ui/columns.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FactList } from '#app/ui/fact-list.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Section } from '#app/ui/section.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { agreementPage } from '#server/agreements/queries.ts'
import { standingWords } from '#server/agreements/words.ts'
import { focusWordsOf } from '#server/organisations/words.ts'
import { FocusArea } from './focus-area.tsx'
import { useAgreementWords } from './words.ts'

export const loader = openPage(async ({ actor, params }) => ({
  ...(await agreementPage(actor, params.agreementId!)),
  signedIn: actor.kind === 'person',
}))

/** Strangers get the same page without scripts (root.tsx). */
export const handle = { still: true }

export const meta = publicMeta<typeof loader>((data) => ({ title: data?.agreement.title ?? '', description: data?.agreement.preface, kind: 'article' }))

type Shown = Awaited<ReturnType<typeof agreementPage>>

export default function Agreement() {
  const { agreement, focusAreas, can, signedIn } = useLoaderData<typeof loader>()
  const words = useAgreementWords()
  const language = useLanguage()
  const { facts } = useWords(danishCommon, englishCommon)
  const areaWords = focusWordsOf(language, agreement.focusWord)
  const add = can.write && (
    <LinkButton to={`/rammeaftaler/${agreement.id}/temaer/nyt`} look="quiet" small>
      {words.addArea(areaWords.one.toLowerCase())}
    </LinkButton>
  )
  return (
    <>
      <PageHead
        kind={words.agreement}
        title={agreement.title}
        meta={[
          <StateBadge key="state" state={standingStates[agreement.standing]}>
            {standingWords[language][agreement.standing]}
          </StateBadge>,
          `${longDate(agreement.startsOn, language)} – ${longDate(agreement.endsOn, language)}`,
        ]}
        action={can.write && <LinkButton to={`/rammeaftaler/${agreement.id}/rediger`}>{words.edit}</LinkButton>}
      />
      <Columns label={facts} aside={<Facts agreement={agreement} signedIn={signedIn} />}>
        {agreement.preface && (
          <Section title={words.preface}>
            <Paragraphs text={agreement.preface} />
          </Section>
        )}
        {agreement.visionGoals.length > 0 && (
          <Section title={words.goals}>
            <ul className="prose-list" lang="da">
              {agreement.visionGoals.map((goal) => (
                <li key={goal}>{goal}</li>
              ))}
            </ul>
          </Section>
        )}
        <Section title={areaWords.many} count={focusAreas.length} action={add}>
          {focusAreas.length === 0 && (
            <EmptyState title={words.noAreas(areaWords.many.toLowerCase())}>
              <p>{words.noAreasText}</p>
            </EmptyState>
          )}
          {focusAreas.map((area) => (
            <FocusArea key={area.id} area={area} word={areaWords.one} agreementId={agreement.id} mayEdit={can.write} />
          ))}
        </Section>
        {agreement.governance && (
          <Section title={words.governance}>
            <Paragraphs text={agreement.governance} />
          </Section>
        )}
      </Columns>
    </>
  )
}

function Paragraphs({ text }: { text: string }) {
  return (
    <div className="prose" lang="da">
      {text.split(/\n{2,}/).map((one, index) => (
        <p key={index}>{one}</p>
      ))}
    </div>
  )
}

function Facts({ agreement, signedIn }: { agreement: Shown['agreement']; signedIn: boolean }) {
  const words = useAgreementWords()
  const seen: Record<string, string> = words.seen
  return (
    <FactList
      facts={[
        {
          label: words.collaboration,
          value: signedIn ? <Link to={`/samarbejder/${agreement.slug}`}>{agreement.collaboration}</Link> : agreement.collaboration,
        },
        { label: words.seenBy, value: seen[agreement.state] ?? agreement.state },
        { label: words.history, value: signedIn && <Link to={`/historik/${agreement.id}`}>{words.history}</Link> },
      ]}
    />
  )
}
