import Ellipsis from 'lucide-react/icons/ellipsis'
import type { ReactNode } from 'react'
import { Form } from '#app/forms/form.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Menu, MenuButton, MenuLink } from '#app/ui/menu.tsx'
import { Moment } from '#app/ui/moment.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import type { PaperView } from '#server/papers/views.ts'
import { Standing } from './standing.tsx'
import { usePaperWords } from './use-paper-words.ts'

type Props = {
  paper: PaperView
  /** The layer that is read: its title and freshness stand in the head. */
  layer?: 'live' | 'published'
  children: ReactNode
}

/** The title of the layer that is read. */
export const titleOf = (paper: PaperView, layer: 'live' | 'published'): string =>
  layer === 'published' ? (paper.publication?.title ?? paper.title) : paper.title

/** The head every page of a paper shares: what it is, where it stands, the one main action, its tabs. */
export function PaperFrame({ paper, layer = 'live', children }: Props) {
  const { words, kinds } = usePaperWords()
  const { page } = words
  const path = `/papirer/${paper.id}`
  return (
    <>
      <Breadcrumb label={page.upLabel} trail={trailOf(paper, page.up)} />
      <PageHead
        kind={[kinds[paper.kind], !paper.group?.id && groupOf(paper, page.someGroup)].filter(Boolean).join(' · ')}
        title={titleOf(paper, layer)}
        meta={[
          <Standing
            key="state"
            level={paper.level}
            published={paper.publication?.level ?? false}
            ahead={paper.ahead}
            withdrawn={paper.withdrawnAt !== null}
          />,
          <Saved key="saved" paper={paper} layer={layer} />,
        ]}
        action={<PaperActions paper={paper} />}
        menu={<PaperMenu paper={paper} />}
      />
      <Withdrawn paper={paper} />
      <Tabs
        label={page.tabsLabel}
        tabs={[
          { to: path, label: page.tabs.paper },
          { to: `${path}/versioner`, label: page.tabs.versions, withBelow: true },
          { to: `${path}/historik`, label: page.tabs.history },
        ]}
      />
      {children}
    </>
  )
}

const trailOf = (paper: PaperView, up: string) => [
  { to: '/papirer', label: up },
  ...(paper.group?.id && paper.group.name ? [{ to: `/grupper/${paper.group.id}`, label: paper.group.name }] : []),
]

/** The group's name, or that there is one whose name the reader does not know. */
export const groupOf = (paper: Pick<PaperView, 'group'>, someGroup: string): string | null =>
  paper.group && (paper.group.name ?? someGroup)

function Saved({ paper, layer }: { paper: PaperView; layer: 'live' | 'published' }) {
  const { page } = usePaperWords().words
  const at = layer === 'live' ? paper.savedAt : paper.publication?.publishedAt
  if (!at) return null
  return (
    <>
      {layer === 'live' ? page.saved : page.published} <Moment at={at} />
    </>
  )
}

/** Something new to publish: no publication is out, or the draft has moved on from it. */
const hasNews = (paper: PaperView) => !paper.publication || paper.withdrawnAt !== null || paper.ahead

function PaperActions({ paper }: { paper: PaperView }) {
  const { page } = usePaperWords().words
  const path = `/papirer/${paper.id}`
  return (
    <>
      {paper.can.write.ok && (
        <LinkButton to={`${path}/rediger`} look="primary">
          {page.edit}
        </LinkButton>
      )}
      {paper.can.publish.ok && hasNews(paper) && <LinkButton to={`${path}/publicer`}>{page.publishShort}</LinkButton>}
    </>
  )
}

function PaperMenu({ paper }: { paper: PaperView }) {
  const { page } = usePaperWords().words
  const path = `/papirer/${paper.id}`
  const { can } = paper
  if (![can.write, can.publish, can.withdraw, can.remove].some((verdict) => verdict.ok)) return null
  return (
    <Menu label={page.menu} icon={Ellipsis}>
      {can.publish.ok && !hasNews(paper) && <MenuLink to={`${path}/publicer`}>{page.publishAgain}</MenuLink>}
      {can.write.ok && <MenuLink to={`${path}/oplysninger`}>{page.otherFacts}</MenuLink>}
      {(can.name.ok || can.share.ok || can.unshare.ok) && <MenuLink to={`${path}/adgang`}>{page.access}</MenuLink>}
      {can.withdraw.ok && <MenuPost to={`${path}/tilbagetraekning`}>{page.withdraw}</MenuPost>}
      {can.remove.ok && (
        <MenuPost to={`${path}/fjernelse`} danger>
          {page.remove}
        </MenuPost>
      )}
    </Menu>
  )
}

function MenuPost({ to, danger, children }: { to: string; danger?: boolean; children: ReactNode }) {
  return (
    <Form bare action={to}>
      <MenuButton danger={danger}>{children}</MenuButton>
    </Form>
  )
}

function Withdrawn({ paper }: { paper: PaperView }) {
  const { page } = usePaperWords().words
  if (!paper.withdrawnAt) return null
  return (
    <Notice
      tone="waiting"
      title={page.withdrawnTitle}
      action={
        <Form bare action={`/papirer/${paper.id}/tilbagetraekning/fortryd`}>
          <button type="submit" className="button button-plain button-small" aria-label={page.restoreName}>
            {page.restore}
          </button>
        </Form>
      }
    >
      <p>{page.withdrawn}</p>
    </Notice>
  )
}
