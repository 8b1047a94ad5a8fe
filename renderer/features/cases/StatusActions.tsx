import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import { moveNeedsReason, movesFrom, type StatusMove } from '../../../domain/cases/caseStatus.ts';
import { caseStatusNames } from '../../../domain/glossary.ts';
import { useChange } from '../../rpc/useChange.ts';
import { caseText } from '../../text/caseText.ts';
import { MoveStatusDialog } from './MoveStatusDialog.tsx';

/** 下一步 as one button, the other ways in a menu; what needs a reason or sends papers out asks first. */
export function StatusActions({ record }: { record: CaseRecord }) {
  const { message } = App.useApp();
  const [asking, setAsking] = useState<StatusMove | null>(null);
  const change = useChange((client) => client.case.changeStatus, {
    onDone: (saved) => {
      setAsking(null);
      void message.success(caseText.status.done(caseStatusNames[saved.status]));
    },
  });
  const moves = movesFrom(record.status);
  const forward = moves.find((move) => move.kind === 'forward');
  const others = moves.filter((move) => move !== forward);
  const go = (move: StatusMove) => {
    if (moveNeedsReason(move) || asksFirst.has(move.to)) setAsking(move);
    else void change.run({ caseId: record.id, to: move.to, reason: '', revision: record.revision });
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: others.map((move) => ({
            key: move.to,
            label: caseText.status.moveTo(caseStatusNames[move.to]),
            onClick: () => go(move),
          })),
        }}
      >
        <Button>
          {caseText.status.other} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      {forward ? (
        <Button type="primary" loading={change.pending} onClick={() => go(forward)}>
          {caseText.status.forward[forward.to]}
        </Button>
      ) : null}
      {asking ? (
        <MoveStatusDialog
          record={record}
          move={asking}
          pending={change.pending}
          onCancel={() => setAsking(null)}
          onConfirm={(move, reason) =>
            void change.run({ caseId: record.id, to: move.to, reason, revision: record.revision })
          }
        />
      ) : null}
    </>
  );
}

/** Papers go out with these, so what is open is shown first. */
const asksFirst: ReadonlySet<StatusMove['to']> = new Set(['filing', 'following']);
