import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { addDays } from "../../src/domain/dates.ts";
import { boxed, labelled, labelOf, ownLine, placesIn, withPhone, type Phone, type Place } from "../support/phone.ts";

const monday = "2026-11-23";
const make = "plan --new --days mon,wed,fri --minutes 10 --equipment band";

/** One thing a person does; numbers choose among what is there. */
type Step =
  | { readonly kind: "tick" | "untick" | "note" | "sets" | "screen" | "swap" | "edit"; readonly at: number }
  | { readonly kind: "undo" | "again" | "nextDay" | "sync" | "own" };

const weighted = (weight: number, kind: Step["kind"]): fc.WeightedArbitrary<Step> => ({
  weight,
  arbitrary: fc.nat(40).map((at) => ({ kind, at }) as Step),
});

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  weighted(6, "tick"),
  weighted(1, "untick"),
  weighted(3, "note"),
  weighted(3, "sets"),
  weighted(3, "screen"),
  weighted(1, "swap"),
  weighted(1, "edit"),
  weighted(1, "undo"),
  weighted(1, "again"),
  weighted(3, "nextDay"),
  weighted(5, "sync"),
  weighted(2, "own"),
);

const keyOf = ({ session, exercise }: { readonly session: string | null; readonly exercise: string }): string =>
  `${session ?? ""} ${exercise}`;

/** A person, and what must be true of the file and the log whatever they do. */
class Walk {
  readonly phone: Phone;
  today = monday;
  /** Ticked in the file, and not read yet. */
  readonly pending = new Map<string, Place>();
  /** Words of the person's own, each with a number that is nowhere else. */
  readonly words = new Map<string, string>();
  readonly faults: string[] = [];
  count = 0;

  constructor(phone: Phone) {
    this.phone = phone;
  }

  places(): readonly (Place & { readonly box: string })[] {
    return placesIn(this.phone.text()).filter(({ session }) => session <= this.today);
  }

  pick(at: number, fits: (box: string) => boolean = () => true): Place | undefined {
    const places = this.places().filter(({ box }) => fits(box));
    return places[at % Math.max(places.length, 1)];
  }

  async keys(): Promise<readonly string[]> {
    return (await this.phone.entries(this.today)).filter(({ status }) => status === "done").map(keyOf);
  }

  async step(step: Step): Promise<void> {
    const { phone } = this;
    const at = "at" in step ? step.at : 0;
    this.count += 1;
    if (step.kind === "tick") {
      const place = this.pick(at, (box) => box === " ");
      if (place === undefined) return;
      this.pending.set(keyOf(place), place);
      return phone.write(boxed(phone.text(), place, "x"));
    }
    if (step.kind === "untick") {
      const place = this.pick(at, (box) => box === "x");
      // Typed sets say that it was done, whatever the box says.
      if (place === undefined || labelOf(phone.text(), place, "Sets") !== "") return;
      this.pending.delete(keyOf(place));
      return phone.write(boxed(phone.text(), place, " "));
    }
    if (step.kind === "note" || step.kind === "sets") {
      const place = this.pick(at, (box) => box === "x");
      if (place === undefined) return;
      const words = step.kind === "note" ? `note ${this.count} of mine` : `${(at % 9) + 1}, ${(this.count % 9) + 1}`;
      const before = labelOf(phone.text(), place, step.kind === "note" ? "Note" : "Sets");
      this.words.delete(before ?? "");
      if (step.kind === "note") this.words.set(words, keyOf(place));
      return phone.write(labelled(phone.text(), place, step.kind === "note" ? "Note" : "Sets", words));
    }
    if (step.kind === "own") {
      const place = this.pick(this.count);
      const words = `own ${this.count}   `;
      this.words.set(words, "");
      return phone.write(ownLine(phone.text(), this.count % 2 === 0 ? null : (place ?? null), words));
    }
    if (step.kind === "nextDay") this.today = addDays(this.today, 1 + (this.count % 2));
    if (step.kind === "screen") {
      const { items = [] } = JSON.parse((await phone.run(this.today, "--json today")).stdout || "{}");
      const open = items.filter(({ status, rests }: any) => status === "open" && rests !== true);
      const item = open[at % Math.max(open.length, 1)];
      if (item !== undefined) await phone.run(this.today, ["done", item.exercise, "--sets", `${(at % 9) + 1},3`]);
    }
    if (step.kind === "edit") {
      const entries = (await phone.entries(this.today)).filter(({ status }) => status === "done");
      const entry = entries[at % Math.max(entries.length, 1)];
      if (entry !== undefined) await phone.run(this.today, `edit ${entry.id} --sets 2,2`);
    }
    if (step.kind === "swap") {
      const place = this.pick(at);
      const { candidates = [] } = JSON.parse(
        (await phone.run(this.today, `--json swap ${place?.exercise ?? "plank"}`)).stdout || "{}",
      );
      if (candidates.length > 0) await phone.run(this.today, `swap ${place?.exercise} ${candidates[0].exercise}`);
    }
    if (step.kind === "undo") await phone.run(this.today, "undo");
    if (step.kind === "again")
      await phone.run(this.today, `plan --new --days ${this.count % 2 === 0 ? "mon,thu" : "tue,fri,sat"}`);
    if (step.kind === "sync") await this.sync();
  }

  /** Syncs twice. What is not as it must be then goes to the faults. */
  async sync(): Promise<void> {
    const { phone } = this;
    const must = (holds: boolean, fault: string): void => {
      if (!holds) this.faults.push(fault);
    };
    const { code, stderr } = await phone.sync(this.today);
    must(code === 0, `exit ${code}: ${stderr}`);
    const [text, state] = [phone.text(), phone.state()];
    await phone.sync(this.today);
    must(phone.text() === text, "a second sync changes the file");
    must(phone.state() === state, "a second sync changes the log");

    const keys = await this.keys();
    must(new Set(keys).size === keys.length, `something stands twice: ${keys.join(", ")}`);
    const known = new Set(keys);
    const isIn = ({ session, exercise }: Place) => known.has(`${session} ${exercise}`) || known.has(` ${exercise}`);
    for (const [key, place] of this.pending) must(isIn(place), `the tick of ${key} is lost`);
    for (const place of placesIn(text).filter(({ session }) => session <= this.today)) {
      if (place.box === "x") must(isIn(place), `${keyOf(place)} is ticked and not in the log`);
      else must(!known.has(keyOf(place)), `${keyOf(place)} is in the log and not ticked`);
    }
    for (const words of this.words.keys()) must(text.split(words).length === 2, `"${words}" is not in the file once`);
    this.pending.clear();
  }
}

describe("sync, whatever a person does between", () => {
  it("writes nothing down twice, loses nothing, keeps their words, and changes nothing a second time", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyStep, { minLength: 8, maxLength: 22 }),
        fc.constantFrom("", "\r"),
        async (steps, carriage) => {
          await withPhone(async (phone) => {
            expect((await phone.run(monday, make)).code).toBe(0);
            await phone.sync(monday, "--short");
            if (carriage !== "") phone.write(phone.text().replaceAll("\n", "\r\n"));
            const walk = new Walk(phone);
            for (const step of steps) await walk.step(step);
            await walk.sync();
            expect(walk.faults).toEqual([]);
            expect(phone.text().includes("\r\n")).toBe(carriage !== "");
          });
        },
      ),
      {
        numRuns: Number(process.env["FOURPLANE_SYNC_RUNS"] ?? 8),
        seed: Number(process.env["FOURPLANE_SYNC_SEED"] ?? 20261123),
        endOnFailure: true,
      },
    );
  }, 300_000);
});
