import { Checkbox } from 'antd';
import { type RecipientKind, recipientInfo } from '../../../domain/documents/recipients.ts';
import type { PackChannel } from '../../../domain/packs/pack.ts';
import { documentText } from '../../text/documentText.ts';
import { packText as words } from '../../text/packText.ts';
import { Tag, type TagTone } from '../../ui/Tag.tsx';

const tones: Record<PackChannel['route']['state'], TagTone> = {
  suited: 'success',
  not_yet: 'warning',
  unsuited: 'neutral',
};

/** Who can be turned to, why now or why not, and with which papers. */
export function PackChannels(props: {
  channels: readonly PackChannel[];
  chosen: readonly RecipientKind[];
  onChange: (chosen: RecipientKind[]) => void;
}) {
  const { channels, chosen, onChange } = props;
  const toggle = (kind: RecipientKind, on: boolean) =>
    onChange(on ? [...chosen, kind] : chosen.filter((other) => other !== kind));
  return (
    <ul className="pack-channels" aria-label={words.channels}>
      {channels.map(({ route, label, papers, sent }) => (
        <li key={route.kind}>
          <div className="pack-channel-head">
            <Checkbox
              disabled={papers.length === 0}
              checked={chosen.includes(route.kind) && papers.length > 0}
              onChange={(event) => toggle(route.kind, event.target.checked)}
            >
              <strong>{label}</strong>
            </Checkbox>
            <Tag tone={tones[route.state]}>
              {route.from === null ? words.state[route.state] : words.from(route.from)}
            </Tag>
          </div>
          <div className="pack-channel-body">
            <div>{route.reason}</div>
            <div className="ad-soft">{papers.map(({ title }) => title).join('、')}</div>
            {sent.length === 0 ? null : <div className="ad-soft">{words.sent(sent)}</div>}
            <Conditions kind={route.kind} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Conditions({ kind }: { kind: RecipientKind }) {
  const info = recipientInfo(kind);
  const make = documentText.make;
  const notes = [
    `${make.accepts}：${info.accepts}`,
    ...info.preconditions.map((text) => `${make.preconditions}：${text}`),
    `${make.identity}：${info.identity}`,
    `${make.replyTime}：${info.replyTime ?? make.noReplyTime}`,
    ...info.unverified.map(words.unverified),
  ];
  return (
    <details>
      <summary>{words.more}</summary>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </details>
  );
}
