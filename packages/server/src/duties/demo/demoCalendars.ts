import { dayFromText, textFromDay } from "@gantry/records";

const office = [
  { from: 480, to: 720 },
  { from: 780, to: 1020 },
];
const morning = [{ from: 480, to: 720 }];
const window = [{ from: 360, to: 1080 }];

export type CalendarKey = "office" | "mornings" | "fourDays" | "maintenance";

export interface DemoCalendar {
  key: CalendarKey;
  name: string;
  base: CalendarKey | null;
  days: ({ from: number; to: number }[] | null)[];
  exceptions: { name: string; from: string; to: string; intervals: [] }[];
}

/** Working time of the demo: the office with its public holidays, two part-time weeks, and the window for work on live systems. */
export function demoCalendars(today: string): DemoCalendar[] {
  const year = Number(today.slice(0, 4));
  const holidays = [year - 1, year, year + 1, year + 2].flatMap(publicHolidays);
  return [
    {
      key: "office",
      name: "Office hours",
      base: null,
      days: [[], office, office, office, office, office, []],
      exceptions: holidays,
    },
    {
      key: "mornings",
      name: "Part time, mornings",
      base: "office",
      days: [null, morning, morning, morning, morning, morning, null],
      exceptions: [],
    },
    {
      key: "fourDays",
      name: "Part time, Monday to Thursday",
      base: "office",
      days: [null, null, null, null, null, [], null],
      exceptions: [],
    },
    {
      key: "maintenance",
      name: "Maintenance window (weekends)",
      base: null,
      days: [window, [], [], [], [], [], window],
      exceptions: [],
    },
  ];
}

function publicHolidays(year: number): DemoCalendar["exceptions"] {
  const easter = easterSunday(year);
  const days: [name: string, day: number][] = [
    ["New Year", dayOf(`${year}-01-01`)],
    ["Good Friday", easter - 2],
    ["Easter Monday", easter + 1],
    ["Labour Day", dayOf(`${year}-05-01`)],
    ["Christmas Eve", dayOf(`${year}-12-24`)],
    ["Christmas Day", dayOf(`${year}-12-25`)],
    ["Second day of Christmas", dayOf(`${year}-12-26`)],
    ["New Year's Eve", dayOf(`${year}-12-31`)],
  ];
  return days.map(([name, day]) => ({ name, from: textFromDay(day), to: textFromDay(day + 1), intervals: [] }));
}

function dayOf(text: string): number {
  const day = dayFromText(text);
  if (day === null) throw new Error(`${text} is no day.`);
  return day;
}

/** Day number of Easter Sunday (the anonymous Gregorian algorithm, as Meeus gives it in "Astronomical Algorithms", chapter 8). */
export function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return dayOf(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
}
