import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import type { ScreenshotReading } from '../../../domain/ocr/screenshotReading.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { ocrText as words } from '../../text/ocrText.ts';
import { useMatterContacts } from '../evidence/useMatterContacts.ts';
import { BubbleCard } from './BubbleCard.tsx';
import { countUnreviewed, doubtfulBelow } from './bubbleDrafts.ts';
import { ConfirmFoot } from './ConfirmFoot.tsx';
import { ScreenFields } from './ScreenFields.tsx';
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
        <ConfirmedNote item={item} atMs={reading.confirmedAtMs ?? 0} onReopen={reopen} />
      ) : null}
      {open && work.resumed ? <Alert showIcon type="info" title={words.resumed} /> : null}
      <ScreenNotes reading={reading} />
      {drafts.length === 0 ? <AllLines reading={reading} /> : null}
      {drafts.length > 0 && open ? <ScreenFields work={work} /> : null}
      {open ? (
        <ol className="ocr-bubbles">
          {drafts.map((draft) => (
            <BubbleCard
              key={draft.bubble}
              item={item}
              draft={draft}
              source={reading.bubbles[draft.bubble]}
              work={work}
              onUnreadable={(bad) => setUnreadable((now) => withOr(now, draft.bubble, bad))}
            />
          ))}
        </ol>
      ) : (
        <AsRead reading={reading} work={work} />
      )}
      {open ? (
        <ConfirmFoot
          item={item}
          work={work}
          unreadable={unreadable}
          onDone={() => {
            work.forget();
            setReopened(false);
          }}
        />
      ) : null}
    </aside>
  );
}

/** Says what became of the messages, and how much of them nobody has looked at. */
function ConfirmedNote(props: { item: EvidenceItem; atMs: number; onReopen: () => void }) {
  const contacts = useMatterContacts(props.item) ?? [];
  const own = contacts.filter(({ id }) => props.item.contactIds.includes(id));
  const left = countUnreviewed(own);
  return (
    <Alert
      showIcon
      type={left > 0 ? 'warning' : 'success'}
      className="ocr-confirmed"
      title={
        <>
          {words.confirmedNote(formatShanghai(props.atMs, 'minute'))}
          {left > 0 ? words.leftUnreviewed(left) : null}{' '}
          <Button size="small" onClick={props.onReopen}>
            {words.reopen}
          </Button>
        </>
      }
    />
  );
}

/** The messages as the machine read them; what a person made of them stands on the timeline. */
function AsRead({ reading, work }: { reading: ScreenshotReading; work: BubbleDrafts }) {
  return (
    <ol className="ocr-bubbles">
      {reading.bubbles.map(({ side, text, timeText }, index) =>
        side === 'centre' ? null : (
          // biome-ignore lint/a11y/useKeyWithClickEvents: only marks the place on the picture
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the position in the reading is the identity
            key={index}
            className={work.active === index ? 'ocr-card ocr-card-active' : 'ocr-card'}
            onClick={() => work.onActive(index)}
          >
            <p className="ad-faint">
              {words.sides[side]} {timeText}
            </p>
            <p className="ocr-as-read">{text}</p>
          </li>
        ),
      )}
    </ol>
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
