import type { CaseContact } from '../../../domain/cases/caseRecord.ts';
import { shanghaiHour, shanghaiWeekday } from '../../../domain/time/shanghaiTime.ts';
import { caseText } from '../../text/caseText.ts';

const words = caseText.contacts;
const cell = 12;
const left = 30;
const top = 16;

/** When they came: weekday by hour, darker = more. The hours 22:00–8:00 are hatched. */
export function ContactHours({ contacts }: { contacts: CaseContact[] }) {
  const counts = countHours(contacts);
  const most = Math.max(1, ...counts.flat());
  return (
    <section className="ad-sheet ad-sheet-padded case-hours" aria-label={words.hoursTitle}>
      <h2 className="ad-sheet-title">{words.hoursTitle}</h2>
      <svg
        viewBox={`0 0 ${left + 24 * cell} ${top + 7 * cell}`}
        role="img"
        aria-label={words.hoursLabel}
      >
        {[0, 4, 8, 12, 16, 20].map((hour) => (
          <text key={hour} x={left + hour * cell} y={11} className="case-hours-label">
            {hour}
          </text>
        ))}
        {counts.map((row, weekday) => (
          <g key={words.weekdays[weekday]}>
            <text x={0} y={top + weekday * cell + 9} className="case-hours-label">
              {words.weekdays[weekday]}
            </text>
            {row.map((count, hour) => (
              <HourCell
                // biome-ignore lint/suspicious/noArrayIndexKey: the hour is the identity
                key={hour}
                weekday={weekday}
                hour={hour}
                count={count}
                share={count / most}
              />
            ))}
          </g>
        ))}
      </svg>
      <p className="ad-faint">{words.hoursNote}</p>
    </section>
  );
}

function HourCell(props: { weekday: number; hour: number; count: number; share: number }) {
  const { weekday, hour, count, share } = props;
  const x = left + hour * cell;
  const y = top + weekday * cell;
  const quiet = hour >= 22 || hour < 8;
  return (
    <g>
      <title>{words.hoursCell(words.weekdays[weekday] ?? '', hour, count)}</title>
      <rect x={x} y={y} width={cell - 1} height={cell - 1} rx={1.5} className="case-hours-cell" />
      {count > 0 ? (
        <rect
          x={x}
          y={y}
          width={cell - 1}
          height={cell - 1}
          rx={1.5}
          opacity={0.35 + 0.65 * share}
          className={quiet ? 'case-hours-quiet' : 'case-hours-count'}
        />
      ) : null}
      {quiet && count === 0 ? (
        <line
          x1={x + 2}
          y1={y + cell / 2}
          x2={x + cell - 3}
          y2={y + cell / 2}
          className="case-hours-line"
        />
      ) : null}
    </g>
  );
}

function countHours(contacts: CaseContact[]): number[][] {
  const counts = Array.from({ length: 7 }, () => new Array<number>(24).fill(0));
  for (const { occurredAtMs, dateOnly, direction } of contacts) {
    if (occurredAtMs === null || dateOnly || direction === 'outgoing') continue;
    const row = counts[shanghaiWeekday(occurredAtMs)];
    const hour = shanghaiHour(occurredAtMs);
    if (row) row[hour] = (row[hour] ?? 0) + 1;
  }
  return counts;
}
