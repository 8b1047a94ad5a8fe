import { runSource } from './runSource.mjs';

runSource('tests/bench/runBench.ts');
