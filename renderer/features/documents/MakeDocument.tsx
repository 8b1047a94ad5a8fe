import { FileWordOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { App, Button, Select } from 'antd';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import type {
  DocumentPreview,
  DocumentRequest,
  DocumentRow,
  PaperTemplate,
} from '../../../domain/documents/documentRecord.ts';
import type { TemplateKind } from '../../../domain/documents/templateKind.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { useChange } from '../../rpc/useChange.ts';
import { documentText } from '../../text/documentText.ts';
import { versionText } from '../../text/versionText.ts';
import { CitationFaults } from './CitationFaults.tsx';
import { ClaimList } from './ClaimList.tsx';
import { MissingFields } from './MissingFields.tsx';
import { PaperOptionFields } from './PaperOptionFields.tsx';
import { PaperWarnings } from './PaperWarnings.tsx';
import { RecipientNotes } from './RecipientNotes.tsx';
import { SimilarPapers } from './SimilarPapers.tsx';

interface MakeDocumentProps {
  record: CaseRecord;
  request: DocumentRequest;
  /** null while the first preview is being made. */
  preview: DocumentPreview | null;
  onChange: (request: DocumentRequest) => void;
  onMissingField: (fieldId: string) => void;
  onGenerated: (row: DocumentRow) => void;
}

const words = documentText.make;

/** Choose the paper and its addressee, fill what is missing, adjust the claims, generate. */
export function MakeDocument(props: MakeDocumentProps) {
  const { record, request, preview, onChange, onMissingField, onGenerated } = props;
  const { message, modal } = App.useApp();
  const generate = useChange((client) => client.document.generate, {
    onDone: (row) => {
      void message.success(words.generated(row.title, row.version));
      onGenerated(row);
    },
  });
  const missing = preview?.missing ?? [];
  const faults = preview?.citationFaults ?? [];
  const { orpc } = useEngine();
  const templates = useQuery(orpc.document.templates.queryOptions()).data ?? [];
  const chosen = templates.find(({ id }) => id === request.templateId);
  const { data: rows = [] } = useQuery(
    orpc.document.list.queryOptions({ input: { caseId: request.caseId } }),
  );
  const make = async () => {
    const correctsVersion = sentVersion(rows, request);
    if (correctsVersion === undefined) return void generate.run({ request });
    const agreed = await modal.confirm({
      title: versionText.correct.title(correctsVersion),
      content: versionText.correct.content,
      okText: versionText.correct.ok,
      cancelText: versionText.correct.cancel,
    });
    if (agreed) await generate.run({ request: { ...request, correctsVersion } });
  };
  const chooseTemplate = (templateId: string) => {
    const kinds = templates.find(({ id }) => id === templateId)?.recipientKinds ?? [];
    const recipientKind = kinds[0] ?? request.recipientKind;
    onChange({ caseId: request.caseId, templateId, recipientKind, claims: [] });
  };
  return (
    <section className="ad-sheet ad-sheet-padded document-make" aria-label={words.choose}>
      <Select
        className="document-template"
        aria-label={words.template}
        value={request.templateId}
        classNames={{ popup: { root: 'document-template-menu' } }}
        popupMatchSelectWidth={false}
        // All that ship in sight at once, also in a window of 800 lines.
        listItemHeight={28}
        listHeight={Math.min(560, window.innerHeight - 370)}
        onChange={chooseTemplate}
        options={templateOptions(templates)}
      />
      <RecipientNotes
        recipientKinds={chosen?.recipientKinds ?? [request.recipientKind]}
        recipientKind={request.recipientKind}
        onChange={(recipientKind) => onChange({ ...request, recipientKind, claims: [] })}
      />
      {chosen ? (
        <PaperOptionFields
          kind={chosen.kind}
          options={request.options ?? {}}
          onChange={(options) => onChange({ ...request, options })}
        />
      ) : null}
      <MissingFields
        record={record}
        missing={missing.map((field) => ({ ...field, note: words.missingWhere(field.where) }))}
        words={{
          title: words.missing(missing.length),
          help: words.missingHelp,
          none: words.missingNone,
        }}
        onMissingField={onMissingField}
      />
      <CitationFaults numbers={faults} />
      <PaperWarnings warnings={preview?.warnings ?? []} onField={onMissingField} />
      <SimilarPapers papers={preview?.similar ?? []} />
      {withoutClaims(preview) ? null : (
        <ClaimList
          key={`${request.templateId} ${request.recipientKind}`}
          {...(chosen && AUTHORIZATIONS.has(chosen.kind)
            ? { title: words.matters, help: words.mattersHelp }
            : { title: words.claims, help: words.claimsHelp })}
          claims={preview?.claims ?? []}
          offered={preview?.offered ?? []}
          chosen={request.claims.length > 0}
          onChange={(claims) => onChange({ ...request, claims })}
        />
      )}
      <div className="document-generate">
        <Button
          type="primary"
          size="large"
          block
          icon={<FileWordOutlined aria-hidden />}
          disabled={preview === null || faults.length > 0}
          loading={generate.pending}
          onClick={() => void make()}
        >
          {missing.length > 0 ? words.generateWithMissing(missing.length) : words.generate}
        </Button>
      </div>
    </section>
  );
}

/** The program's own papers, then the firm's Word files under a head of their own. */
function templateOptions(templates: readonly PaperTemplate[]) {
  const option = ({ id, title }: PaperTemplate) => ({ value: id, label: title });
  const own = templates.filter(({ source }) => source === 'word').map(option);
  const shipped = templates.filter(({ source }) => source !== 'word').map(option);
  return own.length === 0
    ? shipped
    : [...shipped, { label: words.ownTemplates, title: words.ownTemplates, options: own }];
}

const AUTHORIZATIONS: ReadonlySet<TemplateKind> = new Set(['authorization', 'authorization-court']);

/** A list, a table or a record asks for nothing. */
function withoutClaims(preview: DocumentPreview | null): boolean {
  return preview !== null && preview.claims.length === 0 && preview.offered.length === 0;
}

/** The newest version of the chosen paper that was sent. */
function sentVersion(rows: readonly DocumentRow[], request: DocumentRequest): number | undefined {
  const versions = rows
    .filter(
      ({ templateId, recipientKind, sent }) =>
        sent && templateId === request.templateId && recipientKind === request.recipientKind,
    )
    .map(({ version }) => version);
  return versions.length === 0 ? undefined : Math.max(...versions);
}
