// The donor Electron carries no default app. This one does what Electron's own does for
// `electron <folder>`: it takes the folder's name, version and entry.
const { app } = require('electron');
const fs = require('node:fs');
const path = require('node:path');

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (!folder) {
  console.error('Give the folder of an app as the first argument.');
  process.exit(2);
}
const root = path.resolve(folder);
const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
app.setName(manifest.productName || manifest.name);
app.setVersion(manifest.version);
app.setAppPath(root);
// Synchronous: what must come before the `ready` event comes before it only this way.
require(path.join(root, manifest.main));
