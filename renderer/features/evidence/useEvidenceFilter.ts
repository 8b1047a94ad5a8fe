import { useSearchParams } from 'react-router';
import { useRemembered } from '../../ui/useRemembered.ts';
import { type EvidenceFilter, readShow } from './filterEvidence.ts';

/** The filter of a list: `show` stands in the address, since the desk links to it; the rest is remembered. */
export function useEvidenceFilter(
  key: string,
): [EvidenceFilter, (part: Partial<EvidenceFilter>) => void] {
  const [params, setParams] = useSearchParams();
  const [kept, setKept] = useRemembered<Omit<EvidenceFilter, 'show'>>(`evidence.filter.${key}`, {
    kind: null,
    words: '',
    withWithdrawn: false,
  });
  const change = ({ show, ...rest }: Partial<EvidenceFilter>) => {
    setKept({ ...kept, ...rest });
    if (show === undefined) return;
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (show === 'all') next.delete('show');
        else next.set('show', show);
        return next;
      },
      { replace: true },
    );
  };
  return [{ ...kept, show: readShow(params.get('show')) }, change];
}
