import { useQuery } from '@tanstack/react-query';
import { Alert, AutoComplete, Button, Form, Input, Modal, Select } from 'antd';
import { useMemo } from 'react';
import { type CaseDetails, type CaseRecord, caseCauses } from '../../../domain/cases/caseRecord.ts';
import { findOrganisation } from '../../../domain/directory/matchNumber.ts';
import { caseCauseNames } from '../../../domain/glossary.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { caseText } from '../../text/caseText.ts';
import { focusWhenOpen } from './focusWhenOpen.ts';
import { useCaseChange } from './useCaseChange.ts';

interface DetailsDialogProps {
  record: CaseRecord;
  /** Field to put the cursor in, e.g. 'opponentName'. */
  focusField?: string;
  onClose: () => void;
}

const words = caseText.details;

/** 案由, 承办人, 对方, 公安机关. The opponent can be picked from the directory; a former name offers the present one. */
export function DetailsDialog({ record, focusField, onClose }: DetailsDialogProps) {
  const { orpc } = useEngine();
  const firm = useQuery(orpc.firm.get.queryOptions());
  const organisations = useQuery(orpc.directory.list.queryOptions()).data;
  const [form] = Form.useForm<CaseDetails>();
  const opponent = Form.useWatch('opponentName', form) ?? record.opponentName;
  const change = useCaseChange((client) => client.case.saveDetails, {
    successText: words.saved,
    onDone: onClose,
  });
  const known = useMemo(
    () => (organisations ? findOrganisation(opponent, organisations) : null),
    [opponent, organisations],
  );
  const save = (values: CaseDetails) => {
    const organisation = organisations
      ? findOrganisation(values.opponentName, organisations)
      : null;
    const details = { ...values, opponentOrganisationId: organisation?.organisation.id ?? null };
    void change.run({ caseId: record.id, details, revision: record.revision });
  };
  const lawyers = firm.data?.lawyers ?? [];
  return (
    <Modal
      open
      centered
      className="case-dialog"
      title={words.title}
      okText={words.save}
      cancelText={words.cancel}
      confirmLoading={change.pending}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterOpenChange={focusWhenOpen(form, focusField)}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initial(record)}
        onFinish={save}
      >
        <Form.Item name="cause" label={words.cause}>
          <Select
            options={caseCauses.map((cause) => ({ value: cause, label: caseCauseNames[cause] }))}
          />
        </Form.Item>
        <Form.Item name="lawyerName" label={words.lawyer} extra={words.lawyerHelp}>
          <AutoComplete
            autoFocus={focusField === 'lawyerName'}
            maxLength={40}
            placeholder={words.lawyerPlaceholder}
            options={lawyers.map(({ name }) => ({ value: name }))}
          />
        </Form.Item>
        <Form.Item name="opponentName" label={words.opponent} extra={words.opponentHelp}>
          <AutoComplete
            autoFocus={focusField === 'opponentName'}
            maxLength={120}
            showSearch={{
              filterOption: (input, option) => option?.value.includes(input.trim()) ?? false,
            }}
            options={(organisations ?? []).map(({ name }) => ({ value: name }))}
          />
        </Form.Item>
        {known?.by === 'former' ? (
          <Alert
            className="case-former"
            type="warning"
            title={words.formerName(known.matchedName, known.organisation.name)}
            action={
              <Button
                size="small"
                onClick={() => form.setFieldValue('opponentName', known.organisation.name)}
              >
                {words.useCurrentName}
              </Button>
            }
          />
        ) : null}
        <Form.Item name="policeStation" label={words.policeStation} extra={words.policeStationHelp}>
          <Input maxLength={120} autoFocus={focusField === 'policeStation'} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function initial(record: CaseRecord): CaseDetails {
  const { cause, lawyerName, opponentName, opponentOrganisationId, policeStation } = record;
  return { cause, lawyerName, opponentName, opponentOrganisationId, policeStation };
}
