import { skipToken, useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import type { IntakeForm } from '../../../domain/intake/intakeForm.ts';
import { paths } from '../../app/paths.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { verificationText as text } from '../../text/verificationText.ts';
import { PageLoading } from '../../ui/PageLoading.tsx';
import { focusStep } from './focusStep.ts';
import { NumberTable } from './NumberTable.tsx';
import { OverrideActions } from './OverrideActions.tsx';
import { StopPaymentBand } from './StopPaymentBand.tsx';
import { useRecordStep } from './useRecordStep.ts';
import { VerdictPanel } from './VerdictPanel.tsx';
import { VerificationChecklist } from './VerificationChecklist.tsx';
import './verification.css';

export interface VerificationViewProps {
  matter: MatterRef;
  readOnly?: boolean;
  /** Opens the form field that the next question is about (else: the case's overview, or the intake). */
  onAskField?: (field: string) => void;
}

/** 核实研判 of a stored matter: number comparison and checklist left, the verdict right. */
export function VerificationView(props: VerificationViewProps) {
  const { matter } = props;
  const { orpc } = useEngine();
  const form = useMatterForm(matter);
  const state = useQuery(orpc.verification.get.queryOptions({ input: { matter } }));
  const organisations = useQuery(orpc.directory.list.queryOptions());
  const navigate = useNavigate();
  const root = useRef<HTMLDivElement>(null);
  const recorder = useRecordStep(matter, state.data?.steps ?? []);
  if (state.isError || form.isError) {
    const retry = () => void Promise.all([state.refetch(), form.refetch()]);
    return (
      <Alert
        type="error"
        showIcon
        title={text.loadFailed}
        action={<Button onClick={retry}>{text.retry}</Button>}
      />
    );
  }
  if (!state.data || !form.data) return <PageLoading rows={8} />;
  const ask = (field: string) => {
    const isStep = root.current !== null && focusStep(root.current, field.replace(/^steps?\./, ''));
    if (isStep) return;
    if (props.onAskField) props.onAskField(field);
    else if (matter.kind === 'case') navigate(paths.case(matter.caseId, 'overview', { field }));
    else navigate(paths.intake(matter.intakeId));
  };
  const { verdict, override, earlierOverrides, numberMatches } = state.data;
  return (
    <div className="verification-view" ref={root}>
      {verdict.stopPayment && <StopPaymentBand onReported={() => ask('police_report')} />}
      <div className="verification-columns">
        <div className="verification-main">
          <NumberTable
            form={form.data}
            numberMatches={numberMatches}
            organisations={organisations.data ?? []}
          />
          <VerificationChecklist
            form={form.data}
            steps={recorder.steps}
            savingCode={recorder.savingCode}
            onRecord={recorder.record}
            readOnly={props.readOnly ?? false}
          />
        </div>
        <VerdictPanel
          verdict={verdict}
          override={override}
          earlierOverrides={earlierOverrides}
          onAsk={ask}
          actions={
            props.readOnly ? undefined : <OverrideActions matter={matter} state={state.data} />
          }
        />
      </div>
    </div>
  );
}

function useMatterForm(matter: MatterRef) {
  const { orpc } = useEngine();
  const isCase = matter.kind === 'case';
  const theCase = useQuery(
    orpc.case.get.queryOptions({ input: isCase ? { caseId: matter.caseId } : skipToken }),
  );
  const intake = useQuery(
    orpc.intake.get.queryOptions({ input: isCase ? skipToken : { intakeId: matter.intakeId } }),
  );
  const used = isCase ? theCase : intake;
  const data: Pick<IntakeForm, 'contacts' | 'answers'> | undefined = isCase
    ? theCase.data
    : intake.data?.form;
  return { data, isError: used.isError, refetch: () => used.refetch() };
}
