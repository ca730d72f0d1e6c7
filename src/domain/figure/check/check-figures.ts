import type { Catalog } from "../../catalog/entry.ts";
import { quoted } from "../../safe-text.ts";
import { suggestion } from "../../suggest.ts";
import type { BaseNames, Figure, Figures, PoseData } from "../figure.ts";
import { deepestBase, poseOf, type Bases } from "../pose.ts";
import { limbNames } from "../skeleton.ts";
import { checkFigure } from "./check-figure.ts";
import { checkOverlap } from "./overlap.ts";
import type { Objection } from "./sample.ts";

const namesOf = (base: BaseNames | undefined): readonly string[] =>
  base === undefined ? [] : typeof base === "string" ? [base] : base;

const depthOf = (bases: Bases, name: string, depth = 0): number =>
  depth > deepestBase
    ? depth
    : Math.max(depth, ...namesOf(bases[name]?.base).map((each) => depthOf(bases, each, depth + 1)));

/** Bases that are not there, or that stand on one another in a circle. */
const wrongBases = (bases: Bases, pose: PoseData | Pick<Figure, "base">, path: string): readonly Objection[] =>
  namesOf(pose.base).flatMap((name): readonly Objection[] => {
    if (!Object.hasOwn(bases, name)) {
      return [{ path, message: `there is no base ${quoted(name)}${suggestion(name, Object.keys(bases))}` }];
    }
    if (depthOf(bases, name) < deepestBase) return [];
    return [{ path, message: `the base ${quoted(name)} stands on more than ${deepestBase - 1} others, or on itself` }];
  });

/** A pose hangs on one joint; that of a limb which reaches for a point is known only once everything else is. */
const wrongRoots = (bases: Bases, figure: Figure): readonly Objection[] =>
  figure.poses.flatMap((pose, index): readonly Objection[] => {
    const { root, ...whole } = poseOf(bases, figure, pose);
    const side = root.joint.slice(-1);
    const isArm = /^(elbow|wrist|hand|tip)[LR]$/.test(root.joint);
    const isLeg = /^(knee|ankle|heel|toe)[LR]$/.test(root.joint);
    const isBetween = ["hands", "knees", "feet"].includes(root.joint);
    const limb = limbNames.find((name) => name === `${isArm ? "arm" : "leg"}${side}`);
    if (!isBetween && (!(isArm || isLeg) || limb === undefined || whole[limb].form === "directed")) return [];
    const path = `poses[${index}].root`;
    return [
      {
        path,
        message: `${root.joint} cannot hold the body: ${isBetween ? "it lies between two joints" : "its limb reaches for a point"}`,
      },
    ];
  });

const wrongIn = (bases: Bases, figure: Figure): readonly Objection[] => {
  const wrong = [
    ...wrongBases(bases, figure, "base"),
    ...wrongBases(bases, figure.always ?? {}, "always.base"),
    ...figure.poses.flatMap((pose, index) => wrongBases(bases, pose, `poses[${index}].base`)),
  ];
  return wrong.length > 0 ? wrong : wrongRoots(bases, figure);
};

const unknown = (catalog: Catalog, id: string): string => {
  const near = [...catalog.keys()].filter((each) => Math.abs(each.length - id.length) <= 3);
  return `there is no exercise ${quoted(id)}${suggestion(id, near)}`;
};

const within = (id: string, objections: readonly Objection[]): readonly Objection[] =>
  objections.map(({ path, message }) => ({ path: `figures.${id}${path === "" ? "" : `.${path}`}`, message }));

/**
 * Why figures of a file cannot be drawn: exercises and bases that are not there, joints that cannot hold a body.
 * `others` are the bases that come with the program.
 */
export const checkStructure = (figures: Figures, others: Bases, catalog: Catalog): readonly Objection[] => {
  const bases = { ...others, ...figures.bases };
  const ofBases = Object.entries(figures.bases).flatMap(([name, base]) =>
    wrongBases(bases, base, `bases.${name}.base`),
  );
  // A base in a circle would be met again in every figure.
  if (ofBases.length > 0) return ofBases;
  return Object.entries(figures.figures).flatMap(([id, figure]) =>
    within(id, catalog.has(id) ? wrongIn(bases, figure) : [{ path: "", message: unknown(catalog, id) }]),
  );
};

/** All that is wrong with the figures of a file: why some cannot be drawn, or else what each picture gets wrong. */
export const checkFigures = (figures: Figures, others: Bases, catalog: Catalog): readonly Objection[] => {
  const broken = checkStructure(figures, others, catalog);
  if (broken.length > 0) return broken;
  const bases = { ...others, ...figures.bases };
  const found = Object.entries(figures.figures).flatMap(([id, figure]) => {
    const exercise = catalog.get(id);
    return exercise === undefined ? [] : within(id, checkFigure(bases, id, figure, exercise));
  });
  return [...found, ...checkOverlap(bases, figures.figures).flatMap(({ id, ...objection }) => within(id, [objection]))];
};
