import type { CaseStatus } from '../../domain/cases/caseStatus.ts';
import { caseStatusNames } from '../../domain/glossary.ts';
import { Tag, type TagTone } from './Tag.tsx';

const tones: Record<CaseStatus, TagTone> = {
  verifying: 'warning',
  collecting: 'info',
  filing: 'info',
  following: 'info',
  closed: 'success',
  suspended: 'neutral',
  withdrawn: 'neutral',
};

export function CaseStatusTag(props: { status: CaseStatus }) {
  return <Tag tone={tones[props.status]}>{caseStatusNames[props.status]}</Tag>;
}
