import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildApp } from '../../../../electron/dev/buildApp.mjs';
import { projectRoot } from '../../../../electron/dev/projectPaths.mjs';

const APP = '.cache/stand-in-app';

/**
 * Builds the real main and preload around a small engine and page.
 * @returns the app folder, for `launchAnDun({ appDir })`
 */
export async function buildStandIn(): Promise<string> {
  const here = 'tests/e2e/support/standIn';
  process.env.ANDUN_BUILD_ENGINE = `${here}/standInEngine.ts`;
  process.env.ANDUN_BUILD_PAGE = here;
  try {
    buildApp('development', `${APP}/out`);
  } finally {
    delete process.env.ANDUN_BUILD_ENGINE;
    delete process.env.ANDUN_BUILD_PAGE;
  }
  const appDir = path.join(projectRoot, APP);
  await mkdir(appDir, { recursive: true });
  const manifest = {
    name: 'andun',
    productName: '案盾',
    version: '9.9.9',
    main: 'out/main/index.cjs',
  };
  await writeFile(path.join(appDir, 'package.json'), JSON.stringify(manifest));
  return appDir;
}
