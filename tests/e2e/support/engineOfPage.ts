import type { Page } from '@playwright/test';
import type { EngineClient } from '../../../domain/contract/engineClient.ts';

type Area = keyof EngineClient;
type Input<Call> = Call extends (input: infer Given, ...rest: never[]) => unknown ? Given : never;
type Output<Call> = Call extends (...given: never[]) => Promise<infer Given> ? Given : never;

/**
 * Calls the engine through the page's own connection, for state that a test needs but does not test.
 * A stream comes back as the array of its events. Only development bundles have this door.
 */
export async function callEngine<A extends Area, V extends keyof EngineClient[A] & string>(
  page: Page,
  area: A,
  verb: V,
  input?: Input<EngineClient[A][V]>,
): Promise<
  Output<EngineClient[A][V]> extends AsyncIterable<infer Event>
    ? Event[]
    : Output<EngineClient[A][V]>
> {
  return page.evaluate(
    async ([areaName, verbName, given]) => {
      const client = (
        window as unknown as { andunEngine: Record<string, Record<string, CallableFunction>> }
      ).andunEngine;
      // No optional call here: Playwright compiles it to `.call`, which the client takes for a name.
      const procedures = client[areaName as string] as Record<string, CallableFunction>;
      const output = await (procedures[verbName as string] as CallableFunction)(given);
      if (typeof output !== 'object' || output === null || !(Symbol.asyncIterator in output))
        return output;
      const events: unknown[] = [];
      for await (const event of output as AsyncIterable<unknown>) events.push(event);
      return events;
    },
    [area, verb, input] as const,
  ) as never;
}
