import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useRef } from 'react';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { EvidenceId } from '../../../domain/ids.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { evidenceText } from '../../text/evidenceText.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { Tag } from '../../ui/Tag.tsx';
import type { DescriptionFormHandle } from './DescriptionForm.tsx';
import { EvidenceActions } from './EvidenceActions.tsx';
import { EvidenceSide } from './EvidenceSide.tsx';
import { EvidenceViewer } from './EvidenceViewer.tsx';
import { IntegrityTag } from './IntegrityTag.tsx';
import './evidence.css';

const words = evidenceText.item;

interface EvidenceDrawerProps {
  /** null = closed. */
  evidenceId: EvidenceId | null;
  /** The list it was opened from: previous and next walk along it. */
  among: readonly EvidenceItem[];
  onOpen: (evidenceId: EvidenceId | null) => void;
}

/** One item over the page: the thing itself at the left, what is said of it and its custody at the right. */
export function EvidenceDrawer({ evidenceId, among, onOpen }: EvidenceDrawerProps) {
  const { orpc } = useEngine();
  const form = useRef<DescriptionFormHandle>(null);
  const query = useQuery({
    ...orpc.evidence.get.queryOptions({ input: { evidenceId: evidenceId ?? nobody } }),
    enabled: evidenceId !== null,
  });
  const item = query.data?.item;
  // Leaving saves what was typed; what cannot be saved keeps the item open and says why.
  const leave = async (next: EvidenceId | null) => {
    if (form.current && !(await form.current.saveIfChanged())) return;
    onOpen(next);
  };
  return (
    <Drawer
      open={evidenceId !== null}
      size="min(1400px, 94vw)"
      rootClassName="evidence-drawer"
      closable={{ 'aria-label': words.close }}
      onClose={() => void leave(null)}
      destroyOnHidden
      title={item ? <Heading item={item} /> : evidenceText.list.title}
      extra={
        <div className="evidence-drawer-actions">
          {evidenceId ? <Walk evidenceId={evidenceId} among={among} onGo={leave} /> : null}
          {item ? <EvidenceActions item={item} /> : null}
        </div>
      }
    >
      {evidenceId ? (
        <QueryView query={query}>
          {(data) => (
            <div className="evidence-item" key={data.item.id}>
              <EvidenceViewer item={data.item} />
              <EvidenceSide
                item={data.item}
                custody={data.custody}
                form={form}
                onOpen={(next) => void leave(next)}
              />
            </div>
          )}
        </QueryView>
      ) : null}
    </Drawer>
  );
}

/** Stands in the query of a closed drawer, which never runs. */
const nobody = EvidenceId.parse('00000000-0000-7000-8000-000000000000');

function Heading({ item }: { item: EvidenceItem }) {
  return (
    <span className="evidence-heading">
      <span className="evidence-heading-text">{words.heading(item.number, item.title)}</span>
      <IntegrityTag integrity={item.integrity} />
      {item.withdrawnAtMs === null ? null : <Tag>{evidenceText.list.withdrawn}</Tag>}
    </span>
  );
}

function Walk(props: {
  evidenceId: EvidenceId;
  among: readonly EvidenceItem[];
  onGo: (evidenceId: EvidenceId) => Promise<void>;
}) {
  const { among } = props;
  const index = among.findIndex(({ id }) => id === props.evidenceId);
  if (index < 0 || among.length < 2) return null;
  const before = among[index - 1];
  const after = among[index + 1];
  return (
    <span className="evidence-walk">
      <Button
        size="small"
        type="text"
        icon={<LeftOutlined />}
        aria-label={words.previous}
        disabled={!before}
        onClick={() => before && void props.onGo(before.id)}
      />
      <span className="ad-soft ad-number">{words.position(index + 1, among.length)}</span>
      <Button
        size="small"
        type="text"
        icon={<RightOutlined />}
        aria-label={words.next}
        disabled={!after}
        onClick={() => after && void props.onGo(after.id)}
      />
    </span>
  );
}
