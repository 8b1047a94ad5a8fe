import { CheckOutlined, UserOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import type { FirmProfile } from '../../domain/firm/firmProfile.ts';
import { useEngine } from '../rpc/EngineProvider.tsx';
import { useChange } from '../rpc/useChange.ts';
import { appText } from '../text/appText.ts';

const text = appText.operator;

/** Who acts at this computer, and a quick change of it: audit log and custody chain are signed with this name. */
export function OperatorSwitch() {
  const { client, orpc } = useEngine();
  const firm = useQuery(orpc.firm.get.queryOptions()).data;
  const [open, setOpen] = useState(false);
  const save = useChange((engine) => engine.firm.save, { onDone: () => setOpen(false) });
  const change = async (operatorName: string) => {
    // The profile as it is now: another window of the same page may have changed it.
    const current = await client.firm.get().catch(() => firm);
    if (current) await save.run({ firm: { ...current, operatorName } });
  };
  if (!firm) return null;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      title={text.title}
      content={
        <OperatorChoice firm={firm} saving={save.pending} onChoose={(n) => void change(n)} />
      }
      destroyOnHidden
    >
      <Button
        type="text"
        className="ad-operator"
        icon={<UserOutlined aria-hidden />}
        aria-label={text.button(firm.operatorName || text.nobody)}
      >
        <span className="ad-operator-name">{firm.operatorName || text.nobody}</span>
      </Button>
    </Popover>
  );
}

function OperatorChoice(props: {
  firm: FirmProfile;
  saving: boolean;
  onChoose: (name: string) => void;
}) {
  const { lawyers, operatorName } = props.firm;
  const [typed, setTyped] = useState('');
  const take = () => {
    const name = typed.trim();
    if (name !== '') props.onChoose(name);
  };
  return (
    <div className="ad-operator-choice">
      <p className="ad-soft">{text.explain}</p>
      <div>
        {lawyers.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            aria-current={name === operatorName}
            className="ad-plain ad-operator-row"
            disabled={props.saving}
            onClick={() => props.onChoose(name)}
          >
            <span>{name}</span>
            <span className="ad-faint">{text.lawyer}</span>
            {name === operatorName && <CheckOutlined aria-hidden />}
          </button>
        ))}
      </div>
      <div className="ad-operator-other">
        <Input
          aria-label={text.other}
          placeholder={text.otherPlaceholder}
          maxLength={40}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={take}
        />
        <Button loading={props.saving} disabled={typed.trim() === ''} onClick={take}>
          {text.take}
        </Button>
      </div>
    </div>
  );
}
