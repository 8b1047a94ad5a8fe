import { intakeStatusNames } from '../../../domain/glossary.ts';
import type { IntakeStatus } from '../../../domain/intake/intakeRecord.ts';
import { Tag, type TagTone } from '../../ui/Tag.tsx';

const tones: Record<IntakeStatus, TagTone> = {
  draft: 'warning',
  complete: 'info',
  converted: 'success',
  discarded: 'neutral',
};

/** 登记中, 待建案, 已建案 or 已作废. */
export function IntakeStatusTag(props: { status: IntakeStatus }) {
  return <Tag tone={tones[props.status]}>{intakeStatusNames[props.status]}</Tag>;
}
