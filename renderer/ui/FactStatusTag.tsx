import type { FactStatus } from '../../domain/directory/organisation.ts';
import { uiText } from '../text/uiText.ts';
import { Tag } from './Tag.tsx';

const words = uiText.factStatus;

/** Whether a published source says so, or nobody has checked it yet. */
export function FactStatusTag(props: { status: FactStatus }) {
  if (props.status === 'verified')
    return (
      <Tag tone="success" title={words.verifiedHint}>
        {words.verified}
      </Tag>
    );
  return (
    <Tag tone="warning" title={words.unverifiedHint}>
      {words.unverified}
    </Tag>
  );
}
