import { Fragment, type ReactNode } from 'react';
import type { Block, DocumentTree, Run } from '../../../domain/documents/documentTree.ts';
import { documentText } from '../../text/documentText.ts';
import './paperPreview.css';

export interface PaperPreviewProps {
  tree: DocumentTree;
  /** A missing value was clicked: go to its field. */
  onMissingField?: (fieldId: string) => void;
  /** A citation was clicked: open the item. */
  onEvidence?: (evidenceId: string) => void;
}

/**
 * The paper on a white A4 sheet with the margins and typefaces it is printed with (GB/T 9704).
 * Draws the same tree as the .docx, so what is read here is what Word shows; page breaks are Word's.
 */
export function PaperPreview({ tree, onMissingField, onEvidence }: PaperPreviewProps) {
  const draw: DrawRuns = (runs) => (
    <Runs runs={runs} onMissingField={onMissingField} onEvidence={onEvidence} />
  );
  return (
    <article
      className={`paper paper-layout-${tree.layout}`}
      aria-label={documentText.preview.sheetLabel(tree.title)}
    >
      {tree.blocks.map((block, index) => (
        // Blocks have no identity of their own; the tree is drawn anew as a whole.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <PaperBlock key={index} block={block} draw={draw} />
      ))}
      {tree.layout === 'record' ? (
        <p className="paper-foot">{documentText.preview.signEachPage}</p>
      ) : null}
    </article>
  );
}

type DrawRuns = (runs: Run[]) => ReactNode;

function PaperBlock({ block, draw }: { block: Block; draw: DrawRuns }) {
  switch (block.type) {
    case 'letterhead':
      return (
        <header className="paper-letterhead">
          <p className="paper-letterhead-name">{draw(block.name)}</p>
          {block.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a letterhead have no identity
            <p key={index}>{draw(line)}</p>
          ))}
        </header>
      );
    case 'reference':
      return <p className="paper-reference">{draw(block.runs)}</p>;
    case 'title':
      return <h1 className="paper-title">{draw(block.runs)}</h1>;
    case 'recipient':
      return <p className="paper-flush">{draw(block.runs)}</p>;
    case 'heading':
      return <PaperHeading block={block} draw={draw} />;
    case 'paragraph':
      return <p className="paper-paragraph">{draw(block.runs)}</p>;
    case 'attachments':
      return <Attachments items={block.items} draw={draw} />;
    case 'list':
      return block.items.map((item) => (
        <p className="paper-paragraph" key={item.number}>
          {item.number}
          {draw(item.runs)}
        </p>
      ));
    case 'partyTable':
      return <PartyTable rows={block.rows} draw={draw} />;
    case 'table':
      return <PaperTable block={block} draw={draw} />;
    case 'signature':
      return <Signature block={block} draw={draw} />;
    case 'pageBreak':
      return <hr className="paper-page-break" aria-label={documentText.preview.pageBreak} />;
  }
}

/** 附件：1.… as the .docx sets it, the numbers under one another. */
function Attachments(props: { items: { number: string; runs: Run[] }[]; draw: DrawRuns }) {
  return props.items.map((item, index) => (
    <p
      className={index === 0 ? 'paper-attachment' : 'paper-attachment paper-attachment-next'}
      key={item.number}
    >
      {index === 0 ? documentText.preview.attachments : null}
      {item.number}
      {props.draw(item.runs)}
    </p>
  ));
}

function PaperHeading({
  block,
  draw,
}: {
  block: Extract<Block, { type: 'heading' }>;
  draw: DrawRuns;
}) {
  const Tag = block.level === 1 ? 'h2' : block.level === 2 ? 'h3' : 'h4';
  return (
    <Tag className={`paper-heading paper-heading-${block.level}`}>
      {block.number}
      {draw(block.runs)}
    </Tag>
  );
}

function PartyTable({ rows, draw }: { rows: { label: string; runs: Run[] }[]; draw: DrawRuns }) {
  return (
    <table className="paper-table paper-party">
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            <td>{draw(row.runs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PaperTable({ block, draw }: { block: Extract<Block, { type: 'table' }>; draw: DrawRuns }) {
  const total = block.columns.reduce((sum, column) => sum + column.widthMm, 0);
  return (
    <table className={block.dense ? 'paper-table paper-dense' : 'paper-table'}>
      {block.caption === undefined ? null : <caption>{block.caption}</caption>}
      <colgroup>
        {block.columns.map((column) => (
          <col key={column.title} style={{ width: `${(column.widthMm / total) * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {block.columns.map((column) => (
            <th key={column.title} scope="col">
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, rowIndex) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a paper have no identity
          <tr key={rowIndex}>
            {row.map((cell, cellIndex) => (
              <td
                // biome-ignore lint/suspicious/noArrayIndexKey: cells are their column
                key={cellIndex}
                className={`paper-${block.columns[cellIndex]?.align ?? 'left'} paper-shade-${block.shades?.[rowIndex]?.[cellIndex] ?? 0}`}
              >
                {draw(cell)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Signature({
  block,
  draw,
}: {
  block: Extract<Block, { type: 'signature' }>;
  draw: DrawRuns;
}) {
  return (
    <div className="paper-signature">
      {block.lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a signature have no identity
        <p key={index}>{draw(line)}</p>
      ))}
      {block.seal ? <p className="paper-seal">{documentText.preview.seal}</p> : null}
      <p className="paper-date">{draw(block.date)}</p>
    </div>
  );
}

interface RunsProps extends Omit<PaperPreviewProps, 'tree'> {
  runs: Run[];
}

function Runs({ runs, onMissingField, onEvidence }: RunsProps) {
  return runs.map((run, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity
    <Fragment key={index}>
      {run.breakBefore ? <br /> : null}
      <RunText run={run} onMissingField={onMissingField} onEvidence={onEvidence} />
    </Fragment>
  ));
}

function RunText({ run, onMissingField, onEvidence }: Omit<RunsProps, 'runs'> & { run: Run }) {
  const { missingFieldId, evidenceId } = run;
  if (missingFieldId !== undefined) {
    return (
      <button
        type="button"
        className="paper-missing"
        onClick={() => onMissingField?.(missingFieldId)}
      >
        {run.text}
      </button>
    );
  }
  if (evidenceId !== undefined) {
    return (
      <button type="button" className="paper-citation" onClick={() => onEvidence?.(evidenceId)}>
        {run.text}
      </button>
    );
  }
  const { advice, adviceFieldId } = run;
  if (advice !== undefined) {
    return (
      <button
        type="button"
        className="paper-advice"
        title={advice}
        onClick={() => adviceFieldId && onMissingField?.(adviceFieldId)}
      >
        {run.text}
      </button>
    );
  }
  const className = run.unsupported ? 'paper-unsupported' : undefined;
  const title = run.unsupported ? documentText.preview.unsupported : undefined;
  if (run.bold) {
    return (
      <strong className={className} title={title}>
        {run.text}
      </strong>
    );
  }
  return className ? (
    <span className={className} title={title}>
      {run.text}
    </span>
  ) : (
    run.text
  );
}
