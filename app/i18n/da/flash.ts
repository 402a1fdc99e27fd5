/** What just happened, by flash code; `{name}` is filled from the flash's parameters. Each domain adds its own. */
export const flash = {
  generic: 'Det er gjort.',
}
