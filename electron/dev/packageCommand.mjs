import { packageApp } from './packageApp.mjs';

// `npm run package` makes the unpacked program; `npm run package -- installer` this system's
// installers as electron-builder.yml names them.
await packageApp({ installer: process.argv.includes('installer') });
