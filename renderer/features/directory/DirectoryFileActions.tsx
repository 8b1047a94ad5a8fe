import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Space } from 'antd';
import { useState } from 'react';
import type {
  DirectoryFormat,
  DirectoryPreview,
  DirectoryScope,
} from '../../../domain/contract/directoryContract.ts';
import { GrantId } from '../../../domain/ids.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { useAskBridge } from '../../bridge/useAskBridge.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { errorSentence } from '../../rpc/engineError.ts';
import { useChange } from '../../rpc/useChange.ts';
import { directoryText } from '../../text/directoryText.ts';
import { ImportPreviewDialog } from './ImportPreviewDialog.tsx';

const text = directoryText.files;

/** 导入 (a preview first) and 导出 of the directory. */
export function DirectoryFileActions() {
  const { client } = useEngine();
  const { message } = App.useApp();
  const ask = useAskBridge();
  const [preview, setPreview] = useState<DirectoryPreview | null>(null);
  const [reading, setReading] = useState(false);
  const save = useChange((engine) => engine.directory.export);
  const exportAs = async (format: DirectoryFormat, scope: DirectoryScope) => {
    const suggestedName = text.fileName(shanghaiDate(Date.now()), scope, format);
    const grant = await ask((it) => it.pickSaveTarget({ suggestedName, purpose: 'saveDocument' }));
    if (!grant) return;
    const written = await save.run({ grantId: GrantId.parse(grant.grantId), format, scope });
    if (written) void message.success(text.exported(written.organisations, grant.displayName));
  };
  const choose = async () => {
    const files = await ask((it) => it.pickFiles({ purpose: 'evidence', multiple: false }));
    const grant = files?.[0];
    if (!grant) return;
    setReading(true);
    try {
      const grantId = GrantId.parse(grant.grantId);
      setPreview(await client.directory.previewImport({ grantId }));
    } catch (error) {
      void message.error(errorSentence(error), 8);
    } finally {
      setReading(false);
    }
  };
  return (
    <Space>
      <Button loading={reading} onClick={() => void choose()}>
        {text.import}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: text.exports.map(({ label }, key) => ({ key, label })),
          onClick: ({ key }) => {
            const chosen = text.exports[Number(key)];
            if (chosen) void exportAs(chosen.format, chosen.scope);
          },
        }}
      >
        <Button loading={save.pending} icon={<DownOutlined aria-hidden />} iconPlacement="end">
          {text.export}
        </Button>
      </Dropdown>
      {preview ? <ImportPreviewDialog preview={preview} onClose={() => setPreview(null)} /> : null}
    </Space>
  );
}
