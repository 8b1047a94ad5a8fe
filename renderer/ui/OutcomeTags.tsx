import { outcomeNames } from '../../domain/glossary.ts';
import type { OutcomeCode } from '../../domain/verification/verification.ts';
import { Tag, type TagTone } from './Tag.tsx';

const tones: Record<OutcomeCode, TagTone> = {
  A: 'suspicion',
  B: 'warning',
  C: 'info',
  D: 'warning',
  E: 'success',
  F: 'neutral',
};

/** The outcomes of a matter, in the order given. */
export function OutcomeTags(props: { outcomes: readonly OutcomeCode[] }) {
  return (
    <span className="ad-tags">
      {props.outcomes.map((outcome) => (
        <Tag key={outcome} tone={tones[outcome]}>
          {outcomeNames[outcome]}
        </Tag>
      ))}
    </span>
  );
}
