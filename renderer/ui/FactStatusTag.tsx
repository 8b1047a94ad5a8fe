import type { FactStatus } from '../../domain/directory/organisation.ts';
import { Tag } from './Tag.tsx';

/** Whether a published source says so, or nobody has checked it yet. */
export function FactStatusTag(props: { status: FactStatus }) {
  if (props.status === 'verified')
    return (
      <Tag tone="success" title="列出的来源在核对日期这样写；使用前仍以官方 App 或官网为准。">
        有出处
      </Tag>
    );
  return (
    <Tag tone="warning" title="没有找到可以引用的公布来源，使用前请自行核实。">
      待核实
    </Tag>
  );
}
