import { meetingForms as danish } from '#app/i18n/da/meeting-forms.ts'
import { meetingForms as english } from '#app/i18n/en/meeting-forms.ts'
import { type Language, useWords } from '#app/i18n/use-words.ts'

/** What is asked where meetings are planned: not part of the pages that are read. */
export const useMeetingFormWords = () => useWords(danish, english)
export const meetingFormWords = (language: Language) => (language === 'en' ? english : danish)
