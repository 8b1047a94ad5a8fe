import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { useChange } from '../../rpc/useChange.ts';
import { directoryText } from '../../text/directoryText.ts';

const text = directoryText.edit;

/** Shipped entries that the firm took out of use, with the way back. */
export function WithdrawnList() {
  const { orpc } = useEngine();
  const withdrawn = useQuery(orpc.directory.withdrawn.queryOptions()).data ?? [];
  const restore = useChange((client) => client.directory.restore, { successText: text.restored });
  if (withdrawn.length === 0) return null;
  return (
    <details className="organisation-withdrawn">
      <summary>{text.withdrawn(withdrawn.length)}</summary>
      <ul>
        {withdrawn.map(({ organisationId, name, reason }) => (
          <li key={organisationId}>
            {name} <span className="ad-faint">{reason}</span>{' '}
            <Button
              size="small"
              type="link"
              onClick={() => void restore.run({ organisationId })}
              aria-label={`${text.restore} ${name}`}
            >
              {text.restore}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
