import type { SearchHit } from '../../domain/search/searchHit.ts';

/** Tabs of a case, as they stand in its address. */
export type CaseTab =
  | 'overview'
  | 'contacts'
  | 'collection'
  | 'evidence'
  | 'verification'
  | 'links'
  | 'documents'
  | 'progress'
  | 'audit';

/** Addresses of the pages. A screen links through these and never spells an address itself. */
export const paths = {
  desk: '/desk',
  intakes: '/intakes',
  /** @param query { contact } opens that contact */
  intake: (intakeId: string, query: Record<string, string> = {}) =>
    withQuery(`/intakes/${intakeId}`, query),
  cases: '/cases',
  /** @param query e.g. { item: evidenceId } on the evidence tab, { document: documentId } on documents */
  case: (caseId: string, tab?: CaseTab, query: Record<string, string> = {}) =>
    withQuery(tab ? `/cases/${caseId}/${tab}` : `/cases/${caseId}`, query),
  /** The list of cases, filtered: { status }, { outcome }, { cause }. */
  casesWhere: (query: Record<string, string>) => withQuery('/cases', query),
  intakesWhere: (query: Record<string, string>) => withQuery('/intakes', query),
  evidence: '/evidence',
  /** { item: evidenceId } opens the item, { show: 'damaged' | 'undescribed' } filters. */
  evidenceWhere: (query: Record<string, string>) => withQuery('/evidence', query),
  documents: '/documents',
  templates: '/documents/templates',
  template: (templateId: string) => `/documents/templates/${templateId}`,
  clues: '/clues',
  /** One clue, opened over its list. @param kind a ClueKind */
  clue: (kind: string, value: string) => withQuery('/clues', { kind, value }),
  paperTemplates: '/documents/paper-templates',
  paperTemplate: (kind: string) => `/documents/paper-templates/${kind}`,
  directory: '/directory',
  organisation: (organisationId: string) => `/directory/${encodeURIComponent(organisationId)}`,
  settings: '/settings',
  search: (text: string) => withQuery('/search', text ? { q: text } : {}),
} as const;

/**
 * Where a search hit leads.
 * @param text what was searched for; a picture shows where it stands
 */
export function pathOfHit(hit: SearchHit, text = ''): string {
  switch (hit.kind) {
    case 'intake':
      return paths.intake(hit.entityId);
    case 'case':
      return paths.case(hit.entityId);
    case 'contact':
      if (hit.caseId) return paths.case(hit.caseId, 'contacts', { contact: hit.entityId });
      return hit.intakeId ? paths.intake(hit.intakeId) : paths.intakes;
    case 'evidence':
      if (hit.caseId) return paths.case(hit.caseId, 'evidence', itemWith(hit.entityId, text));
      return paths.evidenceWhere(itemWith(hit.entityId, text));
    case 'document':
      if (hit.caseId) return paths.case(hit.caseId, 'documents', { document: hit.entityId });
      return paths.documents;
    case 'organisation':
      return paths.organisation(hit.entityId);
  }
}

function itemWith(item: string, text: string): Record<string, string> {
  return text.trim() === '' ? { item } : { item, find: text.trim() };
}

function withQuery(path: string, query: Record<string, string>): string {
  const text = new URLSearchParams(query).toString();
  return text ? `${path}?${text}` : path;
}
