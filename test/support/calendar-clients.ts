import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import ICAL from "ical.js";
import { sync } from "node-ical";

/** A calendar that files are imported into, one after the other. */
export interface CalendarClient {
  readonly take: (text: string) => void;
  /** What it shows, in the order of time: "2026-11-23 07:30-07:49 Back session: …"; what is cancelled begins with that. */
  readonly shows: () => readonly string[];
}

interface Shown {
  readonly uid: string;
  readonly sequence: number;
  readonly start: string;
  readonly end: string;
  readonly title: string;
  readonly isCancelled: boolean;
}

/** Keeps one event of a UID, and lets none take its place that is older, as RFC 5546 has it. */
const client = (read: (text: string) => readonly Shown[]): CalendarClient => {
  const kept = new Map<string, Shown>();
  return {
    take: (text) => {
      for (const event of read(text))
        if ((kept.get(event.uid)?.sequence ?? -1) <= event.sequence) kept.set(event.uid, event);
    },
    shows: () =>
      [...kept.values()]
        .map(
          ({ start, end, title, isCancelled }) =>
            `${start}-${end.slice(11)} ${isCancelled ? "CANCELLED " : ""}${title}`,
        )
        .sort(),
  };
};

export const withIcalJs = (): CalendarClient =>
  client((text) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((component) => {
      const { uid, sequence, startDate, endDate, summary } = new ICAL.Event(component);
      const shown = (time: InstanceType<typeof ICAL.Time>) => time.toString().slice(0, 16).replace("T", " ");
      const isCancelled = component.getFirstPropertyValue("status") === "CANCELLED";
      return { uid, sequence, start: shown(startDate), end: shown(endDate), title: summary, isCancelled };
    }),
  );

const two = (number: number) => String(number).padStart(2, "0");

/** In the zone of this process. */
const localText = (date: Date): string =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;

export const withNodeIcal = (): CalendarClient =>
  client((text) =>
    Object.values(sync.parseICS(text)).flatMap((event) => {
      if (event?.type !== "VEVENT") return [];
      return {
        uid: event.uid,
        sequence: Number((event as { readonly sequence?: unknown }).sequence),
        start: localText(event.start),
        end: localText(event.end as Date),
        title: String(event.summary),
        isCancelled: event.status === "CANCELLED",
      };
    }),
  );

const program = "/usr/bin/khal";

/** Why khal cannot be asked; none where it can. */
export const noKhal = existsSync(program) ? "" : "no khal on this machine (Debian: apt-get install khal)";

/** A calendar of khal's in a folder of its own, in Berlin, which shows these days. */
export const withKhal = (from: string, days: number, work: (khal: CalendarClient) => void): void => {
  const folder = mkdtempSync(join(tmpdir(), "fourplane-khal-"));
  try {
    const formats = "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n";
    const both = "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n";
    writeFileSync(
      join(folder, "conf"),
      `[calendars]\n[[back]]\npath = ${join(folder, "store")}\ntype = calendar\n[sqlite]\npath = ${join(folder, "db")}\n` +
        `[locale]\nlocal_timezone = Europe/Berlin\ndefault_timezone = Europe/Berlin\n${formats}${both}`,
    );
    const run = (...args: readonly string[]) =>
      execFileSync(program, ["-c", join(folder, "conf"), ...args], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
        env: { ...process.env, LC_ALL: "C.UTF-8" },
      });
    const format = "{start-date} {start-time}-{end-time} {cancelled}{title}";
    work({
      take: (text) => {
        writeFileSync(join(folder, "week.ics"), text);
        run("import", "--batch", "-a", "back", join(folder, "week.ics"));
      },
      shows: () => {
        const lines = run("list", from, `${days}d`, "--day-format", "", "--format", format).split("\n");
        return lines.filter((line) => /^\d/.test(line)).sort();
      },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
