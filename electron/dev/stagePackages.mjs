import { cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './projectPaths.mjs';

/** Binaries by system and processor; those of other systems do not ship. */
const binaries = /^onnxruntime-node\/bin\/napi-v\d+\/([^/]+)(?:\/([^/]+))?/;
/** Needed by their install scripts alone. */
const notShipped = new Set(['adm-zip', 'global-agent']);
const shippedFiles = /\.(?:c?js|mjs|json|node|dll|dylib|so(?:\.[\d.]+)?)$|(?:^|\/)LICEN[CS]E[^/]*$/;

/**
 * Copies packages with what they need at run time into the folder that is packaged: their code and
 * this system's binaries.
 * @param {string[]} names e.g. ['sharp']
 * @param {string} target folder of the packaged app
 * @returns {Record<string, string>} version of each package copied
 */
export function stagePackages(names, target) {
  const versions = {};
  const waiting = [...names];
  for (let name = waiting.pop(); name; name = waiting.pop()) {
    const from = path.join(projectRoot, 'node_modules', name);
    if (versions[name] || notShipped.has(name) || !existsSync(from)) continue;
    const manifest = JSON.parse(readFileSync(path.join(from, 'package.json'), 'utf8'));
    versions[name] = manifest.version;
    copyPackage(name, from, path.join(target, 'node_modules', name));
    waiting.push(...Object.keys(manifest.dependencies ?? {}));
    // Optional ones are binaries by system: npm installed this system's alone.
    waiting.push(...Object.keys(manifest.optionalDependencies ?? {}));
    writeManifest(manifest, path.join(target, 'node_modules', name));
  }
  return versions;
}

function copyPackage(name, from, to) {
  cpSync(from, to, {
    recursive: true,
    filter: (file) => {
      const relative = path.relative(from, file).split(path.sep).join('/');
      if (relative === '' || statSync(file).isDirectory()) return !isForeign(`${name}/${relative}`);
      return shippedFiles.test(relative) && !isForeign(`${name}/${relative}`);
    },
  });
}

function isForeign(file) {
  const [, platform, arch] = binaries.exec(file) ?? [];
  const isOther = (found, ours) => found !== undefined && found !== ours;
  return isOther(platform, process.platform) || isOther(arch, process.arch);
}

/** Without scripts and dependencies: what is needed stands in the manifest of the app. */
function writeManifest(manifest, to) {
  mkdirSync(to, { recursive: true });
  const { scripts, dependencies, devDependencies, ...kept } = manifest;
  writeFileSync(path.join(to, 'package.json'), JSON.stringify(kept));
}
