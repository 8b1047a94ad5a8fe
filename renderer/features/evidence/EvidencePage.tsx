import { FileSearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../app/paths.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { evidenceText } from '../../text/evidenceText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { VerifyBundleButton } from '../bundle/VerifyBundleButton.tsx';
import { EvidenceDrawer } from './EvidenceDrawer.tsx';
import { EvidenceFilters } from './EvidenceFilters.tsx';
import { EvidenceTable } from './EvidenceTable.tsx';
import { filterEvidence, unfiltered } from './filterEvidence.ts';
import { useEvidenceFilter } from './useEvidenceFilter.ts';
import { useOpenItem } from './useOpenItem.ts';
import { useVerifyEvidence } from './useVerifyEvidence.ts';
import { VerifyButton } from './VerifyButton.tsx';
import { VerifyReport } from './VerifyReport.tsx';
import './evidence.css';

const words = evidenceText.list;
const none: never[] = [];

/** 证据: every item of every matter. Files are added in their intake or case. */
export function EvidencePage() {
  const { orpc } = useEngine();
  const navigate = useNavigate();
  const query = useQuery(orpc.evidence.listAll.queryOptions());
  const [filter, change] = useEvidenceFilter('all');
  const [opened, open] = useOpenItem();
  const verify = useVerifyEvidence(null);
  const all = query.data ?? none;
  const shown = useMemo(() => filterEvidence(all, filter), [all, filter]);
  return (
    <section className="ad-page ad-page-fill">
      <PageHeader
        title={words.title}
        actions={
          <>
            <VerifyBundleButton />
            {all.length > 0 ? <VerifyButton verify={verify} /> : null}
          </>
        }
      />
      <VerifyReport verify={verify} items={all} onOpen={open} />
      <QueryView query={query}>
        {() =>
          all.length === 0 ? (
            <EmptyState
              icon={<FileSearchOutlined />}
              title={words.emptyTitle}
              text={words.emptyText}
              action={
                <Button type="primary" onClick={() => navigate(paths.cases)}>
                  {words.emptyAction}
                </Button>
              }
            />
          ) : (
            <>
              <EvidenceFilters
                filter={filter}
                shownCount={shown.length}
                allCount={filterEvidence(all, { ...filter, ...unfiltered }).length}
                placeholder={words.filterPlaceholderAll}
                onChange={change}
              />
              <EvidenceTable ofAllMatters items={shown} onOpen={open} />
            </>
          )
        }
      </QueryView>
      <EvidenceDrawer evidenceId={opened} among={shown} onOpen={open} />
    </section>
  );
}
