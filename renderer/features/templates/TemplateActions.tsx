import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { GrantId } from '../../../domain/ids.ts';
import type { FirmTemplateRow } from '../../../domain/wordTemplates/firmTemplate.ts';
import { bridge } from '../../bridge/bridge.ts';
import { useAskBridge } from '../../bridge/useAskBridge.ts';
import { useChange } from '../../rpc/useChange.ts';
import { templateText } from '../../text/templateText.ts';
import { TemplateNameDialog } from './TemplateNameDialog.tsx';
import type { AddTemplate } from './useAddTemplate.ts';

const words = templateText.detail;

/** 更新文件, 名称和用途, 导出, 停用. */
export function TemplateActions({ row, add }: { row: FirmTemplateRow; add: AddTemplate }) {
  const { message } = App.useApp();
  const ask = useAskBridge();
  const [naming, setNaming] = useState(false);
  const retire = useChange((client) => client.template.retire);
  const save = useChange((client) => client.template.saveAs);
  const isRetired = row.retiredAtMs !== null;
  const exportFile = async () => {
    const grant = await ask((it) =>
      it.pickSaveTarget({ suggestedName: row.fileName, purpose: 'saveDocument' }),
    );
    if (!grant) return;
    const grantId = GrantId.parse(grant.grantId);
    const written = await save.run({ templateId: row.id, caseId: null, grantId });
    if (written) void message.success(words.saved(grant.displayName));
  };
  return (
    <Space wrap>
      <Button
        loading={add.pending}
        onClick={() =>
          void add.add(() => bridge().pickFiles({ purpose: 'evidence', multiple: false }), row.id)
        }
      >
        {words.newVersion}
      </Button>
      <Button onClick={() => setNaming(true)}>{words.rename}</Button>
      <Button loading={save.pending} onClick={() => void exportFile()}>
        {words.export}
      </Button>
      <Button
        danger={!isRetired}
        loading={retire.pending}
        onClick={() => void retire.run({ templateId: row.id, retired: !isRetired })}
      >
        {isRetired ? words.restoreUse : words.retire}
      </Button>
      {naming ? <TemplateNameDialog row={row} onClose={() => setNaming(false)} /> : null}
    </Space>
  );
}
