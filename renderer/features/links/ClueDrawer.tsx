import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { linkText } from '../../text/linkText.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { ClueView } from './ClueView.tsx';
import type { OpenClue } from './clueKey.ts';

const words = linkText.clue;

/**
 * Everything the firm knows of one value or institution, over the page that asked.
 * @param props.hidesClients true where a client may sit beside the desk: nobody else is named
 */
export function ClueDrawer(props: {
  clue: OpenClue;
  onOpen: (clue: OpenClue) => void;
  onClose: () => void;
  hidesClients?: boolean;
}) {
  const { orpc } = useEngine();
  const { kind, value } = props.clue;
  const query = useQuery(orpc.link.clue.queryOptions({ input: { kind, value } }));
  return (
    <Drawer
      open
      size="min(1080px, 92vw)"
      rootClassName="clue-drawer"
      title={query.data ? words.title(linkText.kinds[kind], query.data.shown) : words.loading}
      closable={{ 'aria-label': words.close }}
      onClose={props.onClose}
    >
      <QueryView query={query}>
        {(detail) => (
          <ClueView
            clue={detail}
            hidesClients={props.hidesClients ?? false}
            onOpen={props.onOpen}
          />
        )}
      </QueryView>
    </Drawer>
  );
}
