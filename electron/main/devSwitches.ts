/** Replaced at build time; false in a release, so that nothing below survives in its bundle. */
declare const __DEV_SWITCHES__: boolean;

interface DevSwitches {
  /** Folder that takes the place of everything this program keeps on disk. */
  readonly dataDir?: string;
  /** JSON file with the answers of the next file dialogs: an array of arrays of paths. */
  readonly dialogAnswersFile?: string;
  /** Node 24 for the engine where Electron's own Node-API is too old. */
  readonly engineNode?: string;
  /** Forces the utility process, for an engine that needs no database driver. */
  readonly engineHost?: string;
}

/** Developer switches from the environment; none in a release. */
export const devSwitches: DevSwitches = __DEV_SWITCHES__
  ? {
      dataDir: process.env.ANDUN_DATA_DIR,
      dialogAnswersFile: process.env.ANDUN_TEST_DIALOGS,
      engineNode: process.env.ANDUN_ENGINE_NODE,
      engineHost: process.env.ANDUN_ENGINE_HOST,
    }
  : {};
