import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Segmented } from 'antd';
import { useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import type { DocumentRequest, DocumentRow } from '../../../domain/documents/documentRecord.ts';
import { recipientsForTemplate } from '../../../domain/documents/recipients.ts';
import { TemplateKind } from '../../../domain/documents/templateKind.ts';
import { DocumentId, EvidenceId, FirmTemplateId } from '../../../domain/ids.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { documentText } from '../../text/documentText.ts';
import { templateText } from '../../text/templateText.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { CaseFieldEditor } from '../cases/CaseFieldEditor.tsx';
import { EvidenceDrawer } from '../evidence/EvidenceDrawer.tsx';
import { PackButton } from '../packs/PackButton.tsx';
import { DocumentShelf } from './DocumentShelf.tsx';
import { MakeDocument } from './MakeDocument.tsx';
import { evidenceOfField } from './nameMissing.ts';
import { PaperPreview } from './PaperPreview.tsx';
import { PreviewPdfButton } from './PreviewPdfButton.tsx';
import { useFittingZoom } from './useFittingZoom.ts';
import './documents.css';

/** 文书 of one case: choose, see, fill what is missing, generate; every version stays on the shelf. */
export function CaseDocumentsTab({ record }: { record: CaseRecord }) {
  const [params, setParams] = useSearchParams();
  const [editing, setEditing] = useState<string | null>(null);
  // Opened over the paper, so that the lawyer comes back to the place in it.
  const [item, setItem] = useState<EvidenceId | null>(null);
  const desk = useRef<HTMLElement>(null);
  const zoom = useFittingZoom(desk);
  const [request, setRequest] = useState<DocumentRequest>(() =>
    firstRequest(record, params.get('template')),
  );
  const opened = DocumentId.safeParse(params.get('document')).data;
  const [side, setSide] = useState<Side>(opened ? 'versions' : 'compose');
  const open = (row: DocumentRow | null) =>
    setParams(row ? { document: row.id } : {}, { replace: true });
  const { orpc } = useEngine();
  // The draft follows the case: every change of it refreshes this query.
  const draft = useQuery({
    ...orpc.document.preview.queryOptions({ input: request }),
    placeholderData: (before) => before,
  });
  const versions =
    useQuery(orpc.document.list.queryOptions({ input: { caseId: record.id } })).data ?? [];
  const openEvidence = (id: string) => setItem(EvidenceId.safeParse(id).data ?? null);
  const fill = (fieldId: string) => {
    const evidenceId = evidenceOfField(fieldId);
    if (evidenceId) openEvidence(evidenceId);
    else setEditing(fieldId);
  };
  return (
    <div className="document-desk">
      <div className="document-side">
        <div className="document-side-head">
          <Segmented<Side>
            aria-label={documentText.shelf.tabs}
            value={side}
            options={[
              { value: 'compose', label: documentText.shelf.compose },
              { value: 'versions', label: documentText.shelf.tab(versions.length) },
            ]}
            onChange={(chosen) => {
              setSide(chosen);
              if (chosen === 'compose') open(null);
            }}
          />
          <PackButton record={record} onMissingField={fill} />
        </div>
        {side === 'compose' ? (
          <MakeDocument
            record={record}
            request={request}
            preview={draft.data ?? null}
            onChange={(changed) => {
              setRequest(changed);
              // What was just chosen must be in sight, not a version made before.
              open(null);
            }}
            onMissingField={fill}
            onGenerated={(row) => {
              open(row);
              setSide('versions');
            }}
          />
        ) : (
          <DocumentShelf caseId={record.id} opened={opened ?? null} onOpen={open} />
        )}
      </div>
      <section ref={desk} className="document-paper" aria-label={documentText.make.previewLabel}>
        {draft.data && !opened ? (
          <div className="document-paper-bar">
            <PreviewPdfButton request={request} title={draft.data.tree.title} />
          </div>
        ) : null}
        <div style={{ zoom }}>
          {opened ? (
            <StoredPaper
              documentId={opened}
              onClose={() => {
                open(null);
                setSide('compose');
              }}
              onEvidence={openEvidence}
            />
          ) : (
            <QueryView query={draft}>
              {(preview) => (
                <PaperPreview tree={preview.tree} onMissingField={fill} onEvidence={openEvidence} />
              )}
            </QueryView>
          )}
        </div>
        <p className="ad-faint">
          {isFirmTemplate(request.templateId)
            ? templateText.previewNote
            : documentText.make.previewNote}
        </p>
      </section>
      <CaseFieldEditor record={record} fieldId={editing} onClose={() => setEditing(null)} />
      <EvidenceDrawer evidenceId={item} among={none} onOpen={setItem} />
    </div>
  );
}

function isFirmTemplate(templateId: string): boolean {
  return FirmTemplateId.safeParse(templateId).success;
}

function StoredPaper(props: {
  documentId: DocumentId;
  onClose: () => void;
  onEvidence: (evidenceId: string) => void;
}) {
  const { orpc } = useEngine();
  const query = useQuery(
    orpc.document.open.queryOptions({ input: { documentId: props.documentId } }),
  );
  return (
    <QueryView query={query}>
      {({ row, tree }) => (
        <>
          <Alert
            className="document-viewing"
            type="info"
            title={documentText.shelf.viewing(row.title, row.version)}
            action={
              <Button size="small" onClick={props.onClose}>
                {documentText.shelf.backToDraft}
              </Button>
            }
          />
          <PaperPreview tree={tree} onEvidence={props.onEvidence} />
        </>
      )}
    </QueryView>
  );
}

type Side = 'compose' | 'versions';

/** The drawer walks along no list here. */
const none: never[] = [];

/**
 * The paper that the address asks for; else suspected fraud begins with the police report, everything else with the
 * complaint to the institution.
 */
function firstRequest(record: CaseRecord, asked: string | null): DocumentRequest {
  const usual = record.cause === 'suspected_fraud' ? 'police-report' : 'complaint';
  const templateId = TemplateKind.safeParse(asked).data ?? usual;
  const recipientKind = recipientsForTemplate(templateId)[0]?.kind ?? 'institution';
  return { caseId: record.id, templateId, recipientKind, claims: [] };
}
