// PouchDB against express-pouchdb: `node pouch.js serve FOLDER` says its port; `node pouch.js measure FOLDER URL DOCS`
// replicates the documents of a JSON file up and down in batches of 500 and says how many a second.
const fs = require('fs')
const path = require('path')
const PouchDB = require('pouchdb')

const BATCH = 500

function serve (folder) {
  const Here = PouchDB.defaults({ prefix: path.join(folder, 'server-') })
  const app = require('express')()
  app.use('/', require('express-pouchdb')(Here, {
    logPath: path.join(folder, 'log.txt'), configPath: path.join(folder, 'config.json')
  }))
  const listener = app.listen(0, '127.0.0.1', () => console.log(listener.address().port))
}

async function timed (count, work) {
  const began = process.hrtime.bigint()
  const done = await work()
  if (done.docs_written !== count) throw new Error(`${done.docs_written} of ${count} documents arrived`)
  return count / (Number(process.hrtime.bigint() - began) / 1e9)
}

async function measure (folder, url, file) {
  const docs = JSON.parse(fs.readFileSync(file, 'utf8')).map(doc => ({ _id: doc.op_id, ...doc }))
  const remote = new PouchDB(url + '/docs')
  await remote.info()
  const up = new PouchDB(path.join(folder, 'up'))
  await up.bulkDocs(docs)
  const down = new PouchDB(path.join(folder, 'down'))
  const push = await timed(docs.length, () => up.replicate.to(remote, { batch_size: BATCH }))
  const pull = await timed(docs.length, () => down.replicate.from(remote, { batch_size: BATCH }))
  console.log(JSON.stringify({ push, pull }))
  process.exit(0)
}

const [mode, folder, url, file] = process.argv.slice(2)
if (mode === 'serve') serve(folder)
else measure(folder, url, file)
