import type { EngineContext } from '../../../electron/engine/engineContext.ts';

/** Runs `query` and returns SQLite's plan of each statement that it prepared, one line a step. */
export function explainQueries(
  test: { engine: Pick<EngineContext, 'store'> },
  query: () => unknown,
): string[] {
  const { connection } = test.engine.store.internals;
  const prepare = connection.prepare.bind(connection);
  const statements: string[] = [];
  connection.prepare = ((sql: string) => {
    statements.push(sql);
    return prepare(sql);
  }) as typeof connection.prepare;
  try {
    query();
  } finally {
    connection.prepare = prepare;
  }
  return statements.map((sql) => {
    const parameters = (sql.match(/\?/g) ?? []).map(() => null);
    const steps = prepare<null[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(
      ...parameters,
    );
    return steps.map(({ detail }) => detail).join('\n');
  });
}
