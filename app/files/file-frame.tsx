import Download from 'lucide-react/icons/download'
import type { ReactNode } from 'react'
import { Form } from '#app/forms/form.tsx'
import { useLanguage } from '#app/i18n/use-words.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Menu, MenuButton, MenuLink } from '#app/ui/menu.tsx'
import { Moment } from '#app/ui/moment.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import type { FileHead } from '#server/files/queries/file-page.ts'
import { fileFamilyOf, fileFamilyWords } from '#server/files/words.ts'
import { folderPath } from './addresses.ts'
import { useFileWords } from './use-file-words.ts'

type Props = Pick<FileHead, 'file' | 'group' | 'trail' | 'can'> & { signedIn?: boolean; children: ReactNode }

/** The head every page of a file shares: what it is, where it lies, how to get it, its tabs. */
export function FileFrame({ file, group, trail, can, signedIn = true, children }: Props) {
  const words = useFileWords()
  const language = useLanguage()
  const levels: Record<string, string> = words.levels
  const path = `/filer/${file.id}`
  const family = fileFamilyWords[language][fileFamilyOf(file.name)]
  return (
    <>
      {signedIn && group.id && <Breadcrumb label={words.upLabel} trail={wayTo({ id: group.id, name: group.name ?? '' }, trail, words.title)} />}
      <PageHead
        kind={group.id ? family : `${family} · ${words.someGroup}`}
        title={file.name}
        meta={[words.version(file.versionNumber), <Moment key="at" at={file.changedAt} />, levels[file.level]]}
        action={
          <LinkButton to={`${path}/hent`} look="primary" icon={Download} reloadDocument aria-label={words.file.downloadOf(file.name)}>
            {words.file.download}
          </LinkButton>
        }
        menu={can.bring && <FileMenu path={path} mayRemove={can.remove} />}
      />
      {signedIn && (
        <Tabs
          label={words.file.tabs.label}
          tabs={[
            { to: path, label: words.file.tabs.file },
            { to: `${path}/versioner`, label: words.file.tabs.versions },
            { to: `/historik/${file.id}`, label: words.file.tabs.history },
          ]}
        />
      )}
      {children}
    </>
  )
}

const wayTo = (group: { id: string; name: string }, trail: { id: string; name: string }[], top: string) => [
  { to: `/grupper/${group.id}`, label: group.name },
  { to: folderPath(group.id, null), label: top },
  ...trail.map((one) => ({ to: folderPath(group.id, one.id), label: one.name })),
]

function FileMenu({ path, mayRemove }: { path: string; mayRemove: boolean }) {
  const words = useFileWords().file
  return (
    <Menu label={words.more}>
      <MenuLink to={`${path}/oplysninger`}>{words.edit}</MenuLink>
      {mayRemove && (
        <Form bare action={`${path}/fjernelse`}>
          <MenuButton danger>{words.remove}</MenuButton>
        </Form>
      )}
    </Menu>
  )
}
