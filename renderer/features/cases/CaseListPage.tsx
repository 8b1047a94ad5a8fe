import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type CaseRow, caseCauses } from '../../../domain/cases/caseRecord.ts';
import { caseStatuses } from '../../../domain/cases/caseStatus.ts';
import { caseCauseNames, caseStatusNames, outcomeNames } from '../../../domain/glossary.ts';
import { outcomeCodes } from '../../../domain/verification/verification.ts';
import { useNewIntake } from '../../app/useNewIntake.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { caseText } from '../../text/caseText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { PackBatchButton } from '../packs/PackBatchButton.tsx';
import { CaseTable } from './CaseTable.tsx';
import './cases.css';

/** 案件: every case, filtered by what stands in the address (the plots of the desk link here). */
export function CaseListPage() {
  const { orpc } = useEngine();
  const query = useQuery(orpc.case.list.queryOptions());
  const [params, setParams] = useSearchParams();
  const { begin, pending } = useNewIntake();
  const rows = query.data;
  const shown = useMemo(() => filterCases(rows ?? [], params), [rows, params]);
  const set = (name: string, value: string | undefined) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );

  return (
    <section className="ad-page ad-page-fill">
      <PageHeader title={caseText.list.title} actions={<PackBatchButton rows={shown} />} />
      <QueryView query={query}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState
              title={caseText.list.emptyTitle}
              text={caseText.list.emptyText}
              action={
                <Button type="primary" loading={pending} onClick={begin}>
                  {caseText.list.emptyAction}
                </Button>
              }
            />
          ) : (
            <>
              <div className="ad-filters">
                <Input.Search
                  allowClear
                  aria-label={caseText.list.filterPlaceholder}
                  placeholder={caseText.list.filterPlaceholder}
                  value={params.get('q') ?? ''}
                  onChange={(event) => set('q', event.target.value)}
                />
                <CaseFilter
                  name="status"
                  values={caseStatuses}
                  names={caseStatusNames}
                  params={params}
                  set={set}
                />
                <CaseFilter
                  name="outcome"
                  values={outcomeCodes}
                  names={outcomeNames}
                  params={params}
                  set={set}
                />
                <CaseFilter
                  name="cause"
                  values={caseCauses}
                  names={caseCauseNames}
                  params={params}
                  set={set}
                />
                <span className="ad-soft ad-number">{caseText.list.count(shown.length)}</span>
              </div>
              <CaseTable rows={shown} />
            </>
          )
        }
      </QueryView>
    </section>
  );
}

const filterLabels = {
  status: caseText.list.statusFilter,
  outcome: caseText.list.outcomeFilter,
  cause: caseText.list.causeFilter,
} as const;

function CaseFilter<Value extends string>(props: {
  name: keyof typeof filterLabels;
  values: readonly Value[];
  names: Record<Value, string>;
  params: URLSearchParams;
  set: (name: string, value: string | undefined) => void;
}) {
  const { name, values, names, params, set } = props;
  return (
    <Select
      allowClear
      className="case-filter"
      aria-label={filterLabels[name]}
      placeholder={filterLabels[name]}
      value={params.get(name)}
      onChange={(value: string | null | undefined) => set(name, value ?? undefined)}
      options={values.map((value) => ({ value, label: names[value] }))}
    />
  );
}

/** The rows that the address asks for: ?status=, ?outcome=, ?cause=, ?q=. */
export function filterCases(rows: readonly CaseRow[], params: URLSearchParams): CaseRow[] {
  const status = params.get('status');
  const outcome = params.get('outcome');
  const cause = params.get('cause');
  const words = (params.get('q') ?? '').trim().toLowerCase();
  return rows.filter(
    (row) =>
      (!status || row.status === status) &&
      (!outcome || row.outcomes.some((code) => code === outcome)) &&
      (!cause || row.cause === cause) &&
      (!words ||
        `${row.caseNumber}\n${row.clientName}\n${row.opponentName}\n${row.lawyerName}`
          .toLowerCase()
          .includes(words)),
  );
}
