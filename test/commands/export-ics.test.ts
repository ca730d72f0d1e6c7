import ICAL from "ical.js";
import { describe, expect, it } from "vitest";

import { addDays } from "../../src/domain/dates.ts";
import { diceOf } from "../support/walk-commands.ts";
import { noKhal, withIcalJs, withKhal, withNodeIcal, type CalendarClient } from "../support/calendar-clients.ts";
import { withPerson, type Person } from "../support/story.ts";

const monday = "2026-11-23";
const tuesday = "2026-11-24";
const make = "plan --new --days mon,wed,fri --minutes 25 --equipment band,kettlebell:8:12:16";

const exported = async ({ run }: Person, flags = "", today = monday, now?: number): Promise<string> => {
  const { code, stdout, stderr } = await run(today, `export ics ${flags}`, now === undefined ? {} : { now });
  expect([code, stderr]).toEqual([0, ""]);
  return stdout;
};

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((component) => {
    const { uid, sequence, startDate, summary } = new ICAL.Event(component);
    const alarms = component
      .getAllSubcomponents("valarm")
      .map((alarm) => String(alarm.getFirstPropertyValue("trigger")));
    const [status, stamp, changed] = ["status", "dtstamp", "last-modified"].map((name) =>
      String(component.getFirstPropertyValue(name)),
    );
    return { uid, sequence, start: startDate.toString().slice(0, 16), summary, alarms, status, stamp, changed };
  });

const events = async (person: Person, flags = "", today = monday, now?: number) =>
  eventsIn(await exported(person, flags, today, now));

const startsOf = (found: Awaited<ReturnType<typeof events>>) => found.map(({ start }) => start.slice(5));

/** Without what is cancelled, and without the minutes and the planes. */
const standing = (shown: readonly string[]) =>
  shown.filter((line) => !line.includes("CANCELLED")).map((line) => line.replace(/-\d\d:\d\d (Back [^:]+).*$/, " $1"));

