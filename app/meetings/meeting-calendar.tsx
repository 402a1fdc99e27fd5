import { calendarAnswer } from '#app/http/calendar-answer.server.ts'
import { page } from '#app/http/page.server.ts'
import { meetingCalendar } from '#server/meetings/feeds.ts'

export const loader = page(async ({ actor, params, request }) => calendarAnswer(request, await meetingCalendar(actor, params.meetingId!)))
