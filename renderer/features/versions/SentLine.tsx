import { type Dispatch, dispatchChannelNames } from '../../../domain/documents/dispatch.ts';
import { type Reply, replyOutcomeNames } from '../../../domain/documents/reply.ts';
import { versionText } from '../../text/versionText.ts';

/** How a frozen version was sent, and until when an answer is awaited or what it was. */
export function SentLine({ sent, reply }: { sent: Dispatch; reply: Reply | null }) {
  const { channel, trackingNumber, recordedBy, replyDueOn, note } = sent;
  return (
    <div className="ad-soft">
      <div>{versionText.sent.line(dispatchChannelNames[channel], trackingNumber, recordedBy)}</div>
      {reply === null && replyDueOn !== null ? <div>{versionText.sent.due(replyDueOn)}</div> : null}
      {reply ? (
        <div>
          {versionText.reply.line(reply.receivedOn, replyOutcomeNames[reply.outcome])}
          {reply.note === '' ? null : `（${reply.note}）`}
        </div>
      ) : null}
      {note === '' ? null : <div>{note}</div>}
    </div>
  );
}
