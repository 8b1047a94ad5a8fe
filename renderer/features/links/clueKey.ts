import { ClueKind } from '../../../domain/links/matterIdentifier.ts';

/** Which clue is open. */
export interface OpenClue {
  kind: ClueKind;
  value: string;
}

/** The clue that an address points at (paths.clue); null for none. */
export function clueOfAddress(params: URLSearchParams): OpenClue | null {
  const kind = ClueKind.safeParse(params.get('kind'));
  const value = params.get('value') ?? '';
  return kind.success && value !== '' && value.length <= 200 ? { kind: kind.data, value } : null;
}
