import { db } from '#server/kernel/db.ts'
import { writeAgreements, writeAnnexes, writeResponsibility } from './agreements.ts'
import { writeCharts } from './charts.ts'
import { writeDiscussions } from './discussions.ts'
import { writeDocuments } from './documents.ts'
import { writeFiles } from './files.ts'
import { writeGroups } from './groups.ts'
import { writeMeetings } from './meetings.ts'
import { moveDemoIn } from './moving-in.ts'
import { writeOffers } from './offers.ts'
import { writeInquiries } from './inquiries.ts'
import { writeLetters } from './letters.ts'
import { writeMessages } from './messages.ts'
import { writePapers } from './papers.ts'
import { pen } from './pen.ts'
import { writePeople } from './people.ts'
import { writePlaces } from './places.ts'
import { writeSeats } from './seats.ts'

/** Fills an empty database with the demo world, all or nothing; `seededOn` is the day invented dates count from. */
export async function seedDemo(seededOn: string, tell: (step: string) => void = () => {}): Promise<void> {
  await db().$transaction(
    async (tx) => {
      const write = pen(tx, seededOn)
      tell('places and people')
      await writePlaces(write)
      await writePeople(write)
      await writeOffers(write)
      await writeAgreements(write)
      await writeGroups(write)
      await writeSeats(write)
      await writeResponsibility(write)
      await writeCharts(write)
      tell('papers and reports')
      await writePapers(write)
      await writeDocuments(write)
      await writeAnnexes(write)
      tell('meetings')
      await writeMeetings(write)
      tell('files')
      await writeFiles(write)
      tell('conversations')
      await write.flush()
      await writeDiscussions(write)
      await writeMessages(write)
      await writeLetters(write)
      await writeInquiries(write)
      await write.flush()
      await tx.installation.create({ data: { kind: 'demo', seededOn: new Date(`${seededOn}T00:00:00Z`) } })
    },
    { timeout: 180_000, maxWait: 20_000 },
  )
  await moveDemoIn()
}
