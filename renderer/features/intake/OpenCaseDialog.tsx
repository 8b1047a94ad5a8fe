import { useQuery } from '@tanstack/react-query';
import { App, AutoComplete, Button, Form, Input, Modal, Select } from 'antd';
import { useNavigate } from 'react-router';
import { type CaseDetails, caseCauses } from '../../../domain/cases/caseRecord.ts';
import { findOrganisation } from '../../../domain/directory/matchNumber.ts';
import { caseCauseNames } from '../../../domain/glossary.ts';
import type { IntakeRecord } from '../../../domain/intake/intakeRecord.ts';
import type { OutcomeCode } from '../../../domain/verification/verification.ts';
import { paths } from '../../app/paths.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { useChange } from '../../rpc/useChange.ts';
import { intakeText } from '../../text/intakeText.ts';
import { PageLoading } from '../../ui/PageLoading.tsx';
import { type OpponentSuggestion, suggestCause, suggestOpponent } from './suggestCase.ts';
import type { IntakeDraft } from './useIntakeDraft.ts';

const text = intakeText.caseDialog;

interface OpenCaseDialogProps {
  record: IntakeRecord;
  draft: IntakeDraft;
  outcomes: readonly OutcomeCode[];
  onClose(): void;
}

interface Values {
  cause: CaseDetails['cause'];
  lawyerName?: string;
  opponentName: string;
  policeStation: string;
}

/** 建案: 案由, 承办人 and 对方, suggested from what is known; then the case opens. */
export function OpenCaseDialog(props: OpenCaseDialogProps) {
  const { orpc } = useEngine();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const firm = useQuery(orpc.firm.get.queryOptions());
  const directory = useQuery(orpc.directory.list.queryOptions());
  const [form] = Form.useForm<Values>();
  const open = useChange((client) => client.intake.openCase, {
    onDone: ({ caseId, caseNumber }) => {
      void message.success(text.opened(caseNumber));
      navigate(paths.case(caseId));
    },
  });
  const organisations = directory.data ?? [];
  const submit = async (values: Values) => {
    if (!(await props.draft.flush())) return;
    const opponentName = values.opponentName.trim();
    const finding = findOrganisation(opponentName, organisations);
    const organisation = finding?.organisation.name === opponentName ? finding.organisation : null;
    const details: CaseDetails = {
      cause: values.cause,
      lawyerName: values.lawyerName ?? '',
      opponentName,
      opponentOrganisationId: organisation?.id ?? null,
      policeStation: values.policeStation.trim(),
    };
    await open.run({ intakeId: props.record.id, details });
  };
  const isReady = firm.data !== undefined && directory.data !== undefined;
  return (
    <Modal
      open
      title={text.title}
      okText={text.ok}
      cancelText={intakeText.cancel}
      confirmLoading={open.pending}
      okButtonProps={{ disabled: !isReady }}
      onOk={() => form.submit()}
      onCancel={props.onClose}
    >
      {isReady ? (
        <CaseFields
          form={form}
          outcomes={props.outcomes}
          draft={props.draft}
          lawyers={firm.data.lawyers.map(({ name }) => name)}
          opponent={suggestOpponent(props.draft.form, organisations)}
          names={organisations.map(({ name }) => name)}
          onSubmit={(values) => void submit(values)}
        />
      ) : (
        <PageLoading rows={4} />
      )}
    </Modal>
  );
}

function CaseFields(props: {
  form: ReturnType<typeof Form.useForm<Values>>[0];
  outcomes: readonly OutcomeCode[];
  draft: IntakeDraft;
  lawyers: readonly string[];
  opponent: OpponentSuggestion | null;
  names: readonly string[];
  onSubmit(values: Values): void;
}) {
  const { form, opponent, lawyers } = props;
  const isImpersonated = props.outcomes.includes('A');
  const named = isImpersonated ? text.unknownOpponent : (opponent?.organisation.name ?? '');
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      onFinish={props.onSubmit}
      initialValues={{
        cause: suggestCause(props.outcomes, props.draft.form) ?? undefined,
        lawyerName: lawyers.length === 1 ? lawyers[0] : undefined,
        opponentName: named,
        policeStation: '',
      }}
    >
      <Form.Item
        name="cause"
        label={text.cause}
        extra={text.causeHelp}
        rules={[{ required: true, message: text.causeMissing }]}
      >
        <Select options={caseCauses.map((value) => ({ value, label: caseCauseNames[value] }))} />
      </Form.Item>
      <Form.Item
        name="lawyerName"
        label={text.lawyer}
        extra={lawyers.length === 0 ? text.noLawyers : undefined}
      >
        <Select
          allowClear
          placeholder={text.lawyerPlaceholder}
          options={lawyers.map((value) => ({ value, label: value }))}
        />
      </Form.Item>
      <Form.Item
        name="opponentName"
        label={text.opponent}
        extra={opponentHelp(opponent, isImpersonated)}
      >
        <AutoComplete
          maxLength={120}
          defaultActiveFirstOption={false}
          showSearch={{
            filterOption: (input, option) => option?.value.includes(input.trim()) ?? false,
          }}
          options={[text.unknownOpponent, ...props.names].map((value) => ({ value }))}
        />
      </Form.Item>
      {isImpersonated && opponent !== null && (
        <Button
          size="small"
          className="opponent-choice"
          onClick={() => form.setFieldValue('opponentName', opponent.organisation.name)}
        >
          {opponent.organisation.name}
        </Button>
      )}
      <Form.Item name="policeStation" label={text.police}>
        <Input maxLength={120} placeholder={text.policePlaceholder} />
      </Form.Item>
    </Form>
  );
}

function opponentHelp(opponent: OpponentSuggestion | null, isImpersonated: boolean): string {
  if (opponent === null) return text.opponentHelp;
  if (isImpersonated) return text.impersonationHint(opponent.claimed);
  if (opponent.formerName !== null) {
    return text.formerHint(opponent.formerName, opponent.organisation.name);
  }
  return text.opponentHelp;
}
