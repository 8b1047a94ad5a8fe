import { useQuery } from '@tanstack/react-query';
import { Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import type { RecipientKind } from '../../../domain/documents/recipients.ts';
import {
  missingOfPapers,
  type PackChoice,
  type PackPlan,
  usualRecipients,
} from '../../../domain/packs/pack.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { packText as words } from '../../text/packText.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { PackChannels } from './PackChannels.tsx';
import { PackEvidence } from './PackEvidence.tsx';
import { PackMissingList } from './PackMissingList.tsx';
import { PackProgress } from './PackProgress.tsx';
import type { PackWork } from './usePack.ts';
import './packs.css';

interface PackDialogProps {
  record: CaseRecord;
  work: PackWork;
  onMissingField: (fieldId: string) => void;
  onClose: () => void;
}

/** 一键成套: whom to send to, what is lacking, and one button. */
export function PackDialog(props: PackDialogProps) {
  const { orpc } = useEngine();
  const query = useQuery({
    ...orpc.pack.plan.queryOptions({ input: { caseId: props.record.id } }),
    placeholderData: (before: PackPlan | undefined) => before,
  });
  return (
    <Modal open centered width={1040} title={words.title} footer={null} onCancel={props.onClose}>
      <p className="ad-soft pack-help">{words.explain}</p>
      <QueryView query={query}>{(plan) => <PackDesk {...props} plan={plan} />}</QueryView>
    </Modal>
  );
}

function PackDesk({ record, work, onMissingField, plan }: PackDialogProps & { plan: PackPlan }) {
  const [chosen, setChosen] = useState<RecipientKind[]>(() =>
    usualRecipients(plan.channels.map(({ route }) => route)),
  );
  const [evidence, setEvidence] = useState<PackChoice['evidence']>(() =>
    plan.evidenceCount > plan.wholeFiles.length ? 'own' : 'none',
  );
  const [agreed, setAgreed] = useState(false);
  const [as, setAs] = useState<'zip' | 'folder'>('zip');
  const taken = plan.channels.filter(({ route }) => chosen.includes(route.kind));
  const papers = taken.flatMap(({ label, papers: own }) =>
    own.map((paper) => ({ ...paper, name: `${paper.title}（${label}）` })),
  );
  const cited = new Set(papers.flatMap(({ cites }) => cites));
  const citedOut =
    evidence === 'own' ? plan.wholeFiles.filter(({ evidenceId }) => cited.has(evidenceId)) : [];
  return (
    <>
      <div className="pack-desk">
        <PackChannels channels={plan.channels} chosen={chosen} onChange={setChosen} />
        <div className="pack-side">
          <PackMissingList
            record={record}
            missing={missingOfPapers(papers)}
            onMissingField={onMissingField}
          />
          <PackEvidence
            plan={plan}
            choice={evidence}
            onChange={setEvidence}
            citedOut={citedOut}
            agreed={agreed}
            onAgree={setAgreed}
          />
        </div>
      </div>
      <PackProgress work={work} />
      <footer className="pack-foot">
        <span className="ad-faint">{words.plainNotice}</span>
        <Radio.Group
          aria-label={words.as}
          value={as}
          onChange={(event) => setAs(event.target.value)}
          options={[
            { value: 'zip', label: words.asZip },
            { value: 'folder', label: words.asFolder },
          ]}
        />
        <span className="ad-soft ad-number">
          {papers.length === 0 ? words.nothing : words.count(papers.length)}
        </span>
        <Button
          type="primary"
          size="large"
          loading={work.running}
          disabled={papers.length === 0 || (citedOut.length > 0 && !agreed)}
          onClick={() => void work.start({ recipients: chosen, evidence }, as)}
        >
          {words.make}
        </Button>
      </footer>
    </>
  );
}
