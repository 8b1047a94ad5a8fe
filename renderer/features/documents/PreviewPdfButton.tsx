import { FilePdfOutlined } from '@ant-design/icons';
import { App, Button, Tooltip } from 'antd';
import type { DocumentRequest } from '../../../domain/documents/documentRecord.ts';
import { GrantId } from '../../../domain/ids.ts';
import { useAskBridge } from '../../bridge/useAskBridge.ts';
import { useChange } from '../../rpc/useChange.ts';
import { documentText } from '../../text/documentText.ts';
import { pdfHelp } from './pdfHelp.ts';

/** The paper as it stands in the preview, as PDF; it becomes no version. */
export function PreviewPdfButton(props: {
  request: DocumentRequest;
  title: string;
  size?: 'small' | 'middle';
}) {
  const { request, title, size = 'small' } = props;
  const { message } = App.useApp();
  const ask = useAskBridge();
  const pdf = useChange((client) => client.document.savePreviewPdf);
  const save = async () => {
    const suggestedName = documentText.make.previewPdfName(title);
    const grant = await ask((it) => it.pickSaveTarget({ suggestedName, purpose: 'saveDocument' }));
    if (!grant) return;
    const done = await pdf.run({ request, grantId: GrantId.parse(grant.grantId) });
    if (!done) return;
    void message.success(documentText.shelf.savedPdf(grant.displayName, done.laidOutBy), 6);
  };
  return (
    <Tooltip title={pdfHelp(request.templateId)}>
      <Button
        size={size}
        icon={<FilePdfOutlined aria-hidden />}
        loading={pdf.pending}
        onClick={() => void save()}
      >
        {documentText.make.previewPdf}
      </Button>
    </Tooltip>
  );
}
