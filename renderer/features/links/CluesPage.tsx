import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { ClueFilter, ClueView, RecurringIdentifier } from '../../../domain/links/clue.ts';
import { paths } from '../../app/paths.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { linkText } from '../../text/linkText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { useRemembered } from '../../ui/useRemembered.ts';
import { useSettled } from '../../ui/useSettled.ts';
import { ClueDrawer } from './ClueDrawer.tsx';
import { ClueFilters, firstFilter } from './ClueFilters.tsx';
import { ClueList } from './ClueList.tsx';
import { clueOfAddress } from './clueKey.ts';
import { ExportClues } from './ExportClues.tsx';
import { MutedValues } from './MutedValues.tsx';
import { RefreshNote } from './RefreshNote.tsx';
import './links.css';

const words = linkText.clues;
const TYPING_PAUSE_MS = 250;

/** 线索: what comes back in the firm's matters, how often and with what result; one of them opens beside the list. */
export function CluesPage() {
  const [view, setView] = useRemembered<ClueView>('clues.view', 'values');
  const [filter, setFilter] = useRemembered<ClueFilter>('clues.filter', firstFilter);
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const open = clueOfAddress(params);
  const find = useSettled(filter.find, TYPING_PAUSE_MS);
  const asked = useMemo(() => ({ ...filter, find }), [filter, find]);
  return (
    <section className="ad-page ad-page-fill">
      <PageHeader
        title={words.title}
        subtitle={words.subtitle}
        actions={
          <>
            <RefreshNote />
            <MutedValues />
            <ExportClues view={view} filter={asked} />
          </>
        }
      />
      <div className="ad-filters">
        <Segmented<ClueView>
          aria-label={words.view}
          value={view}
          onChange={setView}
          options={(['values', 'institutions'] as const).map((value) => ({
            value,
            label: words.views[value],
          }))}
        />
        <ClueFilters filter={filter} onChange={setFilter} hasKinds={view === 'values'} />
      </div>
      {view === 'values' ? <Values filter={asked} /> : <Institutions filter={asked} />}
      {open ? (
        <ClueDrawer
          clue={open}
          onOpen={({ kind, value }) => navigate(paths.clue(kind, value))}
          onClose={() => setParams({}, { replace: true })}
        />
      ) : null}
    </section>
  );
}

function Values({ filter }: { filter: ClueFilter }) {
  const { orpc } = useEngine();
  const query = useQuery({
    ...orpc.link.recurring.queryOptions({ input: filter }),
    placeholderData: keepPreviousData,
  });
  return (
    <QueryView query={query}>
      {({ clues, months, more }) =>
        clues.length === 0 && isUnfiltered(filter) ? (
          <EmptyState title={words.empty} text={words.emptyText} />
        ) : (
          <ClueList
            view="values"
            rows={clues.map((clue) => ({ ...clue, note: '', linking: linkingOf(clue) }))}
            months={months}
            more={more}
          />
        )
      }
    </QueryView>
  );
}

function Institutions({ filter: { kind: _, ...filter } }: { filter: ClueFilter }) {
  const { orpc } = useEngine();
  const query = useQuery({
    ...orpc.link.institutions.queryOptions({ input: filter }),
    placeholderData: keepPreviousData,
  });
  return (
    <QueryView query={query}>
      {({ institutions, months, more }) =>
        institutions.length === 0 && isUnfiltered({ kind: null, ...filter }) ? (
          <EmptyState title={words.emptyInstitutions} text={words.emptyInstitutionsText} />
        ) : (
          <ClueList
            view="institutions"
            rows={institutions.map(({ key, name, seenAs, ...results }) => ({
              ...results,
              kind: 'institution' as const,
              value: key,
              shown: name,
              note: seenAs.length > 0 ? words.seenAs(seenAs.join('、')) : '',
              linking: null,
            }))}
            months={months}
            more={more}
          />
        )
      }
    </QueryView>
  );
}

function isUnfiltered({ kind, days, find }: ClueFilter): boolean {
  return kind === null && days === null && find.trim() === '';
}

function linkingOf({ muted, mutedReason }: RecurringIdentifier): string {
  if (muted === null) return words.links;
  return muted === 'directory' ? words.byDirectory(mutedReason) : words.byFirm(mutedReason);
}
