import type { SearchHit } from '../../../domain/search/searchHit.ts';
import { pathOfHit, paths } from '../../app/paths.ts';
import { appText } from '../../text/appText.ts';
import { searchText } from '../../text/searchText.ts';

export type PaletteAction =
  | { type: 'go'; path: string }
  | { type: 'newIntake' }
  | { type: 'lock' }
  | { type: 'appearance'; shade: 'light' | 'dark' };

export interface PaletteItem {
  id: string;
  group: keyof typeof searchText.groups;
  title: string;
  /** Text around the match, with marks; for records. */
  snippet: string;
  tag: string;
  action: PaletteAction;
}

const pageNames = Object.keys(appText.nav) as (keyof typeof appText.nav)[];

/** What the palette offers for the words typed so far: commands, pages, then records. */
export function paletteItems(typed: string, hits: readonly SearchHit[]): PaletteItem[] {
  const text = typed.trim();
  const fits = (title: string) => title.toLowerCase().includes(text.toLowerCase());
  const fixed = [...commandItems(), ...pageItems()].filter(
    (item) => text === '' || fits(item.title),
  );
  if (text === '') return fixed;
  const records = hits.map((hit) => recordItem(hit, text));
  const all: PaletteItem = {
    id: 'all',
    group: 'records',
    title: searchText.all(text),
    snippet: '',
    tag: '',
    action: { type: 'go', path: paths.search(text) },
  };
  return [...fixed, ...records, all];
}

function commandItems(): PaletteItem[] {
  const command = (id: string, title: string, action: PaletteAction): PaletteItem => ({
    id,
    group: 'commands',
    title,
    snippet: '',
    tag: '',
    action,
  });
  return [
    command('new-intake', searchText.newIntake, { type: 'newIntake' }),
    command('lock', searchText.lock, { type: 'lock' }),
    command('light', searchText.light, { type: 'appearance', shade: 'light' }),
    command('dark', searchText.dark, { type: 'appearance', shade: 'dark' }),
  ];
}

function pageItems(): PaletteItem[] {
  return pageNames.map((name) => ({
    id: `page-${name}`,
    group: 'pages',
    title: searchText.goTo(appText.nav[name]),
    snippet: '',
    tag: '',
    action: { type: 'go', path: paths[name] },
  }));
}

function recordItem(hit: SearchHit, text: string): PaletteItem {
  return {
    id: `${hit.kind}-${hit.entityId}`,
    group: 'records',
    title: hit.title,
    snippet: hit.snippet,
    tag: searchText.kindNames[hit.kind],
    action: { type: 'go', path: pathOfHit(hit, text) },
  };
}
