import { CheckCircleOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import type { MissingField } from '../../../domain/documents/documentTree.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { nameMissing } from './nameMissing.ts';

/** A missing value, and what it is for. */
export type MissingItem = Pick<MissingField, 'fieldId' | 'label'> & { note: string };

/** The missing values as a to-do list; each opens the place where it is filled in. */
export function MissingFields(props: {
  record: CaseRecord;
  missing: readonly MissingItem[];
  words: { title: string; help: string; none: string };
  onMissingField: (fieldId: string) => void;
}) {
  const { record, missing, words } = props;
  const { orpc } = useEngine();
  const matter = { kind: 'case' as const, caseId: record.id };
  const evidence = useQuery(orpc.evidence.list.queryOptions({ input: { matter } })).data ?? [];
  if (missing.length === 0) {
    return (
      <p className="document-complete">
        <CheckCircleOutlined aria-hidden /> {words.none}
      </p>
    );
  }
  return (
    <section aria-label={words.title}>
      <h2 className="ad-sheet-title">{words.title}</h2>
      <p className="ad-faint document-help">{words.help}</p>
      <ul className="document-missing">
        {missing.map((field) => (
          <li key={`${field.fieldId} ${field.note}`}>
            <Button
              type="link"
              size="small"
              className="document-missing-link"
              onClick={() => props.onMissingField(field.fieldId)}
            >
              {nameMissing(field, record, evidence)}
            </Button>
            <span className="ad-faint">{field.note}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
