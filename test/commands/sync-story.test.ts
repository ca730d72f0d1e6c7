import { expect, it } from "vitest";

import { answered, boxed, labelled, placesIn, withPhone, type Place } from "../support/phone.ts";

const [monday, tuesday, wednesday, friday, next] = [
  "2026-11-23",
  "2026-11-24",
  "2026-11-25",
  "2026-11-27",
  "2026-11-30",
];

it("a week lived in one file on a phone", () =>
  withPhone(async (phone) => {
    const { run, sync, text, write } = phone;
    const at = (session: string): readonly (Place & { readonly box: string })[] =>
      placesIn(text()).filter((place) => place.session === session);
    const log = async (today: string) =>
      (await phone.entries(today)).map(({ date, exercise, status, done, note }) =>
        [date.slice(5), exercise, status, done?.sets.join(",") ?? "", note ?? ""].join(" ").trimEnd(),
      );
    const doses = async (date: string) =>
      (await phone.json(date, "today")).items.map(
        ({ exercise, sets, dose, load, why }: any) =>
          `${exercise} ${sets} x ${Object.values(dose)[0]}${load === null ? "" : ` ${load.value} kg`} (${why.rule})`,
      );
    await run(monday, "plan --new --days mon,wed,fri --minutes 15 --equipment band,kettlebell:8:12:16");
    await sync(monday);

    // Monday evening: all of it is ticked, and what was different is typed.
    const [deadlift, crunch] = at(monday) as unknown as [Place, Place];
    for (const place of at(monday)) write(boxed(text(), place, "x"));
    write(labelled(labelled(text(), crunch, "Sets", "8, 8 with 12 kg"), deadlift, "Note", "warm room"));
    write(answered(answered(text(), monday, "How it felt", "right"), monday, "Most pain", "1"));
    await sync(monday);
    const first = [
      "11-23 kettlebell-deadlift done 8,8 warm room",
      "11-23 crunch done 8,8",
      "11-23 weighted-seated-back-extension done 8,8",
      "11-23 diagonal-crunch done 6,6",
      "11-23 single-arm-farmers-carry done 20,20",
      "11-23 bird-dog done 30,10",
    ];
    expect(await log(monday)).toEqual(first);

    // Tuesday: the morning after, and a set that was forgotten.
    write(labelled(answered(text(), monday, "Back to usual next morning", "yes"), deadlift, "Sets", "8, 8, 8"));
    await sync(tuesday);
    const corrected = ["11-23 kettlebell-deadlift done 8,8,8 warm room", ...first.slice(1)];
    expect(await log(tuesday)).toEqual(corrected);
    expect(JSON.parse(phone.state()).log.filter((each: any) => each.kind === "checkin")).toMatchObject([
      { date: tuesday, settled: true },
    ]);

    // Wednesday: one is done at the screen, one left out, one goes down the leg.
    const [squat, bend, carry, dog] = at(wednesday) as unknown as [Place, Place, Place, Place];
    await run(wednesday, `done ${dog.exercise} --sets 4,2 --effort easy`);
    write(
      labelled(boxed(boxed(boxed(text(), squat, "x"), bend, "-"), carry, "x"), carry, "Note", "tingling in the foot"),
    );
    const third = await sync(wednesday);
    expect(third.stdout.replace(/\s+/g, " ")).toContain("speaks of a leg, so its dose stays as it is");
    expect(third.stderr).toContain("Go to an emergency department now");
    expect(await log(wednesday)).toEqual([
      ...corrected,
      "11-25 bird-dog done 40,20",
      "11-25 bodyweight-squat done 8,8",
      "11-25 dumbbell-side-bend skipped",
      "11-25 single-arm-farmers-carry done 20,20 tingling in the foot",
    ]);
    expect(at(wednesday).map(({ box }) => box)).toEqual(["x", "-", "x", "x", " ", " "]);
    const before = await log(wednesday);

    // The Monday after: nothing was ticked on Friday, and the next week is due.
    const last = await sync(next);
    expect(last.stdout).toContain("The week from Mon 30 Nov is in it now.");
    expect(await log(next)).toEqual(before);
    expect(at(friday).every(({ box }) => box === " ")).toBe(true);
    const planned = await doses(next);
    expect(at(next).map(({ exercise }) => exercise)).toEqual(planned.map((each: string) => each.split(" ")[0]));
    const held = (await doses("2026-12-02")).concat(planned, await doses("2026-12-04"));
    expect(held.filter((each: string) => each.startsWith(carry.exercise))).toEqual(
      held.filter((each: string) => each.startsWith(`${carry.exercise} 2 x 20 8 kg`)),
    );
    const [file, state] = [text(), phone.state()];
    await sync(next);
    expect([text(), phone.state()]).toEqual([file, state]);
  }));
