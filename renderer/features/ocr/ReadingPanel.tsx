import { Alert, Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { channelNames } from '../../../domain/glossary.ts';
import type { ScreenshotReading } from '../../../domain/ocr/screenshotReading.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { useChange } from '../../rpc/useChange.ts';
import { ocrText as words } from '../../text/ocrText.ts';
import { BubbleCard } from './BubbleCard.tsx';
import { doubtfulBelow, type ScreenChannel } from './bubbleDrafts.ts';
import type { BubbleDrafts } from './useBubbleDrafts.ts';

interface ReadingPanelProps {
  item: EvidenceItem;
  reading: ScreenshotReading;
  work: BubbleDrafts;
}

/** The messages of a screen to go through: who, when, what; the chosen ones become contacts. */
export function ReadingPanel({ item, reading, work }: ReadingPanelProps) {
  const { drafts } = work;
  const confirmed = reading.confirmedAtMs !== null;
  const [reopened, setReopened] = useState(false);
  const [unreadable, setUnreadable] = useState<ReadonlySet<number>>(new Set());
  const chosen = drafts.filter((draft) => draft.chosen);
  const confirm = useChange((client) => client.ocr.confirm, {
    successText: words.confirmed(chosen.length),
    onDone: () => setReopened(false),
  });
  const open = !confirmed || reopened;
  const reopen = () => {
    // What is on the timeline already is not to be taken a second time.
    work.changeAll((draft) => ({ ...draft, chosen: false }));
    setReopened(true);
  };
  return (
    <aside className="ocr-panel" aria-label={words.panel}>
      <h3 className="ad-sheet-title">{words.panel}</h3>
      {confirmed && !reopened ? (
        <Alert
          showIcon
          type="success"
          title={words.confirmedNote(formatShanghai(reading.confirmedAtMs ?? 0, 'minute'))}
          action={
            <Button size="small" onClick={reopen}>
              {words.reopen}
            </Button>
          }
        />
      ) : null}
      <ScreenNotes reading={reading} />
      {drafts.length === 0 ? <AllLines reading={reading} /> : null}
      {drafts.length > 0 && open ? <ScreenFields work={work} /> : null}
      <ol className="ocr-bubbles">
        {drafts.map((draft) => (
          <BubbleCard
            key={draft.bubble}
            item={item}
            draft={draft}
            source={reading.bubbles[draft.bubble]}
            work={work}
            readOnly={!open}
            onUnreadable={(bad) => setUnreadable((now) => withOr(now, draft.bubble, bad))}
          />
        ))}
      </ol>
      {open ? (
        <footer className="ocr-foot">
          <Button
            type="primary"
            block
            loading={confirm.pending}
            disabled={chosen.some(({ bubble }) => unreadable.has(bubble))}
            onClick={() =>
              void confirm.run({
                evidenceId: item.id,
                contacts: chosen.map(({ contact }) => contact),
              })
            }
          >
            {words.confirm(chosen.length)}
          </Button>
        </footer>
      ) : null}
    </aside>
  );
}

function ScreenNotes({ reading }: { reading: ScreenshotReading }) {
  const { claimedDay, claimedDaySource, lines } = reading;
  const doubtful = lines.filter(({ confidence }) => confidence < doubtfulBelow).length;
  return (
    <div className="ad-faint ocr-notes">
      <p>
        {claimedDay && claimedDaySource
          ? words.claimedDay(claimedDay, words.daySources[claimedDaySource])
          : words.noDay}
      </p>
      {doubtful > 0 ? <p>{words.doubtful(doubtful)}</p> : null}
    </div>
  );
}

/** What holds for the whole screen: who the other side is, and what kind of messages these are. */
function ScreenFields({ work }: { work: BubbleDrafts }) {
  const first = work.drafts[0]?.contact;
  if (!first) return null;
  const setAll = (part: Partial<typeof first>) =>
    work.changeAll((draft) => ({ ...draft, contact: { ...draft.contact, ...part } }));
  return (
    <div className="ocr-screen">
      <Segmented<ScreenChannel>
        size="small"
        aria-label={words.channelLabel}
        value={first.channel === 'wechat' ? 'wechat' : 'sms'}
        onChange={(channel) => setAll({ channel })}
        options={(['sms', 'wechat'] as const).map((value) => ({
          value,
          label: channelNames[value],
        }))}
      />
      <Input
        size="small"
        aria-label={words.titleLabel}
        placeholder={words.titleLabel}
        maxLength={200}
        value={first.from}
        onChange={(event) => setAll({ from: event.target.value })}
      />
    </div>
  );
}

function AllLines({ reading }: { reading: ScreenshotReading }) {
  return (
    <>
      <p className="ad-soft">{words.noBubbles}</p>
      <pre className="ocr-lines">{reading.lines.map(({ text }) => text).join('\n')}</pre>
    </>
  );
}

function withOr(set: ReadonlySet<number>, value: number, isIn: boolean): ReadonlySet<number> {
  const next = new Set(set);
  if (isIn) next.add(value);
  else next.delete(value);
  return next;
}
