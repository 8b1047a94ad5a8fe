import { type ReactNode, useId } from 'react';

export interface FieldIds {
  id: string;
  labelId: string;
  /** For aria-describedby: hint and problem. */
  hintId: string | undefined;
}

export interface FieldProps {
  label: string;
  /** Path in the form, e.g. 'client.phone'; jumps land here. */
  field: string;
  hint?: ReactNode;
  /** What is wrong, as a sentence. */
  problem?: string | null;
  /** A group of radios or boxes is named by the label; a single control belongs to it. */
  isGroup?: boolean;
  wide?: boolean;
  children(ids: FieldIds): ReactNode;
}

/** One labelled field: label, control, and below it what helps or what is wrong. */
export function Field(props: FieldProps) {
  const { label, field, hint, problem, isGroup = false, wide = false } = props;
  const id = useId();
  const hasHint = Boolean(problem) || (hint !== undefined && hint !== null && hint !== '');
  const ids = { id, labelId: `${id}-label`, hintId: hasHint ? `${id}-hint` : undefined };
  return (
    <div className="field" data-field={field} data-wide={wide || undefined}>
      {isGroup ? (
        <span className="field-label" id={ids.labelId}>
          {label}
        </span>
      ) : (
        <label className="field-label" id={ids.labelId} htmlFor={id}>
          {label}
        </label>
      )}
      {props.children(ids)}
      {hasHint && (
        <div id={ids.hintId} className="field-hint" data-problem={problem ? '' : undefined}>
          {problem || hint}
        </div>
      )}
    </div>
  );
}
