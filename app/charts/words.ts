import { chartForms as danishForms } from '#app/i18n/da/chart-forms.ts'
import { charts as danish } from '#app/i18n/da/charts.ts'
import { chartForms as englishForms } from '#app/i18n/en/chart-forms.ts'
import { charts as english } from '#app/i18n/en/charts.ts'
import { useWords } from '#app/i18n/use-words.ts'

export const useChartWords = () => useWords(danish, english)

export const useChartFormWords = () => useWords(danishForms, englishForms)
