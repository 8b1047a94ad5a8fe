import { templateNames } from '../../../domain/documents/templateKind.ts';
import type { FirmTemplateId } from '../../../domain/ids.ts';
import type { FirmTemplateRow } from '../../../domain/wordTemplates/firmTemplate.ts';
import { templateText } from '../../text/templateText.ts';
import { Tag } from '../../ui/Tag.tsx';

const words = templateText.list;

/** The templates by name, retired ones last. */
export function TemplateList(props: {
  rows: readonly FirmTemplateRow[];
  chosen: FirmTemplateId | null;
  onChoose: (templateId: FirmTemplateId) => void;
}) {
  const rows = props.rows.toSorted(
    (a, b) => Number(a.retiredAtMs !== null) - Number(b.retiredAtMs !== null),
  );
  return (
    <ul className="template-list" aria-label={words.label}>
      {rows.map((row) => (
        <li key={row.id}>
          <button
            type="button"
            className="ad-plain template-row"
            aria-current={row.id === props.chosen}
            onClick={() => props.onChoose(row.id)}
          >
            <span className="template-row-name">{row.name}</span>
            <span className="ad-soft template-row-line">
              {templateNames[row.kind]} · {words.line(row.version, row.fieldCount)}
            </span>
            {row.retiredAtMs !== null || row.unknownCount > 0 ? (
              <span className="template-row-tags">
                {row.retiredAtMs === null ? null : <Tag>{words.retired}</Tag>}
                {row.unknownCount > 0 ? (
                  <Tag tone="warning">{words.unknown(row.unknownCount)}</Tag>
                ) : null}
              </span>
            ) : null}
          </button>
        </li>
      ))}
    </ul>
  );
}
