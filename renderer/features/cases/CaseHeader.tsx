import { useQuery } from '@tanstack/react-query';
import type { CaseCause, CaseRecord } from '../../../domain/cases/caseRecord.ts';
import { caseCauseNames, outcomeNames } from '../../../domain/glossary.ts';
import type { OutcomeCode } from '../../../domain/verification/verification.ts';
import { paths } from '../../app/paths.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { caseText } from '../../text/caseText.ts';
import { OutcomeTags } from '../../ui/OutcomeTags.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { StatusActions } from './StatusActions.tsx';
import { StatusSteps } from './StatusSteps.tsx';

/** 案号, client, opponent, verdict and where the case stands; the usual next step is its one primary button. */
export function CaseHeader({ record }: { record: CaseRecord }) {
  const { orpc } = useEngine();
  const verification = useQuery(
    orpc.verification.get.queryOptions({ input: { matter: { kind: 'case', caseId: record.id } } }),
  );
  const state = verification.data;
  const outcomes = state?.override?.outcomes ?? state?.verdict.outcomes ?? [];
  const { page } = caseText;
  return (
    <div className="case-header">
      <PageHeader
        back={{ to: paths.cases, label: page.back }}
        title={<span className="ad-number">{record.caseNumber}</span>}
        tags={<OutcomeTags outcomes={outcomes} />}
        subtitle={
          <span className="case-parties">
            <span>
              {page.client}：{record.client.name}
            </span>
            <span>
              {page.opponent}：{record.opponentName || page.opponentMissing}
            </span>
            {saysTheSame(record.cause, outcomes) ? null : (
              <span>
                {page.cause}：{caseCauseNames[record.cause]}
              </span>
            )}
            <span>
              {page.lawyer}：{record.lawyerName || page.lawyerMissing}
            </span>
          </span>
        }
        actions={<StatusActions record={record} />}
      />
      <StatusSteps status={record.status} />
    </div>
  );
}

/** 案由 疑似诈骗 beside the verdict 疑似诈骗 is one thing said twice; the overview has it anyway. */
function saysTheSame(cause: CaseCause, outcomes: readonly OutcomeCode[]): boolean {
  const name = caseCauseNames[cause];
  return outcomes.some((outcome) => outcomeNames[outcome].replace('/', '') === name);
}
