import type { Context } from "../context.ts";
import { quoted } from "../domain/safe-text.ts";
import { usage } from "../failure.ts";
import { calendarText, isCalendar } from "../formats/calendar.ts";
import { deliver, ofKind, type ExportOptions } from "./deliver.ts";
import { weekToExport } from "./week-to-export.ts";

export interface ExportIcsOptions extends ExportOptions {
  readonly at?: string | undefined;
  readonly alarm?: string | undefined;
}

/** Early enough for most working days; `--at` says otherwise. */
const usualStart = "07:00";
const mostAlarm = 1440;

const minutesAfterMidnight = (text: string): number => {
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text.trim()) ?? [];
  if (hours === undefined || minutes === undefined) {
    throw usage(
      `--at: ${quoted(text)} is not a time; expected hours and minutes from 00:00 to 23:59, for example 07:30`,
    );
  }
  return Number(hours) * 60 + Number(minutes);
};

const alarmMinutes = (text: string): number => {
  const minutes = /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (!(minutes <= mostAlarm)) {
    throw usage(`--alarm: ${quoted(text)} is not a number of minutes from 0 to ${mostAlarm}, for example 15`);
  }
  return minutes;
};

/** `export ics`: the sessions of the week as events of a calendar. */
export const runExportIcs = async (context: Context, options: ExportIcsOptions): Promise<void> => {
  const at = minutesAfterMidnight(options.at ?? usualStart);
  const alarm = options.alarm === undefined ? undefined : alarmMinutes(options.alarm);
  const { state, week, sessions, settle } = await weekToExport(context, options);
  const text = calendarText({
    from: week.from,
    sessions,
    person: context.person,
    revision: state.revision,
    today: context.today,
    at,
    alarm,
  });
  await deliver(context, options, { format: "ics", text, settle, keep: ofKind(isCalendar) });
};