describe("export ics", () => {
  it("has one event a session at seven, without an alarm", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      const found = await events(person);
      expect(startsOf(found)).toEqual(["11-23T07:00", "11-25T07:00", "11-27T07:00"]);
      expect(found.every(({ summary }) => /^Back session: .+ \((1\d|2[0-5]) min\)$/.test(summary))).toBe(true);
      expect(found.flatMap(({ alarms }) => alarms)).toEqual([]);
      expect(found.every(({ uid }) => /^[0-9a-f]{16}-2026-11-2\d@fourplane$/.test(uid))).toBe(true);
    }));

  it("remembers times, of single weekdays too, an alarm and check-ins, and forgets them", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      const first = await events(person, "--at 18:45,wed=7:30 --alarm 15 --checkins");
      expect(startsOf(first)).toEqual([
        "11-23T18:45",
        "11-24T08:00",
        "11-25T07:30",
        "11-26T08:00",
        "11-27T18:45",
        "11-28T08:00",
      ]);
      expect(first.map(({ alarms }) => alarms[0])).toEqual(["-PT15M", "PT0S", "-PT15M", "PT0S", "-PT15M", "PT0S"]);
      expect(await events(person)).toEqual(first);
      expect(startsOf(await events(person, "--at fri=09:00 --checkins 06:00"))).toEqual([
        "11-23T18:45",
        "11-24T06:00",
        "11-25T07:30",
        "11-26T06:00",
        "11-27T09:00",
        "11-28T06:00",
      ]);
      const last = await events(person, "--at none --alarm none --checkins none");
      expect(last.flatMap(({ alarms }) => alarms)).toEqual([]);
      expect(startsOf(last.filter(({ status }) => status === "CONFIRMED"))).toEqual([
        "11-23T07:00",
        "11-25T07:00",
        "11-27T07:00",
      ]);
      expect(last.filter(({ status }) => status === "CANCELLED").map(({ summary }) => summary)).toEqual(
        Array(3).fill("Cancelled: back check-in"),
      );
    }));

  it("is the same bytes as long as nothing changes, and all of it has a higher number where something does", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      const before = await exported(person, "-o - --checkins");
      const state = person.state();
      expect(await exported(person, "", monday, Date.UTC(2027, 0, 1))).toBe(before);
      expect(person.state()).toBe(state);
      await person.run(monday, "done 1 2");
      const [old, fresh] = [eventsIn(before), await events(person)];
      expect(fresh.map(({ uid }) => uid)).toEqual(old.map(({ uid }) => uid));
      for (const [index, event] of fresh.entries()) {
        expect(event.sequence).toBeGreaterThan(old[index]?.sequence ?? Infinity);
        expect(String(event.stamp) > String(old[index]?.stamp)).toBe(true);
      }
      expect(fresh[0]?.summary).toMatch(/^Back session partly done: /);
      // What says nothing new was changed when it was.
      expect(fresh[1]).toMatchObject({ summary: "Back check-in", changed: old[1]?.changed });
    }));

  it("leaves what is over at its time, says that it is done, and sounds no more", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      await exported(person, "--at 06:30 --alarm 5");
      await person.run(monday, "done");
      const found = await events(person, "--at 19:00", "2026-11-26");
      expect(startsOf(found)).toEqual(["11-23T06:30", "11-25T06:30", "11-27T19:00"]);
      expect(found[0]?.summary).toMatch(/^Back session done: /);
      expect(found.map(({ alarms }) => alarms.length)).toEqual([0, 0, 1]);
    }));

  it("cancels the day a session was moved from, and again until that is long over", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      const before = await events(person);
      await person.run(tuesday, "today --move");
      const after = await events(person, "", tuesday);
      expect(after.map(({ start, status }) => [start.slice(8, 10), status])).toEqual([
        ["23", "CANCELLED"],
        ["24", "CONFIRMED"],
        ["25", "CONFIRMED"],
        ["27", "CONFIRMED"],
      ]);
      expect(after[0]).toMatchObject({ uid: before[0]?.uid, summary: "Cancelled: back session" });
      expect(await events(person, "--session fri", tuesday)).toMatchObject([
        { uid: before[0]?.uid, status: "CANCELLED" },
        { uid: before[2]?.uid, status: "CONFIRMED" },
      ]);
      await person.run("2026-12-30", "plan");
      expect((await events(person, "", "2026-12-30")).filter(({ status }) => status === "CANCELLED")).toEqual([]);
    }));

  it("says how many events of an earlier export are in a file as cancelled", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      expect((await person.run(monday, "export ics -o w.ics")).stderr).toBe("Wrote w.ics\n");
      await person.run(tuesday, "today --move");
      expect((await person.run(tuesday, "export ics -o w.ics")).stderr).toBe(
        "Wrote w.ics\n1 event of an earlier export is in it as cancelled.\n",
      );
      await person.run(tuesday, "plan --new --days sat");
      expect((await person.run(tuesday, "export ics -o w.ics")).stderr).toContain("4 events of an earlier export are");
    }));

  it("says of one session without taking back the others", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      await exported(person);
      expect(await events(person, "--at 18:45 --alarm 15 --session fri")).toMatchObject([
        { start: "2026-11-27T18:45", alarms: ["-PT15M"] },
      ]);
      expect(startsOf(await events(person))).toEqual(["11-23T18:45", "11-25T18:45", "11-27T18:45"]);
    }));

  it("has the week that was there before, but not what was planned again since", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      await exported(person);
      await person.run("2026-11-26", "plan --new --from today --days tue,thu,sat");
      const old = await events(person, "--from 2026-11-23", "2026-11-26");
      expect(old.map(({ start, status }) => [start.slice(8, 10), status])).toEqual([
        ["23", "CONFIRMED"],
        ["25", "CONFIRMED"],
        ["27", "CANCELLED"],
      ]);
    }));

  it("cancels a week on hold, and brings it back", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      const before = await events(person, "--checkins");
      await person.run(tuesday, "pause all --until 2026-11-27");
      const held = await events(person, "", tuesday);
      expect(held.map(({ start, status }) => [start.slice(8, 10), status])).toEqual([
        ["23", "CONFIRMED"],
        ["24", "CANCELLED"],
        ["25", "CANCELLED"],
        ["26", "CANCELLED"],
        ["27", "CONFIRMED"],
        ["28", "CONFIRMED"],
      ]);
      await person.run(tuesday, "resume");
      const again = await events(person, "", tuesday);
      expect(again.filter(({ status }) => status === "CONFIRMED").map(({ uid }) => uid)).toEqual(
        before.filter(({ start }) => !start.startsWith(tuesday)).map(({ uid }) => uid),
      );
    }));

  it("sends what is to come as on hold while the plan rests for the answers of the screening", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      await person.run(monday, "done");
      await exported(person, "--alarm 5 --checkins");
      await person.run(tuesday, "checkin --screen fever");
      const { code, stdout, stderr } = await person.run(tuesday, "export ics");
      expect([code, stderr]).toEqual([0, expect.stringContaining("The plan rests")]);
      expect(eventsIn(stdout).map(({ start, status, alarms }) => [start.slice(8, 10), status, alarms.length])).toEqual([
        ["23", "CONFIRMED", 0],
        ["24", "CONFIRMED", 1],
        ["25", "CANCELLED", 0],
        ["26", "CANCELLED", 0],
        ["27", "CANCELLED", 0],
        ["28", "CANCELLED", 0],
      ]);
      expect((await person.run("2026-12-03", "export ics")).code).toBe(2);
    }));

  it("has what a swap has put into the day, under the same id", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      const before = await exported(person);
      expect(before).not.toContain("Half-Kneeling");
      expect((await person.run(monday, "swap pallof-press half-kneeling-pallof-press")).code).toBe(0);
      const after = await exported(person);
      expect(after).toContain("Half-Kneeling");
      expect(eventsIn(after).map(({ uid }) => uid)).toEqual(eventsIn(before).map(({ uid }) => uid));
      expect(eventsIn(after)[0]?.sequence).toBeGreaterThan(eventsIn(before)[0]?.sequence ?? Infinity);
    }));

  it("asks after a session that was done, and not after one that was missed", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      const asked = (found: Awaited<ReturnType<typeof events>>) =>
        found
          .filter(({ uid, status }) => uid.includes("checkin") && status === "CONFIRMED")
          .map(({ start, summary }) => [start.slice(8, 10), summary]);
      await exported(person, "--checkins");
      expect(asked(await events(person, "", tuesday))).toEqual([
        ["26", "Back check-in"],
        ["28", "Back check-in"],
      ]);
      await person.run(tuesday, "done --date mon");
      await person.run(tuesday, "checkin --pain 1 --date 2026-11-24");
      expect(asked(await events(person, "", tuesday))).toEqual([
        ["24", "Back check-in done"],
        ["26", "Back check-in"],
        ["28", "Back check-in"],
      ]);
      await person.run(tuesday, "done --date 2026-11-24 walking");
      expect(asked(await events(person, "", tuesday))[1]).toEqual(["25", "Back check-in"]);
    }));

  it("keeps people apart, in ids and in titles, and says nothing of who they are in an id", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      await person.run(monday, "people add anna");
      await person.run(monday, `--person anna ${make}`);
      const own = await events(person);
      const hers = eventsIn((await person.run(monday, "--person anna export ics")).stdout);
      expect(own.filter(({ uid }) => hers.some((event) => event.uid === uid))).toEqual([]);
      expect(hers.every(({ summary, uid }) => summary.startsWith("Back session (anna)") && !uid.includes("anna"))).toBe(
        true,
      );
      const client = withIcalJs();
      for (const text of [await exported(person), (await person.run(monday, "--person anna export ics")).stdout])
        client.take(text);
      expect(client.shows()).toHaveLength(6);
    }));

  it("is no step to take back: undo goes on with what was changed before it, and the calendar stays told", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      await person.run(monday, "done 1");
      await exported(person, "--at 06:00");
      await person.run(monday, "done 2");
      const before = await events(person);
      expect((await person.run(monday, "undo")).stdout).toContain("Kettlebell Deadlift");
      expect((await person.run(monday, "undo")).stdout).toContain("Ankle Dorsiflexion");
      const after = await events(person);
      expect(after.map(({ uid, start }) => [uid, start])).toEqual(before.map(({ uid, start }) => [uid, start]));
      expect(after[0]?.sequence).toBeGreaterThan(before[0]?.sequence ?? Infinity);
      expect((await person.run(monday, "undo")).stdout).toContain("the plan");
      expect((await person.run(monday, "undo")).code).toBe(2);
    }));

  it("keeps a week that is due, which undo takes back, and cancels it then", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      const { stderr } = await person.run("2026-12-01", "export ics");
      expect(stderr).toContain("A week was made for you");
      expect((await person.run("2026-12-01", "undo")).stdout).toContain("changes to the plan");
      const old = await events(person, "--from 2026-11-23", "2026-12-01");
      expect(old.filter(({ status }) => status === "CANCELLED").map(({ start }) => start.slice(5, 10))).toEqual([
        "12-02",
        "12-04",
      ]);
    }));

  it("goes on under the ids of an earlier version, and cancels what is not there any more", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      person.write(person.state().replace("fourplane/state@4", "fourplane/state@3"));
      const [mon, wed, fri] = ["mon", "wed", "fri"].map((day) => `2026-11-23-${day}-933b5bde@fourplane`);
      expect((await events(person)).map(({ uid }) => uid)).toEqual([mon, wed, fri]);
      await person.run(tuesday, "plan --new --days tue,wed,sat");
      const after = await events(person, "", tuesday);
      const ids = after.map(({ uid, start, status }) => [start.slice(8, 10), uid.slice(16), status]);
      expect(ids).toEqual([
        ["23", mon?.slice(16), "CONFIRMED"],
        ["24", "-2026-11-24@fourplane", "CONFIRMED"],
        ["25", wed?.slice(16), "CONFIRMED"],
        ["27", fri?.slice(16), "CANCELLED"],
        ["28", "-2026-11-28@fourplane", "CONFIRMED"],
      ]);
    }));

  it("has the same ids after restore on another computer, and higher numbers than the one it came from", () =>
    withPerson(async (here) => {
      await here.run(monday, make);
      const clock = Date.UTC(2026, 10, 23, 8);
      await exported(here, "--at 06:00", monday, clock);
      const backup = here.state();
      // The first one goes on, and the copy knows nothing of that.
      await here.run(monday, "done 1");
      const newer = await events(here, "", monday, clock + 60_000);
      await withPerson(async (there) => {
        await there.run(monday, "plan --new --days tue");
        await exported(there, "", monday, clock);
        await there.run(monday, "restore -", { stdin: backup });
        const found = await events(there, "", monday, clock + 120_000);
        const own = found.filter(({ status }) => status === "CONFIRMED");
        expect(own.map(({ uid, start }) => [uid, start])).toEqual(newer.map(({ uid, start }) => [uid, start]));
        for (const event of found) expect(event.sequence).toBeGreaterThan(newer[0]?.sequence ?? Infinity);
        // What this computer told before is taken back.
        expect(startsOf(found.filter(({ status }) => status === "CANCELLED"))).toEqual(["11-24T07:00"]);
      });
    }));

  it("keeps what it told where a copy from before the first export is brought back", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      const copy = person.state();
      const before = await events(person);
      await person.run(monday, "done 1");
      await person.run(monday, "restore -", { stdin: copy });
      const after = await events(person);
      expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
      await person.run(monday, "undo");
      expect((await events(person))[0]?.summary).toContain("partly done");
    }));

  it.each([
    ["--at 7", "--at"],
    ["--at 24:00", "--at"],
    ["--at 07:60", "--at"],
    ["--at wed", "--at"],
    ["--at wed=", "--at"],
    ["--at t=07:00", "--at"],
    ["--at someday=07:00", "--at"],
    ["--at mon=07:00=08:00", "--at"],
    ["--at mon,07:00", "--at"],
    ["--alarm soon", "--alarm"],
    ["--alarm 1441", "--alarm"],
    ["--alarm -5", "--alarm"],
    ["--checkins late", "--checkins"],
    ["--session 2026-13-01", "--session"],
  ])("refuses %s, names the flag and writes nothing", (flags, name) =>
    withPerson(async ({ run, state }) => {
      await run(monday, make);
      const before = state();
      const { code, stdout, stderr } = await run(monday, `export ics ${flags}`);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(name);
      expect(state()).toBe(before);
    }),
  );
});

