import { parseClockTime, parseTimes } from "../domain/calendar/clock-time.ts";
import { mostAlarm, type CalendarRecord } from "../domain/calendar/record.ts";
import { quoted } from "../domain/safe-text.ts";
import { usage } from "../failure.ts";
import { flagValue } from "./plan-flags.ts";

/** What `export ics` is asked for and remembers, as it was typed. */
export interface CalendarChoices {
  readonly at?: string | undefined;
  readonly alarm?: string | undefined;
  readonly checkins?: string | true | undefined;
}

/** Of somebody who has not exported to a calendar yet. */
export const nothingSent: CalendarRecord = { sent: [] };

/** After most people are up [D]. */
const usualCheckin = "08:00";

const isNone = (text: string): boolean => text.trim().toLowerCase() === "none";

const alarmMinutes = (text: string): number => {
  const minutes = /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (!(minutes <= mostAlarm)) {
    throw usage(
      `--alarm: ${quoted(text)} is not a number of minutes from 0 to ${mostAlarm}, for example 15; none forgets it`,
    );
  }
  return minutes;
};

/** What was asked for before, with what is asked for now. @throws Failure (usage) naming the flag that cannot be read. */
export const withChoices = ({ at, alarm, checkins }: CalendarChoices, record: CalendarRecord): CalendarRecord => {
  const { times, alarm: usualAlarm, checkins: morning, ...rest } = record;
  const newTimes = at === undefined ? times : flagValue("--at", parseTimes(at, times));
  const newAlarm = alarm === undefined ? usualAlarm : isNone(alarm) ? undefined : alarmMinutes(alarm);
  const newMorning =
    checkins === undefined
      ? morning
      : checkins === true
        ? (morning ?? usualCheckin)
        : isNone(checkins)
          ? undefined
          : flagValue("--checkins", parseClockTime(checkins));
  return {
    ...(rest.id === undefined ? {} : { id: rest.id }),
    ...(newTimes === undefined || Object.keys(newTimes).length === 0 ? {} : { times: newTimes }),
    ...(newAlarm === undefined ? {} : { alarm: newAlarm }),
    ...(newMorning === undefined ? {} : { checkins: newMorning }),
    ...rest,
  };
};
