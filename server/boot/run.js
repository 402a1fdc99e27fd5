/*
 * The first thing every npm script runs. No import at the top and no word of newer JavaScript: a Node that is too old must
 * be able to read this file to say that it is.
 */

var version = process.versions.node.split('.').map(Number)
var major = version[0]
var minor = version[1]

// Prisma refuses to install below these.
if (major >= 24 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) {
  import('./commands.js')
} else {
  console.error(
    'Fælled: this is Node ' + process.versions.node + '; Fælled needs 20.19, 22.12, 24 or newer. Install one from nodejs.org.',
  )
  process.exitCode = 1
}
