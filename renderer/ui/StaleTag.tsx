import { isStale } from '../../domain/directory/directoryChange.ts';
import { shanghaiDate } from '../../domain/time/shanghaiTime.ts';
import { uiText } from '../text/uiText.ts';
import { Tag } from './Tag.tsx';

/** Says that a value of the directory was last looked at too long ago; nothing where it was not. */
export function StaleTag(props: { checkedOn: string }) {
  if (!isStale(props.checkedOn, shanghaiDate(Date.now()))) return null;
  return (
    <Tag tone="warning" title={uiText.staleHint}>
      {uiText.stale}
    </Tag>
  );
}
