import { CheckOutlined, ExclamationOutlined, QuestionOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Integrity } from '../../../domain/evidence/evidenceItem.ts';
import { integrityNames } from '../../../domain/glossary.ts';
import { Tag, type TagTone } from '../../ui/Tag.tsx';

const looks: Record<Integrity, [TagTone, ReactNode]> = {
  unchecked: ['neutral', null],
  whole: ['success', <CheckOutlined key="icon" aria-hidden />],
  changed: ['danger', <ExclamationOutlined key="icon" aria-hidden />],
  missing: ['danger', <QuestionOutlined key="icon" aria-hidden />],
};

/** Whether the stored file still is what was taken in. */
export function IntegrityTag({ integrity }: { integrity: Integrity }) {
  const [tone, icon] = looks[integrity];
  return (
    <Tag tone={tone}>
      {icon}
      {integrityNames[integrity]}
    </Tag>
  );
}