describe("a calendar over a week that is made again", () => {
  /** A person trains, exports, swaps, makes the week again on other days, then with another start; after each it is imported. */
  const live = async (person: Person, client: CalendarClient): Promise<readonly (readonly string[])[]> => {
    const shown: (readonly string[])[] = [];
    const take = async (today: string, flags = "") => {
      client.take(await exported(person, flags, today));
      shown.push(client.shows());
    };
    await person.run(monday, make);
    await take(monday, "--at 07:30");
    await person.run(monday, "done");
    await person.run(tuesday, "plan --new --days tue,thu,sat");
    await take(tuesday, "--at 18:00");
    await person.run(tuesday, "plan --new --from 2026-11-26 --days thu,sun");
    await take(tuesday);
    await take(tuesday);
    return shown;
  };

  const expected = [
    ["2026-11-23 07:30 Back session", "2026-11-25 07:30 Back session", "2026-11-27 07:30 Back session"],
    [
      "2026-11-23 07:30 Back session done",
      "2026-11-24 18:00 Back session",
      "2026-11-26 18:00 Back session",
      "2026-11-28 18:00 Back session",
    ],
    ["2026-11-23 07:30 Back session done", "2026-11-26 18:00 Back session", "2026-11-29 18:00 Back session"],
  ];

  it.each([
    ["ical.js", withIcalJs],
    ["node-ical", withNodeIcal],
  ])("has no ghost and no double in %s", (_name, client) =>
    withPerson(async (person) => {
      const shown = await live(person, client());
      expect(shown.slice(0, 3).map(standing)).toEqual(expected);
      expect(shown[3]).toEqual(shown[2]);
    }),
  );

  it("has no ghost and no double in khal", ({ skip }) => {
    skip(noKhal !== "", noKhal);
    return withPerson(async (person) => {
      let shown: readonly (readonly string[])[] = [];
      const texts: string[] = [];
      await live(person, { take: (text) => texts.push(text), shows: () => [] });
      withKhal(monday, 8, (khal) => {
        shown = texts.map((text) => {
          khal.take(text);
          return khal.shows();
        });
      });
      expect(shown.slice(0, 3).map(standing)).toEqual(expected);
      expect(shown[3]).toEqual(shown[2]);
      expect(shown[1]?.filter((line) => line.includes("CANCELLED"))).toEqual([
        expect.stringContaining("2026-11-25 07:30"),
        expect.stringContaining("2026-11-27 07:30"),
      ]);
    });
  });
});

