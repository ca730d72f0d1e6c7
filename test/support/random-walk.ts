import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { addDays, type LocalDate } from "../../src/domain/dates.ts";
import { runCli, type RunResult } from "./fake-world.ts";
import { contentOf, contentsOf, weekProblems, type Stored } from "./walk-checks.ts";
import { diceOf, walkCommands, type Dice, type WalkCommand } from "./walk-commands.ts";

/** What a walk came to: how often each command ended with each exit code, and what was not as it should be. */
export interface WalkReport {
  readonly steps: number;
  readonly table: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly undone: number;
  readonly longestChain: number;
  readonly agreements: number;
  readonly problems: readonly string[];
}

/** Exit codes that a command may end with here: a bug (1) is none of them, and nobody is there to cancel (130). */
const documented = new Set([0, 2, 3, 4, 5]);
const chainLength = 50;
const mostProblems = 10;

class Walk {
  readonly home: string;
  readonly cwd: string;
  readonly problems: string[] = [];
  readonly table = new Map<string, Map<number, number>>();
  /** The content before each change that can still be taken back, oldest first. */
  readonly before: string[] = [];
  readonly folder = mkdtempSync(join(tmpdir(), "fourplane-walk-"));
  readonly dice: Dice;
  today: LocalDate = "2026-11-23";
  last = "";
  undone = 0;
  longestChain = 0;
  agreements = 0;

  constructor(seed: number) {
    this.dice = diceOf(seed);
    this.home = join(this.folder, "home");
    this.cwd = join(this.folder, "cwd");
    mkdirSync(this.cwd);
  }

  text(): string {
    const file = join(this.home, "state.json");
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  }

  run(words: readonly string[]): Promise<RunResult> {
    // Wide enough for every name to stand on one line.
    return runCli(words, { home: this.home, cwd: this.cwd, today: this.today, columns: 120 });
  }

  wrong(what: string): void {
    this.problems.push(`${this.today} fourplane ${this.last}: ${what}`);
  }

  exercises(): readonly string[] {
    const text = this.text();
    const { plan } = text === "" ? { plan: null } : (JSON.parse(text) as Stored);
    const planned = plan?.sessions.flatMap(({ items }) => items.map(({ exercise }) => exercise)) ?? [];
    return [...planned, "bird-dog", "dead-bug", "walking", "front-plank", "kettlebell-deadlift", "modified-curl-up"];
  }

  /** Days go by, mostly forward, now and then back, and rarely far. */
  travel(): void {
    const { dice } = this;
    const days = dice.once(3) ? dice.pick([1, 1, 1, 2, 2, 3, -1, -2, 7, -7]) : 0;
    const far = dice.once(150) ? dice.pick([40, -40, 400, -400]) : 0;
    const there = addDays(this.today, days + far);
    this.today = there > "2020" && there < "2040" ? there : "2026-11-23";
  }

  /** Somebody ticks a box in the file that was exported. */
  tick(): void {
    const file = join(this.cwd, "week.md");
    if (!existsSync(file) || !this.dice.once(4)) return;
    const boxes = readFileSync(file, "utf8").split("- [ ]");
    const at = 1 + this.dice.below(Math.max(1, boxes.length - 1));
    writeFileSync(
      file,
      boxes.map((part, index) => (index === 0 ? part : (index === at ? "- [x]" : "- [ ]") + part)).join(""),
    );
  }

  note(name: string, code: number): void {
    const row = this.table.get(name) ?? new Map<number, number>();
    row.set(code, (row.get(code) ?? 0) + 1);
    this.table.set(name, row);
  }

  /** What a command did to the state, against what it may do. */
  checkChange(command: WalkCommand, code: number, was: string, text: string): void {
    if (text === was) return;
    const content = contentOf(text);
    if (command.reads === true) this.wrong("it only reads, and the state changed");
    if (code !== 0 && code !== 4) this.wrong(`it was refused (${code}), and the state changed`);
    if (command.name === "undo") {
      this.undone += 1;
      const expected = this.before.pop();
      if (expected !== undefined && content !== expected) this.wrong("the state is not what it was before the change");
    } else if (command.name !== "export" || content !== contentOf(was)) this.before.push(contentOf(was));
    if (this.before.length > 2000) this.before.splice(0, 1000);
    for (const problem of weekProblems(JSON.parse(text) as Stored, this.today)) this.wrong(problem);
  }

