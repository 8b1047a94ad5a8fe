import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ReplyDue } from '../../../domain/dashboard/deskSummary.ts';
import { recipientInfo } from '../../../domain/documents/recipients.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { paths } from '../../app/paths.ts';
import { useChange } from '../../rpc/useChange.ts';
import { deskText } from '../../text/deskText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { ReplyDialog } from '../versions/ReplyDialog.tsx';

const text = deskText.replies;
const shown = 6;
/** Days before the end of a period from which it counts as near. */
const NEAR_DAYS = 3;

/** Papers whose answer is awaited, overdue ones first; one click records that it came today. */
export function RepliesDue({ replies }: { replies: readonly ReplyDue[] }) {
  const { message } = App.useApp();
  const [all, setAll] = useState(false);
  const [detailed, setDetailed] = useState<ReplyDue | null>(null);
  const undo = useChange((client) => client.version.withdrawReply, { successText: text.undone });
  const record = useChange((client) => client.version.recordReply);
  const came = async (due: ReplyDue) => {
    const { documentId, title } = due;
    const reply = { receivedOn: shanghaiDate(Date.now()), outcome: 'unclear' as const, note: '' };
    const answered = await record.run({ documentId, reply });
    const recordedAtMs = answered?.reply?.recordedAtMs;
    if (recordedAtMs === undefined) return;
    void message.success({
      content: (
        <>
          {text.recorded(title)}
          <Button size="small" type="link" onClick={() => setDetailed(due)}>
            {text.detail}
          </Button>
          <Button
            size="small"
            type="link"
            onClick={() => void undo.run({ documentId, recordedAtMs })}
          >
            {text.undo}
          </Button>
        </>
      ),
      duration: 8,
    });
  };
  const rows = all ? replies : replies.slice(0, shown);
  return (
    <section className="ad-sheet ad-desk-block" aria-labelledby="replies-due">
      <header className="ad-desk-head">
        <h2 className="ad-sheet-title" id="replies-due">
          {text.title}
          {replies.length > 0 && <span className="ad-soft"> {replies.length}</span>}
        </h2>
        {replies.length > shown && !all ? (
          <Button size="small" type="link" onClick={() => setAll(true)}>
            {text.all}
          </Button>
        ) : null}
      </header>
      {replies.length === 0 ? (
        <EmptyState compact title={text.empty} text={text.emptyText} />
      ) : (
        <ul className="ad-desk-list">
          {rows.map((due) => (
            <li key={due.documentId}>
              <DueLine
                due={due}
                busy={record.pending}
                onCame={(one) => void came(one)}
                onDetail={setDetailed}
              />
            </li>
          ))}
        </ul>
      )}
      {detailed ? (
        <ReplyDialog paper={{ ...detailed, reply: null }} onClose={() => setDetailed(null)} />
      ) : null}
    </section>
  );
}

function DueLine(props: {
  due: ReplyDue;
  /** An answer is being recorded. */
  busy: boolean;
  onCame: (due: ReplyDue) => void;
  onDetail: (due: ReplyDue) => void;
}) {
  const { due, busy, onCame, onDetail } = props;
  const { documentId, caseId, clientName, caseNumber, title, recipientKind } = due;
  const name = `${title}（${recipientInfo(recipientKind).label}）`;
  return (
    <div className="ad-desk-due">
      <Link
        to={paths.case(caseId, 'documents', { document: documentId })}
        className="ad-desk-line-main"
      >
        <strong>{name}</strong>
        <span className="ad-soft">{`${clientName} · ${caseNumber}`}</span>
      </Link>
      <Tag tone={toneOf(due.daysLeft)}>{text.days(due.daysLeft)}</Tag>
      <Space.Compact>
        <Button size="small" disabled={busy} onClick={() => onCame(due)}>
          {text.came}
        </Button>
        <Button
          size="small"
          aria-label={text.detailOf(name)}
          title={text.detail}
          onClick={() => onDetail(due)}
        >
          …
        </Button>
      </Space.Compact>
    </div>
  );
}

function toneOf(daysLeft: number): 'danger' | 'warning' | 'neutral' {
  if (daysLeft < 0) return 'danger';
  return daysLeft <= NEAR_DAYS ? 'warning' : 'neutral';
}
