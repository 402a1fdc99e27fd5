import type { Locator, Page } from 'playwright-core'
import { expect } from '#test/support/browser.ts'

/** The text somebody writes in. */
export const text = (page: Page): Locator => page.getByRole('textbox', { name: 'Papirets tekst' })

/** Its words without the names at colleagues' carets, one block a line. */
export const wordsIn = (page: Page): Promise<string> =>
  text(page).evaluate((box) => {
    const copy = box.cloneNode(true) as HTMLElement
    for (const caret of copy.querySelectorAll('.caret')) caret.remove()
    return [...copy.querySelectorAll('h2, h3, h4, p')]
      .map((block) => block.textContent?.replaceAll('\u2060', ''))
      .join('\n')
  })

/** What the page says about saving. */
export const saying = (page: Page): Locator => page.locator('.editor-head .save-state')

/** Opens a paper for writing and waits until it may be written in. */
export async function startWriting(page: Page, path: string): Promise<void> {
  await page.goto(`${path}/rediger`)
  await text(page).waitFor()
  await untilSaved(page)
}

/** Waits for *Gemt*: everything typed here is committed. */
export const untilSaved = (page: Page): Promise<void> => untilSays(page, 'Gemt')

export async function untilSays(page: Page, words: string): Promise<void> {
  await expect
    .poll(() => saying(page).locator('.icon-label, span').first().innerText(), { timeout: 30_000 })
    .toBe(words)
}

/** Types a new paragraph at the end. */
export async function writeAtEnd(page: Page, words: string): Promise<void> {
  await putCaret(page, 'last', 'Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type(words)
}

/** Types at the end of the first paragraph's line. */
export async function writeInFirst(page: Page, words: string): Promise<void> {
  await putCaret(page, 'first', 'End')
  await page.keyboard.type(words)
}

/** Clicks into a block and moves on by a key; a busy editor that has not taken the caret there yet is asked again. */
async function putCaret(page: Page, which: 'first' | 'last', key: string): Promise<void> {
  const block = text(page).locator('p')[which]()
  await expect
    .poll(
      async () => {
        await block.click()
        await page.keyboard.press(key)
        return block.evaluate(settledIn)
      },
      { timeout: 30_000 },
    )
    .toBe(true)
}

/** Whether the caret stands in the block once the editor has done what it does after a click. */
async function settledIn(block: Element): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve, 60))
  return block.contains(getSelection()?.anchorNode ?? null)
}

/** Waits until the page's text holds each of these. */
export async function untilReads(page: Page, ...passages: string[]): Promise<void> {
  for (const passage of passages) await expect.poll(() => wordsIn(page), { timeout: 30_000 }).toContain(passage)
}
