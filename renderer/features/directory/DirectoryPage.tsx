import { BankOutlined, SearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select, Space } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { hasStaleValue } from '../../../domain/directory/directoryChange.ts';
import type { Organisation } from '../../../domain/directory/organisation.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { paths } from '../../app/paths.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { directoryText } from '../../text/directoryText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { useRemembered } from '../../ui/useRemembered.ts';
import { DirectoryFileActions } from './DirectoryFileActions.tsx';
import { filterOrganisations, STALE_ENTRIES } from './filterOrganisations.ts';
import { OrganisationDetail } from './OrganisationDetail.tsx';
import { OrganisationDialog } from './OrganisationDialog.tsx';
import { OrganisationList } from './OrganisationList.tsx';
import { SegmentTablePanel } from './SegmentTablePanel.tsx';
import { WithdrawnList } from './WithdrawnList.tsx';
import './directory.css';

/** 机构与号码: the directory on the left, one institution on the right. */
export function DirectoryPage() {
  const { orpc } = useEngine();
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const organisations = useQuery(orpc.directory.list.queryOptions({ staleTime: 600_000 }));
  return (
    <div className="ad-page ad-page-fill">
      <PageHeader
        title={directoryText.title}
        subtitle={directoryText.subtitle}
        actions={
          <Space>
            <DirectoryFileActions />
            <Button onClick={() => setAdding(true)}>{directoryText.edit.add}</Button>
          </Space>
        }
      />
      <QueryView query={organisations}>{(all) => <Directory all={all} />}</QueryView>
      <WithdrawnList />
      <SegmentTablePanel />
      {adding ? (
        <OrganisationDialog
          organisation={null}
          onSaved={({ id }) => {
            setAdding(false);
            void navigate(paths.organisation(id));
          }}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </div>
  );
}

function Directory(props: { all: Organisation[] }) {
  const navigate = useNavigate();
  const { organisationId } = useParams();
  const [typed, setTyped] = useRemembered('directory.text', '');
  const [category, setCategory] = useRemembered<string | null>('directory.category', null);
  const categories = useMemo(() => countCategories(props.all), [props.all]);
  const ranked = useMemo(
    () => props.all.toSorted((a, b) => rank(a.category) - rank(b.category)),
    [props.all],
  );
  const today = shanghaiDate(Date.now());
  const shown = useMemo(
    () => filterOrganisations(ranked, typed, category, today),
    [ranked, typed, category, today],
  );
  const stale = useMemo(
    () => props.all.filter((organisation) => hasStaleValue(organisation, today)).length,
    [props.all, today],
  );
  return (
    <div className="ad-directory">
      <section className="ad-sheet ad-directory-left">
        <div className="ad-directory-filter">
          <Input
            allowClear
            autoFocus={organisationId === undefined}
            prefix={<SearchOutlined aria-hidden />}
            placeholder={directoryText.searchPlaceholder}
            aria-label={directoryText.searchPlaceholder}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Select<string>
            aria-label={directoryText.category}
            value={category ?? ''}
            onChange={(value) => setCategory(value === '' ? null : value)}
            options={[
              { value: '', label: `${directoryText.allCategories} ${props.all.length}` },
              ...(stale > 0 || category === STALE_ENTRIES
                ? [{ value: STALE_ENTRIES, label: `${directoryText.staleEntry} ${stale}` }]
                : []),
              ...categories.map(([name, count]) => ({ value: name, label: `${name} ${count}` })),
            ]}
          />
        </div>
        {shown.length === 0 ? (
          <EmptyState compact title={directoryText.none} text={directoryText.noneText} />
        ) : (
          <OrganisationList
            organisations={shown}
            selectedId={organisationId ?? null}
            onSelect={(id) => navigate(paths.organisation(id), { replace: true })}
          />
        )}
        <p className="ad-faint ad-directory-count">
          {directoryText.count(shown.length, props.all.length)}
        </p>
      </section>
      <section className="ad-sheet ad-directory-right">
        {organisationId ? (
          <OrganisationDetail key={organisationId} organisationId={organisationId} />
        ) : (
          <EmptyState
            icon={<BankOutlined aria-hidden />}
            title={directoryText.pickTitle}
            text={directoryText.pickText}
          />
        )}
      </section>
    </div>
  );
}

/** Categories of our own work come before airlines and parcel services. */
function rank(category: string): number {
  const place = directoryText.firstCategories.indexOf(category);
  return place < 0 ? directoryText.firstCategories.length : place;
}

function countCategories(organisations: readonly Organisation[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { category } of organisations) counts.set(category, (counts.get(category) ?? 0) + 1);
  return [...counts].sort((a, b) => rank(a[0]) - rank(b[0]) || b[1] - a[1]);
}
