import { runSource } from './runSource.mjs';

runSource('electron/cli/main.ts');
