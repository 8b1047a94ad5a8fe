import type { HourCount } from '../../../domain/collection/analyseCollection.ts';

/** The days of a month, each with 24 hours. */
export interface HeatDay {
  /** 'YYYY-MM-DD' */
  date: string;
  day: number;
  /** 0 = Monday. */
  weekday: number;
  hours: { contacts: number; breaching: number }[];
}

/** Months ('YYYY-MM') that hold contacts, oldest first. */
export function heatMonths(counts: readonly HourCount[]): string[] {
  return [...new Set(counts.map(({ date }) => date.slice(0, 7)))].sort();
}

/** Every day of a month, those without contacts too. */
export function heatDays(month: string, counts: readonly HourCount[]): HeatDay[] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const days = Array.from({ length }, (_, index): HeatDay => {
    const weekday = (new Date(Date.UTC(year, number - 1, index + 1)).getUTCDay() + 6) % 7;
    return {
      date: `${month}-${String(index + 1).padStart(2, '0')}`,
      day: index + 1,
      weekday,
      hours: Array.from({ length: 24 }, () => ({ contacts: 0, breaching: 0 })),
    };
  });
  for (const { date, hour, contacts, breaching } of counts) {
    const day = date.startsWith(month) ? days[Number(date.slice(8)) - 1] : undefined;
    if (day) day.hours[hour] = { contacts, breaching };
  }
  return days;
}
