import type { ReactNode } from 'react';
import './page.css';

export type TagTone =
  | 'neutral'
  | 'danger'
  | 'suspicion'
  | 'warning'
  | 'success'
  | 'info'
  | 'solid-danger';

/** A small label. `solid-danger` is for money that is leaving now, and nothing else. */
export function Tag(props: { tone?: TagTone; title?: string; children: ReactNode }) {
  const tone = props.tone ?? 'neutral';
  return (
    <span className={tone === 'neutral' ? 'ad-tag' : `ad-tag ad-tag-${tone}`} title={props.title}>
      {props.children}
    </span>
  );
}
