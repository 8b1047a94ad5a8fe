import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { readRemembered, writeRemembered } from '../ui/useRemembered.ts';

/**
 * Remembers the filters that each list had in its address, so that the rail leads back to the list
 * as it was left.
 * @returns the query to append for a page, '' for none
 */
export function useListQueries(): (path: string) => string {
  const { pathname, search } = useLocation();
  useEffect(() => writeRemembered(`query:${pathname}`, search), [pathname, search]);
  return (path) => {
    if (path === pathname) return search;
    const before = readRemembered(`query:${path}`);
    return typeof before === 'string' ? before : '';
  };
}
