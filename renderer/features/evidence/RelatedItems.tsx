import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import type { EvidenceId } from '../../../domain/ids.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { custodyText } from '../../text/custodyText.ts';

const words = custodyText.supersede;

interface RelatedItemsProps {
  item: EvidenceItem;
  onOpen: (evidenceId: EvidenceId) => void;
}

/** A newer or older copy, the file it was taken out of, and a deletion: each said, and linked where it leads. */
export function RelatedItems({ item, onOpen }: RelatedItemsProps) {
  const { destroyedAtMs, supersededById, supersedesId, parentId } = item;
  return (
    <>
      {destroyedAtMs ? (
        <Alert
          showIcon
          type="warning"
          title={custodyText.destroy.note(
            formatShanghai(destroyedAtMs, 'minute'),
            item.destroyedReason ?? '',
          )}
        />
      ) : null}
      {supersededById ? <Related id={supersededById} say={words.newer} onOpen={onOpen} /> : null}
      {supersedesId ? <Related id={supersedesId} say={words.older} onOpen={onOpen} /> : null}
      {parentId ? (
        <Related
          id={parentId}
          say={(number) => words.parent(number, item.parentPath ?? item.originalName)}
          onOpen={onOpen}
        />
      ) : null}
    </>
  );
}

function Related(props: {
  id: EvidenceId;
  say: (number: number) => string;
  onOpen: (evidenceId: EvidenceId) => void;
}) {
  const { orpc } = useEngine();
  const query = useQuery(orpc.evidence.get.queryOptions({ input: { evidenceId: props.id } }));
  if (!query.data) return null;
  return (
    <Alert
      showIcon
      type="info"
      title={props.say(query.data.item.number)}
      action={
        <Button size="small" onClick={() => props.onOpen(props.id)}>
          {words.view}
        </Button>
      }
    />
  );
}
