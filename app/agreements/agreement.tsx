import { Link, useLoaderData } from '@remix-run/react'
import { Form } from '#app/forms/form.tsx'
import { publicMeta } from '#app/front/public-meta.ts'
import { openPage } from '#app/http/page.server.ts'
import { common as danishCommon } from '#app/i18n/da/common.ts'
import { common as englishCommon } from '#app/i18n/en/common.ts'
import { dayOf, longDate } from '#app/i18n/format.ts'
import { useLanguage, useWords } from '#app/i18n/use-words.ts'
import { standingStates } from '#app/agreements/standing-states.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Columns } from '#app/ui/columns.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FactList } from '#app/ui/fact-list.tsx'
import { Menu, MenuButton, MenuLink } from '#app/ui/menu.tsx'
import { useNow } from '#app/ui/now.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Section } from '#app/ui/section.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { agreementPage } from '#server/agreements/queries/agreement-page.ts'
import { standingWords } from '#server/agreements/words.ts'
import { focusWordsOf } from '#server/organisations/words.ts'
import { Annexes } from './annexes.tsx'
import { AreaArticle } from './area-article.tsx'
import { pointsOfAgreement } from './marks.ts'
import { Paragraphs } from './paragraphs.tsx'
import { TimelineAndList } from './points.tsx'
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
  const { agreement, focusAreas, can, signedIn, milestones, annexes } = useLoaderData<typeof loader>()
  const words = useAgreementWords()
  const language = useLanguage()
  const { facts } = useWords(danishCommon, englishCommon)
  const today = dayOf(useNow())
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
        menu={can.write && <AgreementMenu agreement={agreement} />}
      />
      <Columns label={facts} aside={<Facts agreement={agreement} signedIn={signedIn} />}>
        <Opening agreement={agreement} />
        <Areas agreement={agreement} areas={focusAreas} mayEdit={can.write} />
        <Section id="tidslinje" title={words.timeline} action={can.write && <Add to={`/rammeaftaler/${agreement.id}/milepaele/ny`}>{words.addMilestone}</Add>}>
          <TimelineAndList
            agreement={agreement}
            title={agreement.title}
            points={pointsOfAgreement(focusAreas, milestones, today)}
            areas={focusAreas}
            mayEdit={can.write}
          />
        </Section>
        {agreement.governance && (
          <Section title={words.governance}>
            <Paragraphs text={agreement.governance} />
          </Section>
        )}
        {(annexes.length > 0 || can.write) && (
          <Section id="bilag" title={words.annexes} count={annexes.length} action={can.write && <Add to={`/rammeaftaler/${agreement.id}/bilag/nyt`}>{words.addAnnex}</Add>}>
            {annexes.length > 0 ? <Annexes annexes={annexes} agreementId={agreement.id} mayEdit={can.write} /> : <EmptyState title={words.noAnnexes} />}
          </Section>
        )}
      </Columns>
    </>
  )
}

/** What stands before the focus areas. */
function Opening({ agreement }: { agreement: Shown['agreement'] }) {
  const words = useAgreementWords()
  return (
    <>
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
      {agreement.development && (
        <Section title={words.development}>
          <Paragraphs text={agreement.development} />
        </Section>
      )}
    </>
  )
}

const Add = ({ to, children }: { to: string; children: string }) => (
  <LinkButton to={to} look="quiet" small>
    {children}
  </LinkButton>
)

function AgreementMenu({ agreement }: { agreement: Shown['agreement'] }) {
  const words = useAgreementWords()
  const { more } = useWords(danishCommon, englishCommon)
  return (
    <Menu label={more} detail={words.moreOf(agreement.title)}>
      <MenuLink to={`/historik/${agreement.id}`}>{words.history}</MenuLink>
      <Form bare action={`/rammeaftaler/${agreement.id}/fjernelse`}>
        <MenuButton danger>{words.removeAgreement}</MenuButton>
      </Form>
    </Menu>
  )
}

function Areas({ agreement, areas, mayEdit }: { agreement: Shown['agreement']; areas: Shown['focusAreas']; mayEdit: boolean }) {
  const words = useAgreementWords()
  const areaWords = focusWordsOf(useLanguage(), agreement.focusWord)
  const add = mayEdit && <Add to={`/rammeaftaler/${agreement.id}/temaer/nyt`}>{words.addArea(areaWords.one.toLowerCase())}</Add>
  return (
    <Section title={areaWords.many} count={areas.length} action={add}>
      {areas.length === 0 && (
        <EmptyState title={words.noAreas(areaWords.many.toLowerCase())}>
          <p>{words.noAreasText}</p>
        </EmptyState>
      )}
      {areas.map((area, index) => (
        <AreaArticle
          key={area.id}
          area={area}
          words={areaWords}
          agreementId={agreement.id}
          mayEdit={mayEdit}
          first={index === 0}
          last={index === areas.length - 1}
        />
      ))}
    </Section>
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
