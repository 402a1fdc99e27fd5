import { openDatabase } from '#server/kernel/db.ts'
import { moveIn } from '#server/moving-in/jobs.ts'

/* A process of its own that works on imports until it is killed. */

openDatabase(process.argv[2]!, 4)
process.stdout.write('works\n')
await moveIn()
process.stdout.write('done\n')
process.exit(0)
