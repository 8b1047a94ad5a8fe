import { useQuery } from '@tanstack/react-query';
import { Descriptions } from 'antd';
import { bridge } from '../../bridge/bridge.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { settingsText } from '../../text/settingsText.ts';
import { Tag } from '../../ui/Tag.tsx';
import { SectionHeading } from './SectionHeading.tsx';

const text = settingsText.about;

export function AboutSection() {
  const { orpc, state } = useEngine();
  const status = useQuery(orpc.vault.status.queryOptions());
  const newest = useQuery(orpc.audit.list.queryOptions({ input: { beforeSeq: null, limit: 1 } }));
  return (
    <div className="ad-settings-narrow">
      <SectionHeading title={text.title} />
      <Descriptions
        column={1}
        bordered
        size="small"
        items={[
          { key: 'version', label: text.version, children: `${bridge().appVersion}` },
          {
            key: 'engine',
            label: text.engine,
            children:
              state === 'ready' ? (
                <Tag tone="success">{text.engineReady}</Tag>
              ) : (
                <Tag tone="warning">{text.engineAway}</Tag>
              ),
          },
          {
            key: 'vault',
            label: text.vault,
            children: status.data?.open === 'sample' ? text.vaultSample : text.vaultOwn,
          },
          {
            key: 'entries',
            label: text.entries,
            children: text.entriesCount(newest.data?.[0]?.seq ?? 0),
          },
        ]}
      />
      <p className="ad-settings-note">{text.note}</p>
    </div>
  );
}
