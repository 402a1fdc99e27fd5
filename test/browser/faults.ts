import type { Page } from 'playwright-core'
import { sidewaysScrolling, violations } from '#test/support/axe.ts'

type Mode = { name: string; size: { width: number; height: number }; media: Parameters<Page['emulateMedia']>[0] }

const light = { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' } as const
const dark = { ...light, colorScheme: 'dark' } as const
const modes: Mode[] = [
  { name: 'desktop, light', size: { width: 1280, height: 800 }, media: light },
  { name: 'phone, dark', size: { width: 390, height: 844 }, media: dark },
]
const rarer: Mode[] = [
  { name: 'desktop, dark', size: { width: 1280, height: 800 }, media: dark },
  { name: '320 px', size: { width: 320, height: 640 }, media: light },
  // What a window of 1280 by 800 shows at 200 %.
  { name: 'zoomed to 200 %', size: { width: 640, height: 400 }, media: light },
  { name: 'forced colours', size: { width: 1280, height: 800 }, media: { ...light, forcedColors: 'active' } },
]

/** What is wrong with a page as it stands, in each mode. */
export async function faults(page: Page, chosen = process.env.SOAK ? [...modes, ...rarer] : modes): Promise<string[]> {
  const found: string[] = []
  for (const { name, size, media } of chosen) {
    await page.setViewportSize(size)
    await page.emulateMedia(media)
    for (const fault of [...(await violations(page)), ...(await sidewaysScrolling(page))])
      found.push(`${name}: ${fault}`)
  }
  return found
}
