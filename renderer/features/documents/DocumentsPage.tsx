import { FileTextOutlined, FileWordOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, Space } from 'antd';
import { useNavigate } from 'react-router';
import type { DocumentRow } from '../../../domain/documents/documentRecord.ts';
import { paths } from '../../app/paths.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { documentText } from '../../text/documentText.ts';
import { paperTemplateText } from '../../text/paperTemplateText.ts';
import { templateText } from '../../text/templateText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { useRemembered } from '../../ui/useRemembered.ts';
import { DocumentTable } from './DocumentTable.tsx';
import { PaperSelects } from './ShelfFilters.tsx';
import { anyPaper, isShown, type PaperFilter } from './shelfRows.ts';
import './documents.css';

const words = documentText.list;

/** 文书: every paper of every case. */
export function DocumentsPage() {
  const { orpc } = useEngine();
  const navigate = useNavigate();
  const query = useQuery(orpc.document.listAll.queryOptions());
  const [filter, setFilter] = useRemembered('documents.filter', '');
  const [papers, setPapers] = useRemembered<PaperFilter>('documents.papers', anyPaper);
  const [onlyCurrent, setOnlyCurrent] = useRemembered('documents.onlyCurrent', true);
  return (
    <section className="ad-page ad-page-fill">
      <PageHeader
        title={words.title}
        actions={
          <Space>
            <Button
              icon={<FileTextOutlined aria-hidden />}
              onClick={() => navigate(paths.paperTemplates)}
            >
              {paperTemplateText.open}
            </Button>
            <Button
              icon={<FileWordOutlined aria-hidden />}
              onClick={() => navigate(paths.templates)}
            >
              {templateText.open}
            </Button>
          </Space>
        }
      />
      <QueryView query={query}>
        {(all) => {
          const rows = filterDocuments(all, filter, onlyCurrent).filter((row) =>
            isShown(row, papers),
          );
          return all.length === 0 ? (
            <EmptyState
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
              <div className="ad-filters document-filters">
                <Input.Search
                  allowClear
                  aria-label={words.filterPlaceholder}
                  placeholder={words.filterPlaceholder}
                  value={filter}
                  onChange={(event) => setFilter(event.target.value)}
                />
                <PaperSelects rows={all} filter={papers} onChange={setPapers} />
                <Checkbox
                  checked={onlyCurrent}
                  onChange={(event) => setOnlyCurrent(event.target.checked)}
                >
                  {words.onlyCurrent}
                </Checkbox>
                <span className="ad-soft ad-number">{words.count(rows.length)}</span>
              </div>
              <DocumentTable rows={rows} />
            </>
          );
        }}
      </QueryView>
    </section>
  );
}

function filterDocuments(
  all: readonly DocumentRow[],
  filter: string,
  onlyCurrent: boolean,
): DocumentRow[] {
  const wanted = filter.trim().toLowerCase();
  return all.filter(
    (row) =>
      !(onlyCurrent && row.superseded) &&
      `${row.title}\n${row.caseNumber}\n${row.clientName}`.toLowerCase().includes(wanted),
  );
}
