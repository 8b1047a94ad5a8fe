import { intakeText } from '../../text/intakeText.ts';
import { CheckPills } from '../../ui/CheckPills.tsx';
import type { StepRecorder } from '../verification/useRecordStep.ts';
import { Field } from './Field.tsx';

const text = intakeText.askedFor;

/**
 * 对方索要了什么, asked beside what the client told them. The answer is the checklist step 是否索要密码、验证码或付款:
 * one fact, wherever it is filled in.
 */
export function AskedForQuestion(props: { recorder: StepRecorder; disabled: boolean }) {
  const { steps, record } = props.recorder;
  const step = steps.find(({ code }) => code === 'asks_secrets');
  const note = step?.note ?? '';
  const answer = (asked: string[] | null) => {
    const rest = note.replace(askedLine, '');
    if (asked === null) record('asks_secrets', 'not_done', rest);
    else if (asked.length === 0) record('asks_secrets', 'favourable', rest);
    else record('asks_secrets', 'unfavourable', `${text.line}${asked.join('、')}。${rest}`);
  };
  return (
    <Field label={text.title} field="answers.askedFor" hint={text.help} isGroup wide>
      {({ labelId, hintId }) => (
        <CheckPills
          labelledBy={labelId}
          describedBy={hintId}
          options={text.options.map((value) => ({ value, label: value }))}
          value={askedOf(step?.result, note)}
          onChange={answer}
          noneLabel={text.none}
          disabled={props.disabled}
        />
      )}
    </Field>
  );
}

const askedLine = new RegExp(`^${text.line}([^。]*)。`);

/** null = not asked yet, or answered in the checklist without saying what was asked for. */
function askedOf(result: string | undefined, note: string): string[] | null {
  if (result === 'favourable') return [];
  const named = askedLine.exec(note)?.[1]?.split('、') ?? [];
  const asked = text.options.filter((option) => named.includes(option));
  return result === 'unfavourable' && asked.length > 0 ? asked : null;
}
