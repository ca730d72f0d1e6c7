import type { Context, World } from "../context.ts";
import type { LocalDate } from "../domain/dates.ts";
import type { DoneEvent } from "../domain/log/event.ts";
import { beginGuided, isDone, type Before, type Guided } from "../domain/session/guided/guided.ts";
import type { GuidedItem } from "../domain/session/guided/guided-item.ts";
import { answersFor } from "../domain/session/guided/answers.ts";
import type { Begun } from "../domain/session/running-record.ts";
import { safeText } from "../domain/safe-text.ts";
import { runningIn } from "../domain/session/running.ts";
import { standingStop } from "../domain/screening/screen.ts";
import { sessionOn } from "../domain/session/today.ts";
import type { State } from "../domain/state/state.ts";
import type { Week } from "../domain/week.ts";
import { exit } from "../failure.ts";
import type { Illustrated } from "../storage/load-figures.ts";
import { readState } from "../storage/state-file.ts";
import { canShowBraille } from "../terminal/can-show-braille.ts";
import { wrap } from "../terminal/columns.ts";
import { wrapCommands } from "../terminal/phrases.ts";
import { createMotion, type Drawn } from "../terminal/guided-motion.ts";
import { playGuided, type Player } from "../terminal/guided-player.ts";
import { renderStop } from "../terminal/stop-view.ts";
import { createSpeech, type Speech } from "../terminal/speech.ts";
import { leftText, nothingDoneText } from "../words/guided-end.ts";
import { createSaver, isOfDisk, jobOf, overJob, type Saved } from "./guided-saving.ts";
import { tellDone } from "./tell-done.ts";
import { trainingOf, wordsOf } from "./training.ts";

/** What a guided session is begun with. */
export interface Guidance {
  readonly live: NonNullable<World["live"]>;
  readonly clock: NonNullable<World["clock"]>;
  readonly illustrated: Illustrated;
  readonly state: State & { readonly plan: Week };
  readonly date: LocalDate;
  readonly short: boolean;
  readonly say: string | null;
  readonly items: readonly GuidedItem[];
  readonly before: readonly Before[];
  readonly begun: readonly Begun[];
}

const beginning = ({ items, before, begun }: Guidance): Guided => {
  const found = begun.map(({ exercise, sets, right, effort }) => ({ exercise, left: sets, right, effort }));
  const state = beginGuided({ items, before, begun: found });
  // All of it was done, and only the questions are left.
  return items.length === 0 ? answersFor(state) : state;
};

const drawnOf = async ({ illustrated, items }: Guidance): Promise<(id: string) => Drawn | undefined> => {
  const exercises = items.flatMap(({ exercise }) => illustrated.catalog.get(exercise) ?? []);
  const figures = await illustrated.figuresOf(exercises);
  const drawn = new Map(
    exercises.flatMap((exercise) => {
      const found = figures.get(exercise.id);
      return found === undefined ? [] : [[exercise.id, { exercise, ...found }] as const];
    }),
  );
  return (id) => drawn.get(id);
};

const speechFor = (context: Context, say: string | null, failed: () => void): Speech | null => {
  const { speak } = context.world;
  return say === null || speak === undefined ? null : createSpeech(speak, say, failed);
};

const endWords: Readonly<Record<NonNullable<Saved["end"]>, string>> = {
  taken:
    "Another fourplane changed this session meanwhile, so this one ended; nothing is written down twice. fourplane start goes on from what is kept.",
  replanned:
    "The plan was made again meanwhile, so the session ended; what you finished is written down outside the plan. fourplane start begins the new one.",
  stopped: "Training was stopped meanwhile; what you finished is written down.",
};

/** What is said at the end: what was written down and what it moves, or where it goes on. */
const tell = (context: Context, guidance: Guidance, final: Guided, ids: readonly string[]): void => {
  const { date, illustrated, short } = guidance;
  const state = readState(context);
  const training = trainingOf(state, illustrated.catalog);
  const own = new Set(ids);
  const added = state.log.filter((event): event is DoneEvent => event.kind === "done" && own.has(event.id));
  const { screen, today } = context;
  const known = new Set(guidance.state.log.map(({ id }) => id));
  const standing = {
    leftOut: state.log.filter(({ id, kind }) => kind === "skipped" && !known.has(id)).length,
    statuses:
      (state.plan === null ? null : sessionOn(state.plan, state.log, date))?.items.map((each) => each.status) ?? [],
  };
  if (final.over !== "ended") {
    const hasOpen = final.progress.some(({ status }) => status === "open");
    const { nameOf } = wordsOf(illustrated.catalog, state.plan);
    return context.out(wrapCommands(leftText(runningIn(state), hasOpen, standing, nameOf), screen.width));
  }
  if (added.length > 0) tellDone(context, training, added, { date, short });
  else context.out(wrap(nothingDoneText(standing), screen.width));
  if (added.length > 0 && date === today)
    context.out(
      wrap("\nTomorrow morning: fourplane checkin says how it settled; that counts for the next doses.", screen.width),
    );
};

/** Leads through a session on the person's terminal, and says at its end what came of it. */
export const guideThrough = async (context: Context, guidance: Guidance): Promise<number | void> => {
  const { live, clock, state, date, say } = guidance;
  const { world, screen } = context;
  const saver = createSaver(context, state);
  const hasPicture = canShowBraille(world.env, screen, world.isStdoutTerminal);
  const drawn = hasPicture ? await drawnOf(guidance) : () => undefined;
  let end: Saved["end"] = null;
  let failure: unknown = null;
  let ids: readonly string[] = state.running?.entries ?? [];
  let writing: Promise<void> = Promise.resolve();
  let player: Player | null = null;
  let isMute = false;
  const flush = async (): Promise<void> => {
    if (end !== null || failure !== null) return;
    try {
      const saved = await saver.flush();
      if (saved === null) return;
      ids = saved.entries;
      player?.send({ kind: "saved" });
      for (const exercise of saved.closed) player?.send({ kind: "closed", exercise });
      end = saved.end;
      if (end !== null) player?.stop();
    } catch (error) {
      if (isOfDisk(error)) return player?.send({ kind: "unsaved" });
      failure = error;
      player?.stop();
    }
  };
  player = playGuided(
    beginning(guidance),
    {
      live,
      clock,
      write: world.stdout,
      room: { columns: world.columns ?? 80, lines: world.rows ?? 24 },
      palette: screen.palette,
      asLines: screen.plain,
      rings: !context.quiet,
      speech: speechFor(context, say, () => {
        isMute = true;
      }),
      picture: createMotion(drawn),
    },
    {
      done: (effect, now) => {
        const job = jobOf(effect, now, date);
        if (job === null) return;
        saver.add(job);
        writing = writing.then(flush);
      },
    },
  );
  const final = await player.over;
  await writing;
  if (isMute)
    context.note(`Nothing was spoken any more: ${safeText(say ?? "")} failed or did not answer; --say none ends it.`);
  if (failure !== null) throw failure;
  if (final.over === "ended" && end === null && !isDone(final)) saver.add(overJob(final));
  // What the disk did not take before it may take now; else that is what there is to say.
  if (end === null) {
    const saved = await saver.flushAtEnd();
    end = saved?.end ?? null;
    ids = saved?.entries ?? ids;
  }
  if (end !== null) {
    context.out(wrap(endWords[end], screen.width));
    const stop = standingStop(readState(context).log, context.today);
    if (stop !== null) context.out(`\n${renderStop(stop, screen)}`);
    return exit.ok;
  }
  tell(context, guidance, final, ids);
  return final.over === "interrupted" ? exit.cancelled : exit.ok;
};
