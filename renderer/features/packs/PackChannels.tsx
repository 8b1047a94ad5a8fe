import { Button, Checkbox, Select } from 'antd';
import { type RecipientKind, recipientInfo } from '../../../domain/documents/recipients.ts';
import { templateNames } from '../../../domain/documents/templateKind.ts';
import type {
  PackChannel,
  PackPaper,
  PackPlan,
  PackSelection,
  PackTemplates,
} from '../../../domain/packs/pack.ts';
import { documentText } from '../../text/documentText.ts';
import { packText as words } from '../../text/packText.ts';
import { Tag, type TagTone } from '../../ui/Tag.tsx';
import { channelOf, isChosen, withChannel, withPaper } from './packSelection.ts';

const tones: Record<PackChannel['route']['state'], TagTone> = {
  suited: 'success',
  not_yet: 'warning',
  unsuited: 'neutral',
};

interface PackChannelsProps {
  plan: PackPlan;
  selection: readonly PackSelection[];
  onSelect: (selection: PackSelection[]) => void;
  templates: PackTemplates;
  onTemplates: (templates: PackTemplates) => void;
}

/** Who can be turned to, why now or why not, and with which papers, made by which template. */
export function PackChannels(props: PackChannelsProps) {
  return (
    <ul className="pack-channels" aria-label={words.channels}>
      {props.plan.channels.map((channel) => (
        <li key={channel.route.kind}>
          <Channel {...props} channel={channel} />
        </li>
      ))}
    </ul>
  );
}

function Channel(props: PackChannelsProps & { channel: PackChannel }) {
  const { plan, selection, onSelect, channel } = props;
  const { route, label, papers, sent } = channel;
  const chosen = papers.filter(({ kind }) =>
    isChosen(selection, { recipientKind: route.kind, kind }),
  );
  return (
    <>
      <div className="pack-channel-head">
        <Checkbox
          disabled={papers.length === 0}
          checked={chosen.length > 0}
          onChange={(event) => onSelect(withChannel(selection, channel, event.target.checked))}
        >
          <strong>{label}</strong>
        </Checkbox>
        <StateTag channel={channel} />
      </div>
      <div className="pack-channel-body">
        <div>{route.reason}</div>
        {route.first ? <SendFirst {...props} plan={plan} first={route.first} /> : null}
        {sent.length === 0 ? null : <div className="ad-soft">{words.sent(sent)}</div>}
        <ul className="pack-papers" aria-label={words.papersOf(label)}>
          {papers.map((paper) => (
            <li key={paper.kind}>
              <PaperChoice {...props} paper={paper} />
            </li>
          ))}
        </ul>
        <Conditions kind={route.kind} />
      </div>
    </>
  );
}

function StateTag({ channel: { route, sent } }: { channel: PackChannel }) {
  if (route.state === 'suited' && sent.length > 0) return <Tag tone="info">{words.isSent}</Tag>;
  const text = route.from === null ? words.state[route.state] : words.from(route.from);
  return <Tag tone={tones[route.state]}>{text}</Tag>;
}

/** What must go out before, one click away. */
function SendFirst({
  plan,
  first,
  selection,
  onSelect,
}: PackChannelsProps & { first: RecipientKind }) {
  const before = channelOf(plan, first);
  const name = recipientInfo(first).label;
  const isTaken = selection.some(({ recipientKind }) => recipientKind === first);
  if (!before || before.papers.length === 0 || isTaken) {
    return <div className="ad-soft">{words.first(name)}</div>;
  }
  return (
    <Button
      size="small"
      type="link"
      className="document-missing-link"
      onClick={() => onSelect(withChannel(selection, before, true))}
    >
      {words.tickFirst(name)}
    </Button>
  );
}

function PaperChoice(props: PackChannelsProps & { channel: PackChannel; paper: PackPaper }) {
  const { plan, selection, onSelect, channel, paper, templates, onTemplates } = props;
  const { kind, title, templateId } = paper;
  const one = { recipientKind: channel.route.kind, kind };
  const own = plan.templates.filter((template) => template.kind === kind);
  return (
    <>
      <Checkbox
        checked={isChosen(selection, one)}
        onChange={(event) => onSelect(withPaper(selection, one, event.target.checked))}
      >
        {title}
      </Checkbox>
      {own.length === 0 ? null : (
        <Select
          size="small"
          className="pack-template"
          popupMatchSelectWidth={false}
          aria-label={words.templateOf(title, channel.label)}
          value={templateId}
          options={[
            { value: kind as string, label: words.builtin(templateNames[kind]) },
            ...own.map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
          onChange={(chosen: string) => {
            const template = own.find(({ id }) => id === chosen)?.id;
            const { [kind]: _before, ...others } = templates;
            onTemplates(template ? { ...others, [kind]: template } : others);
          }}
        />
      )}
    </>
  );
}

function Conditions({ kind }: { kind: RecipientKind }) {
  const info = recipientInfo(kind);
  const make = documentText.make;
  const notes = [
    `${make.accepts}：${info.accepts}`,
    ...info.preconditions.map((text) => `${make.preconditions}：${text}`),
    `${make.identity}：${info.identity}`,
    `${make.replyTime}：${info.replyTime ?? make.noReplyTime}`,
    ...info.unverified.map(words.unverified),
  ];
  return (
    <details>
      <summary>{words.more}</summary>
      <ul className="pack-notes">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </details>
  );
}
