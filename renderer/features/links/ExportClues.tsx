import { App, Button, Checkbox, Form, Modal, Radio } from 'antd';
import { useState } from 'react';
import { GrantId } from '../../../domain/ids.ts';
import { ClueExportFormat, type ClueFilter, type ClueView } from '../../../domain/links/clue.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { bridge } from '../../bridge/bridge.ts';
import { errorSentence } from '../../rpc/engineError.ts';
import { useChange } from '../../rpc/useChange.ts';
import { linkText } from '../../text/linkText.ts';
import { ShowFileButton } from '../../ui/ShowFileButton.tsx';

const words = linkText.export;

interface Shown {
  view: ClueView;
  filter: ClueFilter;
}

/**
 * Takes what the list shows, and what it is too short for, out of the vault; asks first whether clients are named, and
 * they are not.
 */
export function ExportClues({ view, filter }: Shown) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{words.button}</Button>
      {asking ? (
        <ExportDialog view={view} filter={filter} onClose={() => setAsking(false)} />
      ) : null}
    </>
  );
}

function ExportDialog({ view, filter, onClose }: Shown & { onClose: () => void }) {
  const { message } = App.useApp();
  const [format, setFormat] = useState<ClueExportFormat>('xlsx');
  const [withClients, setWithClients] = useState(false);
  const change = useChange((client) => client.link.export);
  const run = async () => {
    try {
      const target = await bridge().pickSaveTarget({
        suggestedName: words.fileName(shanghaiDate(Date.now()), format),
        purpose: 'saveDocument',
      });
      if (!target) return;
      const grantId = GrantId.parse(target.grantId);
      const written = await change.run({ grantId, format, view, filter, withClients });
      if (!written) return;
      void message.success({
        duration: 8,
        content: (
          <>
            {words.done(written.clues, written.fileName)}{' '}
            <ShowFileButton grantId={target.grantId} label={words.show} />
          </>
        ),
      });
      onClose();
    } catch (error) {
      void message.error(errorSentence(error), 6);
    }
  };
  return (
    <Modal
      open
      title={words.title}
      okText={words.ok}
      confirmLoading={change.pending}
      onOk={() => void run()}
      onCancel={onClose}
    >
      <p>{words.text}</p>
      <Form layout="vertical">
        <Form.Item label={words.format}>
          <Radio.Group
            value={format}
            onChange={(event) => setFormat(event.target.value)}
            options={ClueExportFormat.options.map((value) => ({
              value,
              label: words.formats[value],
            }))}
          />
        </Form.Item>
        <Form.Item help={words.withClientsHelp}>
          <Checkbox
            checked={withClients}
            onChange={(event) => setWithClients(event.target.checked)}
          >
            {words.withClients}
          </Checkbox>
        </Form.Item>
      </Form>
    </Modal>
  );
}
