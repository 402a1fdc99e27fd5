import { calendarAnswer } from '#app/http/calendar-answer.server.ts'
import { openPage } from '#app/http/page.server.ts'
import { feedCalendar } from '#server/meetings/feeds.ts'

/** What somebody's calendar programme fetches by their secret address, whoever else is signed in where it is asked for. */
export const loader = openPage(async ({ params, request }) => calendarAnswer(request, await feedCalendar(params.token!)))
