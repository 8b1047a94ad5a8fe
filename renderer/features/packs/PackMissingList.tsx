import { CheckCircleOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import type { PackMissing } from '../../../domain/packs/pack.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { packText as words } from '../../text/packText.ts';
import { nameMissing } from '../documents/nameMissing.ts';

/** What all chosen papers lack, each value once; filled in right here. */
export function PackMissingList(props: {
  record: CaseRecord;
  missing: readonly PackMissing[];
  onMissingField: (fieldId: string) => void;
}) {
  const { record, missing, onMissingField } = props;
  const { orpc } = useEngine();
  const matter = { kind: 'case' as const, caseId: record.id };
  const evidence = useQuery(orpc.evidence.list.queryOptions({ input: { matter } })).data ?? [];
  if (missing.length === 0) {
    return (
      <p className="document-complete">
        <CheckCircleOutlined aria-hidden /> {words.missingNone}
      </p>
    );
  }
  return (
    <section aria-label={words.missing(missing.length)}>
      <h3 className="ad-sheet-title">{words.missing(missing.length)}</h3>
      <p className="ad-faint pack-help">{words.missingHelp}</p>
      <ul className="pack-missing">
        {missing.map((field) => (
          <li key={field.fieldId}>
            <Button size="small" type="link" onClick={() => onMissingField(field.fieldId)}>
              {nameMissing(field, record, evidence)}
            </Button>
            <span className="ad-faint">{words.missingIn(field.papers.join('、'))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
