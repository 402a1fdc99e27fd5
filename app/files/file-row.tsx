import { fileSize } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { ListRow } from '#app/ui/list.tsx'
import { Moment } from '#app/ui/moment.tsx'
import { fileFamilyOf, fileFamilyWords } from '#server/files/words.ts'
import { useFileWords } from './use-file-words.ts'
import { useWritten } from './use-written.ts'

type Row = { id: string; name: string; bytes: number; versionNumber: number; level: string; changedAt: Date; author: string | null; writtenAt: Date | null }

/** A file in a list: what it is, its name, its size, its version, who reads it, when it changed. */
export function FileRow({ file }: { file: Row }) {
  const language = useLanguage()
  const words = useFileWords()
  const writtenOf = useWritten()
  const levels: Record<string, string> = words.levels
  return (
    <ListRow
      kind={fileFamilyWords[language][fileFamilyOf(file.name)]}
      to={`/filer/${file.id}`}
      title={file.name}
      meta={[
        fileSize(file.bytes, language),
        writtenOf(file),
        file.versionNumber > 1 && words.versionShort(file.versionNumber),
        levels[file.level],
      ]}
      trailing={<Moment at={file.changedAt} />}
    />
  )
}
