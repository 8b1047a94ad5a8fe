import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorNotice } from './ErrorNotice.tsx';
import { PageLoading } from './PageLoading.tsx';

interface QueryViewProps<Data> {
  query: UseQueryResult<Data, unknown>;
  children: (data: Data) => ReactNode;
  loadingRows?: number;
}

/** Content of a query: grey lines before it is there, the sentence when it failed. Old data stays while new data loads. */
export function QueryView<Data>(props: QueryViewProps<Data>) {
  const { query } = props;
  if (query.data !== undefined) return props.children(query.data);
  if (query.isError) {
    return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  }
  return <PageLoading rows={props.loadingRows} />;
}
