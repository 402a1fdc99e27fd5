import ts from 'typescript'
import { enforce, writing } from './law.ts'

/* Where sentences may stand: in app/i18n and in words.ts. Everything else shows what it is given. */

const letters = /\p{L}{2}/u
const spoken =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|\w+Label|heading|caption)$/

/** A text people would read: words with a space between them, a word with a capital, or Danish letters. */
const isForPeople = (text: string) =>
  /\p{L}{2,} \p{L}{2,}[^-]*$/u.test(text.replace(/[,.:!?]/g, '')) || /^\p{Lu}\p{Ll}+/u.test(text) || /[æøåÆØÅ]/.test(text)
/** What programmes say to programmes: names of keys, of sizes in `srcset`, and the like. */
const isForProgrammes = (text: string) => /^(Arrow\w+|Page(Up|Down)|Escape|Enter|Tab|Home|End|Control|Backspace)$/.test(text)

/** The attribute a literal stands in, if any. */
const attributeOf = (node: ts.Node): string | null => {
  for (let outer = node.parent; outer; outer = outer.parent) {
    if (ts.isJsxAttribute(outer)) return outer.name.getText()
    if (ts.isJsxElement(outer) || ts.isFunctionLike(outer)) return null
  }
  return null
}

/** What `querySelector` and its like are given. */
const isSelector = (node: ts.Node) =>
  (ts.isCallExpression(node.parent) && /\.(querySelector(All)?|closest|matches)(<\w+>)?$/.test(node.parent.expression.getText())) ||
  (ts.isVariableDeclaration(node.parent) && /selector|focusable|stops/i.test(node.parent.name.getText()))

const isLiteral = (node: ts.Node): node is ts.StringLiteralLike | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)

const isImport = (node: ts.Node) =>
  ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent) || ts.isLiteralTypeNode(node.parent)

/** What only programmers read: messages of errors that mean a bug, directives, names of classes. */
const isThrown = (node: ts.Node) => ts.isNewExpression(node.parent) && node.parent.expression.getText().endsWith('Error')

enforce({
  says: 'no text between the tags of a component: it comes from the catalogue',
  holdsFor: (path) => /^app\/.*\.tsx$/.test(path),
  breaches: writing((node) => {
    if (ts.isJsxText(node)) return letters.test(node.text) && `says "${node.text.trim()}"`
    const inBraces = isLiteral(node) && ts.isJsxExpression(node.parent) && !ts.isJsxAttribute(node.parent.parent)
    return inBraces && letters.test(node.text) && `says "${node.text.trim()}"`
  }),
  broken: [
    ['app/ui/button.tsx', `const Save = () => <button>Gem papiret</button>`],
    ['app/papers/paper.tsx', `const Head = () => <h1><span>Papirer</span></h1>`],
    ['app/papers/paper.tsx', `const Head = () => <h1>{'Papirer'}</h1>`],
  ],
  kept: [['app/papers/paper.tsx', `const Head = ({ words }) => <h1 className="page head">{words.title} · </h1>`]],
})

enforce({
  says: 'no spoken attribute with a text of its own: it comes from the catalogue',
  holdsFor: (path) => /^app\/.*\.tsx$/.test(path),
  breaches: writing((node) => {
    if (!isLiteral(node) || !letters.test(node.text)) return null
    const name = attributeOf(node)
    return name !== null && spoken.test(name) && isForPeople(node.text) && `says "${node.text}"`
  }),
  broken: [
    ['app/ui/dialog.tsx', `const Close = () => <button aria-label="Luk" />`],
    ['app/papers/paper.tsx', `const Box = () => <input placeholder={\`Søg i \${count} papirer\`} />`],
    ['app/papers/paper.tsx', `const Box = () => <Field label={open ? 'Vis mere' : words.less} />`],
  ],
  kept: [['app/ui/dialog.tsx', `const Close = ({ label }) => <button aria-label={label} className="Luk det" />`]],
})

enforce({
  says: 'app/ui holds no sentence at all',
  holdsFor: (path) => path.startsWith('app/ui/'),
  breaches: writing((node) => {
    if (!isLiteral(node) || isImport(node) || isThrown(node)) return null
    if (isSelector(node) || !isForPeople(node.text) || isForProgrammes(node.text) || attributeOf(node) === 'className') return null
    return `says "${node.text}"`
  }),
  broken: [
    ['app/ui/button.tsx', `const hint = 'Papiret kan ikke gemmes lige nu'`],
    ['app/ui/button.tsx', `export const Button = ({ label = 'Gem' }) => <button>{label}</button>`],
    ['app/ui/tabs.tsx', `const all = { da: 'Åbn', en: 'Open' }`],
  ],
  kept: [
    ['app/ui/menu.tsx', `if (event.key === 'ArrowDown') step(1)`],
    ['app/ui/button.tsx', `import { Link } from '@remix-run/react'\nconst kind = 'primary'`],
  ],
})

/** Server files that hold Danish for another reason than telling it to somebody. */
const holdsDanish = /\/(words|regions)\.ts$|^server\/(imports\/reading|boot)\//

enforce({
  says: 'the server says nothing in Danish outside words.ts',
  holdsFor: (path) => path.startsWith('server/') && !holdsDanish.test(path),
  breaches: writing((node) => {
    if (!isLiteral(node) || isImport(node) || ts.isTaggedTemplateExpression(node.parent)) return null
    // A key is what is looked up, as days in words are: read, not said.
    if (ts.isPropertyAssignment(node.parent) && node.parent.name === node) return null
    const danish = /[æøåÆØÅ]/.test(node.text.replaceAll('Fælled', '')) || /\b(og|ikke|eller|kan|skal|er|du|til)\b/i.test(node.text)
    return danish && /\p{L} \p{L}/u.test(node.text) && `says "${node.text.slice(0, 60)}"`
  }),
  broken: [
    ['server/papers/commands.ts', `throw new Refused('Du kan ikke rette her')`],
    ['server/papers/queries.ts', 'const title = `${name} på række`'],
    ['server/mail/jobs.ts', `subject: 'Ny adgangskode til Fælled er klar'`],
  ],
  kept: [
    ['server/kernel/day.ts', `const away = { 'i går': -1 }`],
    ['server/papers/words.ts', `export const saved = 'Du kan ikke rette her'`],
    ['server/main.ts', `throw new Error('Fælled: the port is taken by another programme')`],
  ],
  exceptions: {
    'server/organisations/kinds.ts says "Privat leverandør"': 'the name of a row in the database: data after first run',
    'server/organisations/kinds.ts says "Handicapråd eller Udsatteråd"': 'the name of a row in the database: data after first run',
  },
})
