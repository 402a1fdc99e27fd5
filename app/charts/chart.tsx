import { Link, useLoaderData } from '@remix-run/react'
import Network from 'lucide-react/icons/network'
import { useGroupWords } from '#app/groups/words.ts'
import { page } from '#app/http/page.server.ts'
import { charts as danish } from '#app/i18n/da/charts.ts'
import { charts as english } from '#app/i18n/en/charts.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Section } from '#app/ui/section.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { chartPage } from '#server/charts/queries.ts'
import type { ChartNode } from '#server/charts/tree.ts'
import { ChartList } from './chart-list.tsx'
import { ChartPicture } from './chart-picture.tsx'
import { useChartWords } from './words.ts'

const sizes = ['1', '2', '3'] as const

export const loader = page(async ({ actor, params, url }) => ({
  ...(await chartPage(actor, params.slug!, url.searchParams.get('forslag'))),
  size: sizes.find((one) => one === url.searchParams.get('stoerrelse')) ?? '1',
}))

export const meta = pageTitle<typeof loader>((data, language) => [(language === 'en' ? english : danish).title, data?.collaboration.name].filter(Boolean).join(' – '))

export default function Chart() {
  const { collaboration, today, proposals, proposal, mayPropose, size } = useLoaderData<typeof loader>()
  const words = useChartWords()
  const { trail } = useGroupWords()
  const base = `/samarbejder/${collaboration.slug}/organisation`
  const nothing = today.length === 0 && proposals.length === 0 && !proposal
  const action = mayPropose && (
    <>
      {proposal && <LinkButton to={`${base}/forslag/${proposal.id}`}>{words.work}</LinkButton>}
      <LinkButton to={`${base}/forslag/nyt`} look={proposal ? 'plain' : 'primary'}>
        {words.make}
      </LinkButton>
    </>
  )
  return (
    <>
      <Breadcrumb label={trail} trail={[{ to: `/samarbejder/${collaboration.slug}`, label: collaboration.name }]} />
      <PageHead title={words.title} lead={<p>{words.lead}</p>} action={action} />
      {nothing ? <EmptyState title={words.noGroups} icon={Network} /> : <Charts today={today} proposal={proposal} proposals={proposals} base={base} size={size} />}
    </>
  )
}

type Shown = Awaited<ReturnType<typeof chartPage>>
type ChartsProps = Pick<Shown, 'today' | 'proposal' | 'proposals'> & { base: string; size: string }

/** Today, and beside it what is proposed: drawn, and the same as lists. */
function Charts({ today, proposal, proposals, base, size }: ChartsProps) {
  const words = useChartWords()
  return (
    <>
      <Choices base={base} proposals={proposals} chosen={proposal?.id ?? 'intet'} size={size} />
      <div className={proposal ? 'chart-pair' : undefined}>
        <Side title={words.today} nodes={today} size={size} />
        {proposal && (
          <Side title={`${words.proposal}: ${proposal.title}`} nodes={proposal.chart} size={size} reason={proposal.reason} hidden={!proposal.shown} />
        )}
      </div>
      <div className={proposal ? 'chart-pair' : undefined}>
        <Section title={words.listOf(words.today)}>
          <ChartList nodes={today} label={words.listOf(words.today)} />
        </Section>
        {proposal && (
          <Section title={words.listOf(proposal.title)}>
            <ChartList nodes={proposal.chart} label={words.listOf(proposal.title)} />
          </Section>
        )}
      </div>
    </>
  )
}

type SideProps = { title: string; nodes: ChartNode[]; size: string; reason?: string; hidden?: boolean }

function Side({ title, nodes, size, reason, hidden }: SideProps) {
  const words = useChartWords()
  return (
    <Section title={title} action={hidden && <StateBadge state="draft">{words.notShown}</StateBadge>}>
      {reason && <p lang="da">{reason}</p>}
      {nodes.length > 0 && <ChartPicture nodes={nodes} title={title} size={size} />}
    </Section>
  )
}

type ChoicesProps = { base: string; proposals: { id: string; title: string }[]; chosen: string; size: string }

/** Which proposal stands beside today, and how large the pictures are: links, so that they work without scripts. */
function Choices({ base, proposals, chosen, size }: ChoicesProps) {
  const words = useChartWords()
  const offered = [...proposals, ...(proposals.length > 0 ? [{ id: 'intet', title: words.none }] : [])]
  return (
    <nav className="chart-choices" aria-label={words.choose}>
      {offered.map((one) => (
        <Link key={one.id} to={`${base}?forslag=${one.id}&stoerrelse=${size}`} aria-current={one.id === chosen ? 'true' : undefined}>
          {one.title}
        </Link>
      ))}
      <span className="chart-sizes">
        <span className="quiet">{words.size}:</span>
        {sizes.map((one) => (
          <Link key={one} to={`${base}?forslag=${chosen}&stoerrelse=${one}`} aria-current={one === size ? 'true' : undefined}>
            {words.sizes[one]}
          </Link>
        ))}
      </span>
    </nav>
  )
}