describe("a calendar that is told of everything, whatever was done", () => {
  /** What still stands from a day on, by the plan as a table. */
  const planned = async ({ run }: Person, today: string): Promise<readonly string[]> => {
    const [header = "", ...lines] = (await run(today, "export csv plan")).stdout.trimEnd().split("\r\n");
    const rests = header.split(",").indexOf("rests");
    const dates = lines.flatMap((line) => {
      // The cells before the first text of a person have no quotes.
      const cells = line.replace(/"[^"]*"/g, "").split(",");
      return cells[rests] === "false" && (cells[0] ?? "") >= today ? [cells[0] ?? ""] : [];
    });
    return [...new Set(dates)].sort();
  };

  it.each([1, 2])("shows the plan and nothing else (%d)", (seed) =>
    withPerson(async (person) => {
      const dice = diceOf(seed);
      const client = withIcalJs();
      let today = monday;
      let backup = "";
      await person.run(today, make);
      for (let step = 0; step < 20; step += 1) {
        const line = dice.pick([
          `plan --new --days ${dice.pick(["tue,thu", "mon,wed,fri", "sat,sun", "mon,tue,thu,fri", "daily"])}`,
          `plan --new --from ${addDays(today, dice.below(6))} --days ${dice.pick(["tue,thu,sat", "mon,fri", "wed"])}`,
          "today --move",
          "done",
          "done 1",
          "skip --reason busy",
          "undo",
          "swap pallof-press half-kneeling-pallof-press",
          "plan",
          "restore",
        ]);
        if (line === "restore" && backup !== "") await person.run(today, "restore -", { stdin: backup });
        else await person.run(today, line);
        if (dice.once(4)) backup = person.state();
        if (dice.once(2)) today = addDays(today, dice.pick([1, 1, 2, 3, 6]));
        const now = Date.parse(`${today}T06:00:00Z`) + step * 60_000;
        const { code, stdout, stderr } = await person.run(today, `export ics --at ${dice.pick(["07:00", "18:00"])}`, {
          now,
        });
        expect([code, line, stderr]).toEqual([0, line, expect.not.stringContaining("fourplane:")]);
        // Now and then one is not imported.
        if (dice.once(5)) continue;
        client.take(stdout);
        const shown = client.shows().filter((event) => event >= today && !event.includes("CANCELLED"));
        const dates = shown.map((event) => event.slice(0, 10));
        expect([step, line, dates]).toEqual([step, line, await planned(person, today)]);
      }
    }),
  );
});
