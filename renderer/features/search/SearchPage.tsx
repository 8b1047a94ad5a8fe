import { SearchOutlined } from '@ant-design/icons';
import { Input, Segmented } from 'antd';
import { useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { SearchHit } from '../../../domain/search/searchHit.ts';
import { pathOfHit, paths } from '../../app/paths.ts';
import { searchText } from '../../text/searchText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useRememberedScroll } from '../../ui/useRememberedScroll.ts';
import { Snippet } from './Snippet.tsx';
import { useSearchHits } from './useSearchHits.ts';
import './search.css';

const limit = 100;
type Kind = SearchHit['kind'] | 'all';

/** All results for some words, by kind. The words stand in the address, so that back works. */
export function SearchPage() {
  const [query, setQuery] = useSearchParams();
  const typed = query.get('q') ?? '';
  const [kind, setKind] = useState<Kind>('all');
  const hits = useSearchHits(typed, limit);
  return (
    <div className="ad-page ad-page-fill">
      <PageHeader title={searchText.title} />
      <Input
        autoFocus
        size="large"
        allowClear
        prefix={<SearchOutlined aria-hidden />}
        placeholder={searchText.placeholder}
        aria-label={searchText.title}
        maxLength={200}
        value={typed}
        onChange={(event) =>
          setQuery(event.target.value ? { q: event.target.value } : {}, { replace: true })
        }
      />
      {typed.trim() === '' ? (
        <EmptyState
          icon={<SearchOutlined aria-hidden />}
          title={searchText.emptyTitle}
          text={searchText.emptyText}
        />
      ) : (
        <QueryView query={hits}>
          {(found) => (
            <Hits
              found={found}
              text={typed}
              kind={kind}
              onKind={setKind}
              scrollKey={paths.search(typed)}
            />
          )}
        </QueryView>
      )}
    </div>
  );
}

interface HitsProps {
  found: SearchHit[];
  text: string;
  kind: Kind;
  onKind: (kind: Kind) => void;
  scrollKey: string;
}

function Hits(props: HitsProps) {
  const list = useRef<HTMLUListElement>(null);
  useRememberedScroll(props.scrollKey, list, props.found.length > 0);
  if (props.found.length === 0) {
    return <EmptyState title={searchText.noHitsTitle} text={searchText.noHitsText} />;
  }
  const kinds = [...new Set(props.found.map((hit) => hit.kind))];
  const kind = props.kind !== 'all' && kinds.includes(props.kind) ? props.kind : 'all';
  const shown = props.found.filter((hit) => kind === 'all' || hit.kind === kind);
  const count = (one: SearchHit['kind']) => props.found.filter((hit) => hit.kind === one).length;
  return (
    <>
      <div className="ad-hits-bar">
        <Segmented<Kind>
          value={kind}
          onChange={props.onKind}
          options={[
            { value: 'all', label: searchText.allKinds },
            ...kinds.map((one) => ({
              value: one,
              label: `${searchText.kindNames[one]} ${count(one)}`,
            })),
          ]}
        />
        <span className="ad-soft">{searchText.found(props.found.length, limit)}</span>
      </div>
      <ul className="ad-sheet ad-hits" ref={list}>
        {shown.map((hit) => (
          <li key={`${hit.kind}-${hit.entityId}`}>
            <Link to={pathOfHit(hit, props.text)} className="ad-hit">
              <Tag>{searchText.kindNames[hit.kind]}</Tag>
              <span className="ad-hit-title">{hit.title}</span>
              <Snippet snippet={hit.snippet} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
