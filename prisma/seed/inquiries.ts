import { inquiries } from './content/inquiries.ts'
import type { Pen } from './pen.ts'

/** What users have written to the secretariats and about the platform. */
export async function writeInquiries(pen: Pen): Promise<void> {
  await pen.tx.inquiry.createMany({
    data: inquiries.map(({ to, by, at, page, body, answer }, index) => ({
      id: pen.id('inquiry', String(index)),
      collaborationId: to && pen.id('collaboration', to),
      writtenById: pen.id('person', by),
      writtenAt: pen.at(at),
      page,
      body,
      answer: answer?.text ?? '',
      answeredAt: answer ? pen.at(answer.at) : null,
      answeredById: answer ? pen.id('person', answer.by) : null,
    })),
  })
}
