import { Link, useLoaderData } from '@remix-run/react'
import Coffee from 'lucide-react/icons/coffee'
import Users from 'lucide-react/icons/users'
import { NewsLine } from '#app/help/news-line.tsx'
import { untoldNews } from '#app/help/news.server.ts'
import { page } from '#app/http/page.server.ts'
import { home as danish } from '#app/i18n/da/home.ts'
import { home as english } from '#app/i18n/en/home.ts'
import { NoGroups } from '#app/groups/no-groups.tsx'
import { useLanguage } from '#app/i18n/use-words.ts'
import { useReadElsewhere } from '#app/live/use-live.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Columns } from '#app/ui/columns.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { Day, Moment, useNow } from '#app/ui/moment.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Section } from '#app/ui/section.tsx'
import { groupKindWord, type GroupRoleCode, groupRoleWords } from '#server/groups/words.ts'
import type { MyGroup, MyPage, MyPaper } from '#server/overview/contract.ts'
import { myPage } from '#server/overview/queries.ts'
import { paperWords } from '#server/papers/words.ts'
import { ComingUp } from './coming.tsx'
import { GuideSteps } from './guide.tsx'
import { News } from './news.tsx'
import { Start } from './start.tsx'
import { useFreshOnReturn } from './use-fresh-on-return.ts'
import { WaitingForYou } from './waiting.tsx'
import { useHomeWords } from './words.ts'

export const meta = pageTitle<typeof loader>((_, language) => (language === 'en' ? english : danish).title)

export const loader = page(async ({ actor }) => {
  const mine = await myPage(actor)
  return { mine, name: actor.name, productNews: untoldNews(actor.language, mine.newsReadAt) }
})

export default function MyOwnPage() {
  const { mine, name, productNews } = useLoaderData<typeof loader>()
  const words = useHomeWords()
  const hour = useHour()
  useFreshOnReturn()
  useReadElsewhere()
  const head = (
    <>
      <PageHead title={words.greeting(hour, firstName(name))} />
      {productNews && <NewsLine title={productNews.title} />}
    </>
  )
  const start = mine.start ? <Start start={mine.start} /> : mine.guide && <GuideSteps guide={mine.guide} />
  if (mine.groups.length === 0 && mine.papers.length === 0)
    return (
      <div className="stack">
        {head}
        {start}
        {mine.waiting.length > 0 && <WaitingForYou waiting={mine.waiting} />}
        {mine.news.length > 0 && <SinceLast mine={mine} />}
        {mine.noGroups ? <NoGroups why={mine.noGroups} /> : !mine.start && <Newcomer secretariat={mine.secretariat} />}
      </div>
    )
  return (
    <>
      {head}
      <Columns label={words.coming} beside={<Aside mine={mine} />}>
        <WaitingForYou waiting={mine.waiting} />
        {start}
        <SinceLast mine={mine} />
        {mine.papers.length > 0 && <MyPapers papers={mine.papers} />}
      </Columns>
    </>
  )
}

const firstName = (name: string) => name.split(' ')[0] ?? name

/** The hour of the day in Copenhagen, whatever the browser says. */
function useHour(): number {
  const now = useNow()
  return Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Copenhagen', hour: 'numeric', hourCycle: 'h23' }).format(now),
  )
}

function SinceLast({ mine }: { mine: MyPage }) {
  const words = useHomeWords()
  const [latest] = mine.papers
  return (
    <Section title={words.sinceLast} action={!mine.firstTime && <SinceWhen since={mine.since} />}>
      {mine.news.length > 0 ? (
        <News news={mine.news} />
      ) : (
        <EmptyState
          icon={Coffee}
          title={words.upToDate}
          action={latest && <LinkButton to={`/papirer/${latest.id}`}>{words.continueWith(latest.title)}</LinkButton>}
        >
          <p>{words.upToDateWords}</p>
        </EmptyState>
      )}
    </Section>
  )
}

function SinceWhen({ since }: { since: string }) {
  const words = useHomeWords()
  return (
    <p className="quiet small">
      {words.sinceWhen} <Moment at={since} />
    </p>
  )
}

function Newcomer({ secretariat }: { secretariat: boolean }) {
  const words = useHomeWords()
  return (
    <EmptyState
      icon={Users}
      title={words.noGroupTitle}
      action={
        <div className="cluster">
          <LinkButton to="/grupper" look="primary">
            {words.seeGroups}
          </LinkButton>
          <LinkButton to="/papirer">{words.seePapers}</LinkButton>
        </div>
      }
    >
      <p>{secretariat ? words.noGroupSecretariat : words.noGroupWords}</p>
    </EmptyState>
  )
}

function MyPapers({ papers }: { papers: MyPaper[] }) {
  const words = useHomeWords()
  const { kinds, stages } = paperWords(useLanguage())
  const kindWords: Record<string, string> = kinds
  const stage = (paper: MyPaper) =>
    paper.published ? stages.published : paper.level === 'private' ? stages.private : stages.group
  return (
    <Section title={words.papers} action={<Link to="/papirer">{words.allPapers}</Link>}>
      <List label={words.papers}>
        {papers.map((paper) => (
          <ListRow
            key={paper.id}
            to={`/papirer/${paper.id}`}
            kind={kindWords[paper.kind] ?? paper.kind}
            title={paper.title}
            meta={[
              stage(paper),
              paper.groupName,
              paper.dueOn && !paper.published && (
                <>
                  {words.due} <Day day={paper.dueOn} near />
                </>
              ),
            ]}
            trailing={<Moment at={paper.changedAt} />}
          />
        ))}
      </List>
    </Section>
  )
}

function Aside({ mine }: { mine: MyPage }) {
  const words = useHomeWords()
  return (
    <>
      <Section title={words.coming}>
        <ComingUp coming={mine.coming} />
      </Section>
      {mine.groups.length > 0 && (
        <Section title={words.groups} action={<Link to="/grupper">{words.allGroups}</Link>}>
          <List label={words.groups}>
            {mine.groups.map((group) => (
              <GroupLine key={group.id} group={group} />
            ))}
          </List>
        </Section>
      )}
    </>
  )
}

function GroupLine({ group }: { group: MyGroup }) {
  const words = useHomeWords()
  const language = useLanguage()
  const role = groupRoleWords[language][group.role as GroupRoleCode] ?? group.role
  return (
    <ListRow
      to={`/grupper/${group.id}`}
      kind={groupKindWord(language, group.kind)}
      title={group.name}
      meta={[role, words.members(group.members)]}
    />
  )
}
