import { type Dispatch, dispatchChannelNames } from '../../../domain/documents/dispatch.ts';
import { versionText } from '../../text/versionText.ts';

/** How a frozen version was sent, and until when an answer is awaited. */
export function SentLine({ sent }: { sent: Dispatch }) {
  const { channel, trackingNumber, recordedBy, replyDueOn, note } = sent;
  return (
    <div className="ad-soft">
      <div>{versionText.sent.line(dispatchChannelNames[channel], trackingNumber, recordedBy)}</div>
      {replyDueOn === null ? null : <div>{versionText.sent.due(replyDueOn)}</div>}
      {note === '' ? null : <div>{note}</div>}
    </div>
  );
}
