import { Link, useSearchParams } from '@remix-run/react'
import Archive from 'lucide-react/icons/archive'
import History from 'lucide-react/icons/history'
import Network from 'lucide-react/icons/network'
import Pencil from 'lucide-react/icons/pencil'
import type { ReactNode } from 'react'
import { Form } from '#app/forms/form.tsx'
import { SubmitButton } from '#app/forms/submit-button.tsx'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { Menu, MenuButton, MenuLink } from '#app/ui/menu.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { UndoNotice } from './undo-notice.tsx'
import { useGroupKind, useGroupRole, useGroupWords } from './words.ts'

export type FrameGroup = {
  id: string
  name: string
  kind: string
  slug: string
  collaboration: string
  level: string
  closedAt: Date | null
  myRole: string | null
  can: { edit: boolean; close: boolean; reopen: boolean; createBelow: boolean }
}

type Props = { group: FrameGroup; action?: ReactNode; children: ReactNode }

/** What all pages of a group share: its head, its tabs, and what has just been closed. */
export function GroupFrame({ group, action, children }: Props) {
  const words = useGroupWords()
  const kindOf = useGroupKind()
  const roleOf = useGroupRole()
  const finds: Record<string, string> = words.findsLevels
  return (
    <>
      <PageHead
        kind={
          <>
            {kindOf(group.kind)} · <Link to={`/samarbejder/${group.slug}`}>{group.collaboration}</Link>
          </>
        }
        title={group.name}
        meta={[
          group.closedAt && <StateBadge key="closed" state="closed">{words.closed}</StateBadge>,
          group.myRole && roleOf(group.myRole),
          `${words.finds}: ${finds[group.level] ?? group.level}`,
        ]}
        action={action}
        menu={<GroupMenu group={group} />}
      />
      <Tabs label={words.tabs.label} tabs={tabsOf(group.id, words.tabs)} />
      <ClosedNotice group={group} />
      {children}
    </>
  )
}

const tabsOf = (id: string, words: ReturnType<typeof useGroupWords>['tabs']) => [
  { to: `/grupper/${id}`, label: words.overview },
  { to: `/grupper/${id}/moeder`, label: words.meetings, withBelow: true },
  { to: `/grupper/${id}/papirer`, label: words.papers, withBelow: true },
  { to: `/grupper/${id}/filer`, label: words.files, withBelow: true },
  { to: `/grupper/${id}/dialog`, label: words.dialog, withBelow: true },
  { to: `/grupper/${id}/medlemmer`, label: words.members, withBelow: true },
  { to: `/grupper/${id}/historik`, label: words.history },
]

function GroupMenu({ group }: { group: FrameGroup }) {
  const words = useGroupWords()
  const { more } = useWords(danish, english)
  const { can, id } = group
  if (!can.edit && !can.createBelow && !can.close) return null
  return (
    <Menu label={more} detail={words.menu.about}>
      {can.edit && (
        <MenuLink to={`/grupper/${id}/rediger`} icon={Pencil}>
          {words.menu.edit}
        </MenuLink>
      )}
      {can.createBelow && (
        <MenuLink to={`/grupper/ny?samarbejde=${group.slug}&under=${id}`} icon={Network}>
          {words.createBelow}
        </MenuLink>
      )}
      <MenuLink to={`/grupper/${id}/historik`} icon={History}>
        {words.menu.history}
      </MenuLink>
      {can.close && (
        <Form bare action={`/grupper/${id}/lukning`}>
          <MenuButton icon={Archive} danger>
            {words.menu.close}
          </MenuButton>
        </Form>
      )}
    </Menu>
  )
}

function ClosedNotice({ group }: { group: FrameGroup }) {
  const words = useGroupWords()
  const [query] = useSearchParams()
  if (!group.closedAt) return null
  if (query.get('fortryd') === 'lukning') return <UndoNotice action={`/grupper/${group.id}/genaabning`}>{words.undone.closing}</UndoNotice>
  const reopen = (
    <Form bare action={`/grupper/${group.id}/genaabning`}>
      <SubmitButton look="plain" small>
        {words.reopen}
      </SubmitButton>
    </Form>
  )
  return (
    <Notice tone="info" action={group.can.reopen && reopen}>
      <p>{words.closedNotice}</p>
    </Notice>
  )
}
