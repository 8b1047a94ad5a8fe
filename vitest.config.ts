import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  define: { __DEV_SWITCHES__: 'true' },
  test: {
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    projects: [
      project('unit', 'node', ['tests/unit/**/*.test.ts']),
      project('engine', 'node', ['tests/engine/**/*.test.ts', 'tests/migrations/**/*.test.ts']),
      project('demo', 'node', ['tests/demo/**/*.test.ts']),
      project('ui', 'happy-dom', ['tests/ui/**/*.test.{ts,tsx}']),
    ],
  },
});

function project(name: string, environment: 'node' | 'happy-dom', include: string[]) {
  return { extends: true as const, test: { name, environment, include, pool: 'forks' as const } };
}
