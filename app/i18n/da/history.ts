export const history = {
  title: 'Historik',
  lead: 'Hvem der gjorde hvad, og hvornår. Historikken kan ikke rettes.',
  of: 'Historik for',
  system: 'Fælled',
  somebody: 'en person',
  changed: 'Ændret:',
  older: 'Vis ældre',
  empty: 'Der er ikke sket noget endnu',
  undo: 'Fortryd',
  back: 'Tilbage',
}
