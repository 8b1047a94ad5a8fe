import { Timeline } from 'antd';
import type { CustodyEvent } from '../../../domain/evidence/evidenceItem.ts';
import { custodyActionNames } from '../../../domain/glossary.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { evidenceText } from '../../text/evidenceText.ts';
import { Tag } from '../../ui/Tag.tsx';
import { formatOffset } from './formatOffset.ts';

const words = evidenceText.custody;

/** Who did what with an item and when, oldest first, each link with its hash. */
export function CustodyTimeline({ custody }: { custody: readonly CustodyEvent[] }) {
  return (
    <section aria-label={words.title}>
      <h3 className="ad-sheet-title">{words.title}</h3>
      <p className="ad-faint">{words.explain}</p>
      <Timeline
        className="evidence-custody"
        items={custody.map((event) => ({ key: event.seq, content: <Entry event={event} /> }))}
      />
    </section>
  );
}

function Entry({ event }: { event: CustodyEvent }) {
  const { sha256Before: before, sha256After: after } = event;
  const compared = before !== null && after !== null;
  return (
    <div className="evidence-custody-entry">
      <div className="evidence-custody-head">
        <strong>{custodyActionNames[event.action]}</strong>
        {compared ? (
          <Tag tone={before === after ? 'success' : 'danger'}>
            {before === after ? words.same : words.different}
          </Tag>
        ) : null}
      </div>
      <div className="ad-number" title={words.offset(formatOffset(event.utcOffsetMinutes))}>
        {formatShanghai(event.atMs, 'second')}
      </div>
      <div className="ad-soft">{words.by(event.actor, event.device)}</div>
      {event.reason ? <div>{words.reason(event.reason)}</div> : null}
      <div className="ad-hash ad-faint" title={event.hash}>
        {words.link(event.hash.slice(0, 16))}
      </div>
    </div>
  );
}
