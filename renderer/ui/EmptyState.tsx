import type { ReactNode } from 'react';
import './page.css';

interface EmptyStateProps {
  icon?: ReactNode;
  title: string;
  /** What this place is for. */
  text: ReactNode;
  /** The first step. */
  action?: ReactNode;
  compact?: boolean;
}

/** Says what an empty place is for and offers the first step. */
export function EmptyState(props: EmptyStateProps) {
  return (
    <div className={props.compact ? 'ad-empty ad-empty-compact' : 'ad-empty'}>
      {props.icon && (
        <span className="ad-empty-icon" aria-hidden>
          {props.icon}
        </span>
      )}
      <p className="ad-empty-title">{props.title}</p>
      <p className="ad-empty-text">{props.text}</p>
      {props.action}
    </div>
  );
}
