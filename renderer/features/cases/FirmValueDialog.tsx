import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import type { Rule } from 'antd/es/form';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import { fieldLabel } from '../../../domain/documents/fieldLabel.ts';
import type { FirmProfile } from '../../../domain/firm/firmProfile.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { newId } from '../../rpc/newId.ts';
import { useChange } from '../../rpc/useChange.ts';
import { firmValueText as words } from '../../text/firmValueText.ts';
import { creditCodeRule, licenceRule } from '../settings/firmRules.ts';
import { OneValueDialog } from './OneValueDialog.tsx';

export const firmValueFields = {
  'firm.name': 80,
  'firm.address': 200,
  'firm.phone': 40,
  'firm.creditCode': 30,
  'firm.letterCode': 20,
  'lawyer.licenceNo': 30,
  'lawyer.phone': 40,
} as const;

/** A value that papers print of the firm or of the lawyer in charge, with its greatest length. */
export type FirmValueField = keyof typeof firmValueFields;

/** Fills one value of the firm in, where a paper asks for it. */
export function FirmValueDialog(props: {
  record: CaseRecord;
  field: FirmValueField;
  onClose: () => void;
}) {
  const { record, field, onClose } = props;
  const { orpc } = useEngine();
  const saved = useQuery(orpc.firm.get.queryOptions());
  const change = useChange((client) => client.firm.save, {
    successText: words.saved,
    onDone: onClose,
  });
  if (saved.data === undefined) return null;
  const firm = saved.data;
  return (
    <OneValueDialog
      title={field.startsWith('firm.') ? words.firm : words.lawyer(record.lawyerName)}
      label={field === 'firm.creditCode' ? words.creditCode : fieldLabel(field)}
      help={words.help}
      words={words}
      initial={firmValue(firm, field, record.lawyerName)}
      rules={rules[field]}
      pending={change.pending}
      onSave={(text) => void change.run({ firm: withValue(firm, field, record.lawyerName, text) })}
      onClose={onClose}
    >
      <Input autoFocus maxLength={firmValueFields[field]} />
    </OneValueDialog>
  );
}

const rules: Partial<Record<FirmValueField, Rule[]>> = {
  'firm.creditCode': [{ validator: creditCodeRule }],
  'lawyer.licenceNo': [{ validator: licenceRule }],
};

function firmValue(firm: FirmProfile, field: FirmValueField, lawyerName: string): string {
  const lawyer = firm.lawyers.find(({ name }) => name === lawyerName);
  switch (field) {
    case 'firm.name':
      return firm.name;
    case 'firm.address':
      return firm.address;
    case 'firm.phone':
      return firm.phone;
    case 'firm.creditCode':
      return firm.creditCode;
    case 'firm.letterCode':
      return firm.letterCode ?? '';
    case 'lawyer.licenceNo':
      return lawyer?.licenceNo ?? '';
    case 'lawyer.phone':
      return lawyer?.phone ?? '';
  }
}

/** The lawyer in charge joins the firm's list when she is not on it yet. */
function withValue(
  firm: FirmProfile,
  field: FirmValueField,
  lawyerName: string,
  text: string,
): FirmProfile {
  const [area, key] = field.split('.') as ['firm' | 'lawyer', string];
  if (area === 'firm') return { ...firm, [key]: text };
  const known = firm.lawyers.some(({ name }) => name === lawyerName);
  const lawyers = known
    ? firm.lawyers
    : [...firm.lawyers, { id: newId(), name: lawyerName, licenceNo: '', phone: '' }];
  return {
    ...firm,
    lawyers: lawyers.map((lawyer) =>
      lawyer.name === lawyerName ? { ...lawyer, [key]: text } : lawyer,
    ),
  };
}
