import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { intakeStatusNames, outcomeNames } from '../../../domain/glossary.ts';
import { IntakeStatus } from '../../../domain/intake/intakeRecord.ts';
import { outcomeCodes } from '../../../domain/verification/verification.ts';
import { useNewIntake } from '../../app/useNewIntake.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { intakeText as text } from '../../text/intakeText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { filterIntakes } from './filterIntakes.ts';
import { IntakeTable } from './IntakeTable.tsx';
import './intake.css';

/** 接待: every enquiry, those where money is leaving first; filtered by what stands in the address. */
export function IntakeListPage() {
  const { orpc } = useEngine();
  const query = useQuery(orpc.intake.list.queryOptions());
  const [params, setParams] = useSearchParams();
  const week = params.get('week');
  const { begin, pending } = useNewIntake();
  const rows = query.data;
  const shown = useMemo(() => filterIntakes(rows ?? [], params), [rows, params]);
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
  const newButton = (
    <Button type="primary" loading={pending} onClick={begin}>
      {text.newIntake}
    </Button>
  );
  return (
    <section className="ad-page ad-page-fill">
      <PageHeader title={text.listTitle} subtitle={text.listSubtitle} />
      <QueryView query={query}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={text.listEmptyTitle} text={text.listEmptyText} action={newButton} />
          ) : (
            <>
              <search className="ad-filters" aria-label={text.filters.label}>
                <Input.Search
                  allowClear
                  aria-label={text.filters.text}
                  placeholder={text.filters.text}
                  value={params.get('q') ?? ''}
                  onChange={(event) => set('q', event.target.value)}
                />
                <Select
                  className="intake-filter"
                  aria-label={text.filters.status}
                  value={params.get('status') ?? 'open'}
                  onChange={(value: string) => set('status', value === 'open' ? undefined : value)}
                  options={[
                    { value: 'open', label: text.filters.open },
                    { value: 'all', label: text.filters.allStatuses },
                    ...IntakeStatus.options.map((value) => ({
                      value,
                      label: intakeStatusNames[value],
                    })),
                  ]}
                />
                <Select
                  allowClear
                  className="intake-filter"
                  aria-label={text.filters.outcome}
                  placeholder={text.filters.outcomePlaceholder}
                  value={params.get('outcome')}
                  onChange={(value: string | null | undefined) =>
                    set('outcome', value ?? undefined)
                  }
                  options={outcomeCodes.map((value) => ({ value, label: outcomeNames[value] }))}
                />
                {week && (
                  <Button
                    aria-label={text.filters.clearWeek(week)}
                    icon={<CloseOutlined aria-hidden />}
                    iconPlacement="end"
                    onClick={() => set('week', undefined)}
                  >
                    {text.filters.week(week)}
                  </Button>
                )}
                <span className="ad-soft ad-number">{text.rowCount(shown.length, all.length)}</span>
              </search>
              {shown.length === 0 ? (
                <EmptyState
                  title={text.listFilteredTitle}
                  text={text.listFilteredText}
                  action={
                    <Button onClick={() => setParams({ status: 'all' }, { replace: true })}>
                      {text.filters.reset}
                    </Button>
                  }
                />
              ) : (
                <IntakeTable rows={shown} />
              )}
            </>
          )
        }
      </QueryView>
    </section>
  );
}
