import { useQuery } from '@tanstack/react-query';
import { Timeline } from 'antd';
import type { CaseRecord, StatusChange } from '../../../domain/cases/caseRecord.ts';
import { findMove, moveNeedsReason } from '../../../domain/cases/caseStatus.ts';
import { type Dispatch, dispatchChannelNames } from '../../../domain/documents/dispatch.ts';
import type { DocumentRow } from '../../../domain/documents/documentRecord.ts';
import { type RecipientKind, recipientInfo } from '../../../domain/documents/recipients.ts';
import { replyOutcomeNames } from '../../../domain/documents/reply.ts';
import { caseStatusNames } from '../../../domain/glossary.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { caseText } from '../../text/caseText.ts';
import { TimeText } from '../../ui/TimeText.tsx';

/** 进度: every change of status, what was sent and what was answered, newest first, with who and why. */
export function ProgressTab({ record }: { record: CaseRecord }) {
  const { orpc } = useEngine();
  const input = { caseId: record.id };
  const papers = useQuery(orpc.document.list.queryOptions({ input })).data ?? [];
  const steps = [
    ...record.statusHistory.map((change) => ({
      atMs: change.atMs,
      content: <Change change={change} />,
    })),
    ...parcelsSent(papers).map((parcel) => ({
      atMs: parcel.sent.recordedAtMs,
      content: <Sent parcel={parcel} />,
    })),
    ...papers.flatMap((row) =>
      row.reply ? [{ atMs: row.reply.recordedAtMs, content: <Answer row={row} /> }] : [],
    ),
  ].sort((a, b) => b.atMs - a.atMs);
  return (
    <div className="ad-sheet ad-sheet-padded case-progress">
      <Timeline items={steps.map(({ content }) => ({ content }))} />
    </div>
  );
}

interface SentParcel {
  sent: Dispatch;
  recipientKind: RecipientKind;
  papers: string[];
}

/** What was put on record as sent in one go to one addressee. */
function parcelsSent(rows: readonly DocumentRow[]): SentParcel[] {
  const parcels = new Map<string, SentParcel>();
  for (const { sent, recipientKind, title, version } of rows) {
    if (!sent) continue;
    const key = `${recipientKind} ${sent.recordedAtMs}`;
    const parcel = parcels.get(key) ?? { sent, recipientKind, papers: [] };
    parcel.papers.push(caseText.progress.paper(title, version));
    parcels.set(key, parcel);
  }
  return [...parcels.values()];
}

function Sent({ parcel: { sent, recipientKind, papers } }: { parcel: SentParcel }) {
  const { sentOn, channel, trackingNumber, recordedAtMs, recordedBy } = sent;
  const how = [sentOn, dispatchChannelNames[channel], trackingNumber].filter(Boolean).join(' ');
  return (
    <>
      <div>
        <strong>{caseText.progress.sent(recipientInfo(recipientKind).label)}</strong>
      </div>
      <div>{papers.join('、')}</div>
      <div>{how}</div>
      <div className="ad-soft">
        <TimeText atMs={recordedAtMs} /> · {recordedBy}
      </div>
    </>
  );
}

function Answer({ row: { title, recipientKind, reply } }: { row: DocumentRow }) {
  if (!reply) return null;
  const { receivedOn, outcome, note, recordedAtMs, recordedBy } = reply;
  const { label } = recipientInfo(recipientKind);
  return (
    <>
      <div>
        <strong>{caseText.progress.answered(label, title, replyOutcomeNames[outcome])}</strong>
      </div>
      <div>
        {receivedOn} {note}
      </div>
      <div className="ad-soft">
        <TimeText atMs={recordedAtMs} /> · {recordedBy}
      </div>
    </>
  );
}

function Change({ change }: { change: StatusChange }) {
  const to = caseStatusNames[change.to];
  return (
    <>
      <div>
        <strong>
          {change.from === null
            ? caseText.progress.opened
            : caseText.progress.change(caseStatusNames[change.from], to)}
        </strong>
      </div>
      <div className="ad-soft">
        <TimeText atMs={change.atMs} /> · {change.actor}
      </div>
      {change.reason === '' || change.from === null ? null : (
        <div>
          {isForward(change)
            ? caseText.progress.note(change.reason)
            : caseText.progress.reason(change.reason)}
        </div>
      )}
    </>
  );
}

function isForward({ from, to }: StatusChange): boolean {
  const move = from === null ? null : findMove(from, to);
  return move !== null && !moveNeedsReason(move);
}
