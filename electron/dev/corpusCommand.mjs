import { runSource } from './runSource.mjs';

runSource('tests/corpus/runCorpus.ts');
