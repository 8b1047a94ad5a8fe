import { Checkbox, Input, Segmented } from 'antd';
import { useState } from 'react';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import type { Bubble } from '../../../domain/ocr/screenshotReading.ts';
import { parseSpokenTime } from '../../../domain/time/parseSpokenTime.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { ocrText as words } from '../../text/ocrText.ts';
import { MessageReader } from '../intake/MessageReader.tsx';
import { type BubbleDraft, reviewDraft, turnSide } from './bubbleDrafts.ts';
import type { BubbleDrafts } from './useBubbleDrafts.ts';
import '../intake/intake.css';

interface BubbleCardProps {
  item: EvidenceItem;
  draft: BubbleDraft;
  /** As it was read. */
  source: Bubble | undefined;
  work: BubbleDrafts;
  /** The time that was typed cannot be read (true), or can (false). */
  onUnreadable: (bad: boolean) => void;
}

/** One message: whether it is taken, its time, its words with the facts in them. */
export function BubbleCard({ item, draft, source, work, onUnreadable }: BubbleCardProps) {
  const { bubble, chosen, contact } = draft;
  const number = bubble + 1;
  const side = words.sides[contact.direction === 'outgoing' ? 'own' : 'theirs'];
  return (
    <li
      className={work.active === bubble ? 'ocr-card ocr-card-active' : 'ocr-card'}
      aria-label={words.bubble(number, side)}
      ref={work.active === bubble ? showCard : undefined}
      onFocus={() => work.active !== bubble && work.onActive(bubble)}
    >
      <div className="ocr-card-head">
        <Checkbox
          checked={chosen}
          aria-label={words.takeLabel(number)}
          onChange={(event) =>
            work.change(bubble, (now) => ({ ...now, chosen: event.target.checked }))
          }
        />
        <Segmented<BubbleDraft['contact']['direction']>
          size="small"
          aria-label={words.sideLabel(number)}
          value={contact.direction}
          onChange={(direction) => work.change(bubble, (now) => turnSide(now, direction))}
          options={[
            { value: 'incoming', label: words.sides.theirs },
            { value: 'outgoing', label: words.sides.own },
          ]}
        />
        <ClaimedTime
          label={words.timeLabel(number)}
          contact={contact}
          onUnreadable={onUnreadable}
          onChange={(occurredAtMs, dateOnly) =>
            work.change(bubble, (now) => ({
              ...now,
              contact: { ...now.contact, occurredAtMs, dateOnly },
            }))
          }
        />
      </div>
      {source?.timeText ? <p className="ad-faint">{words.timeText(source.timeText)}</p> : null}
      <label className="ad-visually-hidden" htmlFor={`ocr-${item.id}-${bubble}`}>
        {words.text(number)}
      </label>
      <MessageReader
        id={`ocr-${item.id}-${bubble}`}
        text={contact.content}
        reviewedFacts={contact.reviewedFacts}
        placeholder=""
        disabled={false}
        minRows={2}
        onText={(content) => work.write(bubble, content)}
        onActiveFact={work.onActiveFact}
        onReview={(factId, review) =>
          work.change(bubble, (now) => ({
            ...now,
            contact: reviewDraft(now.contact, factId, review),
          }))
        }
      />
    </li>
  );
}

function ClaimedTime(props: {
  label: string;
  contact: BubbleDraft['contact'];
  onUnreadable: (bad: boolean) => void;
  onChange: (occurredAtMs: number | null, dateOnly: boolean) => void;
}) {
  const { occurredAtMs, dateOnly } = props.contact;
  const [typed, setTyped] = useState(() =>
    occurredAtMs === null ? '' : formatShanghai(occurredAtMs, dateOnly ? 'date' : 'minute'),
  );
  const [bad, setBad] = useState(false);
  const type = (text: string) => {
    setTyped(text);
    const spoken = text.trim() === '' ? null : parseSpokenTime(text, Date.now());
    const unreadable = text.trim() !== '' && spoken === null;
    setBad(unreadable);
    props.onUnreadable(unreadable);
    if (!unreadable) props.onChange(spoken?.atMs ?? null, spoken?.dateOnly ?? false);
  };
  return (
    <span className="ocr-time">
      <Input
        size="small"
        aria-label={props.label}
        placeholder={words.timePlaceholder}
        status={bad ? 'error' : undefined}
        value={typed}
        onChange={(event) => type(event.target.value)}
      />
      {bad ? <span className="ocr-time-bad">{words.timeInvalid}</span> : null}
    </span>
  );
}

function showCard(card: HTMLElement | null): void {
  card?.scrollIntoView({ block: 'nearest' });
}
