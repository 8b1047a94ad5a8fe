import { App } from 'antd';
import type { AttachProgress } from '../../../domain/contract/evidenceContract.ts';
import { errorSentences } from '../../../domain/errors.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { GrantId } from '../../../domain/ids.ts';
import { bridge } from '../../bridge/bridge.ts';
import { errorSentence } from '../../rpc/engineError.ts';
import { useStream } from '../../rpc/useStream.ts';
import { custodyText } from '../../text/custodyText.ts';
import { matterOf } from '../imports/EarlierReport.tsx';
import { formatBytes } from './formatBytes.ts';

const words = custodyText.supersede;

/** Takes a better copy of an item in as a new item that names the old one; nothing is replaced. */
export function useSupersede(item: EvidenceItem): { start(): Promise<void>; running: boolean } {
  const { message } = App.useApp();
  const stream = useStream((client) => client.evidence.attach, {
    title: words.trayTitle,
    progress: readProgress,
    doneText: () => '',
    onEvent: (event) => {
      if (event.type === 'refused') void message.error(errorSentences[event.code], 6);
      if (event.type !== 'attached') return;
      if (event.duplicateOf !== null) void message.warning(words.duplicate(event.duplicateOf), 6);
      else void message.success(words.done(event.item.number, item.number), 6);
    },
  });
  const start = async () => {
    const matter = matterOf(item);
    if (!matter) return;
    try {
      const [file] = await bridge().pickFiles({ purpose: 'evidence', multiple: false });
      if (!file) return;
      await stream.run({
        matter,
        grantIds: [GrantId.parse(file.grantId)],
        kind: item.kind,
        origin: item.origin,
        collector: '',
        supersedes: item.id,
      });
    } catch (error) {
      void message.error(errorSentence(error), 6);
    }
  };
  return { start, running: stream.running };
}

function readProgress(event: AttachProgress) {
  if (event.type !== 'progress') return null;
  const { doneBytes, totalBytes } = event;
  return {
    fraction: totalBytes > 0 ? doneBytes / totalBytes : null,
    text: `${formatBytes(doneBytes)} / ${formatBytes(totalBytes)}`,
  };
}
