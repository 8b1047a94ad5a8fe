import { ArrowRightOutlined } from '@ant-design/icons';
import { Button, Tabs } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Verdict, VerdictOverride } from '../../../domain/verification/verification.ts';
import { verificationText as text } from '../../text/verificationText.ts';
import { CheckTable } from './CheckTable.tsx';
import { NextStepList } from './NextStepList.tsx';
import { OverrideNote } from './OverrideNote.tsx';
import { ReasonList } from './ReasonList.tsx';
import { VerdictOutcomes } from './VerdictOutcomes.tsx';
import './verification.css';

export type VerdictTab = 'reasons' | 'checklist' | 'steps' | 'checks';

export interface VerdictPanelProps {
  verdict: Verdict;
  override: VerdictOverride | null;
  earlierOverrides?: readonly VerdictOverride[];
  /** Jumps to the field or step that the next question is about; absent = nothing can be answered here. */
  onAsk?: (field: string) => void;
  /** The checklist, where it stands in this panel and not beside it. */
  checklist?: ReactNode;
  /** 另定结论 and 撤销另定结论. */
  actions?: ReactNode;
  tab?: VerdictTab;
  onTab?: (tab: VerdictTab) => void;
}

/** The verdict, always in sight: outcomes, the one question to ask next, and behind them the whole reasoning. */
export function VerdictPanel(props: VerdictPanelProps) {
  const { verdict, override, onAsk, checklist, actions } = props;
  const [ownTab, setOwnTab] = useState<VerdictTab>('reasons');
  const tab = props.tab ?? ownTab;
  const select = (key: string) => {
    setOwnTab(key as VerdictTab);
    props.onTab?.(key as VerdictTab);
  };
  const items = [
    {
      key: 'reasons',
      label: text.tabs.reasons,
      children: <ReasonList reasons={verdict.reasons} />,
    },
    ...(checklist === undefined
      ? []
      : [{ key: 'checklist', label: text.tabs.checklist, children: checklist }]),
    { key: 'steps', label: text.tabs.steps, children: <NextStepList steps={verdict.nextSteps} /> },
    {
      key: 'checks',
      label: text.tabs.checks,
      children: <CheckTable verdict={verdict} />,
    },
  ];
  return (
    <section className="verdict-panel" aria-label={text.panelLabel}>
      <header className="verdict-head">
        <div className="verdict-title">
          <h3>{override === null ? text.panelTitle : text.lawyerConclusion}</h3>
          {actions}
        </div>
        {override !== null && (
          <OverrideNote override={override} earlier={props.earlierOverrides ?? []} />
        )}
        {override !== null && <h4>{text.computed}</h4>}
        <div className="verdict-outcomes" aria-live="polite">
          <VerdictOutcomes
            outcomes={verdict.outcomes}
            size={override === null ? 'large' : 'small'}
          />
        </div>
        {override === null && (props.earlierOverrides?.length ?? 0) > 0 && (
          <OverrideNote override={null} earlier={props.earlierOverrides ?? []} />
        )}
        {verdict.nextQuestion !== null && onAsk && (
          <NextQuestion ask={onAsk} question={verdict.nextQuestion} />
        )}
      </header>
      <Tabs className="verdict-tabs" size="small" activeKey={tab} onChange={select} items={items} />
    </section>
  );
}

function NextQuestion(props: {
  question: NonNullable<Verdict['nextQuestion']>;
  ask: (field: string) => void;
}) {
  const { question, ask } = props;
  return (
    <div className="next-question">
      <div>
        <small>{text.nextQuestion}</small>
        <p>{question.sentence}</p>
      </div>
      <Button
        size="small"
        icon={<ArrowRightOutlined aria-hidden />}
        iconPlacement="end"
        aria-keyshortcuts="Alt+Q"
        onClick={() => ask(question.field)}
      >
        {text.goAnswer}
      </Button>
    </div>
  );
}
