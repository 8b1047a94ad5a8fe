import type { ImportPreview } from '../../../domain/imports/importedRecord.ts';
import { importText } from '../../text/importText.ts';

const words = importText.summary;

/** What the file is and how much of it could be read. */
export function ImportSummary({ preview }: { preview: ImportPreview }) {
  const fresh = preview.records - preview.duplicates;
  return (
    <section className="ad-sheet ad-sheet-padded" aria-label={words.label}>
      <dl className="import-summary">
        <Figure label={words.format} value={importText.formats[preview.choices.format]} />
        {preview.encoding ? <Figure label={words.encoding} value={preview.encoding} /> : null}
        <Figure label={words.records} value={words.rows(fresh)} />
        <Figure label={words.duplicates} value={words.rows(preview.duplicates)} />
        <Figure label={words.problems} value={words.rows(preview.problems)} />
      </dl>
      {preview.skipped.length > 0 ? (
        <details>
          <summary>{words.skipped(preview.skipped.length)}</summary>
          <pre className="import-skipped">{preview.skipped.join('\n')}</pre>
        </details>
      ) : null}
    </section>
  );
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="ad-number">{value}</dd>
    </div>
  );
}
