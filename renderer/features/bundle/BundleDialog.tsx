import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { BundleOptions } from '../../../domain/bundle/bundle.ts';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import type { EvidenceId } from '../../../domain/ids.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { bundleText as words } from '../../text/bundleText.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { BundleGroups } from './BundleGroups.tsx';
import { BundleOptionFields, isBundleDate } from './BundleOptionFields.tsx';
import { BundleProgress } from './BundleProgress.tsx';
import { draftGroups, dropItem, groupsForBundle } from './bundleDraft.ts';
import { LeftOutItems } from './LeftOutItems.tsx';
import type { MakeBundle } from './useMakeBundle.ts';
import { useWholeFiles } from './useWholeFiles.ts';
import { WholeFilesNote } from './WholeFilesNote.tsx';
import './bundle.css';

interface BundleDialogProps {
  record: CaseRecord;
  items: readonly EvidenceItem[];
  /** What was ticked in the table; null = all that is in use. */
  only: readonly EvidenceId[] | null;
  work: MakeBundle;
  onClose: () => void;
}

/** 制作证据包: grouped as the program would, to be put in another order, and made with one button. */
export function BundleDialog(props: BundleDialogProps) {
  const { orpc } = useEngine();
  const query = useQuery({
    ...orpc.bundle.suggest.queryOptions({ input: { caseId: props.record.id } }),
    // What a person has put in order is not to be undone by a newer suggestion.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <Modal
      open
      centered
      width={980}
      className="bundle-dialog"
      title={words.title}
      footer={null}
      onCancel={props.onClose}
    >
      <QueryView query={query}>
        {(suggested) => <BundleDesk {...props} suggested={suggested} />}
      </QueryView>
    </Modal>
  );
}

function BundleDesk(props: BundleDialogProps & { suggested: BundleOptions }) {
  const { items, only, work, suggested } = props;
  const [options, setOptions] = useState(suggested);
  const [groups, setGroups] = useState(() =>
    draftGroups(suggested.groups, only, words.groups.chosenTitle),
  );
  const [agreed, setAgreed] = useState(false);
  const ready = groupsForBundle(groups);
  const whole = useWholeFiles(props.record.id, groups, items);
  const count = groups.reduce((sum, { evidenceIds }) => sum + evidenceIds.length, 0);
  return (
    <>
      <p className="ad-soft bundle-explain">{words.explain}</p>
      <div className="bundle-desk">
        <div className="bundle-lists">
          <WholeFilesNote
            whole={whole}
            agreed={agreed}
            onAgree={setAgreed}
            onOut={(id) => setGroups((now) => dropItem(now, id))}
          />
          <BundleGroups
            groups={groups}
            items={items}
            onChange={setGroups}
            forms={
              options.originalColumn
                ? {
                    chosen: options.originForms ?? {},
                    onChoose: (id, form) =>
                      setOptions((now) => ({
                        ...now,
                        originForms: { ...now.originForms, [id]: form },
                      })),
                  }
                : undefined
            }
          />
          <LeftOutItems groups={groups} items={items} onChange={setGroups} />
        </div>
        <BundleOptionFields options={options} onChange={setOptions} />
      </div>
      <BundleProgress work={work} />
      <footer className="bundle-foot">
        {whole.length > 0 && !agreed ? (
          <span>{words.whole.first}</span>
        ) : (
          <span className="ad-faint">{words.makeHelp}</span>
        )}
        <span className="ad-soft ad-number">
          {count === 0 ? words.nothing : words.itemCount(count)}
        </span>
        <Button
          type="primary"
          size="large"
          loading={work.running}
          disabled={!ready || !isBundleDate(options.date) || (whole.length > 0 && !agreed)}
          onClick={() => ready && void work.start({ ...options, groups: ready }, only !== null)}
        >
          {words.make}
        </Button>
      </footer>
    </>
  );
}
