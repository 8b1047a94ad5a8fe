import { App, Button, Input, Space } from 'antd';
import { useState } from 'react';
import type { PaperTemplateDetail } from '../../../domain/paperTemplates/paperTemplate.ts';
import { useChange } from '../../rpc/useChange.ts';
import { paperTemplateText } from '../../text/paperTemplateText.ts';

const words = paperTemplateText.editor;

/** 保存为新版本, 放弃修改, 恢复内置文字. */
export function PaperTemplateSave(props: {
  detail: PaperTemplateDetail;
  text: string;
  changed: boolean;
  onSaved: () => void;
}) {
  const { detail, text, changed, onSaved } = props;
  const { kind, version } = detail.row;
  const { message, modal } = App.useApp();
  const [note, setNote] = useState('');
  const save = useChange((client) => client.paperTemplate.save);
  const restore = useChange((client) => client.paperTemplate.restoreBuiltin);
  const saveNow = async () => {
    const saved = await save.run({ kind, text, note });
    if (!saved) return;
    setNote('');
    onSaved();
    const newest = saved.detail.versions[0];
    if (!newest) return;
    if (newest.state === 'draft') {
      void message.warning(words.savedDraft(newest.version, saved.faults.length), 6);
    } else if (newest.state === 'builtin') void message.success(words.savedBuiltin);
    else void message.success(words.saved(newest.version));
  };
  const restoreNow = async () => {
    const sure = await modal.confirm({
      title: words.restoreAsk,
      content: words.restoreExplain,
      okText: words.confirm,
      cancelText: words.cancel,
    });
    if (!sure || !(await restore.run({ kind }))) return;
    onSaved();
    void message.success(words.restored);
  };
  return (
    <Space wrap>
      {changed ? <Button onClick={onSaved}>{words.discard}</Button> : null}
      <Button
        disabled={version === null && !detail.row.hasDraft}
        loading={restore.pending}
        onClick={() => void restoreNow()}
      >
        {words.restore}
      </Button>
      <Input
        className="paper-template-note"
        aria-label={words.note}
        placeholder={words.note}
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button
        type="primary"
        disabled={!changed}
        loading={save.pending}
        onClick={() => void saveNow()}
      >
        {words.save}
      </Button>
    </Space>
  );
}
