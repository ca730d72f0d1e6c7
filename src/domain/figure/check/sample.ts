import type { Exercise } from "../../catalog/entry.ts";
import type { Figure, PoseRole } from "../figure.ts";
import { motionOf, poseAt, type Motion } from "../motion.ts";
import type { Bases, Pose } from "../pose.ts";
import { bodyIn, type Body } from "../puppet.ts";

/** A moment of a figure that is looked at: a pose, or a quarter, half or three quarters of the way to the next one. */
export interface Sample {
  readonly pose: Pose;
  readonly body: Body;
  /** The pose it is, or the two it lies between. */
  readonly between: readonly PoseRole[];
  /** "in the end pose", "half way from start to end". */
  readonly when: string;
  /** Where the pose stands in the data; of what lies between two, the later one. */
  readonly path: string;
}

/** What every check is given. */
export interface Subject {
  readonly id: string;
  readonly figure: Figure;
  readonly exercise: Exercise;
  readonly motion: Motion;
  readonly samples: readonly Sample[];
}

/** What a check objects to; the path is within the figure. */
export interface Objection {
  readonly path: string;
  readonly message: string;
}

export type Check = (subject: Subject) => readonly Objection[];

const quarters = ["", "a quarter of the way", "half way", "three quarters of the way"];

const samplesOf = (figure: Figure, motion: Motion): readonly Sample[] => {
  const { roles, poses } = motion;
  const last = Math.max(1, poses.length - 1);
  const pathOf = (role: PoseRole) => `poses[${figure.poses.findIndex((pose) => pose.as === role)}]`;
  return Array.from({ length: (poses.length - 1) * 4 + 1 }, (_, step): Sample => {
    const [index, quarter] = [Math.floor(step / 4), step % 4];
    const pose = poseAt(motion, step / 4 / last);
    const [here, next] = [roles[index] ?? "end", roles[index + 1] ?? "end"];
    const when = quarter === 0 ? `in the ${here} pose` : `${quarters[quarter]} from ${here} to ${next}`;
    return {
      pose,
      body: bodyIn(pose),
      between: quarter === 0 ? [here] : [here, next],
      when,
      path: pathOf(quarter === 0 ? here : next),
    };
  });
};

export const subjectOf = (bases: Bases, id: string, figure: Figure, exercise: Exercise): Subject => {
  const motion = motionOf(bases, figure);
  return { id, figure, exercise, motion, samples: samplesOf(figure, motion) };
};

/** The first sample that something is wrong in: one is enough to mend it. */
export const firstWrong = (
  { samples }: Subject,
  wrong: (sample: Sample) => { readonly field?: string; readonly message: string } | undefined,
): readonly Objection[] => {
  for (const sample of samples) {
    const found = wrong(sample);
    if (found === undefined) continue;
    const path = found.field === undefined ? sample.path : `${sample.path}.${found.field}`;
    return [{ path, message: `${found.message} ${sample.when}` }];
  }
  return [];
};

/** A measure as messages say it. */
export const said = (value: number): string => value.toFixed(1).replace(/\.0$/, "");
