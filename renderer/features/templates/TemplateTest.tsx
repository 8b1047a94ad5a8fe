import { skipToken, useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Select } from 'antd';
import { useRef, useState } from 'react';
import type { DocumentRequest } from '../../../domain/documents/documentRecord.ts';
import type { DocumentTree } from '../../../domain/documents/documentTree.ts';
import { recipientsForTemplate } from '../../../domain/documents/recipients.ts';
import { type CaseId, GrantId } from '../../../domain/ids.ts';
import type { FirmTemplateRow } from '../../../domain/wordTemplates/firmTemplate.ts';
import { useAskBridge } from '../../bridge/useAskBridge.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { useChange } from '../../rpc/useChange.ts';
import { documentText } from '../../text/documentText.ts';
import { templateText } from '../../text/templateText.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { PaperPreview } from '../documents/PaperPreview.tsx';
import { PreviewPdfButton } from '../documents/PreviewPdfButton.tsx';
import { useFittingZoom } from '../documents/useFittingZoom.ts';

const words = templateText.test;

/** The template filled with a case of the vault, without storing anything. */
export function TemplateTest({ row }: { row: FirmTemplateRow }) {
  const { orpc } = useEngine();
  const cases = useQuery(orpc.case.list.queryOptions());
  const [caseId, setCaseId] = useState<CaseId | null>(null);
  const filled = useQuery(
    orpc.template.testFill.queryOptions({
      input: caseId ? { templateId: row.id, caseId } : skipToken,
    }),
  );
  if (cases.data?.length === 0) return <p className="ad-soft">{words.noCases}</p>;
  return (
    <div className="template-test">
      <div className="template-test-head">
        <Select<CaseId>
          className="template-case"
          aria-label={words.case}
          placeholder={words.casePlaceholder}
          popupMatchSelectWidth={false}
          showSearch={{ optionFilterProp: 'label' }}
          value={caseId}
          onChange={setCaseId}
          options={(cases.data ?? []).map(({ id, caseNumber, clientName }) => ({
            value: id,
            label: `${caseNumber} ${clientName}`,
          }))}
        />
        {caseId ? (
          <>
            <OpenInWord row={row} caseId={caseId} />
            <PreviewPdfButton request={requestFor(row, caseId)} title={row.name} size="middle" />
          </>
        ) : null}
      </div>
      <p className="ad-faint">{words.explain}</p>
      {caseId ? (
        <QueryView query={filled}>
          {({ tree, missing }) => (
            <>
              <Alert
                type={missing.length > 0 ? 'warning' : 'success'}
                title={missing.length > 0 ? words.missing(missing.length) : words.missingNone}
                description={missing.map(({ label, where }) => `${label}（${where}）`).join('、')}
              />
              <FittingPaper tree={tree} />
            </>
          )}
        </QueryView>
      ) : null}
    </div>
  );
}

/** To the first addressee that such a paper goes to, as the test fill itself. */
function requestFor(row: FirmTemplateRow, caseId: CaseId): DocumentRequest {
  const [recipient] = recipientsForTemplate(row.kind);
  const recipientKind = recipient?.kind ?? 'client_file';
  return { caseId, templateId: row.id, recipientKind, claims: [] };
}

function FittingPaper({ tree }: { tree: DocumentTree }) {
  const frame = useRef<HTMLDivElement>(null);
  const zoom = useFittingZoom(frame);
  return (
    <div ref={frame}>
      <div style={{ zoom }}>
        <PaperPreview tree={tree} />
      </div>
    </div>
  );
}

/** Word has the last word on how a file looks. */
function OpenInWord({ row, caseId }: { row: FirmTemplateRow; caseId: CaseId }) {
  const { message, modal } = App.useApp();
  const ask = useAskBridge();
  const save = useChange((client) => client.template.saveAs);
  const open = async () => {
    const { exportNotice, openFailed } = documentText.shelf;
    if (!(await modal.confirm({ title: words.openInWord, content: exportNotice }))) return;
    const suggestedName = words.fileName(row.name);
    const grant = await ask((it) => it.defaultExportTarget({ suggestedName }));
    if (!grant) return;
    const grantId = GrantId.parse(grant.grantId);
    if (!(await save.run({ templateId: row.id, caseId, grantId }))) return;
    const opened = await ask((it) => it.openExportedFile(grant.grantId));
    if (opened !== false) return;
    void message.warning(openFailed);
    await ask((it) => it.showExportedFile(grant.grantId));
  };
  return (
    <Button loading={save.pending} onClick={() => void open()}>
      {words.openInWord}
    </Button>
  );
}
