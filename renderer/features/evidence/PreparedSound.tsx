import { Button, Progress } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { evidenceUrl } from '../../../domain/evidence/evidenceUrl.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { engineError } from '../../rpc/engineError.ts';
import { mediaText } from '../../text/mediaText.ts';
import { ViewerFailure } from './ViewerFailure.tsx';

const words = mediaText.sound;

interface PreparedSoundProps {
  item: EvidenceItem;
  /** @param decoded what is played is sound alone */
  children: (decoded: boolean) => ReactNode;
}

type Preparation =
  | { state: 'working'; fraction: number }
  | { state: 'ready'; decoded: boolean }
  | { state: 'cancelled' }
  | { state: 'failed'; sentence: string };

/** The player, once the engine has decoded what the browser does not know (AMR): with progress, and a way to stop. */
export function PreparedSound({ item, children }: PreparedSoundProps) {
  const isPlayedAsIs = evidenceUrl(item) === `evidence://item/${item.id}`;
  return isPlayedAsIs ? children(false) : <Preparing item={item}>{children}</Preparing>;
}

function Preparing({ item, children }: PreparedSoundProps) {
  const { preparation, cancel, again } = usePreparation(item);
  switch (preparation.state) {
    case 'ready':
      return children(preparation.decoded);
    case 'failed':
      return <ViewerFailure text={preparation.sentence} onRetry={again} />;
    case 'cancelled':
      return (
        <div className="evidence-preparing" role="status">
          <p>{words.cancelled}</p>
          <Button onClick={again}>{words.prepare}</Button>
        </div>
      );
    case 'working':
      return (
        <div className="evidence-preparing" role="status">
          <p>{words.preparing}</p>
          <Progress
            aria-label={words.preparingLabel}
            status="active"
            percent={Math.round(preparation.fraction * 100)}
          />
          <Button onClick={cancel}>{words.cancel}</Button>
        </div>
      );
  }
}

function usePreparation(item: EvidenceItem) {
  const { client } = useEngine();
  const [attempt, setAttempt] = useState(0);
  const [abort, setAbort] = useState<AbortController | null>(null);
  const [preparation, setPreparation] = useState<Preparation>({ state: 'working', fraction: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt begins anew
  useEffect(() => {
    const controller = new AbortController();
    setAbort(controller);
    setPreparation({ state: 'working', fraction: 0 });
    const follow = async () => {
      const input = { evidenceId: item.id };
      const { signal } = controller;
      for await (const event of await client.evidence.prepareSound(input, { signal })) {
        if (signal.aborted) return;
        setPreparation(
          event.type === 'ready'
            ? { state: 'ready', decoded: event.decoded }
            : { state: 'working', fraction: event.fraction },
        );
      }
    };
    follow().catch((error) => {
      if (controller.signal.aborted) return;
      setPreparation({ state: 'failed', sentence: engineError(error).sentence });
    });
    return () => controller.abort();
  }, [client, item.id, attempt]);
  const cancel = () => {
    abort?.abort();
    setPreparation({ state: 'cancelled' });
  };
  return { preparation, cancel, again: () => setAttempt(attempt + 1) };
}
