import { Input, Segmented } from 'antd';
import { channelNames } from '../../../domain/glossary.ts';
import { ocrText as words } from '../../text/ocrText.ts';
import type { ScreenChannel } from './bubbleDrafts.ts';
import type { BubbleDrafts } from './useBubbleDrafts.ts';

/** What holds for the whole screen: who the other side is, and what kind of messages these are. */
export function ScreenFields({ work }: { work: BubbleDrafts }) {
  const first = work.drafts[0]?.contact;
  if (!first) return null;
  const setAll = (part: Partial<typeof first>) =>
    work.changeAll((draft) => ({ ...draft, contact: { ...draft.contact, ...part } }));
  const channel: ScreenChannel = first.channel === 'wechat' ? 'wechat' : 'sms';
  return (
    <div className="ocr-screen">
      <Segmented<ScreenChannel>
        size="small"
        aria-label={words.channelLabel}
        value={channel}
        onChange={(value) => setAll({ channel: value })}
        options={(['sms', 'wechat'] as const).map((value) => ({
          value,
          label: channelNames[value],
        }))}
      />
      <Input
        size="small"
        prefix={<span className="ad-faint">{words.fromLabel[channel]}</span>}
        aria-label={words.fromLabel[channel]}
        maxLength={200}
        value={first.from}
        onChange={(event) => setAll({ from: event.target.value })}
      />
      <Input
        size="small"
        prefix={<span className="ad-faint">{words.shownLabel[channel]}</span>}
        aria-label={words.shownLabel[channel]}
        maxLength={120}
        value={first.shownName ?? ''}
        onChange={(event) => setAll({ shownName: event.target.value })}
      />
    </div>
  );
}
