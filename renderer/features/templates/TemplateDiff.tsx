import { skipToken, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { type DiffStep, diffSequence } from '../../../domain/documents/diffSequence.ts';
import type { PaperTemplateDetail } from '../../../domain/paperTemplates/paperTemplate.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { paperTemplateText } from '../../text/paperTemplateText.ts';

const words = paperTemplateText.versions;

/** A version's number, or one of the texts that are no version. */
type Side = number | 'builtin' | 'editing';

const contextLines = 2;

/** Two texts line by line: built-in, any version, or what is being edited. */
export function TemplateDiff({
  detail,
  editing,
}: {
  detail: PaperTemplateDetail;
  editing: string;
}) {
  const [from, setFrom] = useState<Side>('builtin');
  const [to, setTo] = useState<Side>('editing');
  const before = useText(detail, editing, from);
  const after = useText(detail, editing, to);
  const steps = useMemo(
    () =>
      before === null || after === null
        ? null
        : diffSequence(before.split('\n'), after.split('\n')),
    [before, after],
  );
  const count = (mark: DiffStep['mark']) => steps?.filter((step) => step.mark === mark).length ?? 0;
  const options = [
    { value: 'builtin' as const, label: words.builtin },
    { value: 'editing' as const, label: words.editing },
    ...detail.versions.map(({ version }) => ({ value: version, label: words.number(version) })),
  ];
  return (
    <section aria-label={words.compare}>
      <div className="paper-template-bar">
        <strong>{words.compare}</strong>
        <span>{words.from}</span>
        <Select<Side>
          size="small"
          aria-label={words.from}
          value={from}
          onChange={setFrom}
          options={options}
        />
        <span>{words.to}</span>
        <Select<Side>
          size="small"
          aria-label={words.to}
          value={to}
          onChange={setTo}
          options={options}
        />
        {steps && count('added') + count('removed') > 0 ? (
          <span className="ad-soft">{words.counts(count('added'), count('removed'))}</span>
        ) : null}
      </div>
      {steps ? <Steps steps={steps} /> : null}
    </section>
  );
}

function useText(detail: PaperTemplateDetail, editing: string, side: Side): string | null {
  const { orpc } = useEngine();
  const { kind } = detail.row;
  const query = useQuery(
    orpc.paperTemplate.version.queryOptions({
      input: typeof side === 'number' ? { kind, version: side } : skipToken,
    }),
  );
  if (side === 'builtin') return detail.builtinText;
  return side === 'editing' ? editing : (query.data?.text ?? null);
}

function Steps({ steps }: { steps: readonly DiffStep[] }) {
  if (steps.every(({ mark }) => mark === 'same')) return <p className="ad-soft">{words.same}</p>;
  return (
    <ol className="template-diff">
      {foldSame(steps).map((row, index) =>
        typeof row === 'number' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <li key={index} className="ad-faint">
            {words.skipped(row)}
          </li>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <li key={index} className={`template-diff-${row.mark}`}>
            {row.mark === 'added' ? <ins>{row.item}</ins> : null}
            {row.mark === 'removed' ? <del>{row.item}</del> : null}
            {row.mark === 'same' ? row.item : null}
          </li>
        ),
      )}
    </ol>
  );
}

/** Equal lines far from any change become their number. */
function foldSame(steps: readonly DiffStep[]): (DiffStep | number)[] {
  const isNear = steps.map((_, index) =>
    steps
      .slice(Math.max(0, index - contextLines), index + contextLines + 1)
      .some(({ mark }) => mark !== 'same'),
  );
  const rows: (DiffStep | number)[] = [];
  for (const [index, step] of steps.entries()) {
    const last = rows.at(-1);
    if (isNear[index]) rows.push(step);
    else if (typeof last === 'number') rows[rows.length - 1] = last + 1;
    else rows.push(1);
  }
  return rows;
}