  async step(command: WalkCommand): Promise<void> {
    this.travel();
    this.tick();
    const words = command.words({ dice: this.dice, today: this.today, exercises: this.exercises() });
    this.last = words.join(" ");
    const was = this.text();
    const files = command.reads === true ? contentsOf(this.folder) : "";
    const { code, stdout, stderr } = await this.run(words);
    this.note(command.name, code);
    if (!documented.has(code)) this.wrong(`exit ${code}: ${stderr}`);
    if (code === 4 && !/plan|week|gap|no week/.test(stdout + stderr)) this.wrong("exit 4 without a week");
    if (code !== 0 && code !== 4 && stderr === "" && command.name !== "doctor") this.wrong(`exit ${code} and no word`);
    if (command.reads === true && contentsOf(this.folder) !== files) this.wrong("it only reads, and a file changed");
    this.checkChange(command, code, was, this.text());
  }

  async json(line: string): Promise<Record<string, unknown> | null> {
    this.last = line;
    const { code, stdout } = await this.run([...line.split(" "), "--json"]);
    return code === 0 || code === 4 ? (JSON.parse(stdout) as Record<string, unknown>) : null;
  }

  /** `plan`, `today` and `done` say the same, on screen and as JSON. */
  async agree(): Promise<void> {
    const due = this.text();
    const here = this.today;
    let today = await this.json("today");
    const next = today?.["next"] as { readonly date: string } | null | undefined;
    if (today?.["status"] === "rest" && next) {
      this.today = next.date;
      today = await this.json("today");
    }
    await this.agreeOn(due, today);
    this.today = here;
  }

  async agreeOn(due: string, today: Record<string, unknown> | null): Promise<void> {
    if (this.text() !== due) this.before.push(contentOf(due));
    if (today === null || today["status"] !== "training") return;
    this.agreements += 1;
    const items = today["items"] as readonly {
      exercise: string;
      name: string;
      status: string;
      rests?: boolean;
      sets: number;
    }[];
    const screen = (await this.run(["today"])).stdout.replaceAll(/\s+/g, " ");
    for (const { name } of items) if (!screen.includes(name)) this.wrong(`${name} is not on the screen`);
    const plan = await this.json("plan");
    const planned = new Set(
      ((plan?.["sessions"] ?? []) as readonly { items: readonly { exercise: string }[] }[]).flatMap((session) =>
        session.items.map(({ exercise }) => exercise),
      ),
    );
    for (const { exercise } of items)
      if (!planned.has(exercise)) this.wrong(`${exercise} is in today and not in the plan`);
    const open = items.filter(({ status, rests }) => status === "open" && rests !== true);
    const was = this.text();
    const done = await this.json("done");
    const recorded = (done?.["recorded"] ?? []) as readonly { exercise: string; planned: { sets: number } | null }[];
    const [asked, written] = [
      open.map(({ exercise, sets }) => `${exercise} ${sets}`),
      recorded.map(({ exercise, planned: dose }) => `${exercise} ${dose?.sets}`),
    ];
    if (open.length > 0 && asked.join() !== written.join())
      this.wrong(`today asks for ${asked.join()}, done wrote ${written.join()}`);
    if (this.text() === was) return;
    await this.run(["undo"]);
    if (contentOf(this.text()) !== contentOf(was)) this.wrong("undo of done is not exact");
  }

  /** Takes back one change after the other, as far as it is promised. */
  async chain(): Promise<void> {
    let length = 0;
    while (length < chainLength && this.before.length > 0 && this.problems.length < mostProblems) {
      this.last = `undo, ${length + 1} in a row`;
      const expected = this.before.pop();
      const { code, stderr } = await this.run(["undo"]);
      if (code !== 0) return this.wrong(`exit ${code}: ${stderr}`);
      if (contentOf(this.text()) !== expected) return this.wrong("the state is not what it was before the change");
      length += 1;
      this.undone += 1;
    }
    this.longestChain = Math.max(this.longestChain, length);
  }

  async doctor(): Promise<void> {
    this.last = "doctor";
    const { code, stdout } = await this.run(["doctor"]);
    if (code !== 0) this.wrong(stdout);
  }
}

/** Goes so many steps through all commands, forward and backward in time, and checks after each that all is as it should be. */
export const randomWalk = async (seed: number, steps: number): Promise<WalkReport> => {
  const walk = new Walk(seed);
  const urn = walkCommands.flatMap((command) => Array.from({ length: command.weight }, () => command));
  try {
    let step = 0;
    for (; step < steps && walk.problems.length < mostProblems; step += 1) {
      await walk.step(walk.dice.pick(urn));
      if (step % 20 === 19) await walk.agree();
      if (step % 50 === 49) await walk.doctor();
      if (step % 400 === 299) await walk.chain();
    }
    const { table, undone, longestChain, agreements, problems } = walk;
    return { steps: step, table, undone, longestChain, agreements, problems };
  } finally {
    rmSync(walk.folder, { recursive: true, force: true });
  }
};
