import { formatShanghai, type ShanghaiFormat } from '../../domain/time/shanghaiTime.ts';
import { uiText } from '../text/uiText.ts';

/** An instant (UTC ms) in Beijing time, with the second on hover. */
export function TimeText(props: { atMs: number; format?: ShanghaiFormat }) {
  return (
    <time
      className="ad-number"
      dateTime={new Date(props.atMs).toISOString()}
      title={uiText.beijingTime(formatShanghai(props.atMs, 'second'))}
    >
      {formatShanghai(props.atMs, props.format ?? 'minute')}
    </time>
  );
}
