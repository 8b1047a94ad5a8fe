import { App, Button, Space, Tooltip } from 'antd';
import type { Grant } from '../../../domain/bridge/bridgeTypes.ts';
import type { DocumentRow } from '../../../domain/documents/documentRecord.ts';
import { GrantId } from '../../../domain/ids.ts';
import { useAskBridge } from '../../bridge/useAskBridge.ts';
import { useChange } from '../../rpc/useChange.ts';
import { documentText } from '../../text/documentText.ts';
import { ShowFileButton } from '../../ui/ShowFileButton.tsx';
import { pdfHelp } from './pdfHelp.ts';

const words = documentText.shelf;

/** 查看, 用 Word 打开, 另存为, 另存为 PDF for one stored version. Leaving the vault as plaintext is said, once each time. */
export function DocumentActions({ row, onOpen }: { row: DocumentRow; onOpen: () => void }) {
  const { message, modal } = App.useApp();
  const ask = useAskBridge();
  const save = useChange((client) => client.document.saveAs);
  const pdf = useChange((client) => client.document.savePdfAs);
  const write = async (grant: Grant | null): Promise<Grant | null> => {
    if (!grant) return null;
    const written = await save.run({ documentId: row.id, grantId: GrantId.parse(grant.grantId) });
    return written ? grant : null;
  };
  const openInWord = async () => {
    const agreed = await modal.confirm({ title: words.openInWord, content: words.exportNotice });
    if (!agreed) return;
    const suggestedName = row.fileName;
    const grant = await write(await ask((it) => it.defaultExportTarget({ suggestedName })));
    if (!grant) return;
    const opened = await ask((it) => it.openExportedFile(grant.grantId));
    if (opened === false) {
      void message.warning(words.openFailed);
      await ask((it) => it.showExportedFile(grant.grantId));
    }
  };
  const saveAs = async () => {
    const grant = await write(
      await ask((it) =>
        it.pickSaveTarget({ suggestedName: row.fileName, purpose: 'saveDocument' }),
      ),
    );
    if (grant) tellSaved(grant, words.saved(grant.displayName));
  };
  const savePdfAs = async () => {
    const suggestedName = row.fileName.replace(/\.docx$/, '.pdf');
    const grant = await ask((it) => it.pickSaveTarget({ suggestedName, purpose: 'saveDocument' }));
    if (!grant) return;
    const input = { documentId: row.id, grantId: GrantId.parse(grant.grantId) };
    const done = await pdf.run(input);
    if (done) tellSaved(grant, words.savedPdf(grant.displayName, done.laidOutBy));
  };
  const tellSaved = (grant: Grant, sentence: string) => {
    void message.success({
      content: (
        <>
          {sentence} <ShowFileButton grantId={grant.grantId} label={words.savedShow} />
        </>
      ),
      duration: 6,
    });
  };
  return (
    <Space size={4} wrap>
      <Button size="small" onClick={onOpen}>
        {words.open}
      </Button>
      <Button size="small" loading={save.pending} onClick={() => void openInWord()}>
        {words.openInWord}
      </Button>
      <Button size="small" loading={save.pending} onClick={() => void saveAs()}>
        {words.saveAs}
      </Button>
      <Tooltip title={pdfHelp(row.templateId)}>
        <Button size="small" loading={pdf.pending} onClick={() => void savePdfAs()}>
          {words.savePdf}
        </Button>
      </Tooltip>
    </Space>
  );
}
