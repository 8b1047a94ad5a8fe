import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import { intakeProblems } from '../../../domain/intake/intakeProblems.ts';
import type { IntakeRecord } from '../../../domain/intake/intakeRecord.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { SeenBeforeNotice } from '../links/SeenBeforeNotice.tsx';
import { NumberTable } from '../verification/NumberTable.tsx';
import { OverrideActions } from '../verification/OverrideActions.tsx';
import { useRecordStep } from '../verification/useRecordStep.ts';
import { VerdictPanel } from '../verification/VerdictPanel.tsx';
import { VerificationChecklist } from '../verification/VerificationChecklist.tsx';
import type { StepNumber } from './fieldPlace.ts';
import { IntakeHeader } from './IntakeHeader.tsx';
import { IntakeNotices } from './IntakeNotices.tsx';
import { IntakeSteps } from './IntakeSteps.tsx';
import { MoneyGoneBand } from './MoneyGoneBand.tsx';
import { useCompleteIntake } from './useCompleteIntake.ts';
import { useIntakeDraft } from './useIntakeDraft.ts';
import { useIntakeKeys } from './useIntakeKeys.ts';
import { useIntakeVerdict } from './useIntakeVerdict.ts';
import { useWizard } from './useWizard.ts';
import './intake.css';

/** The desk of one intake: the form on the left, 研判 and 核实 beside it all the time. */
export function IntakeDesk(props: { record: IntakeRecord; onReload(): void }) {
  const { record } = props;
  const { orpc } = useEngine();
  const readOnly = record.status === 'converted' || record.status === 'discarded';
  const draft = useIntakeDraft(record, readOnly);
  const pointed = useSearchParams()[0].get('contact');
  const wizard = useWizard(startOf(record, pointed, readOnly), pointed);
  const [isTried, setTried] = useState(false);

  const matter = useMemo(() => matterOf(record.id, record.caseId), [record.id, record.caseId]);
  const verification = useQuery(orpc.verification.get.queryOptions({ input: { matter } }));
  const organisations = useQuery(orpc.directory.list.queryOptions()).data ?? none;
  const recorder = useRecordStep(matter, verification.data?.steps ?? none);
  const override = verification.data?.override ?? null;
  const live = useIntakeVerdict(
    draft.form,
    recorder.steps,
    organisations,
    override?.outcomes ?? null,
    verification.data?.payments,
  );
  // What can no longer be changed here is judged where it lives now: in the case.
  const verdict = readOnly && verification.data ? verification.data.verdict : live.verdict;

  const problems = intakeProblems(draft.form);
  const complete = useCompleteIntake(record.id, draft, () => setTried(true));
  const finish = async () => {
    const missing = await complete.run();
    if (missing) wizard.goTo(missing.field);
  };
  const next = () => {
    if (wizard.step === 5) void (readOnly || record.status !== 'draft' ? undefined : finish());
    else wizard.open((wizard.step + 1) as StepNumber);
  };
  useIntakeKeys({
    onStep: wizard.open,
    onNext: next,
    onAsk: () => verdict.nextQuestion && wizard.goTo(verdict.nextQuestion.field),
  });

  return (
    <div className="ad-page ad-page-fill intake-page" ref={wizard.root}>
      {!readOnly && (
        <MoneyGoneBand
          draft={draft}
          verdict={verdict}
          onReported={() => wizard.goTo('police_report')}
        />
      )}
      <IntakeHeader
        record={record}
        draft={draft}
        outcomes={override?.outcomes ?? verdict.outcomes}
      />
      <IntakeNotices record={record} draft={draft} onReload={props.onReload} />
      {readOnly ? null : <SeenBeforeNotice intakeId={record.id} contacts={draft.form.contacts} />}
      <div className="intake-columns">
        <IntakeSteps
          record={record}
          draft={draft}
          wizard={wizard}
          organisations={organisations}
          problems={problems}
          isTried={isTried}
          recorder={recorder}
          completing={complete.pending}
          onNext={next}
          onComplete={() => void finish()}
        />
        <aside className="intake-side">
          <VerdictPanel
            verdict={verdict}
            override={override}
            earlierOverrides={verification.data?.earlierOverrides ?? none}
            onAsk={readOnly ? undefined : wizard.goTo}
            tab={wizard.tab}
            onTab={wizard.setTab}
            actions={
              verification.data && !readOnly ? (
                <OverrideActions matter={matter} state={{ override, verdict }} />
              ) : undefined
            }
            checklist={
              <>
                <NumberTable
                  form={draft.form}
                  numberMatches={live.numberMatches}
                  organisations={organisations}
                />
                <VerificationChecklist
                  form={draft.form}
                  steps={recorder.steps}
                  savingCode={recorder.savingCode}
                  onRecord={recorder.record}
                  readOnly={readOnly}
                />
              </>
            }
          />
        </aside>
      </div>
    </div>
  );
}

const none: never[] = [];

/** At the contact that the address points at, else at the box that an intake begins with, else at the client. */
function startOf(
  { form }: IntakeRecord,
  pointed: string | null,
  readOnly: boolean,
): StepNumber | 0 {
  if (form.contacts.some(({ id }) => id === pointed)) return 2;
  return form.contacts.length === 0 && !readOnly ? 0 : 1;
}

/** Once it is a case, its verification lives there. */
function matterOf(intakeId: IntakeRecord['id'], caseId: IntakeRecord['caseId']): MatterRef {
  return caseId === null ? { kind: 'intake', intakeId } : { kind: 'case', caseId };
}
