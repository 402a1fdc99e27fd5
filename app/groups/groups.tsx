import { useLoaderData } from '@remix-run/react'
import Users from 'lucide-react/icons/users'
import { page } from '#app/http/page.server.ts'
import { groups as danish } from '#app/i18n/da/groups.ts'
import { groups as english } from '#app/i18n/en/groups.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Section } from '#app/ui/section.tsx'
import type { GroupLine } from '#server/groups/queries.ts'
import { groupsPage } from '#server/groups/queries.ts'
import { whyNoGroups } from '#server/groups/finding-none.ts'
import { GroupTree } from './group-tree.tsx'
import { NoGroups } from './no-groups.tsx'
import { useGroupKind, useGroupRole, useGroupWords } from './words.ts'

export const loader = page(async ({ actor }) => ({
  groups: await groupsPage(actor),
  none: whyNoGroups(actor),
  createIn: actor.collaborations.find((one) => one.secretariat && one.id === actor.collaborationId)?.slug ?? actor.collaborations.find((one) => one.secretariat)?.slug ?? null,
}))

export const meta = pageTitle<typeof loader>((_, language) => (language === 'en' ? english : danish).title)

export default function Groups() {
  const { groups, none, createIn } = useLoaderData<typeof loader>()
  const words = useGroupWords()
  const open = groups.filter((group) => !group.closedAt)
  const closed = groups.filter((group) => group.closedAt)
  const create = createIn && (
    <LinkButton to={`/grupper/ny?samarbejde=${createIn}`} look="primary">
      {words.create}
    </LinkButton>
  )
  return (
    <>
      <PageHead title={words.title} action={create} />
      {open.length === 0 ? <NoGroups why={none} /> : <Mine groups={open.filter((group) => group.role)} />}
      {byCollaboration(open).map((part) => (
        <Section key={part.slug} title={part.name} count={part.groups.length}>
          <GroupTree groups={part.groups} label={part.name} />
        </Section>
      ))}
      {closed.length > 0 && (
        <details className="fold fold-always group-closed">
          <summary>
            {words.closedOnes} ({closed.length})
          </summary>
          <div className="fold-inside">
            <GroupTree groups={closed} label={words.closedOnes} />
          </div>
        </details>
      )}
    </>
  )
}

function Mine({ groups }: { groups: GroupLine[] }) {
  const words = useGroupWords()
  const kindOf = useGroupKind()
  const roleOf = useGroupRole()
  if (groups.length === 0)
    return (
      <EmptyState title={words.emptyMine} icon={Users}>
        <p>{words.emptyMineText}</p>
      </EmptyState>
    )
  return (
    <Section title={words.mine} count={groups.length}>
      <List label={words.mine}>
        {groups.map((group) => (
          <ListRow
            key={group.id}
            to={`/grupper/${group.id}`}
            title={group.name}
            meta={[kindOf(group.kind), group.collaboration, words.members(group.members)]}
            trailing={group.role && roleOf(group.role)}
          />
        ))}
      </List>
    </Section>
  )
}

function byCollaboration(groups: GroupLine[]) {
  const parts = new Map<string, { slug: string; name: string; groups: GroupLine[] }>()
  for (const group of groups) {
    const part = parts.get(group.slug) ?? { slug: group.slug, name: group.collaboration, groups: [] }
    part.groups.push(group)
    parts.set(group.slug, part)
  }
  return [...parts.values()]
}
