import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { HourCount } from '../../../domain/collection/analyseCollection.ts';
import { isQuietHourOfDay } from '../../../domain/collection/quietHours.ts';
import { collectionText } from '../../text/collectionText.ts';
import { type HeatDay, heatDays, heatMonths } from './heatMonths.ts';

const words = collectionText.heat;
const hours = Array.from({ length: 24 }, (_, hour) => hour);

interface HeatMapProps {
  counts: readonly HourCount[];
  /** The day that the table shows alone. */
  chosenDay: string | null;
  onChooseDay: (date: string) => void;
}

interface Place {
  day: number;
  hour: number;
}

/** A month of contacts by day and hour; one cell takes the focus, arrows move it. */
export function HeatMap({ counts, chosenDay, onChooseDay }: HeatMapProps) {
  const months = useMemo(() => heatMonths(counts), [counts]);
  const [chosen, setMonth] = useState<string | null>(null);
  const month = chosen !== null && months.includes(chosen) ? chosen : (months.at(-1) ?? null);
  if (month === null) return null;
  const at = months.indexOf(month);
  return (
    <section className="ad-sheet ad-sheet-padded heat" aria-label={words.title}>
      <header className="heat-bar">
        <h2 className="ad-sheet-title">{words.title}</h2>
        <Button
          type="text"
          size="small"
          icon={<LeftOutlined aria-hidden />}
          aria-label={words.previous}
          disabled={at === 0}
          onClick={() => setMonth(months[at - 1] ?? null)}
        />
        <span className="ad-number" aria-live="polite">
          {monthName(month)}
        </span>
        <Button
          type="text"
          size="small"
          icon={<RightOutlined aria-hidden />}
          aria-label={words.next}
          disabled={at === months.length - 1}
          onClick={() => setMonth(months[at + 1] ?? null)}
        />
      </header>
      <MonthGrid
        key={month}
        month={month}
        counts={counts}
        chosenDay={chosenDay}
        onChooseDay={onChooseDay}
      />
      <p className="heat-legend ad-faint">
        <span className="heat-sample" data-tone="contacts" /> {words.legendContacts}
        <span className="heat-sample" data-tone="breach" /> {words.legendBreach}
        <span className="heat-sample" data-quiet /> {words.legendQuiet}
      </p>
    </section>
  );
}

function MonthGrid(props: HeatMapProps & { month: string }) {
  const { month, counts, chosenDay, onChooseDay } = props;
  const days = useMemo(() => heatDays(month, counts), [month, counts]);
  const most = Math.max(1, ...days.flatMap((day) => day.hours.map(({ contacts }) => contacts)));
  const places = useMemo(() => placesOf(days), [days]);
  const [moved, setActive] = useState<Place | null>(null);
  // What is counted may change while a cell has the focus.
  const isThere = places.some(({ day, hour }) => day === moved?.day && hour === moved.hour);
  const active = isThere ? moved : (places[0] ?? null);
  const [told, setTold] = useState<Place | null>(null);
  const grid = useRef<HTMLTableElement>(null);
  const move = (event: KeyboardEvent) => {
    const next = active === null ? null : placeAfter(event.key, active, places);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    grid.current
      ?.querySelector<HTMLElement>(`[data-day="${next.day}"][data-hour="${next.hour}"]`)
      ?.focus();
  };
  const day = told === null ? undefined : days[told.day];
  return (
    <>
      <table ref={grid} className="heat-grid" aria-label={words.label(monthName(month))}>
        <thead>
          <tr>
            <td />
            {days.map((each) => (
              <th
                key={each.date}
                scope="col"
                className="heat-day"
                data-chosen={each.date === chosenDay || undefined}
                title={words.day(each.day, words.weekdays[each.weekday] ?? '')}
              >
                {each.day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onPointerLeave={() => setTold(null)}>
          {hours.map((hour) => (
            <HeatRow
              key={hour}
              hour={hour}
              days={days}
              most={most}
              activeDay={active?.hour === hour ? active.day : null}
              onTell={(index) => setTold({ day: index, hour })}
              onFocus={(index) => {
                setActive({ day: index, hour });
                setTold({ day: index, hour });
              }}
              onMove={move}
              onChoose={onChooseDay}
            />
          ))}
        </tbody>
      </table>
      <p className="heat-told ad-soft">{day && told ? cellText(day, told.hour) : words.hint}</p>
    </>
  );
}

interface HeatRowProps {
  hour: number;
  days: readonly HeatDay[];
  most: number;
  /** Index of the day whose cell can be reached with Tab; null = in another row. */
  activeDay: number | null;
  onTell: (day: number) => void;
  onFocus: (day: number) => void;
  onMove: (event: KeyboardEvent) => void;
  onChoose: (date: string) => void;
}

function HeatRow(props: HeatRowProps) {
  const { hour, days, most, activeDay } = props;
  const isQuiet = isQuietHourOfDay(hour) || undefined;
  return (
    <tr>
      <th scope="row" className="heat-hour">
        {hour % 2 === 0 ? words.hour(hour) : ''}
      </th>
      {days.map((day, index) => {
        const { contacts, breaching } = day.hours[hour] ?? { contacts: 0, breaching: 0 };
        if (contacts === 0) return <td key={day.date} className="heat-cell" data-quiet={isQuiet} />;
        return (
          <td key={day.date} className="heat-cell" data-quiet={isQuiet}>
            <button
              type="button"
              aria-label={cellText(day, hour)}
              title={cellText(day, hour)}
              tabIndex={activeDay === index ? 0 : -1}
              data-day={index}
              data-hour={hour}
              data-tone={breaching > 0 ? 'breach' : 'contacts'}
              style={{ opacity: 0.35 + (0.65 * contacts) / most }}
              onPointerEnter={() => props.onTell(index)}
              onFocus={() => props.onFocus(index)}
              onKeyDown={props.onMove}
              onClick={() => props.onChoose(day.date)}
            />
          </td>
        );
      })}
    </tr>
  );
}

function cellText(day: HeatDay, hour: number): string {
  const { contacts = 0, breaching = 0 } = day.hours[hour] ?? {};
  return words.cell(day.date, hour, contacts, breaching);
}

/** The hours with contacts, in the order of time. */
function placesOf(days: readonly HeatDay[]): Place[] {
  return days.flatMap((each, day) =>
    each.hours.flatMap(({ contacts }, hour) => (contacts > 0 ? [{ day, hour }] : [])),
  );
}

/** Up and down go through the hours with contacts, left and right to the nearest one of another day. */
function placeAfter(key: string, from: Place, places: readonly Place[]): Place | null {
  const at = places.findIndex(({ day, hour }) => day === from.day && hour === from.hour);
  if (key === 'ArrowDown') return places[at + 1] ?? null;
  if (key === 'ArrowUp') return places[at - 1] ?? null;
  if (key === 'Home') return places[0] ?? null;
  if (key === 'End') return places.at(-1) ?? null;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  const beyond =
    key === 'ArrowRight'
      ? places.filter(({ day }) => day > from.day)
      : places.filter(({ day }) => day < from.day).reverse();
  const sameDay = beyond.filter(({ day }) => day === beyond[0]?.day);
  const distance = ({ hour }: Place) => Math.abs(hour - from.hour);
  return sameDay.sort((one, other) => distance(one) - distance(other))[0] ?? null;
}

function monthName(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return words.month(year, number);
}
